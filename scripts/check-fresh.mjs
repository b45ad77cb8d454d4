/**
 * Fails if a generated file differs from what its generator writes now, is missing, or belongs to nothing any more. The
 * fresh text stays in place, to be committed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFilesIn } from './lib/files.mjs';

const generated = [
	{ path: 'docs/operations.md', generator: 'scripts/docs.mjs', command: 'npm run docs' },
	{ path: 'docs/topics.md', generator: 'scripts/topics.mjs', command: 'npm run docs' },
	{ path: 'docs/permissions.md', generator: 'scripts/permissions.mjs', command: 'npm run docs' },
	{
		path: 'nodes/Intercom/__schema__',
		generator: '.build/test/programs/schemas/main.js',
		command: 'npm run program -- schemas',
	},
];

/** Lets a generator write, and gives what was wrong before. */
function refresh({ path, generator, command }) {
	if (!existsSync(generator)) return [`${path} was not checked: ${generator} is not built, "${command}" builds it`];
	const before = readFilesIn(path);
	try {
		execFileSync(process.execPath, [generator], { stdio: 'pipe', encoding: 'utf8' });
	} catch ({ message, stderr }) {
		const [reason = stderr || message] = /^\w*Error: .*$/m.exec(stderr) ?? [];
		return [`${path} was not checked, as "${command}" fails: ${reason.trim()}`];
	}
	const after = readFilesIn(path);
	const wrong = (file) => {
		if (!before.has(file)) return 'was missing';
		return after.has(file) ? 'was out of date' : 'was left over';
	};
	return [...new Set([...before.keys(), ...after.keys()])]
		.filter((file) => before.get(file) !== after.get(file))
		.map((file) => `${file} ${wrong(file)}; now it is as "${command}" leaves it: look at the difference and commit it`);
}

const problems = generated.flatMap(refresh);
for (const problem of problems) console.error(problem);
const files = generated.reduce((sum, { path }) => sum + readFilesIn(path).size, 0);
console.log(`${files} generated files: ${problems.length === 0 ? 'as they should be' : `${problems.length} problems`}`);
process.exitCode = problems.length > 0 ? 1 : 0;
