import type { INodeProperties } from 'n8n-workflow';
import { cutRecords, type CutRecord } from '../../nodes/Intercom/resources/shared/cutLists';
import { routesOf } from '../../nodes/Intercom/model/operation';
import { catalogue } from '../../nodes/Intercom/resources';
import { useTestNode } from '../operations/testNode';
import { isObject, type Json, type JsonObject } from '../simulator/json';
import { entries } from './entries';
import { acceptedVariantsOf } from './generate';
import { choicesOf, description } from './parameters';
import { ITEM } from './sent';
import { fill, known } from './world';

// A job of the simulated Intercom is done after a few looks, however soon they come.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../kit/n8nWithShortSleep'));

const node = useTestNode();

/** An answer in which every list inside of a record has more rows than came. The list itself is whole. */
function cutInside(value: Json, depth = 0): Json {
	if (Array.isArray(value)) return value.map((entry) => cutInside(entry, depth + 1));
	if (!isObject(value)) return value;
	const inside = Object.entries(value).map(([key, inner]): [string, Json] => [key, cutInside(inner, depth + 1)]);
	const total = value['total_count'];
	const isCut = depth > 0 && typeof total === 'number';
	return { ...Object.fromEntries(inside), ...(isCut && { total_count: total + 3 }) };
}

/** Where a record has lists with more rows than it holds. */
function cutListsIn(value: Json, at = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => cutListsIn(entry, at));
	if (!isObject(value)) return [];
	const rows = Object.values(value).find(Array.isArray) ?? [];
	const isCut = typeof value['total_count'] === 'number' && value['total_count'] > rows.length;
	const inside = Object.entries(value).flatMap(([key, inner]) => cutListsIn(inner, `${at}.${key}`));
	return [...(isCut ? [at] : []), ...inside];
}

/** What a user is told of an operation whose answers have such lists, and how many of these it gives. */
async function runCut(resource: string, operation: string) {
	let lists = 0;
	let told = 0;
	for (const { parameters } of acceptedVariantsOf(resource, operation)) {
		node.reset();
		fill(node.simulator);
		node.simulator.fault({
			times: Infinity,
			rewrite: ({ body }) => (body === undefined ? {} : { body: cutInside(body) }),
		});
		// n8n drops it where the form has no such switch.
		const { error, hints, output } = await node.execute({ ...parameters, simplify: false }, { items: [ITEM] });
		if (error) throw error;
		lists += new Set((output[0] ?? []).flatMap(({ json }) => cutListsIn(json as JsonObject))).size;
		told += hints.filter(({ message }) => /Intercom gives/.test(message)).length;
	}
	return { lists, told };
}

const operations = entries.filter(({ resource }) => resource !== 'rawRequest');
/** Described as a conversation by Intercom, whose answers hold the participants alone, all of them. */
const PARTICIPANTS: readonly string[] = ['conversation.attachContact', 'conversation.detachContact'];

test.each(operations.map(({ key, ...one }) => [key, one] as const))(
	'%s tells of each list that Intercom cut inside of the records that it gives, once',
	async (key, { resource, operation, entry }) => {
		const { lists, told } = await runCut(resource, operation);
		expect(lists > 0).toBe(entry.hints !== undefined && !PARTICIPANTS.includes(key));
		if (entry.hints) expect(told).toBe(lists);
	},
	30_000,
);

describe('The operation that a hint names', () => {
	const kinds: CutRecord[] = Object.values(cutRecords);
	const named = kinds.flatMap(({ lists }) =>
		lists.flatMap(({ all, at }) => (all === undefined ? [] : [[all, at] as const])),
	);
	const choose = (properties: readonly INodeProperties[], name: string, title: string | undefined) =>
		properties
			.filter((property) => property.name === name)
			.flatMap(choicesOf)
			.find((choice) => choice.name === title)?.value;

	test.each(named)(
		'%s, for the whole of %s, is in the node, and reads what Intercom names as the whole',
		async (all, at) => {
			const [resourceTitle, operationTitle] = all.slice(1, -1).split(': ');
			const resource = String(choose(description.properties, 'resource', resourceTitle));
			const own = description.properties.filter(({ displayOptions }) =>
				displayOptions?.show?.['resource']?.includes(resource),
			);
			const operation = String(choose(own, 'operation', operationTitle));
			const entry = catalogue[resource]?.operations[operation];
			fill(node.simulator);
			const [contact] = await node.json({
				resource: 'contact',
				operation: 'get',
				contact_id: known.user,
				simplify: false,
			});
			const { url } = contact?.[at] as { url: string };
			const asRoute = url.replace(known.user, '{contact_id}');
			expect(entry && routesOf(entry)).toContain(`GET ${asRoute}`);
		},
	);
});
