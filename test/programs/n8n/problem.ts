/** An error that the user can fix: its message says in one line what is wrong and what to do. */
export class Problem extends Error {}

/** The code of a system error, such as EADDRINUSE. */
export const codeOf = (error: unknown): unknown =>
	typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Prints one line for a problem and the whole error for anything else; the process will end with 1. */
export function exitWith(error: unknown): void {
	console.error(error instanceof Problem ? error.message : error);
	process.exitCode = 1;
}
