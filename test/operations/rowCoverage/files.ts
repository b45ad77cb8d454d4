import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', '.build', 'rows');

/** Removes what an earlier run recorded. */
export const clearRecordedOperations = (): void => rmSync(FOLDER, { recursive: true, force: true });

/** Records which operations have rows; each process of the tests has a file of its own. */
export function recordOperations(operations: readonly string[]): void {
	mkdirSync(FOLDER, { recursive: true });
	appendFileSync(join(FOLDER, String(process.pid)), operations.map((name) => `${name}\n`).join(''));
}

/** All operations that were recorded. */
export const recordedOperations = (): ReadonlySet<string> =>
	new Set(readdirSync(FOLDER).flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n')));
