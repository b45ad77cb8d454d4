import { runLive } from './live';
import { optionsFrom, USAGE, UsageProblem } from './options';
import { makeReference, type Reference } from './reference';
import { LeakProblem } from './report/write';

const WRONG_USE = 2;

/** What the program is started with, and where it writes. */
export interface Call {
	args: readonly string[];
	environment: Readonly<Record<string, string | undefined>>;
	out: (line: string) => void;
	err: (line: string) => void;
	/** What the simulator gives, where it is known already. */
	reference?: () => Promise<Reference>;
	lookAgainMs?: number;
}

/** An error's name and place without its message, which may hold something of the workspace. */
const placeOf = (error: unknown): string => {
	if (!(error instanceof Error)) return typeof error;
	const places = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
	return [error.name, ...places].join('\n');
};

/** Runs the program, and gives its exit code. */
export async function call({ args, environment, err, lookAgainMs, out, reference }: Call): Promise<number> {
	try {
		const options = optionsFrom(args, environment);
		if (options === undefined) {
			out(USAGE);
			return 0;
		}
		let made: Promise<Reference> | undefined;
		const once = async () => await (made ??= makeReference());
		const surroundings = { say: out, reference: reference ?? once, ...(lookAgainMs !== undefined && { lookAgainMs }) };
		return (await runLive(options, surroundings)).exitCode;
	} catch (error) {
		if (error instanceof UsageProblem) {
			err(`${error.message}\n\n${USAGE}`);
			return WRONG_USE;
		}
		err(error instanceof LeakProblem ? error.message : `The program failed: ${placeOf(error)}`);
		return 1;
	}
}
