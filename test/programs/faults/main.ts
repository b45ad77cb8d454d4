import '../../harness';
import { columns } from './columns';
import { Ears } from './ears';
import { otherHost } from './elsewhere';
import { askedFor, type Asked } from './asked';
import { runAll, type Result } from './matrix';
import { markdown } from './markdown';
import { rows } from './rows';
import { figures, table } from './table';

/** Cells of a whole matrix, at the least. */
const WHOLE = 200;

async function results(asked: Asked): Promise<Result[]> {
	const ears = new Ears();
	const other = await otherHost();
	try {
		return await runAll(asked, { ears, other });
	} finally {
		other.close();
		ears.stop();
	}
}

async function main(): Promise<number> {
	const asked = askedFor(process.argv.slice(2), columns, rows);
	if (asked.markdown) {
		process.stdout.write(markdown(columns, rows));
		return 0;
	}
	const began = Date.now();
	const all = await results(asked);
	const last = figures(all);
	const { cells, ...harms } = last;
	if (!asked.json) process.stdout.write(table(asked, all, Date.now() - began));
	process.stdout.write(`${JSON.stringify(last)}\n`);
	const enough = cells >= WHOLE || (asked.some && cells > 0);
	return enough && Object.values(harms).every((count) => count === 0) ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(2);
	},
);
