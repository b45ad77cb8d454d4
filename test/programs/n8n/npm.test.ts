import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm';
import { Problem } from './problem';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'npm-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
	const error: unknown = await work.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof Problem)) throw new Error(`No problem, but ${String(error)}`);
	return error;
};

test('gives what npm wrote', async () => {
	expect(JSON.parse(await npm(['pkg', 'get', 'name'], { cwd: process.cwd() }))).toBe('n8n-nodes-intercom');
});

test('says in one line that the registry cannot be reached', async () => {
	const env = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0', npm_config_cache: folder };
	const { message } = await problemOf(npm(['view', 'n8n', 'version'], { cwd: folder, env }));
	expect(message).toBe("The npm registry can't be reached (ECONNREFUSED): check the network and start again");
});

/** A folder with a module that has to be compiled, and one for PATH that holds node and npm alone. */
function moduleToCompile(): string {
	const own = join(folder, 'node_modules', 'compiled');
	mkdirSync(own, { recursive: true });
	const manifest = { name: 'compiled', version: '1.0.0', scripts: { install: 'node-gyp rebuild' } };
	writeFileSync(join(own, 'package.json'), JSON.stringify(manifest));
	writeFileSync(join(own, 'binding.gyp'), '{ "targets": [{ "target_name": "it", "sources": ["it.cc"] }] }');
	writeFileSync(join(own, 'it.cc'), '');
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { compiled: '1.0.0' } }));
	return own;
}

test('says in one line that a compiler is missing', async () => {
	moduleToCompile();
	const path = join(folder, 'path');
	mkdirSync(path);
	for (const name of ['node', 'npm', 'sh', 'env']) {
		const found = (process.env['PATH'] ?? '').split(':').map((part) => join(part, name));
		const real = found.find((candidate) => existsSync(candidate));
		if (real === undefined) throw new Error(`There is no ${name}`);
		symlinkSync(real, join(path, name));
	}
	const env = { PATH: path, npm_config_nodedir: '', npm_config_python: '' };
	const { message } = await problemOf(
		npm(['rebuild', '--ignore-scripts=false', '--foreground-scripts'], { cwd: folder, env }),
	);
	expect(message).toMatch(/^A module of n8n has to be compiled, and there is no C\+\+ compiler, make or Python/);
	expect(message).toContain('apt-get install build-essential python3');
	expect(message).not.toContain('\n');
});
