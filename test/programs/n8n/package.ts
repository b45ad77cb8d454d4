import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './folders';
import { npm } from './npm';

/**
 * Packs the built project as npm would publish it and installs it where n8n looks for community packages, as a user
 * does by hand.
 */
export async function installPackage(userFolder: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	// An older build has the same version: npm would keep it.
	await rm(nodes, { recursive: true, force: true });
	await mkdir(nodes, { recursive: true });
	await writeFile(join(nodes, 'package.json'), JSON.stringify({ name: 'installed-nodes', private: true }));
	const packed = await mkdtemp(join(tmpdir(), 'n8n-nodes-intercom-'));
	try {
		const listed = await npm(['pack', '--json', '--pack-destination', packed], { cwd: projectFolder() });
		const [{ filename }] = JSON.parse(listed) as [{ filename: string }];
		// n8n itself brings what the package names as its peer.
		await npm(['install', '--ignore-scripts', '--legacy-peer-deps', join(packed, filename)], { cwd: nodes });
	} finally {
		await rm(packed, { recursive: true, force: true });
	}
}
