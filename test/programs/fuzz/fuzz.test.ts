import { inspect } from 'node:util';
import fc from 'fast-check';
import { routesOf } from '../../../nodes/Intercom/model/operation';
import { catalogue } from '../../../nodes/Intercom/resources';
import { variantsOf } from '../../catalogue/generate';
import { operations } from '../../catalogue/parameters';
import { Fuzzer } from './fuzzer';
import { sheetOf, withEachBadKind, type Sheet } from './sheet';

/**
 * `npm run fuzz` runs the whole of it, `npm test` only its beginning: the sheet with each kind of bad values, and more
 * of them until one item is sent.
 */
const isWhole = process.env['FUZZ'] === 'whole';
/** Cases of the whole run, at the least. */
const CASES = 20_000;
/** Sheets that one operation reports, at the most. */
const REPORTS = 2;
/** Items of one execution. */
const ITEMS = 12;
/**
 * The same seed gives the same cases: `FUZZ_SEED=7 npm run fuzz`; any other word takes a seed that nobody has tried.
 */
const seed = /^-?\d+$/.test(process.env['FUZZ_SEED'] ?? '1')
	? Number(process.env['FUZZ_SEED'] ?? 1)
	: Date.now() % 2 ** 31;

const sheetsPerOperation = Math.ceil(CASES / operations.length / ITEMS);
const tally = { cases: 0, sent: 0 };

let fuzzer: Fuzzer;
beforeAll(async () => {
	fuzzer = await Fuzzer.open();
	const cases = isWhole ? `${sheetsPerOperation * ITEMS} cases` : `the first ${ITEMS} cases (\`npm run fuzz\`: all)`;
	process.stdout.write(`Fuzz: FUZZ_SEED=${seed}, ${cases} for each of ${operations.length} operations\n`);
});
afterAll(async () => {
	await fuzzer.close();
	process.stdout.write(`Fuzz: ${tally.cases} cases, ${tally.sent} requests, FUZZ_SEED=${seed}\n`);
});

const routesIn = (resource: string, name: string) => {
	const operation = catalogue[resource]?.operations[name];
	return operation ? routesOf(operation) : [];
};

/** A value as a person can read it in a report, whatever it is. */
const readable = (value: unknown): string =>
	inspect(value, { depth: 4, maxStringLength: 60, maxArrayLength: 20, breakLength: Infinity });

const reportOf = (index: number, faults: readonly string[], { parameters, items }: Sheet): string =>
	`FUZZ_SEED=${seed}, sheet ${index}:\n${[...new Set(faults)].join('\n')}\nwith ${readable(parameters)}\nof ${readable(items)}`;

test.each(operations.map(({ resource, operation }) => [resource, operation] as const))(
	'%s: %s sends what Intercom takes, or says what is wrong before it sends anything',
	async (resource, operation) => {
		const variants = [...variantsOf(resource, operation)].map(({ choices }) => ({ resource, operation, ...choices }));
		const reports: string[] = [];
		let sent = 0;
		for (const [index, g] of fc.sample(fc.gen(), { seed, numRuns: sheetsPerOperation }).entries()) {
			if (!isWhole && sent > 0) break;
			const choices = variants[(index * 7 + Math.abs(seed)) % variants.length] ?? {};
			const written = sheetOf(choices, g, ITEMS);
			const sheet = index === 0 ? withEachBadKind(written, g) : written;
			const result = await fuzzer.run(sheet, routesIn(resource, operation));
			sent += result.sent;
			tally.cases += ITEMS;
			if (result.faults.length > 0) reports.push(reportOf(index, result.faults, sheet));
		}
		tally.sent += sent;
		expect(reports.slice(0, REPORTS)).toEqual([]);
		expect(sent).toBeGreaterThan(0);
	},
	120_000,
);
