import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { codeOf } from './problem';

/** The project's folder; compiled, this file is some levels deeper than as source. */
export function projectFolder(from = __dirname): string {
	return existsSync(join(from, 'package.json')) ? from : projectFolder(dirname(from));
}

/** The folder in the user's cache for what is installed once. */
export function cacheFolder(): string {
	const set = process.env['XDG_CACHE_HOME'] ?? '';
	return join(isAbsolute(set) ? set : join(homedir(), '.cache'), 'n8n-nodes-intercom');
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** Removes half-filled folders that interrupted processes left. */
async function removeRemains(folder: string): Promise<void> {
	const names = await readdir(dirname(folder));
	const remains = names.filter((name) => {
		const pid = name.startsWith(`${basename(folder)}.`) ? /\.(\d+)\.partial$/.exec(name)?.[1] : undefined;
		return pid !== undefined && !isRunning(Number(pid));
	});
	await Promise.all(remains.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

/**
 * A folder that is made once: `fill` works in a folder beside it, which gets its name when it is complete. An
 * interrupted process leaves nothing that counts, and the next one starts over.
 */
export async function folderOnce(folder: string, fill: (partial: string) => Promise<void>): Promise<string> {
	if (existsSync(folder)) return folder;
	await mkdir(dirname(folder), { recursive: true });
	await removeRemains(folder);
	const partial = `${folder}.${process.pid}.partial`;
	await mkdir(partial);
	try {
		await fill(partial);
		await rename(partial, folder);
	} catch (error) {
		await rm(partial, { recursive: true, force: true });
		// Another process has filled the folder meanwhile: use that one.
		if (!existsSync(folder)) throw error;
	}
	return folder;
}
