import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOfPackage } from './installOnce';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'built-package-'));
	mkdirSync(join(folder, 'dist', 'nodes'), { recursive: true });
	write('package.json', '{}');
	write('index.js', '');
	write('dist/nodes/a.js', 'one');
	write('dist/nodes/b.js', 'two');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

test('a package that is built again from the same sources counts as the same', () => {
	const before = digestOfPackage(folder);
	rmSync(join(folder, 'dist', 'nodes', 'a.js'));
	write('dist/nodes/a.js', 'one');
	expect(digestOfPackage(folder)).toBe(before);
});

test.each([
	['with another text in a file', () => write('dist/nodes/a.js', 'One')],
	['with a file more', () => write('dist/nodes/c.js', '')],
	['with a file less', () => rmSync(join(folder, 'dist', 'nodes', 'b.js'))],
	['with the texts of two files swapped', () => (write('dist/nodes/a.js', 'two'), write('dist/nodes/b.js', 'one'))],
	['with another manifest', () => write('package.json', '{"version":"2.0.0"}')],
])('a package %s counts as another one', (_what, change) => {
	const before = digestOfPackage(folder);
	change();
	expect(digestOfPackage(folder)).not.toBe(before);
});
