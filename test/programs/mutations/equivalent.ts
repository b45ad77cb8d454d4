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
];
