import { catalogue } from '../../nodes/Intercom/resources';
import { contentOf, textOf, type Input } from './github';

interface Manifest {
	repository: { url: string };
	devDependencies: Readonly<Record<string, string>>;
	scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(textOf('package.json')) as Manifest;

describe('Forms', () => {
	const inputsOf = (name: string) => (contentOf(`ISSUE_TEMPLATE/${name}.yml`) as { body: Input[] }).body;

	test.each(['bug', 'feature'])(
		'the form for a %s has inputs that GitHub knows, each with a name of its own',
		(name) => {
			const inputs = inputsOf(name);
			const ids = inputs.filter(({ type }) => type !== 'markdown').map(({ id }) => id);
			expect(ids.filter((id) => !/^[\w-]+$/.test(id ?? ''))).toEqual([]);
			expect(new Set(ids).size).toBe(ids.length);
			const types = ['checkboxes', 'dropdown', 'input', 'markdown', 'textarea'];
			expect(inputs.filter(({ type }) => !types.includes(type))).toEqual([]);
			expect(inputs.filter(({ attributes }) => !attributes.label && !attributes.value)).toEqual([]);
		},
	);

	test('a bug cannot be sent before token and data of customers are said to be gone', () => {
		const boxes = inputsOf('bug').flatMap(({ type, attributes }) =>
			type === 'checkboxes' ? (attributes.options ?? []) : [],
		);
		expect(boxes).toEqual([{ label: expect.stringMatching(/access token.*customers/), required: true }]);
	});

	test('a bug names one of the resources that the node has', () => {
		const resources = inputsOf('bug').find(({ id }) => id === 'resource')?.attributes.options ?? [];
		const labels = Object.values(catalogue).map(({ label }) => label);
		expect(resources.slice(0, -1)).toEqual(labels.sort());
	});

	test('a bug may come with the report of a program that package.json has', () => {
		const report = inputsOf('bug').find(({ id }) => id === 'live');
		expect(report?.type).toBe('textarea');
		const [, script = ''] = /npm run (\w+)/.exec(report?.attributes.label ?? '') ?? [];
		expect(Object.keys(manifest.scripts)).toContain(script);
	});

	test('weaknesses are reported in private, in the repository that package.json names', () => {
		const { contact_links: links } = contentOf('ISSUE_TEMPLATE/config.yml') as {
			contact_links: Array<{ url: string }>;
		};
		const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');
		expect(links.map(({ url }) => url)).toContain(`${repository}/security/advisories/new`);
		expect(textOf('SECURITY.md')).toContain(`${repository}/security/advisories/new`);
	});
});

describe('Updates', () => {
	interface Update {
		'package-ecosystem': string;
		groups: Readonly<Record<string, { patterns: string[] }>>;
		ignore?: Array<{ 'dependency-name': string }>;
	}
	const { updates } = contentOf('dependabot.yml') as { updates: Update[] };
	const npm = updates.find((update) => update['package-ecosystem'] === 'npm');

	test('every package that is named is a dependency', () => {
		const grouped = Object.values(npm?.groups ?? {}).flatMap(({ patterns }) => patterns);
		const held = (npm?.ignore ?? []).map((one) => one['dependency-name']);
		const named = [...grouped.filter((pattern) => pattern !== '*'), ...held];
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((name) => !Object.hasOwn(manifest.devDependencies, name))).toEqual([]);
	});

	test("the eslint that n8n's plugin asks for is left alone", () => {
		const plugin = JSON.parse(textOf('node_modules/@n8n/eslint-plugin-community-nodes/package.json')) as {
			peerDependencies: Record<string, string>;
		};
		expect(plugin.peerDependencies['eslint']).toBe(manifest.devDependencies['eslint']);
		expect(npm?.ignore).toContainEqual({ 'dependency-name': 'eslint' });
	});
});

test('editors that read .editorconfig write what prettier writes', () => {
	const prettier = JSON.parse(textOf('.prettierrc.json')) as { useTabs: boolean; printWidth: number };
	const [, all = ''] = textOf('.editorconfig').split(/^\[/m);
	expect(all).toMatch(new RegExp(`^indent_style = ${prettier.useTabs ? 'tab' : 'space'}$`, 'm'));
	expect(all).toMatch(new RegExp(`^max_line_length = ${prettier.printWidth}$`, 'm'));
});
