/** The package as npm would publish it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command, args, options) => execFileSync(command, args, { encoding: 'utf8', ...options });

/** Paths of the files that `npm publish` would upload. */
export function packedFiles() {
	const [packed] = JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--loglevel=error']));
	return packed.files.map(({ path }) => path);
}

/** Packs and unpacks the package into a new temporary folder `root`, which the caller removes. */
export function unpackedPackage() {
	const root = mkdtempSync(join(tmpdir(), 'n8n-nodes-intercom-pack-'));
	const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', root]));
	run('tar', ['-xzf', join(root, filename), '-C', root]);
	return { root, folder: join(root, 'package') };
}
