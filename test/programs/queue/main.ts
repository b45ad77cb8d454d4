import { parseArgs } from 'node:util';
import { exitWith, Problem } from '../n8n/problem';
import { CREDENTIAL_TYPE, keepCredential } from '../n8n/workspace';
import { startSimulator, type RateLimit } from '../../simulator';
import { findBinaries, Missing } from './binaries';
import { startCluster } from './cluster';
import { death } from './death';
import { Endings } from './endings';
import { rush } from './rush';
import { deathLines, rushLines } from './report';
import type { Stage } from './stage';
import { broken } from './verdict';

/** Far below what two workers can send, so that the limit decides the pace: a minute for the first batch. */
const LIMIT: RateLimit = { limit: 150, windowMs: 3_000 };
/** What an answer of Intercom's may take. */
const LATENCY_MS = 60;

const endings = new Endings();

async function open(say: Stage['say']): Promise<Stage> {
	const binaries = findBinaries();
	const simulator = await startSimulator({ rateLimit: LIMIT, latencyMs: LATENCY_MS });
	await endings.add(async () => await simulator.close());
	say('Starting Redis, PostgreSQL, n8n and two workers …');
	const cluster = await startCluster(binaries, endings);
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

/** A run that can't be made is skipped, but never where CI counts on it. */
function endWith(error: unknown): void {
	if (!(error instanceof Missing) || process.env['CI']) return exitWith(error);
	console.log(`SKIPPED, nothing was checked: ${error.message}`);
	console.log(JSON.stringify({ skipped: error.message }));
}

async function main(): Promise<void> {
	const json = onlyJson(process.argv.slice(2));
	const say = (line: string): void => void (json || console.log(line));
	const stage = await open(say);
	const first = await rush(stage);
	say(rushLines(first));
	const second = await death(stage);
	say(deathLines(second));
	const faults = broken(first, second);
	for (const fault of faults) console.error(`FAILED: ${fault}`);
	const { shares, ...figures } = first;
	const workersUsed = shares.filter((share) => share > 0).length;
	console.log(JSON.stringify({ ...figures, workersUsed, afterKill: second }));
	if (faults.length > 0) process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.on(signal, () => void endings.endAll().finally(() => process.exit(1)));
main()
	.catch((error: unknown) => {
		// A signal ends what was under way, which then fails: that is no news.
		if (!endings.areUnderWay) endWith(error);
	})
	.finally(() => void endings.endAll());
