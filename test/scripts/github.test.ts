import { NEWEST, versionOf } from '../programs/n8n/versions';
import { commandsOf, contentOf, faultsOf, textOf, workflow, workflows, yamlFiles, type Job } from './github';

interface Manifest {
	engines: { node: string };
	scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const jobs = workflows().flatMap(([file, { jobs: own }]) =>
	Object.entries(own).map(([name, job]): [string, Job] => [`${file}: ${name}`, job]),
);
const jobOf = (file: string, name: string): Job => {
	const job = workflow(file).jobs[name];
	if (!job) throw new Error(`${file}.yml has no job ${name}`);
	return job;
};
const indexOf = (commands: readonly string[], part: string) => commands.findIndex((command) => command.includes(part));

test.each(yamlFiles())('%s is YAML without a fault', (path) => {
	expect(faultsOf(path)).toEqual([]);
	expect(contentOf(path)).toEqual(expect.any(Object));
});

describe('Workflows', () => {
	test('CI runs for pull requests and for main, on the Node.js versions that are supported', () => {
		const { on } = workflow('ci');
		const { strategy } = jobOf('ci', 'check');
		expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null });
		expect(strategy).toEqual({ 'fail-fast': false, matrix: { node: [20, 22, 24] } });
		expect(strategy?.matrix['node']).toContain(Number(/^>=(\d+)\./.exec(manifest.engines.node)?.[1]));
		expect(strategy?.matrix['node']).toContain(Number(textOf('.nvmrc')));
	});

	test('CI runs all of what the check runs, in two parts', () => {
		expect(commandsOf(jobOf('ci', 'check'))).toEqual(['npm ci', 'npm test', 'npm run check:static']);
		expect(manifest.scripts['check']).toBe('npm run check:static && npm run test');
	});

	test('CI fuzzes with a seed of its own, then proves the faults and the figures', () => {
		const job = jobOf('ci', 'proofs');
		expect(commandsOf(job)).toEqual(['npm ci', 'npm run fuzz', 'npm run faults', 'npm run bench -- --short']);
	});

	test('CI drives every n8n that it names, the newest of ours among them', () => {
		const { strategy, steps } = jobOf('ci', 'e2e');
		const versions = (strategy?.matrix['n8n'] ?? []).map(String);
		expect(versions.map((version) => versionOf(version).version)).toEqual(versions);
		expect(versions).toContain(NEWEST);
		expect(versions.length).toBeGreaterThan(1);
		const cache = steps.find(({ uses = '' }) => uses.startsWith('actions/cache@'));
		expect(cache?.with?.['key']).toMatch(/\$\{\{ matrix\.n8n \}\}.*\$\{\{ runner\.os \}\}/);
		const upload = steps.find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
		expect(upload).toMatchObject({ if: 'always()', with: { path: '.build/e2e/' } });
	});

	test('every npm script that they run is in package.json', () => {
		const run = jobs.flatMap(([, job]) => commandsOf(job)).join('\n');
		const names = [...run.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, name = '']) => name);
		const scripts = names.filter((name) => !['ci', 'config', 'pack', 'publish'].includes(name));
		expect(new Set(scripts)).toEqual(
			new Set(['bench', 'build', 'check', 'check:static', 'e2e', 'e2e:queue', 'faults', 'fuzz', 'test']),
		);
		expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
	});

	test('every script of the project that they run with node is there', () => {
		const run = jobs.flatMap(([, job]) => commandsOf(job)).join('\n');
		const files = [...run.matchAll(/\bnode (\S+\.mjs)/g)].map(([, file = '']) => file);
		expect(files).toEqual(['scripts/release-notes.mjs']);
		for (const file of files) expect(textOf(file)).not.toBe('');
	});

	test('none may write anything but what publishing takes', () => {
		expect(workflows().map(([name, { permissions }]) => [name, permissions])).toEqual([
			['ci', { contents: 'read' }],
			['publish', { contents: 'read' }],
		]);
		const own = jobs.flatMap(([name, { permissions }]) => (permissions ? [[name, permissions]] : []));
		expect(Object.fromEntries(own)).toEqual({
			'publish: npm': { 'id-token': 'write' },
			'publish: github': { contents: 'write' },
		});
	});

	test('none runs the code of a pull request with rights of the project', () => {
		const events = workflows().flatMap(([, { on }]) => Object.keys(on));
		expect(events.sort()).toEqual(['pull_request', 'push', 'push']);
	});

	test.each(jobs)('%s ends in time, and uses actions by the commit alone', (_name, job) => {
		expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
		const used = job.steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
		expect(used.filter((uses) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
		const checkouts = job.steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
		expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
	});
});

describe('Publishing', () => {
	test('begins with a tag and goes from the package to npm, and from there to GitHub', () => {
		const { on, jobs: own } = workflow('publish');
		expect(on).toEqual({ push: { tags: ['v*'] } });
		expect(Object.entries(own).map(([name, { needs }]) => [name, needs])).toEqual([
			['package', undefined],
			['npm', 'package'],
			['github', 'npm'],
		]);
	});

	test('packs what was checked and built, after the tag was held against version and changelog', () => {
		const commands = commandsOf(jobOf('publish', 'package'));
		const order = [
			'scripts/release-notes.mjs "$GITHUB_REF_NAME"',
			'npm ci',
			'npm run check',
			'npm run build',
			'npm pack',
		];
		const places = order.map((part) => indexOf(commands, part));
		expect(places).toEqual([0, 1, 2, 3, 4]);
	});

	test('publishes that package with its provenance, on a Node.js whose npm can', () => {
		const { steps, permissions } = jobOf('publish', 'npm');
		expect(permissions?.['id-token']).toBe('write');
		const commands = commandsOf(jobOf('publish', 'npm'));
		expect(commands.at(-1)).toBe('npm publish ./n8n-nodes-intercom-*.tgz --provenance --access public');
		const setup = steps.find(({ uses = '' }) => uses.startsWith('actions/setup-node@'));
		expect(Number(setup?.with?.['node-version'])).toBeGreaterThanOrEqual(24);
	});
});
