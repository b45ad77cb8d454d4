import { parseArgs } from 'node:util';
import { Cleanup, runAndCleanUp } from '../n8n/cleanup';
import { exitWith, Problem } from '../n8n/problem';
import { NEWEST } from '../n8n/versions';
import { burst, type Bursts } from './burst';
import { burstLines, speedLines, speedOf, unmetRequirements } from './report';
import { race } from './speed';
import { openStage } from './stage';

const ROUNDS = 7;
const SHORT_ROUNDS = 3;
const ROUND = { alone: 10, together: 50 };
/**
 * Intercom waits for five seconds, and repeats after a minute, which is shortened here. A burst is as large as n8n can
 * read within the five seconds on two busy cores: n8n 2 throws away a request whose sender hung up before its body was
 * read, whichever node it is for.
 */
const BURSTS: Bursts = { bursts: 25, size: 40, answerWithinMs: 5_000, repeatAfterMs: 5_000 };

/**
 * n8n 2 makes a sandbox for the expressions of each webhook of a package, whether there are any or not, and spares its
 * own Webhook node that. With this setting it makes them for neither, so that the nodes themselves are compared.
 */
const WITHOUT_SANDBOXES = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

const cleanup = new Cleanup();

function settingsFrom(args: string[]): { json: boolean; n8n: string; sandboxes: boolean; short: boolean } {
	const flag = { type: 'boolean' } as const;
	const options = { json: flag, n8n: { type: 'string' }, sandboxes: flag, short: flag } as const;
	try {
		const { json = false, n8n = NEWEST, sandboxes = false, short = false } = parseArgs({ args, options }).values;
		return { json, n8n, sandboxes, short };
	} catch {
		throw new Problem(
			'npm run program -- webhooks takes --json, --sandboxes, --short and --n8n VERSION, as in: npm run program -- webhooks --n8n 1.123.81',
		);
	}
}

/** Measures the webhook trigger in a real n8n, and ends with 1 where something is not as it has to be. */
async function main(): Promise<void> {
	const { json, n8n, sandboxes, short } = settingsFrom(process.argv.slice(2));
	const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
	const stage = await openStage({ version: n8n, env: sandboxes ? {} : WITHOUT_SANDBOXES, say }, cleanup);
	const speed = speedOf(await race(stage, { rounds: short ? SHORT_ROUNDS : ROUNDS, round: ROUND }));
	say(speedLines(speed));
	const result = await burst(stage, short ? { ...BURSTS, bursts: 5 } : BURSTS);
	say(burstLines(result));
	const faults = unmetRequirements(result, sandboxes ? undefined : speed);
	for (const fault of faults) console.error(`FAILED: ${fault}`);
	console.log(JSON.stringify({ n8n, sandboxes, ...speed, burst: result }));
	if (faults.length > 0) process.exitCode = 1;
}

runAndCleanUp(main, cleanup, exitWith);
