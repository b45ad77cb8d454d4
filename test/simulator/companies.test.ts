import type { Simulator } from '.';
import { at, idsOf, useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => (simulator = fresh));

describe('a company', () => {
	it('is created and updated under its company_id', async () => {
		const first = await send('POST /companies', {
			company_id: 'acme',
			name: 'Acme',
			plan: 'Pro',
			monthly_spend: 155.98,
		});
		const again = await send('POST /companies', { company_id: 'acme', custom_attributes: { vip: true } });
		expect(again.body).toMatchObject({ id: first.body['id'], name: 'Acme', monthly_spend: 155, plan: { name: 'Pro' } });
		expect(simulator.ledger.map((entry) => entry.effect)).toEqual(['company.created', 'company.updated']);
		expect((await send(`PUT /companies/${String(first.body['id'])}`, { company_id: 'other' })).error['field']).toBe(
			'company_id',
		);
	});

	it('is looked up by company_id or name, as a list or as itself', async () => {
		const { body } = await send('POST /companies', { company_id: 'acme', name: 'Acme' });
		expect(at((await send('GET /companies?company_id=acme')).body, 'data.0.id')).toBe(body['id']);
		simulator.state.companyLookupShape = 'single';
		expect((await send('GET /companies?name=Acme')).body['id']).toBe(body['id']);
		expect((await send('GET /companies?name=Nobody')).error['code']).toBe('company_not_found');
	});

	it('is listed by number, with the next page as an address', async () => {
		simulator.state.addCompanies(130);
		const first = await send('POST /companies/list?per_page=60');
		expect(first.body).toMatchObject({ total_count: 130, pages: { page: 1, per_page: 60, total_pages: 3 } });
		expect(at(first.body, 'pages.next')).toBe(`${simulator.url}/companies/list?per_page=60&page=2`);
		const last = await send('POST /companies/list?page=3&per_page=60');
		expect(idsOf(last.body['data'])).toHaveLength(10);
		expect(at(last.body, 'pages.next')).toBeNull();
		expect((await send('POST /companies/list?per_page=61')).status).toBe(400);
	});

	it('is out of reach of the list beyond ten thousand rows', async () => {
		simulator.state.addCompanies(10_100);
		expect((await send('POST /companies/list?page=166&per_page=60')).status).toBe(200);
		expect((await send('POST /companies/list?page=167&per_page=60')).error['message']).toBe(
			'page limit reached, please use scroll API',
		);
	});

	it('is scrolled to with one parameter, by one reader at a time', async () => {
		expect((await send('GET /companies/scroll')).status).toBe(404);
		simulator.state.addCompanies(150);
		const first = await send('GET /companies/scroll');
		const parameter = String(first.body['scroll_param']);
		expect(first.body).toMatchObject({ pages: null, total_count: null });
		expect((await send('GET /companies/scroll')).error['code']).toBe('scroll_exists');
		const second = await send(`GET /companies/scroll?scroll_param=${parameter}`);
		const end = await send(`GET /companies/scroll?scroll_param=${parameter}`);
		expect([first, second, end].map((page) => idsOf(page.body['data']).length)).toEqual([100, 50, 0]);
		expect((await send(`GET /companies/scroll?scroll_param=${parameter}`)).error['message']).toBe(
			'scroll parameter not found',
		);
		simulator.state.scrollIdleMs = -1;
		await send('GET /companies/scroll');
		expect((await send('GET /companies/scroll')).status).toBe(200);
	});

	it('loses its scroll to a failed page', async () => {
		simulator.state.addCompanies(150);
		const { body } = await send('GET /companies/scroll');
		simulator.fault({ path: '/companies/scroll', status: 500 });
		const next = `GET /companies/scroll?scroll_param=${String(body['scroll_param'])}`;
		expect((await send(next)).status).toBe(500);
		expect((await send(next)).status).toBe(404);
		expect((await send('GET /companies/scroll')).status).toBe(200);
	});

	it('names its contacts with a cursor among numbered pages', async () => {
		const id = String((await send('POST /companies', { company_id: 'acme' })).body['id']);
		for (const { id: person } of simulator.state.addContacts(3))
			await send(`POST /contacts/${person}/companies`, { id });
		const first = await send(`GET /companies/${id}/contacts?per_page=2`);
		const cursor = String(at(first.body, 'pages.next.starting_after'));
		const byCursor = await send(
			`GET /companies/${id}/contacts?per_page=2&starting_after=${encodeURIComponent(cursor)}`,
		);
		const byNumber = await send(`GET /companies/${id}/contacts?per_page=2&page=2`);
		expect(idsOf(byCursor.body['data'])).toEqual(idsOf(byNumber.body['data']));
		expect(at(byNumber.body, 'pages.next')).toBeNull();
		expect((await send(`DELETE /companies/${id}`)).body).toEqual({ id, object: 'company', deleted: true });
	});

	it('without users is left out of lists where the workspace does so', async () => {
		simulator.state.addCompanies(3);
		simulator.state.listsHideEmptyCompanies = true;
		expect((await send('POST /companies/list')).body['total_count']).toBe(0);
	});
});

