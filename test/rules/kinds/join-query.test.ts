import { convertValue } from '../../../nodes/Intercom/engine/kinds';
import { queryJson } from '../../../nodes/Intercom/model/fields';
import { isObject, objectsOf, type JsonObject } from '../../../nodes/Intercom/model/json';
import { problemOf, sourceOf } from './source';

const field = queryJson({ searches: 'conversations' });

/** Conditions about facts with numbers: a record has some of them, by the bits of its own number. */
const about = (fact: number): JsonObject => ({ field: `custom_attributes.f${fact}`, operator: '=', value: true });
const holds = ({ operator, value, field: name }: JsonObject, record: number): boolean => {
	if (name !== undefined) return Math.floor(record / 2 ** Number(String(name).split('f').at(-1))) % 2 === 1;
	const inner = objectsOf(value);
	return operator === 'AND' ? inner.every((one) => holds(one, record)) : inner.some((one) => holds(one, record));
};
const levels = ({ value, field: name }: JsonObject): number =>
	name === undefined ? 1 + Math.max(0, ...objectsOf(value).map(levels)) : 0;
const largest = ({ value, field: name }: JsonObject): number =>
	name === undefined ? Math.max(objectsOf(value).length, ...objectsOf(value).map(largest)) : 0;

const group = (operator: string, ...value: JsonObject[]): JsonObject => ({ operator, value });
const FACTS = 4;
const first = Array.from({ length: FACTS }, (_unused, fact) => about(fact));
/** So many conditions, over the facts in turn. */
const many = (count: number) => Array.from({ length: count }, (_unused, index) => about(index % FACTS));
const [a, b, c, d] = first as [JsonObject, JsonObject, JsonObject, JsonObject];

const join = async (filters: JsonObject[], query: JsonObject): Promise<unknown> =>
	await problemOf(async () => await convertValue(field, query, sourceOf(), group('AND', ...filters)));

const QUERIES: Array<[what: string, query: JsonObject]> = [
	['a condition', b],
	['conditions that all hold', group('AND', b, c)],
	['conditions of which one holds', group('OR', b, c)],
	['a group of any inside of all', group('AND', b, group('OR', c, d))],
	['a group of all inside of any', group('OR', b, group('AND', c, d))],
	['a group of any inside of any', group('OR', b, group('OR', c, d))],
	['groups alone', group('AND', group('OR', a, b), group('OR', c, d))],
	['a full group of all', group('AND', ...many(15))],
	['a full group of any', group('OR', ...many(15))],
	['a full group of all with a group inside', group('AND', ...many(13), group('OR', c, d))],
];

describe.each([1, 2, 15])('%s filters', (count) => {
	const filters = many(count);
	const fitting = QUERIES.filter(([what]) => count < 15 || what !== 'a group of all inside of any');

	test.each(fitting)('and %s hold together where both do, in groups that Intercom takes', async (_what, query) => {
		const joined = await join(filters, query);
		if (!isObject(joined)) throw joined;
		expect(levels(joined)).toBeLessThanOrEqual(2);
		expect(largest(joined)).toBeLessThanOrEqual(15);
		for (let record = 0; record < 2 ** FACTS; record++)
			expect(holds(joined, record)).toBe(filters.every((one) => holds(one, record)) && holds(query, record));
	});
});

test.each<[string, number, JsonObject]>([
	['alternatives that are groups with room for one more only', 2, group('OR', a, group('AND', ...many(14)))],
	['alternatives that would be more than Intercom takes', 1, group('OR', ...many(14), group('OR', a, b))],
	['a full group with a group inside', 2, group('AND', ...many(14), group('OR', a, b))],
])('filters beside %s are refused', async (_what, count, query) => {
	const counted = count === 1 ? 'the filter' : 'the 2 filters';
	expect(await join(many(count), query)).toMatchObject({
		message: `and ${counted} together are more than Intercom takes: 15 conditions in a group, and groups inside one outer group`,
	});
});
