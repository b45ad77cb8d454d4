import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, folderOnce, projectFolder } from './folders';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'folders-test-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Above the highest process ID that Linux and macOS give out by default. */
const NOBODY = 99_999_999;
const write = async (folder: string): Promise<void> => {
	await Promise.resolve();
	writeFileSync(join(folder, 'made'), '');
};

test('a folder is filled once', async () => {
	const folder = join(root, 'n8n');
	let times = 0;
	const fill = async (partial: string) => {
		times += 1;
		await write(partial);
	};
	await folderOnce(folder, fill);
	await folderOnce(folder, fill);
	expect([times, readdirSync(root), readdirSync(folder)]).toEqual([1, ['n8n'], ['made']]);
});

test('a folder that could not be filled is not there, and the next try starts over', async () => {
	const folder = join(root, 'n8n');
	const failing = folderOnce(folder, async (partial) => {
		await write(partial);
		throw new Error('no network');
	});
	await expect(failing).rejects.toThrow('no network');
	expect(readdirSync(root)).toEqual([]);
	await folderOnce(folder, write);
	expect(readdirSync(root)).toEqual(['n8n']);
});

test('what an interrupted process left is removed, what a running one is filling stays', async () => {
	mkdirSync(join(root, `n8n.${NOBODY}.partial`));
	mkdirSync(join(root, `n8n.${process.ppid}.partial`));
	mkdirSync(join(root, `n8n-other.${NOBODY}.partial`));
	await folderOnce(join(root, 'n8n'), write);
	expect(readdirSync(root).sort()).toEqual(
		['n8n', `n8n-other.${NOBODY}.partial`, `n8n.${process.ppid}.partial`].sort(),
	);
});

test('of two processes that fill the same folder, the slower one takes what the quicker one made', async () => {
	const folder = join(root, 'n8n');
	await folderOnce(folder, async (partial) => {
		await write(partial);
		mkdirSync(folder);
		writeFileSync(join(folder, 'quicker'), '');
	});
	expect(readdirSync(folder)).toEqual(['quicker']);
});

test('the cache folder is the one that the user set, unless that is relative', () => {
	const before = process.env['XDG_CACHE_HOME'];
	try {
		process.env['XDG_CACHE_HOME'] = root;
		expect(cacheFolder()).toBe(join(root, 'n8n-nodes-intercom'));
		process.env['XDG_CACHE_HOME'] = 'relative';
		expect(cacheFolder()).toMatch(/\.cache.n8n-nodes-intercom$/);
	} finally {
		if (before === undefined) delete process.env['XDG_CACHE_HOME'];
		else process.env['XDG_CACHE_HOME'] = before;
	}
});

test('the project folder is found from the source', () => {
	expect(existsSync(join(projectFolder(), 'nodes', 'Intercom', 'Intercom.node.ts'))).toBe(true);
});
