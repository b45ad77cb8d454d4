import { exitWith } from '../../n8n/problem';
import { idealMs, median, rounded } from '../figures';
import { WIDTH } from '../task';
import { Arena, type Turn } from './arena';
import { contestants, type Name } from './contestants';

const ITEMS = 500;
const LATENCY_MS = 100;
const REPETITIONS = 3;
/** Tight enough to refuse what comes all at once, and over after a few windows. */
const LIMIT = { limit: 50, windowMs: 3_000 };

const names = Object.keys(contestants) as Name[];
const print = (...cells: [string, ...string[]]): void =>
	console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(14))).join(''));

/** Each node creates 500 leads in a real n8n, in turns; then those that send in parallel do so under a rate limit. */
async function main(): Promise<void> {
	const arena = await Arena.open();
	const turns = Object.fromEntries(names.map((name): [Name, Turn[]] => [name, []])) as Record<Name, Turn[]>;
	const limited: Partial<Record<Name, Turn>> = {};
	try {
		await arena.turn('ours', 20, {});
		for (let round = 0; round < REPETITIONS; round++)
			for (const name of names) turns[name].push(await arena.turn(name, ITEMS, { latencyMs: LATENCY_MS }));
		for (const name of ['ours', 'httpRequest'] as const)
			limited[name] = await arena.turn(name, ITEMS, { latencyMs: LATENCY_MS, rateLimit: LIMIT });
	} finally {
		await arena.close();
	}
	const ms = (name: Name): number => median(turns[name].map((turn) => turn.ms));
	console.log(`\n${ITEMS} leads created, ${LATENCY_MS} ms an answer, median of ${REPETITIONS}`);
	print('', 'seconds', 'to ours', 'in flight', 'created');
	for (const name of names) {
		const [last] = turns[name].slice(-1);
		const seconds = (ms(name) / 1_000).toFixed(1);
		print(
			contestants[name].title,
			seconds,
			(ms(name) / ms('ours')).toFixed(2),
			String(last?.peak),
			String(last?.created),
		);
	}
	console.log(`\nThe same with ${LIMIT.limit} requests allowed in ${LIMIT.windowMs / 1_000} s`);
	for (const [name, turn] of Object.entries(limited))
		print(contestants[name as Name].title, `${(turn.ms / 1_000).toFixed(1)} s`, `${ITEMS - turn.created} lost`);
	const lost = Math.max(
		...[...turns.ours, limited.ours].map((turn) => ITEMS - Math.min(turn?.created ?? 0, turn?.done ?? 0)),
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
