import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../n8n/problem';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the Chromium that the tests drive: CHROMIUM_PATH, or the one in PATH. Throws a problem without one. */
export function browserPath(): string {
	const set = process.env['CHROMIUM_PATH'];
	if (set !== undefined && set !== '') {
		if (existsSync(set)) return set;
		throw new Problem(`CHROMIUM_PATH names no file: ${set}`);
	}
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
	if (found !== undefined) return found;
	throw new Problem('No Chromium was found: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH');
}
