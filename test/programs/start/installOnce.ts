import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../n8n/folders';
import { installPackage } from '../n8n/package';
import { withProgress } from '../n8n/progress';

/** What npm packs, the license and the readme aside, which change nothing that n8n does. */
const PACKED = ['package.json', 'index.js', 'dist'];

function filesIn(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.sort()
		.map((name) => join(path, name))
		.filter((file) => statSync(file).isFile());
}

/** A text that is another one as soon as any file of the built package is. */
export function digestOfPackage(folder: string): string {
	const hash = createHash('sha256');
	for (const file of PACKED.flatMap((name) => filesIn(join(folder, name)))) {
		const bytes = readFileSync(file);
		hash.update(`${file.slice(folder.length)} ${bytes.length}\n`).update(bytes);
	}
	return hash.digest('hex');
}

/** Installs this package into the n8n of a folder, unless it is there just as it is built now. */
export async function installOnce(userFolder: string): Promise<void> {
	const noted = join(userFolder, 'installed-package.txt');
	const digest = digestOfPackage(projectFolder());
	const isThere = existsSync(join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-intercom', 'package.json'));
	if (isThere && existsSync(noted) && readFileSync(noted, 'utf8') === digest) return;
	// An installation that is interrupted must not count.
	rmSync(noted, { force: true });
	await withProgress('Packing and installing this package', async () => await installPackage(userFolder));
	writeFileSync(noted, digest);
}
