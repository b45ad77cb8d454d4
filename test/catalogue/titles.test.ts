import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { ADDITIONAL_FIELDS } from '../../nodes/Intercom/engine/names';
import { routesOf } from '../../nodes/Intercom/model/operation';
import { catalogue } from '../../nodes/Intercom/resources';
import { useTestNode } from '../operations/testNode';
import { picked } from '../kit/input';
import { cases, isShown } from './cases';
import { entries } from './entries';
import { description, operations, parametersIn } from './parameters';

/**
 * A title as docs and errors have it. n8n prescribes words behind that of a dropdown which the workspace fills, and
 * they are the only ones that stand in the editor alone.
 */
const plain = (title: string): string => title.replace(/ Names? or IDs?$/, '');

/** Fields that the user adds, once for each resource, with a request that shows them. */
const added = new Map<string, { parameters: INodeParameters; property: INodeProperties }>();
for (const { key, parameters, properties } of cases)
	for (const { property, inside } of parametersIn(properties)) {
		const name = `${key.split('.')[0]} ${property.name} ${property.displayName}`;
		if (inside.length !== 1 || inside[0] !== ADDITIONAL_FIELDS || added.has(name)) continue;
		if (isShown(property, parameters)) added.set(name, { parameters, property });
	}

describe('an error', () => {
	const node = useTestNode();
	const FAILING = "={{ $('No such node').item.json.x }}";

	/** What the error of the failing expression begins with; n8n gives nothing for one in the place of a list. */
	const titleIn = async (parameters: INodeParameters) =>
		(await node.failure(parameters)).message.split(/ has an expression that fails| is empty/)[0];

	test.each([...added])('has the title that the editor shows: %s', async (_name, { parameters, property }) => {
		const failing = { ...parameters, [ADDITIONAL_FIELDS]: { [property.name]: FAILING } };
		expect(await titleIn(failing)).toBe(plain(property.displayName));
	});

	test('has it for the fields of all resources', () => expect(added.size).toBeGreaterThan(200));

	const options = description.properties.find(({ name }) => name === 'options')?.options ?? [];

	test.each(options.map((option) => [option as INodeProperties]))(
		'has the title of an option that the editor shows: $displayName',
		async ({ displayName, name }) => {
			const shown =
				name === 'includeTranscript'
					? { resource: 'conversation', operation: 'open', conversation_id: picked('1') }
					: { resource: 'tag', operation: 'get', tag_id: picked('1') };
			const parameters = { ...shown, options: { [name]: FAILING } };
			expect(await titleIn(parameters)).toBe(displayName);
		},
	);
});

/** What `npm run docs` writes of each resource. */
function chaptersOfDocs(): Readonly<Record<string, string>> {
	const of = (file: string) => JSON.stringify(pathToFileURL(resolve('scripts/lib/docs', file)).href);
	const script = `
		import { readFileSync } from 'node:fs';
		import { resourcesOf } from ${of('node.mjs')};
		import { resourceChapter } from ${of('resources.mjs')};
		const { description, catalogue } = JSON.parse(readFileSync(0, 'utf8'));
		const chapters = resourcesOf(description, catalogue).map((one) => [one.name, resourceChapter(one)]);
		console.log(JSON.stringify(Object.fromEntries(chapters)));`;
	const specs = Object.fromEntries(Object.keys(catalogue).map((name) => [name, { operations: {} as object }]));
	for (const { resource, operation, entry } of entries) {
		const spec = { covers: routesOf(entry), ifNotFound: entry.ifNotFound };
		Object.assign(specs[resource]?.operations ?? {}, { [operation]: spec });
	}
	const input = JSON.stringify({ description, catalogue: specs });
	const args = ['--input-type=module', '-e', script];
	const output = execFileSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 50_000_000 });
	return JSON.parse(output) as Record<string, string>;
}

/** A title as Markdown writes it. */
const written = (title: string): string => title.replaceAll('&', '&amp;').replace(/([*_`[\]])/g, '\\$1');

describe('the docs', () => {
	const chapters = chaptersOfDocs();
	/** Explained once for all operations, or a line of text and no field. */
	const ELSEWHERE = ['returnAll', 'limit', 'simplify', ADDITIONAL_FIELDS, 'options', 'resource', 'operation'];

	test.each(Object.keys(catalogue))('have the titles of errors for the fields of %s', (resource) => {
		const shown = operations.filter((one) => one.resource === resource).flatMap(({ parameters }) => parameters);
		const fields = parametersIn(shown)
			.filter(({ inside }) => inside.length === 0 || (inside.length === 1 && inside[0] === ADDITIONAL_FIELDS))
			.filter(({ property }) => property.type !== 'notice' && !ELSEWHERE.includes(property.name));
		const chapter = chapters[resource] ?? '';
		for (const { property } of fields) expect(chapter).toContain(`**${written(plain(property.displayName))}**`);
		expect(chapter).not.toMatch(/ Names? or IDs?\*\*/);
	});
});
