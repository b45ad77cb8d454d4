import { exitWith } from '../../n8n/problem';
import { idealMs, median, rounded } from '../figures';
import { WIDTH } from '../task';
import { Race, type RaceResult } from './race';
import { racingNodes, type Name } from './nodes';

const ITEMS = 500;
const LATENCY_MS = 100;
const REPETITIONS = 3;
/** Tight enough to refuse what comes all at once, and over after a few windows. */
const LIMIT = { limit: 50, windowMs: 3_000 };

const names = Object.keys(racingNodes) as Name[];
const print = (...cells: [string, ...string[]]): void =>
	console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(14))).join(''));

/** Each node creates 500 leads in a real n8n, in results; then those that send in parallel do so under a rate limit. */
async function main(): Promise<void> {
	const race = await Race.open();
	const results = Object.fromEntries(names.map((name): [Name, RaceResult[]] => [name, []])) as Record<
		Name,
		RaceResult[]
	>;
	const limited: Partial<Record<Name, RaceResult>> = {};
	try {
		await race.run('ours', 20, {});
		for (let round = 0; round < REPETITIONS; round++)
			for (const name of names) results[name].push(await race.run(name, ITEMS, { latencyMs: LATENCY_MS }));
		for (const name of ['ours', 'httpRequest'] as const)
			limited[name] = await race.run(name, ITEMS, { latencyMs: LATENCY_MS, rateLimit: LIMIT });
	} finally {
		await race.close();
	}
	const ms = (name: Name): number => median(results[name].map((run) => run.ms));
	console.log(`\n${ITEMS} leads created, ${LATENCY_MS} ms an answer, median of ${REPETITIONS}`);
	print('', 'seconds', 'to ours', 'in flight', 'created');
	for (const name of names) {
		const [last] = results[name].slice(-1);
		const seconds = (ms(name) / 1_000).toFixed(1);
		print(
			racingNodes[name].title,
			seconds,
			(ms(name) / ms('ours')).toFixed(2),
			String(last?.peak),
			String(last?.created),
		);
	}
	console.log(`\nThe same with ${LIMIT.limit} requests allowed in ${LIMIT.windowMs / 1_000} s`);
	for (const [name, run] of Object.entries(limited))
		print(racingNodes[name as Name].title, `${(run.ms / 1_000).toFixed(1)} s`, `${ITEMS - run.created} lost`);
	const lost = Math.max(
		...[...results.ours, limited.ours].map((run) => ITEMS - Math.min(run?.created ?? 0, run?.done ?? 0)),
	);
	const figures = {
		speedupOverBuiltIn: rounded(ms('builtIn') / ms('ours')),
		timeOverHttpRequest: rounded(ms('ours') / ms('httpRequest')),
		timeOverHttpRequestBatched: rounded(ms('ours') / ms('httpRequestBatched')),
		timeOverIdeal: rounded(ms('ours') / idealMs(ITEMS, WIDTH, LATENCY_MS)),
		lost,
		httpRequestLostUnderLimit: ITEMS - (limited.httpRequest?.created ?? 0),
	};
	console.log(`\n${JSON.stringify(figures)}`);
	process.exit(lost === 0 && Number(figures.speedupOverBuiltIn) >= 10 ? 0 : 1);
}

main().catch(exitWith);
