import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, folderOnce } from './folders';
import { npm } from './npm';
import { withProgress } from './progress';
import type { N8nVersion } from './versions';

/** An n8n that is ready to start. */
export interface InstalledN8n extends Pick<N8nVersion, 'env' | 'version'> {
	/** The Node.js that it was compiled for. */
	node: string;
	/** n8n's command. */
	command: string;
}

const PLATFORM = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const isPrivate = (content: object): string => JSON.stringify({ private: true, ...content }, undefined, 2);

/** Folder of a Node.js of that major version, with its binary and the headers that compiling takes. */
async function nodeFolder(major: number): Promise<string> {
	const own = dirname(dirname(process.execPath));
	const isOwn = process.versions.node.startsWith(`${major}.`) && existsSync(join(own, 'include', 'node', 'node.h'));
	if (isOwn) return own;
	const name = `node-${PLATFORM}`;
	const folder = join(cacheFolder(), `${name}-${major}`);
	await folderOnce(folder, async (partial) => {
		await writeFile(join(partial, 'package.json'), isPrivate({}));
		await withProgress(
			`Fetching Node.js ${major}, which n8n needs`,
			async () => await npm(['install', '--ignore-scripts', `${name}@${major}`], { cwd: partial }),
		);
	});
	return join(folder, 'node_modules', name);
}

/** Installs a version of n8n into the cache folder, unless it is there. Takes some minutes and 3 GB. */
export async function installN8n({ version, node, overrides, compiled, env }: N8nVersion): Promise<InstalledN8n> {
	const home = await nodeFolder(node);
	const bin = process.platform === 'win32' ? home : join(home, 'bin');
	const folder = join(cacheFolder(), `n8n-${version}-node-${node}-${PLATFORM}`);
	await folderOnce(folder, async (partial) => {
		await writeFile(join(partial, 'package.json'), isPrivate({ dependencies: { n8n: version }, overrides }));
		await withProgress(
			`Installing n8n ${version} (once; 2,400 packages, about 5 minutes)`,
			async () => await npm(['install', '--ignore-scripts'], { cwd: partial, path: bin }),
		);
		await withProgress(
			`Compiling ${compiled.join(' and ')} for it`,
			async () =>
				await npm(['rebuild', ...compiled, '--ignore-scripts=false', '--foreground-scripts'], {
					cwd: partial,
					path: bin,
					env: { npm_config_nodedir: home },
				}),
		);
	});
	return {
		version,
		env,
		node: join(bin, process.platform === 'win32' ? 'node.exe' : 'node'),
		command: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}
