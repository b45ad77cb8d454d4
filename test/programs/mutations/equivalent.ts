/** A fault that changes nothing anybody could notice, so that no test can find it. */
export interface Equivalent {
	file: string;
	/** The line as it stands in the file, without the white space around it. */
	text: string;
	/** The changes, as the program prints them. */
	changes: readonly string[];
	why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
	{
		file: 'send/retry.ts',
		text: 'const count = manner === undefined ? 0 : failures[manner];',
		changes: ['`manner === undefined` -> `false`', '`0` -> `1`'],
		why: 'an attempt that did not fail is not tried again, however many others failed before',
	},
	{
		file: 'send/retry.ts',
		text: "if (manner === 'limit') return pause(attempt.answer, count, isHeldBack?.() ?? false);",
		changes: ['`isHeldBack?.() ?? false` -> `isHeldBack?.()`'],
		why: 'it is only asked whether it is true',
	},
	{
		file: 'send/insideHost.ts',
		text: "['0.0.0.0', 8],",
		changes: ["`'0.0.0.0'` -> `''`"],
		why: 'an empty text is the number 0 as well',
	},
	{
		file: 'lists/readPages.ts',
		text: "const perPage = Math.min(limit, pages.by === 'atOnce' ? Infinity : pages.size);",
		changes: ["`'atOnce'` -> `''`", "`pages.by === 'atOnce'` -> `false`"],
		why: 'a list that comes at once is asked for without a size, and has no next page that the size could tell of',
	},
	{
		file: 'lists/readNumbered.ts',
		text: 'const maxEmpty = isCounted ? MAX_EMPTY_PAGES : 1;',
		changes: ['`isCounted` -> `true`', '`1` -> `2`'],
		why: 'where Intercom does not number its pages an empty one is the last anyway',
	},
	{
		file: 'input/collect.ts',
		text: "const NOTHING = Symbol('nothing to send');",
		changes: ["`'nothing to send'` -> `''`"],
		why: 'the symbol is compared, and its text never shown',
	},
	{
		file: 'input/collect.ts',
		text: 'if (!(error instanceof InputProblem)) return await Promise.reject(error);',
		changes: ['`return await Promise.reject(error);` removed', '`!(error instanceof InputProblem)` -> `false`'],
		why: 'InputProblem.at gives every other error as it is',
	},
	{
		file: 'input/uploads.ts',
		text: 'this.held.set(next.index, (this.held.get(next.index) ?? 0) + next.bytes);',
		changes: ['`0` -> `1`', '`this.held.get(next.index) ?? 0` -> `this.held.get(next.index)`'],
		why: 'an item has begun, and so holds a number of bytes, before it takes a file',
	},
];
