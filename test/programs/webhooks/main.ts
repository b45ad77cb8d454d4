import { parseArgs } from 'node:util';
import { Cleanup } from '../n8n/cleanup';
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
 * n8n 2 makes a sandbox for expressions for each webhook, whether there are any or not. It spares its own Webhook node
 * that, and with this setting all other nodes too.
 */
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

const cleanup = new Cleanup();

function settingsFrom(args: string[]): { json: boolean; lazy: boolean; n8n: string; short: boolean } {
	const flag = { type: 'boolean' } as const;
	const options = { json: flag, lazy: flag, n8n: { type: 'string' }, short: flag } as const;
	try {
		const { json = false, lazy = false, n8n = NEWEST, short = false } = parseArgs({ args, options }).values;
		return { json, lazy, n8n, short };
	} catch {
		throw new Problem(
			'npm run program -- webhooks takes --json, --lazy, --short and --n8n VERSION, as in: npm run program -- webhooks --n8n 1.123.81',
		);
	}
}

/** Measures the webhook trigger in a real n8n, and ends with 1 where something is not as it has to be. */
async function main(): Promise<void> {
	const { json, lazy, n8n, short } = settingsFrom(process.argv.slice(2));
	const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
	const stage = await openStage({ version: n8n, env: lazy ? LAZY : {}, say }, cleanup);
	const speed = speedOf(await race(stage, { rounds: short ? SHORT_ROUNDS : ROUNDS, round: ROUND }));
	say(speedLines(speed));
	const result = await burst(stage, short ? { ...BURSTS, bursts: 5 } : BURSTS);
	say(burstLines(result));
	const faults = unmetRequirements(speed, result);
	for (const fault of faults) console.error(`FAILED: ${fault}`);
	console.log(JSON.stringify({ n8n, lazy, ...speed, burst: result }));
	if (faults.length > 0) process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.on(signal, () => void cleanup.runAll().finally(() => process.exit(1)));
main()
	.catch((error: unknown) => {
		// After a signal, what was running fails because it was ended: nothing to report.
		if (!cleanup.hasBegun) exitWith(error);
	})
	.finally(() => void cleanup.runAll());
