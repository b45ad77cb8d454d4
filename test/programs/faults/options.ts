import type { Column, Row } from './types';

/** What the command line asks for. */
export interface Options {
	columns: readonly Column[];
	rows: readonly Row[];
	/** The operation whose cells are run; every one where it is empty, and none where it is undefined. */
	operation: string | undefined;
	/** The fault that strikes them; every one where it is empty. */
	fault: string;
	/** Decides what is left to chance in the cells by operation. */
	seed: number;
	/** Only a part of the matrix. */
	some: boolean;
	json: boolean;
	markdown: boolean;
}

/** What there is to choose from. */
export interface Choices {
	columns: readonly Column[];
	rows: readonly Row[];
	/** Operations, by `resource.operation`. */
	operations: ReadonlySet<string>;
	/** Kinds of faults of the cells by operation. */
	faults: ReadonlySet<string>;
}

const SEED = 1;
const MAX_SEED = 2 ** 31;

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const among = (names: ReadonlySet<string>, name: string): boolean => [...names].some((one) => isSame(one, name));

function named<T extends { name: string }>(all: readonly T[], name: string): readonly T[] {
	return name === '' ? all : all.filter((one) => isSame(one.name, name));
}

/** Takes `class / fault` or `resource.operation / fault`; either side may be empty. */
function choose(asked: Options, text: string, choices: Choices): void {
	const [who = '', fault = ''] = text.split('/').map((part) => part.trim());
	asked.columns = named(choices.columns, who);
	asked.rows = named(choices.rows, fault);
	const isOperation = who === '' || among(choices.operations, who);
	asked.operation = isOperation && (fault === '' || among(choices.faults, fault)) ? who : undefined;
	asked.fault = fault;
	asked.some = true;
	if (asked.operation !== undefined || (asked.columns.length > 0 && asked.rows.length > 0)) return;
	const names = [...choices.columns.map(({ name }) => name), 'resource.operation'];
	const faults = [...new Set([...choices.rows.map(({ name }) => name), ...choices.faults])];
	throw new Error(`There is no "${text}". Before the slash: ${names.join('; ')}. After it: ${faults.join('; ')}`);
}

function seedIn(text: string | undefined): number {
	if (text === 'new') return Date.now() % MAX_SEED;
	if (text !== undefined && /^\d+$/.test(text)) return Number(text) % MAX_SEED;
	throw new Error('--seed takes a number, or "new" for one that nobody has tried');
}

/** Reads `--json`, `--markdown`, `--seed 7` or `--seed new`, and `--only "class or operation / fault"`. */
export function parseOptions(args: readonly string[], choices: Choices): Options {
	const rest = [...args];
	const { columns, rows } = choices;
	const asked: Options = {
		columns,
		rows,
		operation: '',
		fault: '',
		seed: SEED,
		some: false,
		json: false,
		markdown: false,
	};
	for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
		if (arg === '--json') asked.json = true;
		else if (arg === '--markdown') asked.markdown = true;
		else if (arg === '--seed') asked.seed = seedIn(rest.shift());
		else if (arg === '--only') choose(asked, rest.shift() ?? '', choices);
		else
			throw new Error(
				`Unknown option ${arg}. There are --json, --markdown, --seed and --only "class or operation / fault"`,
			);
	}
	return asked;
}
