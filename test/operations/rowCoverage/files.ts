import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', '.build', 'rows');

/** Removes what an earlier run recorded. */
export const clearRecordedOperations = (): void => rmSync(FOLDER, { recursive: true, force: true });

/** What operations are recorded for: rows of what they send and give, and comparisons with the SDK. */
type Kind = 'rows' | 'sdk';

/** Records which operations have rows or comparisons; each process of the tests has a file of its own. */
export function recordOperations(kind: Kind, operations: readonly string[]): void {
	mkdirSync(join(FOLDER, kind), { recursive: true });
	appendFileSync(join(FOLDER, kind, String(process.pid)), operations.map((name) => `${name}\n`).join(''));
}

/** All operations that were recorded. */
export function recordedOperations(kind: Kind): ReadonlySet<string> {
	const folder = join(FOLDER, kind);
	return new Set(readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')));
}
