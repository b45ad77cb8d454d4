import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'up-to-date-'));
	mkdirSync(join(folder, 'source'));
	mkdirSync(join(folder, 'made'));
	write('source/a.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** Asks for a build as `npm run program` does, in a process of its own; says whether there was one. */
function wasBuilt(build = "writeFileSync('made/a.js', 'made of ' + readFileSync('source/a.ts', 'utf8'))"): boolean {
	const script = `
		import { readFileSync, writeFileSync } from 'node:fs';
		import { buildOnce } from ${JSON.stringify(pathToFileURL(resolve('scripts/lib/upToDate.mjs')).href)};
		const build = () => { console.log('built'); ${build}; };
		buildOnce({ inputs: ['source'], outputs: ['made'], noted: 'noted/built.txt', build });`;
	const args = ['--input-type=module', '-e', script];
	const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
	return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio }).includes('built');
}

test('what was built from the same sources is not built again', () => {
	expect([wasBuilt(), wasBuilt(), wasBuilt()]).toEqual([true, false, false]);
});

test.each([
	['a source changed', () => write('source/a.ts', 'two')],
	['a source was added', () => write('source/b.ts', '')],
	['a source was taken away', () => rmSync(join(folder, 'source/a.ts'))],
	['an output is missing', () => rmSync(join(folder, 'made/a.js'))],
	['an output was changed by hand', () => write('made/a.js', 'by hand')],
])('it is built again after %s', (_what, change) => {
	wasBuilt();
	change();
	expect(wasBuilt("writeFileSync('made/a.js', 'again')")).toBe(true);
});

test('a build that failed does not count', () => {
	wasBuilt();
	write('source/a.ts', 'two');
	expect(() => wasBuilt("throw new Error('broken source')")).toThrow();
	expect(wasBuilt()).toBe(true);
});
