/**
 * Fails unless the package holds what it should and nothing else, and its index.js gives the classes. The unpacked
 * package finds n8n-workflow through NODE_PATH, as it does inside n8n.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { packedFiles, unpackedPackage } from './lib/pack.mjs';

const manifest = createRequire(import.meta.url)('../package.json');
const allowed = (path) =>
	/^dist\/(nodes|credentials)\//.test(path) || ['README.md', 'LICENSE', 'package.json', 'index.js'].includes(path);
const problems = [];

const files = packedFiles();
problems.push(...files.filter((path) => !allowed(path)).map((path) => `${path} must not be shipped`));
problems.push(
	...files.filter((path) => /\.test\.|\.map$|tsbuildinfo$/.test(path)).map((path) => `${path} is no product`),
);
const named = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
const needed = [
	...named,
	...manifest.n8n.nodes.map((path) => path.replace(/\.js$/, '.json')),
	'index.js',
	'LICENSE',
	'README.md',
];
problems.push(...needed.filter((path) => !files.includes(path)).map((path) => `${path} is missing`));

const { root, folder } = unpackedPackage();
try {
	const folders = {
		Intercom: 'dist/nodes/Intercom',
		IntercomTrigger: 'dist/nodes/IntercomTrigger',
		IntercomPollingTrigger: 'dist/nodes/IntercomPollingTrigger',
		IntercomAccessTokenApi: 'dist/credentials',
		IntercomOAuth2Api: 'dist/credentials',
	};
	const script = `
		const built = require(${JSON.stringify(folder)});
		const iconOf = (made) => made.icon ?? made.description.icon;
		console.log(JSON.stringify(Object.entries(built).map(([name, Class]) => [name, iconOf(new Class())])));`;
	const env = { ...process.env, NODE_PATH: resolve('node_modules') };
	const classes = new Map(JSON.parse(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' })));
	for (const [name, base] of Object.entries(folders)) {
		const icons = Object.values(classes.get(name) ?? {}).map((icon) => join(folder, base, icon.replace('file:', '')));
		if (icons.length !== 2) problems.push(`${name} should be there, with a light and a dark icon`);
		problems.push(...icons.filter((path) => !existsSync(path)).map((path) => `no icon at ${path}`));
	}
} finally {
	rmSync(root, { recursive: true, force: true });
}

for (const problem of problems) console.error(`package: ${problem}`);
console.log(
	`package of ${files.length} files: ${problems.length === 0 ? 'as it should be' : `${problems.length} problems`}`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
