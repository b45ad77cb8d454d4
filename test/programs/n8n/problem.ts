/** Something that the user can mend: its message is one line that says what is wrong and what to do. */
export class Problem extends Error {}

/** The code of a system error, such as EADDRINUSE. */
export const codeOf = (error: unknown): unknown =>
	typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Ends the process with one line for a problem, with everything known for a fault of the program. */
export function exitWith(error: unknown): void {
	console.error(error instanceof Problem ? error.message : error);
	process.exitCode = 1;
}
