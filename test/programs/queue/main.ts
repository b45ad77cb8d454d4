import { parseArgs } from 'node:util';
import { exitWith, Problem } from '../n8n/problem';
import { CREDENTIAL_TYPE, keepCredential } from '../n8n/workspace';
import { startSimulator, type RateLimit } from '../../simulator';
import { findBinaries, Missing } from './binaries';
import { startCluster } from './cluster';
import { killWorker } from './killWorker';
import { Cleanup, runAndCleanUp } from '../n8n/cleanup';
import { burst } from './burst';
import { notifications } from './notifications';
import { burstLines, killLines, notificationLines } from './report';
import type { Stage } from './stage';
import { unmetRequirements } from './requirements';

/** Far below what two workers can send, so that the limit decides how long the first batch takes: a minute. */
const LIMIT: RateLimit = { limit: 150, windowMs: 3_000 };
/** A realistic time for an answer of Intercom. */
const LATENCY_MS = 60;

const cleanup = new Cleanup();

async function open(say: Stage['say']): Promise<Stage> {
	const binaries = findBinaries();
	const simulator = await startSimulator({ rateLimit: LIMIT, latencyMs: LATENCY_MS });
	await cleanup.add(async () => await simulator.close());
	say('Starting Redis, PostgreSQL, n8n and two workers …');
	const cluster = await startCluster(binaries, cleanup);
	const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url };
	const credential = await keepCredential(cluster.rest, { name: 'Intercom', type: CREDENTIAL_TYPE, data });
	return { ...cluster, simulator, credential, limit: LIMIT, say };
}

function onlyJson(args: string[]): boolean {
	try {
		return parseArgs({ args, options: { json: { type: 'boolean', default: false } } }).values.json;
	} catch {
		throw new Problem('npm run e2e:queue takes --json, as in: npm run e2e:queue -- --json');
	}
}

/** Without Redis or PostgreSQL the run is skipped; in CI it fails. */
function endWith(error: unknown): void {
	if (!(error instanceof Missing) || process.env['CI']) return exitWith(error);
	console.log(`SKIPPED, nothing was checked: ${error.message}`);
	console.log(JSON.stringify({ skipped: error.message }));
}

async function main(): Promise<void> {
	const json = onlyJson(process.argv.slice(2));
	const say = (line: string): void => void (json || console.log(line));
	const stage = await open(say);
	const first = await burst(stage);
	say(burstLines(first));
	const told = await notifications(stage);
	say(notificationLines(told));
	const second = await killWorker(stage);
	say(killLines(second));
	const faults = unmetRequirements(first, told, second);
	for (const fault of faults) console.error(`FAILED: ${fault}`);
	const { shares, ...figures } = first;
	const workersUsed = shares.filter((share) => share > 0).length;
	console.log(JSON.stringify({ ...figures, workersUsed, notifications: told, afterKill: second }));
	if (faults.length > 0) process.exitCode = 1;
}

runAndCleanUp(main, cleanup, endWith);