describe('the small lists', () => {
	it('name teammates and teams', async () => {
		expect((await send('GET /admins')).body['admins']).toHaveLength(3);
		expect((await send('GET /admins/1')).error['code']).toBe('admin_not_found');
		expect((await send('GET /teams')).body['teams']).toHaveLength(2);
		expect((await send('GET /teams/1')).error['code']).toBe('team_not_found');
	});

	it('count segments whatever include_count says, and keep companies apart', async () => {
		const plain = await send('GET /segments');
		expect(at(plain.body, 'segments.0')).toMatchObject({ name: 'Trials &amp; paying', person_type: 'user' });
		expect(at(plain.body, 'segments.0.count')).toBeUndefined();
		expect(at((await send('GET /segments?include_count=false')).body, 'segments.0.count')).toBe(0);
		expect((await send('GET /segments?type=company')).body['segments']).toHaveLength(1);
	});

	it('describe data attributes, of conversations elsewhere', async () => {
		const { body } = await send('GET /data_attributes?model=contact');
		expect(body['data']).toContainEqual(
			expect.objectContaining({
				full_name: 'custom_attributes.plan',
				custom: true,
				options: ['free', 'pro', 'enterprise'],
			}),
		);
		expect(JSON.stringify(body)).not.toContain('legacy_score');
		expect((await send('GET /data_attributes?model=conversation')).status).toBe(422);
		expect((await send('GET /conversations/attributes')).body['data']).toHaveLength(3);
	});

	it('take new data attributes, which records may use from then on', async () => {
		const created = await send('POST /data_attributes', {
			name: 'color',
			model: 'contact',
			data_type: 'options',
			options: [{ value: 'red' }, { value: 'blue' }],
		});
		expect(created.body).toMatchObject({ data_type: 'string', options: ['red', 'blue'], custom: true });
		expect((await send('POST /contacts', { role: 'lead', custom_attributes: { color: 'red' } })).status).toBe(200);
		expect(
			(await send(`PUT /data_attributes/${String(created.body['id'])}`, { archived: true })).body['archived'],
		).toBe(true);
		expect((await send('POST /contacts', { role: 'lead', custom_attributes: { color: 'red' } })).status).toBe(400);
	});

	it('tag many records at once by the name of the tag, passing over unknown ones', async () => {
		const [person] = simulator.state.addContacts(1);
		const [company] = simulator.state.addCompanies(1);
		const { body } = await send('POST /tags', {
			name: 'vip',
			users: [{ id: person?.id ?? '' }, { id: 'nobody' }],
			companies: [{ company_id: 'company-1' }],
		});
		expect(body).toMatchObject({
			name: 'VIP',
			users: [{ id: person?.id, tagged: true }],
			companies: [{ id: company?.id, tagged: true }],
		});
		expect((await send('POST /tags', { test: 'x' })).error['message']).toBe('invalid tag parameters');
		const gone = await send(`DELETE /tags/${String(body['id'])}`);
		expect([gone.status, gone.text]).toEqual([200, '']);
		expect((await send(`GET /contacts/${person?.id}/tags`)).body['data']).toEqual([]);
	});
});
