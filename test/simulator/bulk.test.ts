import type { Simulator } from '.';
import { asArray, type Json, type JsonObject } from './json';
import { at, type Reply, useSimulator } from './testing';

let simulator: Simulator;
const PREVIEW = { 'intercom-version': 'Preview' };
const sendAny = useSimulator((fresh) => {
	simulator = fresh;
	simulator.configure({ bulkTaskMs: TASK_MS });
	fresh.state.stoppedAtMs = NOON;
});
const send = (route: string, body?: Json): Promise<Reply> => sendAny(route, body, PREVIEW);

const NOON = Date.UTC(2026, 5, 1, 12);
const TASK_MS = 10_000;
const ID_OF_NOBODY = 'f'.repeat(24);

/** Lets the server's clock go on. */
const pass = (ms: number): void => {
	simulator.state.stoppedAtMs = (simulator.state.stoppedAtMs ?? NOON) + ms;
};

/** Sends rows and lets their task run; gives the job at its end. */
async function run(route: string, rows: Json): Promise<JsonObject> {
	const kind = route.includes('/contacts/') ? 'contacts' : 'companies';
	const { body, status } = await send(route, { [kind]: rows });
	expect(status).toBe(202);
	pass(TASK_MS);
	return (await send(`GET /${kind}/bulk/${String(body['id'])}`)).body;
}

const effects = (): string[] => simulator.ledger.map(({ effect }) => effect);
const statesOf = (job: JsonObject): Json[] => asArray(job['tasks']).map((task) => at(task, 'state') ?? null);
const byMail = (email: string) => simulator.state.contacts.byEmail(email);
const ann = { email: 'ann@example.com', name: 'Ann' };

