import type { Simulator } from '.';
import type { Json } from './json';
import { at, idsOf, useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => (simulator = fresh));

const filter = (field: string, operator: string, value: Json) => ({ field, operator, value });

async function names(query: Json, more: { [name: string]: Json } = {}): Promise<string[]> {
	const { body } = await send('POST /contacts/search', { query, ...more });
	return idsOf(body['data']).map((_id, index) => String(at(body, `data.${index}.name`)));
}

async function refusal(query: Json, more: { [name: string]: Json } = {}, version = '2.16'): Promise<Json | undefined> {
	return (await send('POST /contacts/search', { query, ...more }, { 'intercom-version': version })).error['code'];
}

describe('a search of contacts', () => {
	beforeEach(async () => {
		for (const [name, role, seats] of [
			['Ann', 'user', 1],
			['Bob', 'user', 5],
			['Cy', 'lead', 9],
		] as const) {
			await send('POST /contacts', { name, role, email: `${name}@example.com`, custom_attributes: { seats } });
		}
	});

	it('combines filters and groups', async () => {
		const query = {
			operator: 'AND',
			value: [
				filter('role', '=', 'user'),
				{ operator: 'OR', value: [filter('name', '^', 'an'), filter('custom_attributes.seats', '>=', 5)] },
			],
		};
		expect(await names(query)).toEqual(['Bob', 'Ann']);
	});

	it('compares text, numbers, lists and null', async () => {
		expect(await names(filter('email', '~', 'ob@exam'))).toEqual(['Bob']);
		expect(await names(filter('email', '=', 'ANN@example.com'))).toEqual(['Ann']);
		expect(await names(filter('name', 'IN', ['Ann', 'Cy']))).toEqual(['Cy', 'Ann']);
		expect(await names(filter('name', 'NIN', ['Ann', 'Cy']))).toEqual(['Bob']);
		expect(await names(filter('custom_attributes.seats', '<', 5))).toEqual(['Ann']);
		expect(await names(filter('phone', '=', null))).toHaveLength(3);
		expect(await names(filter('external_id', '!=', null))).toEqual([]);
	});

	it('finds tags by equality only', async () => {
		const [tag = ''] = simulator.state.tags.keys();
		const [first] = simulator.state.contacts.values();
		await send(`POST /contacts/${first?.id}/tags`, { id: tag });
		expect(await names(filter('tag_id', '=', tag))).toEqual(['Ann']);
		expect(await names(filter('tag_id', '!=', tag))).toEqual(['Cy', 'Bob']);
		expect(await refusal(filter('tag_id', 'IN', [tag]))).toBe('parameter_invalid');
	});

	it('compares dates by the day of the workspace, and refuses what days cannot do', async () => {
		// 2026-03-10 in Los Angeles lasts from 07:00 UTC to 07:00 UTC of the next day.
		const start = Date.UTC(2026, 2, 10, 7) / 1000;
		for (const contact of simulator.state.contacts.values())
			contact.created_at = start + (contact.name === 'Ann' ? -1 : contact.name === 'Bob' ? 0 : 86_400);
		const noon = start + 5 * 3600;
		expect(await names(filter('created_at', '=', noon))).toEqual(['Bob']);
		expect(await names(filter('created_at', '>', noon))).toEqual(['Cy']);
		expect(await names(filter('created_at', '<', noon))).toEqual(['Ann']);
		expect(await refusal(filter('created_at', '>=', noon))).toBe('parameter_invalid');
		expect(await refusal(filter('created_at', '>', '2026-03-10'))).toBe('type_mismatch');
		expect(await refusal(filter('created_at', '>=', noon), {}, '2.17')).toBeUndefined();
	});

	it('refuses unknown fields, operators and orders, deep groups and long ones', async () => {
		const group = (value: Json): Json => ({ operator: 'AND', value: [value] });
		const plain = filter('role', '=', 'user');
		expect(await refusal(filter('unheard_of', '=', 1))).toBe('parameter_invalid');
		expect(await refusal(filter('custom_attributes.unheard_of', '=', 1))).toBe('parameter_invalid');
		expect(await refusal(filter('role', 'LIKE', 'u'))).toBe('parameter_invalid');
		expect(await refusal(filter('role', 'IN', 'user'))).toBe('type_mismatch');
		expect(await refusal(plain, { sort: { field: 'name', order: 'desc' } })).toBe('invalid_sort_order');
		expect(await refusal(group(group(plain)))).toBeUndefined();
		expect(await refusal(group(group(group(plain))))).toBe('parameter_invalid');
		expect(await refusal({ operator: 'OR', value: Array.from({ length: 16 }, () => plain) })).toBe('parameter_invalid');
	});

	it('sorts, and pages with a cursor in the body', async () => {
		const sort = { field: 'name', order: 'ascending' };
		const query = filter('custom_attributes.seats', '>', 0);
		const first = await send('POST /contacts/search', { query, sort, pagination: { per_page: 2 } });
		const after = String(at(first.body, 'pages.next.starting_after'));
		expect([at(first.body, 'data.0.name'), at(first.body, 'data.1.name')]).toEqual(['Ann', 'Bob']);
		expect(await names(query, { sort, pagination: { per_page: 2, starting_after: after } })).toEqual(['Cy']);
		expect(await refusal(query, { pagination: { per_page: 151 } })).toBe('parameter_invalid');
	});
});

describe('a search of conversations', () => {
	it('compares dates to the second, and words of the body', async () => {
		simulator.reset('workspace');
		const [stored] = simulator.state.conversations.newestFirst();
		const newest = stored?.created_at ?? 0;
		const found = await send('POST /conversations/search', { query: filter('created_at', '>', newest - 1) });
		expect(found.body).toMatchObject({
			type: 'conversation.list',
			total_count: 1,
			conversations: [{ id: stored?.id }],
		});
		expect(at(found.body, 'conversations.0.conversation_parts')).toBeUndefined();
		const count = async (query: Json) => (await send('POST /conversations/search', { query })).body['total_count'];
		expect(await count(filter('source.body', '~', 'invoice'))).toBeGreaterThan(0);
		expect(await count(filter('source.body', '~', 'invo'))).toBe(0);
		expect(await count(filter('state', 'IN', ['open', 'closed', 'snoozed']))).toBe(120);
		expect(await count(filter('custom_attributes.issue_type', '=', 'Bug'))).toBeGreaterThan(0);
		expect(await count(filter('admin_assignee_id', '=', 0))).toBeGreaterThan(0);
		expect(await count(filter('contact_ids', '=', stored?.contacts[0] ?? ''))).toBeGreaterThan(0);
	});
});
