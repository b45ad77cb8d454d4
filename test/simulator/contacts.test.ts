import type { Simulator } from '.';
import { keep } from './routes/shelf';
import { at, idsOf, useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => (simulator = fresh));

async function contact(
	fields: { [name: string]: string | number | boolean | null } = { email: 'ann@example.com' },
): Promise<string> {
	return String((await send('POST /contacts', fields)).body['id']);
}

describe('a contact', () => {
	it('is created with every field of the answer', async () => {
		const { body } = await send('POST /contacts', {
			email: 'ann@example.com',
			external_id: 'u-1',
			owner_id: '991267460',
			custom_attributes: { plan: 'pro', seats: 3 },
		});
		expect(body).toMatchObject({
			type: 'contact',
			role: 'user',
			owner_id: '991267460',
			phone: null,
			custom_attributes: { plan: 'pro', seats: 3 },
			tags: { type: 'list', data: [], url: `/contacts/${String(body['id'])}/tags`, total_count: 0, has_more: false },
		});
		expect(body['id']).toMatch(/^[0-9a-f]{24}$/);
	});

	it('holds ten tags, notes and companies, and says how many there are and where', async () => {
		const id = await contact();
		const ids = Array.from({ length: 12 }, (_, index) => String(7_000_000 + index));
		const found = simulator.state.contacts.get(id);
		if (found === undefined) throw new Error('The contact is not there');
		const tags = ids.map((tag) => ({ id: tag, applied_at: 0, applied_by: '991267459' }));
		simulator.state.contacts.update(found, { tags, notes: ids, companies: ids });
		const { body } = await send(`GET /contacts/${id}`);
		for (const kind of ['tags', 'notes', 'companies']) {
			expect(body[kind]).toMatchObject({ url: `/contacts/${id}/${kind}`, total_count: 12, has_more: true });
			expect(idsOf(at(body, `${kind}.data`))).toEqual(ids.slice(0, 10));
		}
	});

	it('names the subscriptions that it opted in to and out of', async () => {
		const id = await contact();
		for (const type of ['1', '2']) keep(simulator.state, 'subscription_type', { state: 'live' }, type);
		await send(`POST /contacts/${id}/subscriptions`, { id: '1', consent_type: 'opt_in' });
		await send(`POST /contacts/${id}/subscriptions`, { id: '2', consent_type: 'opt_out' });
		const { body } = await send(`GET /contacts/${id}`);
		expect(body['opted_in_subscription_types']).toMatchObject({ data: [{ id: '1' }], total_count: 1 });
		expect(body['opted_out_subscription_types']).toMatchObject({ data: [{ id: '2' }], total_count: 1 });
	});

	it('takes an owner as text since 2.16 and as a number before', async () => {
		expect((await send('POST /contacts', { role: 'user', owner_id: 991267460 })).error['code']).toBe('type_mismatch');
		const older = await send('POST /contacts', { role: 'user', owner_id: 991267460 }, { 'intercom-version': '2.14' });
		expect(older.body['owner_id']).toBe('991267460');
	});

	it('takes only custom attributes that exist, in their type and among their options', async () => {
		const attempt = async (custom: { [name: string]: string | number }) =>
			(await send('POST /contacts', { role: 'lead', custom_attributes: custom })).error['field'];
		expect(await attempt({ unheard_of: 1 })).toBe('custom_attributes.unheard_of');
		expect(await attempt({ seats: 'three' })).toBe('custom_attributes.seats');
		expect(await attempt({ plan: 'gold' })).toBe('custom_attributes.plan');
		expect(await attempt({ legacy_score: 1 })).toBe('custom_attributes.legacy_score');
		expect(await attempt({ plan: 'free' })).toBeUndefined();
	});

	it('conflicts with the user of the same address or external id, and names it', async () => {
		const id = await contact({ email: 'ann@example.com', external_id: 'u-1' });
		const message = `A contact matching those details already exists with id=${id}`;
		expect((await send('POST /contacts', { email: 'ANN@example.com' })).error).toEqual({ code: 'conflict', message });
		expect((await send('POST /contacts', { role: 'lead', external_id: 'u-1' })).status).toBe(409);
		expect((await send('POST /contacts', { role: 'lead', email: 'ann@example.com' })).status).toBe(200);
		await send(`POST /contacts/${id}/archive`);
		expect((await send('POST /contacts', { email: 'ann@example.com' })).error['message']).toBe(
			`An archived contact matching those details already exists with id=${id}`,
		);
	});

	it('keeps what an update does not mention and clears what is null', async () => {
		const id = await contact({ email: 'ann@example.com', name: 'Ann', phone: '+1555' });
		const { body } = await send(`PUT /contacts/${id}`, { phone: null, custom_attributes: { seats: 4 } });
		expect(body).toMatchObject({ name: 'Ann', phone: null, custom_attributes: { seats: 4 } });
		expect((await send('PUT /contacts/0123456789abcdef01234567', {})).error).toEqual({
			code: 'not_found',
			message: 'User Not Found',
		});
	});

	it('is found by an external id with any character in it', async () => {
		const id = await contact({ external_id: 'a/b c?d' });
		const { body } = await send(`GET /contacts/find_by_external_id/${encodeURIComponent('a/b c?d')}`);
		expect(body['id']).toBe(id);
	});

	it('leaves lists when archived and comes back', async () => {
		const id = await contact();
		expect((await send(`POST /contacts/${id}/archive`)).body).toEqual({
			type: 'contact',
			id,
			external_id: null,
			archived: true,
		});
		expect((await send('GET /contacts')).body['total_count']).toBe(0);
		expect((await send(`POST /contacts/${id}/unarchive`)).body['archived']).toBe(false);
		expect((await send('GET /contacts')).body['total_count']).toBe(1);
	});

	it('is gone once deleted', async () => {
		const id = await contact();
		expect((await send(`DELETE /contacts/${id}`)).body).toEqual({
			type: 'contact',
			id,
			external_id: null,
			deleted: true,
		});
		expect((await send(`DELETE /contacts/${id}`)).status).toBe(404);
	});

	it('merges into a duplicate only, unless the check is skipped', async () => {
		const from = await contact({ role: 'lead', email: 'lee@example.com', phone: '+1555', external_id: 'l-1' });
		const into = await contact({ email: 'ann@example.com' });
		expect((await send('POST /contacts/merge', { from, into })).error['code']).toBe('invalid_merge');
		const { body } = await send('POST /contacts/merge', { from, into, skip_duplicate_validation: true });
		expect(body).toMatchObject({ id: into, email: 'ann@example.com', phone: '+1555', external_id: 'l-1' });
		const gone = await send(`GET /contacts/${from}`);
		expect([gone.status, gone.error['code'], gone.headers.get('link')]).toEqual([
			410,
			'contact_merged',
			`</contacts/${into}>; rel="canonical"`,
		]);
		expect((await send('POST /contacts/merge', { from, into })).status).toBe(404);
	});

	it('is listed ten at a time by default and at most 150, and a cursor survives changes', async () => {
		simulator.state.addContacts(30);
		const first = await send('GET /contacts');
		expect(idsOf(first.body['data'])).toHaveLength(10);
		await contact({ email: 'late@example.com' });
		const cursor = String(at(first.body, 'pages.next.starting_after'));
		const second = await send(`GET /contacts?starting_after=${encodeURIComponent(cursor)}`);
		expect(at(second.body, 'data.0.name')).toBe('Person 20');
		expect((await send('GET /contacts?per_page=151')).error['code']).toBe('parameter_invalid');
		const last = await send('GET /contacts?per_page=150');
		expect(at(last.body, 'pages')).toEqual({ type: 'pages', page: 1, per_page: 150, total_pages: 1 });
	});

	it('carries tags, companies and notes', async () => {
		const id = await contact();
		const [tag = ''] = simulator.state.tags.keys();
		expect((await send(`POST /contacts/${id}/tags`, { id: tag })).body).toMatchObject({ type: 'tag', name: 'VIP' });
		expect((await send(`GET /contacts/${id}/tags`)).body['data']).toHaveLength(1);
		expect((await send(`DELETE /contacts/${id}/tags/${tag}`)).status).toBe(200);
		expect((await send(`DELETE /contacts/${id}/tags/${tag}`)).error['message']).toBe('Resource Not Found');

		expect((await send(`POST /contacts/${id}/companies`, {})).error['code']).toBe('parameter_not_found');
		const company = String((await send('POST /companies', { company_id: 'acme' })).body['id']);
		expect((await send(`POST /contacts/${id}/companies`, { id: company })).body['user_count']).toBe(1);
		expect(idsOf((await send(`GET /contacts/${id}/companies`)).body['data'])).toEqual([company]);
		expect((await send(`DELETE /contacts/${id}/companies/${company}`)).body['user_count']).toBe(0);
		expect((await send(`DELETE /contacts/${id}/companies/${company}`)).error['code']).toBe('company_not_found');

		const note = await send(`POST /contacts/${id}/notes`, { body: 'Hello', admin_id: 991267460 });
		expect(note.body).toMatchObject({
			type: 'note',
			body: '<p>Hello</p>',
			author: { id: '991267460' },
			contact: { id },
		});
		expect((await send(`GET /notes/${String(note.body['id'])}`)).body['id']).toBe(note.body['id']);
		expect((await send(`GET /contacts/${id}/notes`)).body['total_count']).toBe(1);
	});
});