describe('a bulk job', () => {
	it('is answered with 202 and runs its tasks one after another by the clock', async () => {
		const first = await send('POST /contacts/bulk', { contacts: [ann, { external_id: 'b' }] });
		const id = String(first.body['id']);
		expect([first.status, first.body]).toEqual([
			202,
			{
				id,
				type: 'contacts.bulk.job',
				state: 'pending',
				created_at: NOON / 1000,
				updated_at: NOON / 1000,
				completed_at: null,
				tasks: [
					{
						id: expect.any(String),
						item_count: 2,
						state: 'pending',
						created_at: NOON / 1000,
						started_at: null,
						completed_at: null,
					},
				],
				url: `${simulator.url}/contacts/bulk/${id}`,
			},
		]);
		pass(1_000);
		const second = await send('POST /contacts/bulk', { contacts: [{ external_id: 'c' }], job: { id } });
		expect(second.body).toMatchObject({ id, state: 'running' });
		expect(statesOf(second.body)).toEqual(['running', 'pending']);
		expect(effects()).toEqual([]);
		pass(TASK_MS - 1_000);
		expect(statesOf((await send(`GET /contacts/bulk/${id}`)).body)).toEqual(['completed', 'pending']);
		expect(effects()).toEqual(['contact.created', 'contact.created']);
		pass(TASK_MS);
		const done = (await send(`GET /contacts/bulk/${id}`)).body;
		expect(done).toMatchObject({ state: 'completed', completed_at: NOON / 1000 + 20, updated_at: NOON / 1000 + 20 });
		expect(at(done, 'tasks.1')).toMatchObject({
			item_count: 1,
			created_at: NOON / 1000 + 1,
			started_at: NOON / 1000 + 10,
			completed_at: NOON / 1000 + 20,
		});
		expect(effects()).toHaveLength(3);
	});

	it('tells of refused rows only that its task had errors', async () => {
		const job = await run('POST /contacts/bulk', [ann, { email: 'no address' }, { email: 'bob@example.com' }]);
		expect([job['state'], statesOf(job)]).toEqual(['completed_with_errors', ['completed_with_errors']]);
		expect(JSON.stringify(job)).not.toContain('address');
		expect(effects()).toEqual(['contact.created', 'contact.created']);
	});

	it('takes no further task once it is closed', async () => {
		const { id = '' } = await run('POST /contacts/bulk', [ann]);
		const late = await send('POST /contacts/bulk', { contacts: [{ external_id: 'b' }], job: { id } });
		expect([late.status, late.error['code']]).toEqual([403, 'forbidden']);
		pass(TASK_MS);
		await send('GET /me');
		expect(simulator.state.contacts.size).toBe(1);
	});

	it('exists under its own kind only', async () => {
		const { id = '' } = await run('POST /contacts/bulk', [ann]);
		const answers = [
			await send(`GET /companies/bulk/${String(id)}`),
			await send('GET /contacts/bulk/unknown'),
			await send('POST /companies/bulk', { companies: [], job: { id } }),
			await send('POST /contacts/bulk', { contacts: [], job: { id: 'unknown' } }),
		];
		expect(answers.map(({ error, status }) => [status, error['code']])).toEqual(
			Array.from({ length: 4 }, () => [404, 'job_not_found']),
		);
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('hangs %s its rows are applied, where a test asks for it', async (stuck, contacts) => {
		simulator.state.bulk.stuck = stuck;
		const job = await run('POST /contacts/bulk', [ann]);
		expect([job['state'], statesOf(job)]).toEqual(['running', ['running']]);
		expect(simulator.state.contacts.size).toBe(contacts);
		const more = await send('POST /contacts/bulk', { contacts: [], job: { id: job['id'] ?? null } });
		expect(more.status).toBe(202);
	});

	it('exists in Preview alone', async () => {
		for (const route of ['POST /contacts/bulk', 'PUT /companies/bulk', 'GET /contacts/bulk/x'])
			expect((await sendAny(route, route.startsWith('GET') ? undefined : {})).error['code']).toBe(
				'intercom_version_invalid',
			);
	});

	it('refuses rows for a reason of a test', async () => {
		simulator.state.bulk.refuses = (row) => row['name'] === 'Ann';
		expect(await run('POST /contacts/bulk', [ann, { external_id: 'b' }])).toMatchObject({
			state: 'completed_with_errors',
		});
		expect(simulator.state.contacts.size).toBe(1);
	});
});

describe('a whole bulk request is refused', () => {
	const many = (count: number): Json => Array.from({ length: count }, (_, n) => ({ external_id: `e${n}` }));
	it.each<[string, string, Json, string]>([
		['without its rows', 'POST /contacts/bulk', {}, 'field_not_found'],
		['with rows of the other kind', 'POST /companies/bulk', { companies: null }, 'field_not_found'],
		['with rows that are no array', 'PUT /contacts/bulk', { contacts: { id: 'x' } }, 'type_mismatch'],
		['with a row that is no object', 'POST /contacts/bulk', { contacts: ['ann'] }, 'type_mismatch'],
		['for an update without ID', 'PUT /contacts/bulk', { contacts: [ann] }, 'field_not_found'],
		['for a deletion without ID', 'POST /companies/bulk/delete', { companies: [{}] }, 'field_not_found'],
		['for an update of companies without ID', 'PUT /companies/bulk', { companies: [{}] }, 'field_not_found'],
		['with more than 100 rows', 'POST /contacts/bulk', { contacts: many(101) }, 'parameter_invalid'],
	])('%s', async (_, route, body, code) => {
		const { error, status } = await send(route, body);
		expect([status, error['code']]).toEqual([422, code]);
		pass(TASK_MS);
		await send('GET /me');
		expect(simulator.ledger).toEqual([]);
	});

	it('beyond the size that a test sets', async () => {
		simulator.state.bulk.maxRows = 10;
		expect((await send('POST /contacts/bulk', { contacts: many(11) })).status).toBe(422);
		expect((await send('POST /contacts/bulk', { contacts: many(10) })).status).toBe(202);
	});
});

describe('against the rate limit', () => {
	const rows = Array.from({ length: 40 }, (_, n) => ({ external_id: `e${n}` }));
	const left = ({ headers }: Reply) => Number(headers.get('x-ratelimit-remaining'));
	beforeEach(() => simulator.configure({ rateLimit: { limit: 100, windowMs: 10_000 } }));

	it('a request of many rows counts as one', async () => {
		expect(left(await send('POST /contacts/bulk', { contacts: rows }))).toBe(99);
	});

	it('each row counts where a test says so, and what has no room for all of them is refused whole', async () => {
		simulator.configure({ bulkRowsCount: true });
		expect(left(await send('POST /contacts/bulk', { contacts: rows }))).toBe(60);
		expect(left(await send('POST /companies/bulk', { companies: [] }))).toBe(59);
		expect(left(await send('POST /contacts/bulk', { contacts: rows }))).toBe(19);
		const refused = await send('POST /contacts/bulk', { contacts: rows });
		expect([refused.status, refused.error['code'], left(refused)]).toEqual([429, 'rate_limit_exceeded', 19]);
		expect(left(await send('GET /me'))).toBe(18);
		pass(10_000);
		expect(left(await send('POST /contacts/bulk', { contacts: rows }))).toBe(60);
		expect(simulator.state.contacts.size).toBe(40);
	});
});

describe('a created contact', () => {
	it('has the fields of its row, without those that the route does not know', async () => {
		const [tag = ''] = simulator.state.tags.keys();
		await run('POST /contacts/bulk', [
			{ ...ann, language_override: 'fr', last_seen_at: 5, colour: 'red', tags: { add: [{ id: tag }, { id: '1' }] } },
		]);
		const [contact] = byMail('ann@example.com');
		expect(contact).toMatchObject({ name: 'Ann', role: 'user', last_seen_at: 5, tags: [{ id: tag }] });
		expect(contact?.details).toEqual({ language_override: 'fr' });
	});

	it('is never an update: who exists, archived or not, makes the row fail', async () => {
		simulator.state.addContacts(1, () => ({ external_id: 'a' }));
		simulator.state.addContacts(1, () => ({ email: 'ann@example.com', archived: true }));
		const rows = [{ external_id: 'a', name: 'New' }, ann, { email: 'bob@example.com' }];
		expect(await run('POST /contacts/bulk', rows)).toMatchObject({ state: 'completed_with_errors' });
		expect(effects()).toEqual(['contact.created']);
		expect(byMail('ann@example.com')).toHaveLength(1);
	});

	it('may be a lead as often as it is asked for', async () => {
		const lead = { ...ann, role: 'lead' };
		expect(await run('POST /contacts/bulk', [lead, lead])).toMatchObject({ state: 'completed' });
		expect(byMail('ann@example.com').map(({ role }) => role)).toEqual(['lead', 'lead']);
	});

	it('belongs to the companies of its row, which are created or renamed', async () => {
		simulator.state.addCompanies(1, () => ({ company_id: 'acme', name: 'Old' }));
		const companies = [{ company_id: 'acme', name: 'Acme' }, { company_id: 'new' }];
		await run('POST /contacts/bulk', [{ ...ann, companies }]);
		const [acme, fresh] = ['acme', 'new'].map((id) => simulator.state.companies.byCompanyId(id));
		expect([acme?.name, fresh?.name]).toEqual(['Acme', null]);
		expect(byMail('ann@example.com')[0]?.companies).toEqual([acme?.id, fresh?.id]);
	});
});

describe('an updated contact', () => {
	it('is the one with that ID, and keeps its role and when it signed up', async () => {
		const [held] = simulator.state.addContacts(1, () => ({ role: 'lead', external_id: 'a' }));
		const row = { id: held?.id ?? '', name: 'New', role: 'user', signed_up_at: 5, last_seen_at: 6 };
		expect(await run('PUT /contacts/bulk', [row])).toMatchObject({ state: 'completed' });
		expect(held).toMatchObject({ name: 'New', role: 'lead', signed_up_at: null, last_seen_at: null });
		expect(await run('PUT /contacts/bulk', [{ id: ID_OF_NOBODY, external_id: 'a' }])).toMatchObject({
			state: 'completed_with_errors',
		});
		expect(effects()).toEqual(['contact.updated']);
	});

	it('gets and loses tags and companies', async () => {
		const [one = '', other = ''] = simulator.state.tags.keys();
		const [company] = simulator.state.addCompanies(1, () => ({ company_id: 'acme' }));
		const [held] = simulator.state.addContacts(1);
		const id = held?.id ?? '';
		const add = { add: [{ id: one }, { id: other }] };
		await run('PUT /contacts/bulk', [{ id, tags: add, companies: [{ company_id: 'acme' }] }]);
		expect([held?.tags.map((tag) => tag.id), [...(company?.contacts ?? [])]]).toEqual([[one, other], [id]]);
		const companies = [
			{ company_id: 'acme', remove: true },
			{ company_id: 'nobody', remove: true },
		];
		await run('PUT /contacts/bulk', [{ id, tags: { remove: [{ id: one }] }, companies }]);
		expect([held?.tags.map((tag) => tag.id), held?.companies, company?.contacts.size]).toEqual([[other], [], 0]);
	});
});

test('a deleted contact is gone, and one that nobody knows makes its row fail', async () => {
	const [held] = simulator.state.addContacts(2);
	const rows = [{ id: held?.id ?? '' }, { id: ID_OF_NOBODY }];
	expect(await run('POST /contacts/bulk/delete', rows)).toMatchObject({ state: 'completed_with_errors' });
	expect([simulator.state.contacts.size, effects()]).toEqual([1, ['contact.deleted']]);
});

describe('companies', () => {
	it('are created or updated under their company_id', async () => {
		const rows = [
			{ company_id: 'acme', name: 'Acme', monthly_spend: 5.9 },
			{ company_id: 'acme', plan: 'Pro', remote_created_at: 7 },
			{ name: 'Without' },
		];
		expect(await run('POST /companies/bulk', rows)).toMatchObject({
			type: 'companies.bulk.job',
			state: 'completed_with_errors',
		});
		expect(effects()).toEqual(['company.created', 'company.updated']);
		const acme = { name: 'Acme', plan: 'Pro', monthly_spend: 5, remote_created_at: 7 };
		expect(simulator.state.companies.byCompanyId('acme')).toMatchObject(acme);
	});

	it('are updated by ID, which creates none and leaves their company_id', async () => {
		const [held] = simulator.state.addCompanies(1, () => ({ company_id: 'acme' }));
		const rows = [
			{ id: held?.id ?? '', company_id: 'other', name: 'New', update_last_request_at: true },
			{ id: ID_OF_NOBODY, name: 'Nobody' },
		];
		expect(await run('PUT /companies/bulk', rows)).toMatchObject({ state: 'completed_with_errors' });
		expect(held).toMatchObject({ company_id: 'acme', name: 'New', last_request_at: NOON / 1000 + 10 });
		expect(simulator.state.companies.size).toBe(1);
	});

	it('let their contacts go when they are deleted', async () => {
		await run('POST /contacts/bulk', [{ ...ann, companies: [{ company_id: 'acme' }] }]);
		const id = simulator.state.companies.byCompanyId('acme')?.id ?? '';
		expect(await run('POST /companies/bulk/delete', [{ id }])).toMatchObject({ state: 'completed' });
		expect([simulator.state.companies.size, byMail('ann@example.com')[0]?.companies]).toEqual([0, []]);
	});
});
