import '../../harness';
import { columns } from './columns';
import { OutputCapture } from './outputCapture';
import { startForeignHost } from './foreignHost';
import { parseOptions, type Options } from './options';
import { runAll, type Result } from './matrix';
import { markdown } from './markdown';
import { rows } from './rows';
import { figures, table } from './table';

/** Cells of a whole matrix, at the least. */
const MIN_CELLS = 200;

async function results(options: Options): Promise<Result[]> {
	const output = new OutputCapture();
	const foreignHost = await startForeignHost();
	try {
		return await runAll(options, { output, foreignHost });
	} finally {
		foreignHost.close();
		output.stop();
	}
}

async function main(): Promise<number> {
	const options = parseOptions(process.argv.slice(2), columns, rows);
	if (options.markdown) {
		process.stdout.write(markdown(columns, rows));
		return 0;
	}
	const began = Date.now();
	const all = await results(options);
	const last = figures(all);
	const { cells, ...harms } = last;
	if (!options.json) process.stdout.write(table(options, all, Date.now() - began));
	process.stdout.write(`${JSON.stringify(last)}\n`);
	const enough = cells >= MIN_CELLS || (options.some && cells > 0);
	return enough && Object.values(harms).every((count) => count === 0) ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(2);
	},
);
