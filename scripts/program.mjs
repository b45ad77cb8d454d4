/**
 * Builds the package and the programs beside it, unless nothing has changed since, and runs one of them in this
 * process: `npm run program -- bench --short`. Without a name it lists them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { readFilesIn } from './lib/files.mjs';
import { buildOnce } from './lib/upToDate.mjs';

const PROGRAMS = resolve('.build/test/programs');
const SIMULATOR = resolve('.build/test/simulator/main.js');

const build = (script) =>
	// What a build says is no part of what the program prints, which may be JSON.
	execFileSync('npm', ['run', '--silent', script], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });

const [name = '', ...rest] = process.argv.slice(2);
buildOnce({
	inputs: [
		...['nodes', 'credentials', 'test', 'scripts', 'examples'],
		...['package.json', 'package-lock.json', 'gulpfile.js', 'tsconfig.json', 'tsconfig.tools.json'],
	],
	outputs: ['dist', '.build/examples', '.build/nodes', '.build/test'],
	noted: '.build/built.txt',
	build() {
		build('build');
		build('build:tools');
	},
});

const file = name === 'simulator' ? SIMULATOR : resolve(PROGRAMS, name, 'main.js');
if (name === '' || !existsSync(file)) {
	const mains = [...readFilesIn(PROGRAMS).keys()].filter((path) => path.endsWith('main.js'));
	const names = [...mains.map((path) => relative(PROGRAMS, dirname(path))), 'simulator'].sort();
	console.error(`${name === '' ? 'Name a program' : `There is no program "${name}"`}: ${names.join(', ')}`);
	process.exitCode = 1;
} else {
	process.argv.splice(1, process.argv.length, file, ...rest);
	createRequire(import.meta.url)(file);
}
