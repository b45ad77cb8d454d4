import ts from 'typescript';
import { writeFaults } from './mutants';
import { Switches } from './switches';

afterEach(() => void (globalThis.__mutations = undefined));

/** The faults in a piece of code, each with what the code then gives; and what it gives without any. */
function tryAll(code: string): { without: unknown; faults: Array<[change: string, gives: unknown]> } {
	const { mutants, text } = writeFaults('a.ts', code);
	const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
	const switches = new Switches();
	globalThis.__mutations = switches;
	const run = new Function(`${outputText.replace(/^export.*$/m, '')}; return result();`) as () => unknown;
	const gives = (mutant?: (typeof mutants)[number]): unknown => {
		switches.turnOn(mutant);
		try {
			return run();
		} catch (error) {
			return error instanceof Error ? error.name : error;
		}
	};
	return { without: gives(), faults: mutants.map((mutant) => [mutant.change, gives(mutant)]) };
}

test.each<[code: string, without: unknown, faults: Array<[change: string, gives: unknown]>]>([
	[
		'const result = () => 2 < x; var x = y; var y;',
		false,
		[
			['`<` -> `<=`', false],
			['`<` -> `>=`', false],
			['`2` -> `3`', false],
			['`2` -> `0`', false],
		],
	],
	["const result = () => 'a' as const;", 'a', [["`'a'` -> `''`", '']]],
	[
		'const result = () => !true;',
		false,
		[
			['`!true` -> `true`', true],
			['`true` -> `false`', true],
		],
	],
	[
		'const result = () => [5].at(0) ?? 7;',
		5,
		[
			['`[5].at(0) ?? 7` -> `[5].at(0)`', 5],
			['`5` -> `6`', 6],
			['`5` -> `0`', 0],
			['`0` -> `1`', 7],
			['`7` -> `8`', 5],
			['`7` -> `0`', 5],
		],
	],
	['const a: { b?: { c: null } } = {}; const result = () => a.b?.c;', undefined, [['`?.` -> `.`', 'TypeError']]],
	['const list = []; const result = () => list.some(Boolean);', false, [['`some` -> `every`', true]]],
	[
		'function result() { if (typeof result) return; throw null; }',
		undefined,
		[
			['`typeof result` -> `true`', undefined],
			['`return;` removed', null],
			['`throw null;` removed', undefined],
		],
	],
])('the faults in %s are each behind a switch, and off when nobody switches them on', (code, without, faults) => {
	const tried = tryAll(code);
	expect(tried.without).toEqual(without);
	expect(tried.faults.sort()).toEqual(faults.sort());
});

test('types, imports and names of properties are left alone', () => {
	const code = "import a from './a'; type T = 'x' | 1; const { 'b-c': d } = a as T; export const e = { 'f-g': d };";
	expect(writeFaults('a.ts', code).mutants).toEqual([]);
});

test('a fault is told with its line', () => {
	expect(writeFaults('a.ts', '// One\n\n\tconst a = f(\n\t\t0);\n').mutants).toEqual([
		{ file: 'a.ts', number: 0, line: 4, text: '0);', change: '`0` -> `1`' },
	]);
});
