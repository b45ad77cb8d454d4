import '../../harness';
import { columns } from './columns';
import { OutputCapture } from './outputCapture';
import { startForeignHost } from './foreignHost';
import { parseOptions, type Options } from './options';
import { runAll, type Result } from './matrix';
import { markdown } from './markdown';
import { faultKinds, operationKeys } from './operations/kinds';
import { runByOperation } from './operations/part';
import { figuresByOperation, reportByOperation } from './operations/report';
import { emptyResult, type PartResult } from './operations/results';
import { rows } from './rows';
import { figures, HARMS, table } from './table';

/** Cells of the whole program, at the least. */
const MIN_CELLS = { classes: 800, byOperation: 5_000 };
const MS_PER_SECOND = 1_000;

async function ofClasses(options: Options): Promise<Result[]> {
	const output = new OutputCapture();
	const foreignHost = await startForeignHost();
	try {
		return await runAll(options, { output, foreignHost });
	} finally {
		foreignHost.close();
		output.stop();
	}
}

async function ofOperations({ fault, operation, seed }: Options): Promise<PartResult> {
	return operation === undefined ? emptyResult() : await runByOperation({ seed, operation, kind: fault });
}

async function main(): Promise<number> {
	const options = parseOptions(process.argv.slice(2), { columns, rows, operations: operationKeys, faults: faultKinds });
	if (options.markdown) {
		process.stdout.write(markdown(columns, rows));
		return 0;
	}
	const began = Date.now();
	// One after the other: the classes wait for real clocks, and have the machine for themselves.
	const byOperation = await ofOperations(options);
	const results = await ofClasses(options);
	const [one, other] = [figures(results), figuresByOperation(byOperation)];
	const cells = one.cells + other.cells;
	const harms = Object.fromEntries(HARMS.map((harm) => [harm, one[harm] + other[harm]]));
	if (!options.json) {
		if (results.length > 0) process.stdout.write(table(options, results));
		if (other.cells > 0) process.stdout.write(reportByOperation(byOperation, options.seed));
	}
	process.stdout.write(`${cells} cells in ${Math.round((Date.now() - began) / MS_PER_SECOND)} s\n`);
	const counts = { classes: one.cells, byOperation: other.cells, seed: options.seed };
	process.stdout.write(`${JSON.stringify({ cells, ...harms, ...counts })}\n`);
	const enough = options.some ? cells > 0 : one.cells >= MIN_CELLS.classes && other.cells >= MIN_CELLS.byOperation;
	return enough && Object.values(harms).every((count) => count === 0) ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(2);
	},
);
