import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../scripts/release-notes.mjs');
const CHANGELOG = `# Changelog

What changes for people who use the node.

## 2.1.0 (unreleased)

- Something to come.

## 2.0.0 (2026-11-30)

- **Notes** have files.
- Two lines
  in one entry.

### For developers

- A third.

## 1.10.0 (2026-10-01)

## 1.1.0 (2026-09-01)

- The last one.
`;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'release-notes-'));
	writeFileSync(join(folder, 'CHANGELOG.md'), CHANGELOG);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script for a tag, in a project whose package.json has that version. */
function run(tag: string, packaged: string) {
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: packaged }));
	const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, tag, folder], { encoding: 'utf8' });
	return { status, stdout, stderr };
}
const failure = (line: string) => ({ status: 1, stdout: '', stderr: `release: ${line}\n` });

test('prints the whole section of a version, and nothing of its neighbours', () => {
	const text = '- **Notes** have files.\n- Two lines\n  in one entry.\n\n### For developers\n\n- A third.\n';
	expect(run('v2.0.0', '2.0.0')).toEqual({ status: 0, stdout: text, stderr: '' });
});

test('prints the last section, for a version without the "v" of a tag too', () => {
	expect(run('1.1.0', '1.1.0')).toEqual({ status: 0, stdout: '- The last one.\n', stderr: '' });
});

test('prints a section whose lines end as they do on Windows', () => {
	writeFileSync(join(folder, 'CHANGELOG.md'), CHANGELOG.replace(/\n/g, '\r\n'));
	expect(run('v1.1.0', '1.1.0')).toMatchObject({ status: 0, stdout: '- The last one.\n' });
});

test.each([
	['that package.json does not have', 'v2.0.0', '1.1.0', 'package.json has version 1.1.0, not 2.0.0'],
	['without a heading', 'v1.1', '1.1', 'CHANGELOG.md has no heading "## 1.1"'],
	['that is called unreleased', 'v2.1.0', '2.1.0', 'CHANGELOG.md still says "## 2.1.0 (unreleased)": give it a date'],
	['with an empty section', 'v1.10.0', '1.10.0', 'CHANGELOG.md says nothing under "## 1.10.0 (2026-10-01)"'],
	['that nobody named', '', '1.1.0', 'name a version: node scripts/release-notes.mjs v1.2.3'],
])('refuses a version %s', (_which, tag, packaged, line) => {
	expect(run(tag, packaged)).toEqual(failure(line));
});

test('names the file that is missing', () => {
	rmSync(join(folder, 'CHANGELOG.md'));
	expect(run('v1.1.0', '1.1.0')).toMatchObject({
		status: 1,
		stdout: '',
		stderr: expect.stringContaining('CHANGELOG.md'),
	});
});
