import { sep } from 'node:path';
import tsJest from 'ts-jest';
import { writeFaults } from './mutants';

/** The folder that the faults are in. */
const ENGINE = ['nodes', 'Intercom', 'engine', ''].join(sep);

type Inner = ReturnType<typeof tsJest.createTransformer>;

/** A file of the engine by its path inside of it, with "/" in it; `undefined` for any other file. */
function engineFileOf(path: string): string | undefined {
	const start = path.lastIndexOf(ENGINE);
	return start === -1 || path.endsWith('.test.ts')
		? undefined
		: path
				.slice(start + ENGINE.length)
				.split(sep)
				.join('/');
}

/** Files do not change while the program runs. */
const known = new Map<string, string>();

function withFaults(code: string, path: string): string {
	const file = engineFileOf(path);
	if (file === undefined) return code;
	const text = known.get(path) ?? writeFaults(file, code).text;
	known.set(path, text);
	return text;
}

/** jest's way to TypeScript, with all faults written into the files of the engine. */
function createTransformer(config: Parameters<typeof tsJest.createTransformer>[0]) {
	const inner = tsJest.createTransformer(config);
	return {
		getCacheKey: (...[code, path, options]: Parameters<Inner['getCacheKey']>) =>
			inner.getCacheKey(withFaults(code, path), path, options),
		process: (...[code, path, options]: Parameters<Inner['process']>) =>
			inner.process(withFaults(code, path), path, options),
	};
}

export default { createTransformer };
