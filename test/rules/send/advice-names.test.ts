import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';

type Entry = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** Every title that a user can see in the form: of fields, choices, modes of pickers and rows, at any depth. */
function titlesIn(entries: readonly Entry[], titles = new Set<string>()): ReadonlySet<string> {
	for (const entry of entries) {
		if ('displayName' in entry) titles.add(entry.displayName);
		else titles.add(entry.name);
		if ('options' in entry && entry.options) titlesIn(entry.options, titles);
		if ('values' in entry && Array.isArray(entry.values)) titlesIn(entry.values, titles);
		if ('modes' in entry) for (const { displayName } of entry.modes ?? []) titles.add(displayName);
	}
	return titles;
}

const { properties } = new Intercom().description;

/** What operations are called in words: "Company: Get Many". */
function operationNames(): ReadonlySet<string> {
	const resources = properties.find(({ name }) => name === 'resource')?.options ?? [];
	const labels = new Map(
		resources.flatMap((one): Array<[unknown, string]> => ('value' in one ? [[one.value, one.name]] : [])),
	);
	return new Set(
		properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ displayOptions, options = [] }) =>
				(displayOptions?.show?.resource ?? []).flatMap((resource) =>
					options.map(({ name }) => `${String(labels.get(resource))}: ${name}`),
				),
			),
	);
}

const titles = titlesIn([...properties, ...new IntercomAccessTokenApi().properties]);
const operations = operationNames();

const root = join(__dirname, '../../../nodes/Intercom');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts') && !path.startsWith('__schema__'))
	.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/**
 * Names in double quotes inside the texts of a source: what advice calls fields, choices and operations. Examples of
 * JSON hold names too, which are none of the form's.
 */
const namesIn = (text: string): string[] =>
	[...text.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].flatMap(([literal]) =>
		/^['`](e\.g\. )?[{[]/.test(literal)
			? []
			: [...literal.matchAll(/"([A-Z][\w ,:'()-]*)"/g)].map(([, name = '']) => name),
	);

test('there are titles and operations to compare with', () => {
	expect(titles.size).toBeGreaterThan(300);
	expect(operations.size).toBe(273);
	for (const name of ['Return All', 'Base URL', 'By Email', 'Draft']) expect(titles).toContain(name);
	expect(operations).toContain('Company: Get Many');
});

test('every field, choice and operation that an advice names is one that the node has', () => {
	const named = sources.flatMap(({ path, text }) => namesIn(text).map((name) => ({ name, path })));
	expect(named.length).toBeGreaterThan(20);
	const unknown = named.filter(({ name }) => !(name.includes(': ') ? operations.has(name) : titles.has(name)));
	expect(unknown).toEqual([]);
});