describe('a data event', () => {
	it('is taken with an empty 202, once for each contact, name and second', async () => {
		await contact({ external_id: 'u-1' });
		const event = { event_name: 'placed-order', created_at: 1_781_539_200, user_id: 'u-1', metadata: { total: 5 } };
		const taken = await send('POST /events', event);
		expect([taken.status, taken.text]).toEqual([202, '']);
		await send('POST /events', event);
		expect(simulator.ledger.filter((entry) => entry.effect === 'event.submitted')).toHaveLength(1);
		expect((await send('POST /events', { ...event, user_id: 'nobody' })).status).toBe(404);
	});

	it.each([
		{ contact: { id: 102 } },
		{ tags: ['a'] },
		{ link: { url: 'x', value: { y: 1 } } },
		{ price: { amount: 1 } },
	])('is refused where its metadata is nested: %j', async (metadata) => {
		await contact({ external_id: 'u-1' });
		const event = { event_name: 'sent-deal', created_at: 1_781_539_200, user_id: 'u-1' };
		const refused = await send('POST /events', { ...event, metadata });
		expect([refused.status, refused.error['message']]).toEqual([422, 'Invalid metadata']);
		const link = { url: 'https://example.com', value: 'words' };
		const price = { amount: 34_999, currency: 'eur' };
		expect((await send('POST /events', { ...event, metadata: { link, price, load: 3.67 } })).status).toBe(202);
	});

	it('is listed page by page through the addresses of the answer, and summed up', async () => {
		await contact({ external_id: 'u-1' });
		for (let second = 0; second < 5; second++) {
			await send('POST /events', { event_name: 'seen', created_at: 1_781_539_200 + second, user_id: 'u-1' });
		}
		const seen: unknown[] = [];
		let address: string | undefined = '/events?type=user&user_id=u-1&per_page=2';
		while (address !== undefined) {
			const { body } = await send(`GET ${address}`);
			for (let index = 0; index < 2; index++) seen.push(at(body, `events.${index}.created_at`));
			const next = at(body, 'pages.next');
			address = typeof next === 'string' ? next : undefined;
		}
		expect(seen).toEqual([1_781_539_204, 1_781_539_203, 1_781_539_202, 1_781_539_201, 1_781_539_200, undefined]);
		const { body } = await send('GET /events?type=user&user_id=u-1&summary=true');
		expect(body).toMatchObject({ type: 'event.summary', events: [{ name: 'seen', count: 5 }] });
		expect((await send('GET /events?type=user&user_id=u-1&email=a@example.com')).status).toBe(400);
	});
});
