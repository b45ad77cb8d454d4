import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file, or of every file below a folder, by path; nothing where there is neither. */
export function readFilesIn(path) {
	if (!existsSync(path)) return new Map();
	if (statSync(path).isFile()) return new Map([[path, readFileSync(path, 'utf8')]]);
	const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		names
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((file) => [file, readFileSync(file, 'utf8')]),
	);
}
