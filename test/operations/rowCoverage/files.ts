import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', '.build', 'rows');

/** Forgets what was written down in an earlier run. */
export const forget = (): void => rmSync(FOLDER, { recursive: true, force: true });

/** Writes down which operations have rows; each process of the tests has a file of its own. */
export function writeDown(operations: readonly string[]): void {
	mkdirSync(FOLDER, { recursive: true });
	appendFileSync(join(FOLDER, String(process.pid)), operations.map((name) => `${name}\n`).join(''));
}

/** All operations that were written down. */
export const told = (): ReadonlySet<string> =>
	new Set(readdirSync(FOLDER).flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n')));
