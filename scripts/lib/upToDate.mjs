import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readFilesIn } from './files.mjs';

/** A text that is another one as soon as a file of these folders is. */
function digestOf(paths) {
	const hash = createHash('sha256');
	for (const [file, text] of paths.flatMap((path) => [...readFilesIn(path)]))
		hash.update(`${file} ${text.length}\n`).update(text);
	return hash.digest('hex');
}

/**
 * Calls `build`, unless what it reads and what it made are as they were after the last time, which the file `noted`
 * says.
 */
export function buildOnce({ inputs, outputs, noted, build }) {
	const before = digestOf(inputs);
	if (existsSync(noted) && readFileSync(noted, 'utf8') === `${before} ${digestOf(outputs)}`) return;
	// A build that fails or is interrupted must not count.
	rmSync(noted, { force: true });
	build();
	mkdirSync(dirname(noted), { recursive: true });
	writeFileSync(noted, `${before} ${digestOf(outputs)}`);
}
