import type { Column, Row } from './types';

/** What the command line asks for. */
export interface Options {
	columns: readonly Column[];
	rows: readonly Row[];
	/** Only a part of the matrix. */
	some: boolean;
	json: boolean;
	markdown: boolean;
}

const named = <T extends { name: string }>(all: readonly T[], name: string, what: string): readonly T[] => {
	if (name === '') return all;
	const met = all.filter((one) => one.name.toLowerCase() === name.toLowerCase());
	if (met.length === 0) throw new Error(`No ${what} "${name}". There are: ${all.map((one) => one.name).join('; ')}`);
	return met;
};

/** Reads `--json`, `--markdown` and `--only "class / fault"`; either side of the slash may be empty. */
export function parseOptions(args: readonly string[], columns: readonly Column[], rows: readonly Row[]): Options {
	const rest = [...args];
	const asked: Options = { columns, rows, some: false, json: false, markdown: false };
	for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
		if (arg === '--json') asked.json = true;
		else if (arg === '--markdown') asked.markdown = true;
		else if (arg === '--only') {
			const [column = '', row = ''] = (rest.shift() ?? '').split('/').map((part) => part.trim());
			asked.columns = named(columns, column, 'class');
			asked.rows = named(rows, row, 'fault');
			asked.some = true;
		} else throw new Error(`Unknown option ${arg}. There are --json, --markdown and --only "class / fault"`);
	}
	return asked;
}
