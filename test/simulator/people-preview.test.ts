import type { Simulator } from '.';
import type { Json } from './json';
import { at, idsOf, useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => (simulator = fresh));
const inPreview = { 'intercom-version': 'Preview' };
const in217 = { 'intercom-version': '2.17' };

const search = async (query: Json, more: { [name: string]: Json } = {}) =>
	await send('POST /companies/search', { query, ...more }, inPreview);
const filter = (field: string, operator: string, value: Json) => ({ field, operator, value });

describe('routes that came later', () => {
	it.each([
		['POST /companies/search', '2.17'],
		['GET /contacts/activities', '2.17'],
		['POST /contacts/merge/preview', '2.17'],
		['DELETE /notes/1', '2.17'],
		['GET /contacts/deleted', '2.16'],
	])('%s is refused in %s', async (route, version) => {
		const { error } = await send(route, undefined, { 'intercom-version': version });
		expect(error['code']).toBe('intercom_version_invalid');
	});

	it('fields that came later are refused as well', async () => {
		const german = { role: 'lead', language_override: 'de' };
		expect((await send('POST /contacts', german)).status).toBe(400);
		expect((await send('POST /contacts', german, inPreview)).body['language_override']).toBe('de');
		const unknown = { ...german, language_override: 'xq' };
		expect((await send('POST /contacts', unknown, inPreview)).body['language_override']).toBeNull();
	});
});

describe('a search of companies', () => {
	beforeEach(() => {
		simulator.state.addCompanies(20, (index) => ({ monthly_spend: index, created_at: 1_700_000_000 + index }));
	});

	it('gives 15 a page, newest first, unless asked for more', async () => {
		const { body } = await search(filter('monthly_spend', '>', 1));
		expect(body['total_count']).toBe(18);
		expect(idsOf(body['data'])).toHaveLength(15);
		expect(at(body, 'data.0.monthly_spend')).toBe(19);
		const whole = await search(filter('monthly_spend', '>', 1), { pagination: { per_page: 50 } });
		expect(idsOf(whole.body['data'])).toHaveLength(18);
	});

	it('compares dates to the second', async () => {
		const { body } = await search(filter('created_at', '<', 1_700_000_002));
		expect(body['total_count']).toBe(2);
	});

	it.each([
		['segment_id', '=', 'x', 'invalid_field'],
		['plan.name', '=', 'x', 'invalid_field'],
		['created_at', '>=', 1, 'parameter_invalid'],
		['created_at', 'IN', [1], 'parameter_invalid'],
		['monthly_spend', '<=', 1, 'parameter_invalid'],
		['tag_id', 'IN', ['1'], 'parameter_invalid'],
		['name', '>', 'x', 'parameter_invalid'],
	])('refuses %s %s %j', async (field, operator, value, code) => {
		expect((await search(filter(field, operator, value))).error['code']).toBe(code);
	});

	it('sorts by any field but tags, in one of two orders', async () => {
		const query = filter('monthly_spend', '<', 3);
		const sorted = async (sort: Json) => await search(query, { sort });
		const { body } = await sorted({ field: 'monthly_spend', order: 'ascending' });
		expect([0, 1, 2].map((index) => at(body, `data.${index}.monthly_spend`))).toEqual([0, 1, 2]);
		expect((await sorted({ field: 'name', order: 'asc' })).error['code']).toBe('invalid_sort_order');
		expect((await sorted({ field: 'tag_id' })).status).toBe(400);
	});
});

describe('the past of contacts', () => {
	const add = async (fields: { [name: string]: Json }) => String((await send('POST /contacts', fields)).body['id']);

	it('is told oldest first, by a cursor that goes on after the last page', async () => {
		const ann = await add({ email: 'ann@example.com' });
		const lead = await add({ role: 'lead', email: 'ann@example.com' });
		const first = await send('GET /contacts/activities', undefined, inPreview);
		const cursor = String(at(first.body, 'pages.next.starting_after'));
		expect(idsOf(first.body['data'])).toHaveLength(2);
		const read = async () =>
			(await send(`GET /contacts/activities?starting_after=${encodeURIComponent(cursor)}`, undefined, inPreview)).body;
		expect((await read())['data']).toEqual([]);
		await send('POST /contacts/merge', { from: lead, into: ann });
		await send(`DELETE /contacts/${ann}`);
		const later = await read();
		expect(later['data']).toMatchObject([
			{ event_type: 'contact.merged', contact_id: ann, merge_source_id: lead, merge_target_id: ann },
			{ event_type: 'contact.deleted', contact_id: ann },
		]);
	});

	it('lists who is no longer active, with emails escaped unless asked', async () => {
		const archived = await add({ email: "o'neil@example.com" });
		const deleted = await add({ email: 'gone@example.com', external_id: 'u-1' });
		const lead = await add({ role: 'lead', email: "o'neil@example.com" });
		await send('POST /contacts/merge', { from: lead, into: archived });
		await send(`POST /contacts/${archived}/archive`);
		await send(`DELETE /contacts/${deleted}`);
		const list = async (query = '') => (await send(`GET /contacts/deleted${query}`, undefined, in217)).body['data'];
		expect(await list('?escape_identity=false')).toEqual([
			{ type: 'contact', id: archived, external_id: null, email: "o'neil@example.com", status: 'archived' },
			{ type: 'contact', id: deleted, external_id: null, email: null, status: 'permanently_deleted' },
			expect.objectContaining({ id: lead, status: 'merged', merged_into_id: archived }),
		]);
		expect(at(await list(), '0.email')).toBe('o&#39;neil@example.com');
		expect(await list('?per_page=1&page=2')).toMatchObject([{ id: deleted }]);
		expect(await list('?per_page=1000')).toHaveLength(3);
		const refused = await send('GET /contacts/deleted?per_page=abc', undefined, in217);
		expect(refused.error['code']).toBe('invalid_per_page');
	});

	it('tells whether a merge is allowed, and changes nothing', async () => {
		const user = await add({ email: 'ann@example.com', name: 'Ann' });
		const lead = await add({ role: 'lead', email: 'bob@example.com', phone: '+3531', name: 'Bob' });
		const ask = async (body: Json) => (await send('POST /contacts/merge/preview', body, inPreview)).body;
		expect(await ask({ from: lead, into: user })).toMatchObject({ reasons: [{ code: 'no_shared_identifier' }] });
		expect(await ask({ from: user, into: lead })).toMatchObject({ reasons: [{ code: 'invalid_merge_role_pair' }] });
		expect(await ask({ from: lead, into: user, skip_duplicate_validation: true })).toMatchObject({
			allowed: true,
			summary: {
				attribute_changes: {
					attributes: expect.arrayContaining([
						expect.objectContaining({ field: 'name', outcome: 'discarded', new_into_value: 'Ann' }),
						expect.objectContaining({ field: 'phone', outcome: 'adopted', new_into_value: '+3531' }),
					]),
				},
			},
		});
		expect(simulator.ledger.map(({ effect }) => effect)).toEqual(['contact.created', 'contact.created']);
	});

	it('deletes a note, which its contact has no more', async () => {
		const ann = await add({ email: 'ann@example.com' });
		const id = String((await send(`POST /contacts/${ann}/notes`, { body: 'Hello' })).body['id']);
		expect((await send(`DELETE /notes/${id}`, undefined, inPreview)).body).toEqual({ id, type: 'note', deleted: true });
		expect((await send(`GET /contacts/${ann}/notes`)).body['total_count']).toBe(0);
		expect((await send(`DELETE /notes/${id}`, undefined, inPreview)).status).toBe(404);
	});
});
