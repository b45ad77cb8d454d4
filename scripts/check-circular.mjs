/**
 * Fails if files under the folders named on the command line (default: nodes, credentials) import each other in a
 * circle. Type imports count too: they cost nothing at run time, but two files that need each other's types are one
 * file in two halves.
 */
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['nodes', 'credentials'];
const files = folders.flatMap((folder) => ts.sys.readDirectory(resolve(folder), ['.ts']));
const known = new Set(files);

/** The files that a file imports by a relative path. */
function importsOf(file) {
	const { importedFiles } = ts.preProcessFile(ts.sys.readFile(file) ?? '', true, true);
	const relatives = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
	return relatives
		.map((name) => resolve(dirname(file), name))
		.map((path) => [`${path}.ts`, join(path, 'index.ts'), path].find((candidate) => known.has(candidate)))
		.filter((found) => found !== undefined);
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));
const done = new Set();
const circles = [];

function walk(file, trail) {
	const start = trail.indexOf(file);
	if (start >= 0) circles.push([...trail.slice(start), file]);
	if (start >= 0 || done.has(file)) return;
	for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
	done.add(file);
}

for (const file of files) walk(file, []);
for (const circle of circles) console.error(`circle: ${circle.map((file) => relative('.', file)).join(' -> ')}`);
console.log(`${files.length} files, ${circles.length} import circles`);
process.exitCode = circles.length > 0 ? 1 : 0;
