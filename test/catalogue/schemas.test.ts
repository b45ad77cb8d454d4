import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { NEWEST_NODE_VERSION, NODE_VERSIONS } from '../../nodes/Intercom/model/field';
import { TestNode } from '../operations/testNode';
import { fileOf, FOLDER } from '../programs/schemas/files';
import { OPEN, type Schema } from '../programs/schemas/schema';
import { recordEvent } from '../simulator/state/events';
import { entries } from './entries';
import { acceptedVariantsOf } from './generate';
import { description } from './parameters';
import { fill, known } from './world';

/** Operations without a schema, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
	'rawRequest.send': 'it gives whatever the endpoint answers that the user writes down',
};

const previewed = entries
	.filter(({ key }) => !(key in WITHOUT))
	.flatMap((one) =>
		NODE_VERSIONS.map((version) => ({ ...one, version, file: fileOf(version, one.resource, one.operation) })),
	);

const schemaIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Schema & { version: unknown };

const TYPES: readonly string[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/** Places that the editor would show as empty or unknown. */
function unclear({ type, items, properties }: Schema, place: string): string[] {
	const own =
		TYPES.includes(type) && (properties !== undefined) === (type === 'object') && (!items || type === 'array');
	return [
		...(own ? [] : [place]),
		...(items ? unclear(items, `${place}[]`) : []),
		...Object.entries(properties ?? {}).flatMap(([key, inner]) => unclear(inner, `${place}.${key}`)),
	];
}

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

/** Where a value is not what its schema says. */
function unforeseen(value: unknown, schema: Schema | undefined, place: string): string[] {
	if (!schema) return [`${place} is not in the schema`];
	const { type, items, properties = {} } = schema;
	if (value === null) return [];
	if (!(type === 'integer' ? Number.isInteger(value) : type === typeOf(value)))
		return [`${place} is ${typeOf(value)}, not ${type}`];
	if (Array.isArray(value)) return value.flatMap((entry) => unforeseen(entry, items, `${place}[]`));
	if (typeof value !== 'object' || OPEN.has(place.split('.').at(-1) ?? '')) return [];
	return Object.entries(value).flatMap(([key, inner]) => unforeseen(inner, properties[key], `${place}.${key}`));
}

test('every operation has a schema of its output, but for those listed with a reason, and no other schema is there', () => {
	const there = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
	expect(there.map((name) => join(FOLDER, name)).sort()).toEqual(previewed.map(({ file }) => file).sort());
	expect(Object.keys(WITHOUT).filter((name) => !entries.some(({ key }) => key === name))).toEqual([]);
});

test('the schemas are where the editor looks for those of the versions that the node has', () => {
	const asked = [description.version].flat().map((version) => `${version}.0.0`.split('.').slice(0, 3).join('.'));
	expect(asked.map((version) => `v${version}`)).toEqual(readdirSync(FOLDER).sort());
});

test('the editor can show every part of every schema', () => {
	const schemas = previewed.map(({ file, key }) => ({ key, schema: schemaIn(file) }));
	expect(schemas.flatMap(({ key, schema }) => unclear(schema, key))).toEqual([]);
	// Without any property the editor takes a schema for broken.
	const usable = ({ type, properties = {}, version }: Schema & { version: unknown }) =>
		type === 'object' && Object.keys(properties).length > 0 && version === 1;
	expect(schemas.filter(({ schema }) => !usable(schema)).map(({ key }) => key)).toEqual([]);
});

describe('What comes out, whatever was chosen, is in the schema', () => {
	let node: TestNode;
	beforeAll(async () => {
		node = await TestNode.start();
	});
	afterAll(async () => await node.close());

	const itemsOf = async ({ resource, operation, version }: (typeof previewed)[number]): Promise<IDataObject[]> => {
		const items: IDataObject[] = [];
		for (const { parameters } of acceptedVariantsOf(resource, operation)) {
			node.simulator.reset();
			fill(node.simulator);
			recordEvent(node.simulator.state, known.user, 'placed-order', 1_781_000_000, { order_number: '3434' });
			items.push(...(await node.json(parameters, { node: { typeVersion: version } })));
		}
		return items;
	};

	// What a version has in common with the newest one is shown by that one.
	const different = previewed.filter(
		({ resource, operation, version, file }) =>
			version === NEWEST_NODE_VERSION ||
			readFileSync(file, 'utf8') !== readFileSync(fileOf(NEWEST_NODE_VERSION, resource, operation), 'utf8'),
	);

	test.each(different)('$key of version $version', async (one) => {
		const items = await itemsOf(one);
		expect(items.length).toBeGreaterThan(0);
		expect(items.flatMap((json) => unforeseen(json, schemaIn(one.file), one.key))).toEqual([]);
	});
});
