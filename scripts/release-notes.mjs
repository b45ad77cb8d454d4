/**
 * Prints what CHANGELOG.md says of a version, without its heading. Fails unless package.json has that version too and
 * the heading no longer calls it unreleased. Usage: `node scripts/release-notes.mjs v1.2.3 [folder]`; the folder is the
 * project's own unless another is named.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [given = '', folder = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
const version = given.replace(/^v/, '');

/** The heading of the version's section, and the lines under it. Nothing for a version that has no section. */
function sectionOf(changelog) {
	const lines = changelog.split(/\r?\n/);
	const isHeading = (line) => line.startsWith('## ');
	const start = lines.findIndex((line) => isHeading(line) && line.split(/\s+/)[1] === version);
	if (start < 0) return undefined;
	const end = lines.findIndex((line, index) => index > start && isHeading(line));
	return {
		heading: lines[start],
		text: lines
			.slice(start + 1, end < 0 ? undefined : end)
			.join('\n')
			.trim(),
	};
}

function notes() {
	if (version === '') throw new Error('name a version: node scripts/release-notes.mjs v1.2.3');
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	if (manifest.version !== version) throw new Error(`package.json has version ${manifest.version}, not ${version}`);
	const section = sectionOf(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'));
	if (!section) throw new Error(`CHANGELOG.md has no heading "## ${version}"`);
	if (/unreleased/i.test(section.heading))
		throw new Error(`CHANGELOG.md still says "${section.heading}": give it a date`);
	if (section.text === '') throw new Error(`CHANGELOG.md says nothing under "${section.heading}"`);
	return section.text;
}

try {
	console.log(notes());
} catch (error) {
	console.error(`release: ${error.message}`);
	process.exitCode = 1;
}
