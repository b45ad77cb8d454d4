import { catalogue } from '../../nodes/Intercom/resources';
import { PERMISSIONS } from '../../nodes/IntercomTrigger/topics';
import { choicesOf, description } from '../catalogue/parameters';
import known from '../../scripts/lib/permissions.json';
import { textOf } from './github';

const PAGE = 'docs/permissions.md';

/** Rows of the page: resource, operations, what they need and what is only likely. */
const rows = textOf(PAGE)
	.replace(/^## Names of the scopes[^]*/m, '')
	.split(/^### /m)
	.slice(1)
	.flatMap((chapter) => {
		const [title = '', ...lines] = chapter.split('\n');
		const cells = lines.filter((line) => /^\| (?!Operations|---|Scope)/.test(line)).map((line) => line.split(' | '));
		return cells.map(([operations = '', needs = '', likely = '']) => ({
			resource: title.trim(),
			operations: operations.replace('| ', '').split(', '),
			needs,
			likely,
		}));
	});
const rowOf = (resource: string, operation: string) =>
	rows.find((row) => row.resource === resource && row.operations.includes(operation));

const shown = (name: string, resource?: string) =>
	description.properties.filter(
		(one) =>
			one.name === name && (resource === undefined || one.displayOptions?.show?.['resource']?.includes(resource)),
	);
const operations = shown('resource')
	.flatMap((selector) => choicesOf(selector))
	.flatMap(({ name, value }) =>
		shown('operation', String(value))
			.flatMap((selector) => choicesOf(selector))
			.map((operation): [resource: string, operation: string] => [name, operation.name]),
	);

test('the page has each operation once', () => {
	const listed = rows.flatMap((row) => row.operations.map((operation) => `${row.resource}: ${operation}`));
	// Tools may have a list of operations of their own.
	const offered = new Set(operations.map((titles) => titles.join(': ')));
	expect(listed.sort()).toEqual([...offered].sort());
	expect(rows.every(({ likely, needs }) => needs !== '' || likely !== '')).toBe(true);
});

// The scopes that Intercom's description of API 2.16 and its change log name, by the names of its list of permissions.
test.each([
	['Article', 'Get Draft', 'Read and list articles'],
	['Article', 'Stage Draft', 'Read and write articles'],
	['Article', 'Publish Draft', 'Read and write articles'],
	['Article', 'Attach Tag', 'Read and write articles'],
	['Article', 'Get Versions', 'Read and list articles'],
	['Internal Article', 'Detach Tag', 'Read and write articles'],
	['Help Center Redirect', 'Get Many', '`read_help_center_redirects_scope`'],
	['Help Center Redirect', 'Delete', '`read_write_help_center_redirects_scope`'],
	['Content', 'Bulk Action', '`write_content`'],
	['Content', 'Search', 'Read content'],
	['Content Snippet', 'Attach Tag', '`read_write_content_snippets`'],
	['Conversation', 'Get Handling Events', 'Read conversations'],
	['Conversation', 'Get Side Conversations', 'Read conversations'],
	['Conversation', 'Merge', 'Write conversations'],
	['Ticket', 'Link Conversation', 'Write tickets'],
	['Ticket', 'Unlink Conversation', 'Write tickets'],
	['Macro', 'Get Many', 'Read conversations'],
	['Banner', 'Dismiss', 'Read and write users'],
	['Office Hours Exception', 'Create', '`read_write_office_hours`'],
	['IP Allowlist', 'Update', '`manage_ip_allowlist`'],
	['Team', 'Get Metrics', 'Read admins'],
	['Activity Log', 'Search', 'Read admins'],
	['Company', 'Update', 'Write users and companies'],
])('%s: %s needs what Intercom names for it: %s', (resource, operation, permission) => {
	expect(rowOf(resource, operation)?.needs).toContain(`${permission} ✓`);
});

test('what nobody has established is not said to be needed', () => {
	for (const [resource, operation] of [
		['Brand', 'Get Many'],
		['Workflow', 'Export'],
		['Fin Voice', 'Register'],
	] as const)
		expect(rowOf(resource, operation)).toMatchObject({
			needs: '',
			likely: expect.stringContaining('nothing is known'),
		});
});

test('each pattern is of a route that the node uses, and no second one has the same', () => {
	const routes = Object.values(catalogue)
		.flatMap((resource) => Object.values(resource.operations))
		.flatMap((operation) => ('route' in operation ? [operation.route] : operation.covers));
	const fits = ([method, path = '']: string[], route: string): boolean => {
		const [of, to = ''] = route.split(' ');
		const isMethod = method === '*' || method === of;
		const [start = '', end = ''] = path.split('*');
		return isMethod && (path.includes('*') ? to.startsWith(start) && to.endsWith(end) : to === path);
	};
	const patterns = known.routes.map(({ route }) => route);
	expect(patterns.filter((pattern) => !routes.some((route) => fits(pattern.split(' '), route)))).toEqual([]);
	expect(new Set(patterns).size).toBe(patterns.length);
});

test('the names are those of the webhook topics, where both have one', () => {
	const names = new Set(Object.values(known.permissions).map((permission) => 'name' in permission && permission.name));
	for (const name of [PERMISSIONS.conversations, PERMISSIONS.tickets, PERMISSIONS.admins, PERMISSIONS.articles])
		expect(names).toContain(name);
});
