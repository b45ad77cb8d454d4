/**
 * Compares what n8n and saved workflows see of the package with a revision of git: `node
 * scripts/compare-description.mjs REV`. Both are compiled into a temporary folder, so that no stale build is compared.
 * Exit code 1 on any difference in a description or in an example of output, except for descriptions that
 * scripts/lib/reworded.json names.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { differencesBetween } from './lib/differences.mjs';
import { readFilesIn } from './lib/files.mjs';

/** The last state before files began to move. */
const [revision = '472989c'] = process.argv.slice(2);
const SCHEMAS = 'nodes/Intercom/__schema__';
/** New text by old text. */
const reworded = JSON.parse(readFileSync(new URL('./lib/reworded.json', import.meta.url), 'utf8'));

const require = createRequire(import.meta.url);
const project = resolve('.');
// Modules are looked for in the parent folders, so that one link serves both sides.
const root = realpathSync(mkdtempSync(join(tmpdir(), 'compare-description-')));
const old = join(root, 'old');

const git = (...args) => execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });

/** Compiles the package in `folder`, and gives all of it that n8n reads. */
function readPackage(folder, outDir) {
	const tsc = require.resolve('typescript/bin/tsc', { paths: [project] });
	const args = ['--project', join(folder, 'tsconfig.json'), '--declaration', 'false', '--outDir', outDir];
	execFileSync(process.execPath, [tsc, ...args], { stdio: ['ignore', 2, 2] });
	const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const parts = { n8n };
	for (const path of [...n8n.nodes, ...n8n.credentials])
		for (const [name, Type] of Object.entries(require(join(outDir, relative('dist', path))))) {
			const made = new Type();
			parts[name] = made.description ?? made;
		}
	for (const [path, text] of readFilesIn(join(folder, SCHEMAS)))
		parts[relative(join(folder, SCHEMAS), path)] = JSON.parse(text);
	// As n8n sends it to the editor: without functions, and without what is undefined.
	return JSON.parse(JSON.stringify(parts));
}

/** The same of the revision, which is checked out for it. */
function readRevision() {
	git('worktree', 'add', '--quiet', '--detach', old, revision);
	try {
		return readPackage(old, join(root, 'old-dist'));
	} finally {
		git('worktree', 'remove', '--force', old);
	}
}

try {
	symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
	const before = readRevision();
	const after = readPackage(project, join(root, 'new-dist'));
	const all = differencesBetween(before, after);
	const found = all.filter(({ key, was, is }) => !(key === 'description' && is !== undefined && reworded[was] === is));
	for (const { path, was, is } of found)
		console.log(`${path}\n    was ${JSON.stringify(was)}\n    is  ${JSON.stringify(is)}`);
	console.log(
		`${found.length} differences from ${revision}, and ${all.length - found.length} reworded descriptions, in ${Object.keys(after).length} parts`,
	);
	process.exitCode = found.length > 0 ? 1 : 0;
} finally {
	rmSync(root, { recursive: true, force: true });
}
