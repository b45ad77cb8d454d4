import { useTestNode } from '../operations/testNode';
import { FIELD_LISTS, LISTS, listSearch, load, loadOptions } from './load';

const node = useTestNode();

test('offers thirteen lists of the workspace and four of search fields, under names that saved workflows know', () => {
	expect(Object.keys(loadOptions)).toEqual(expect.arrayContaining([...LISTS, ...FIELD_LISTS]));
	expect(LISTS).toHaveLength(13);
});

test('offers a list for each kind of record that a picker can find, under the plural of its name', () => {
	const kinds = Object.keys(listSearch).map((name) => name.replace(/^search/, 'get'));
	expect(Object.keys(loadOptions)).toEqual(expect.arrayContaining(kinds));
});

describe('lists that come whole', () => {
	test('getAdmins gives the teammates by name, with their email', async () => {
		expect(await load(node, 'getAdmins')).toEqual([
			{ name: 'Ada Marsh', value: '991267459', description: 'ada.marsh@example.com' },
			{ name: 'Ben Okafor', value: '991267460', description: 'ben.okafor@example.com' },
			{ name: 'Chloe Lindqvist', value: '991267461', description: 'chloe.lindqvist@example.com' },
		]);
		expect(node.sent).toEqual([{ to: 'GET /admins' }]);
	});

	test('getTeams gives the teams', async () => {
		expect(await load(node, 'getTeams')).toEqual([
			{ name: 'Sales', value: '991267902' },
			{ name: 'Support', value: '991267901' },
		]);
		expect(node.sent).toEqual([{ to: 'GET /teams' }]);
	});

	test('getTags gives the tags', async () => {
		expect(await load(node, 'getTags')).toEqual([
			{ name: 'Beta tester', value: '7522902' },
			{ name: 'Needs follow-up', value: '7522903' },
			{ name: 'VIP', value: '7522901' },
		]);
		expect(node.sent).toEqual([{ to: 'GET /tags' }]);
	});

	test('getUserSegments gives the segments of contacts, under the names that people gave them', async () => {
		expect((await load(node, 'getUserSegments')).map(({ name }) => name)).toEqual(['New leads', 'Trials & paying']);
		expect(node.sent).toEqual([{ to: 'GET /segments' }]);
	});

	test('getCompanySegments gives the segments of companies', async () => {
		const [companies] = [...node.simulator.state.segments.values()].filter(({ name }) => name === 'Key accounts');
		expect(await load(node, 'getCompanySegments')).toEqual([{ name: 'Key accounts', value: companies?.id }]);
		expect(node.sent).toEqual([{ to: 'GET /segments?type=company' }]);
	});

	test('getCompanyCustomAttributes gives the attributes that the workspace added to companies', async () => {
		expect(await load(node, 'getCompanyCustomAttributes')).toEqual([
			{ name: 'employees', value: 'employees', description: 'Integer' },
			{ name: 'tier', value: 'tier', description: 'String' },
			{ name: 'vip', value: 'vip', description: 'Boolean' },
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_attributes?model=company' }]);
	});

	test('getContactCustomAttributes gives those of contacts, without archived ones', async () => {
		expect(await load(node, 'getContactCustomAttributes')).toEqual([
			{ name: 'mrr', value: 'mrr', description: 'Float' },
			{ name: 'paid_subscriber', value: 'paid_subscriber', description: 'Boolean' },
			{ name: 'plan', value: 'plan', description: 'String' },
			{ name: 'seats', value: 'seats', description: 'Integer' },
			{ name: 'trial_ends_at', value: 'trial_ends_at', description: 'Date' },
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_attributes?model=contact' }]);
	});

	test('getContactFields gives all attributes of contacts by their full names', async () => {
		expect((await load(node, 'getContactFields')).map(({ name, value }) => `${name}: ${String(value)}`)).toEqual([
			'Avatar: avatar',
			'Browser: browser',
			'City: location.city',
			'Country: location.country',
			'Created At: created_at',
			'Email: email',
			'External ID: external_id',
			'ID: id',
			'Language Override: language_override',
			'Last Contacted At: last_contacted_at',
			'Last Replied At: last_replied_at',
			'Last Seen At: last_seen_at',
			'mrr: custom_attributes.mrr',
			'Name: name',
			'OS: os',
			'Owner: owner_id',
			'paid_subscriber: custom_attributes.paid_subscriber',
			'Phone: phone',
			'plan: custom_attributes.plan',
			'Role: role',
			'seats: custom_attributes.seats',
			'Signed Up At: signed_up_at',
			'trial_ends_at: custom_attributes.trial_ends_at',
			'Unsubscribed From Emails: unsubscribed_from_emails',
			'Updated At: updated_at',
		]);
	});

	test('leaves an archived attribute out although Intercom lists it, and shows a label where there is one', async () => {
		const data = [
			{
				name: 'old',
				full_name: 'custom_attributes.old',
				label: 'old',
				data_type: 'string',
				custom: true,
				archived: true,
			},
			{ name: 'new', full_name: 'custom_attributes.new', label: 'Brand New', data_type: 'date', custom: true },
		];
		for (let i = 0; i < 3; i++) node.simulator.fault({ body: { type: 'list', data } });
		const custom = [{ name: 'Brand New', value: 'new', description: 'Date' }];
		expect(await load(node, 'getContactCustomAttributes')).toEqual(custom);
		expect(await load(node, 'getCompanyCustomAttributes')).toEqual(custom);
		expect(await load(node, 'getContactFields')).toEqual([
			{ name: 'Brand New', value: 'custom_attributes.new', description: 'custom_attributes.new' },
		]);
	});
});

const newest = { field: 'updated_at', order: 'descending' };
const everything = { field: 'created_at', operator: '>', value: 0 };

describe('lists of records, of which a dropdown shows the newest', () => {
	test('getContacts names contacts by name and email, or by whatever else there is', async () => {
		const hex = (n: number) => `6762f0d01bb69f9f2193bb7${n}`;
		const blank = { name: null, email: null, external_id: null };
		const kinds = [
			{ name: 'Ann', email: 'ann@example.com' },
			{ ...blank, name: 'Bob' },
			{ ...blank, email: 'cy@example.com', role: 'lead' as const },
			{ ...blank, phone: '+353871234567' },
			{ ...blank, external_id: 'user-70' },
			blank,
		];
		node.simulator.state.addContacts(kinds.length, (i) => ({
			...kinds[i],
			id: hex(i),
			updated_at: 1_700_000_000 - i * 90_000,
		}));
		expect(await load(node, 'getContacts')).toEqual([
			{ name: '+353871234567', value: hex(3), description: 'user' },
			{ name: 'Ann (ann@example.com)', value: hex(0), description: 'user' },
			{ name: 'Bob', value: hex(1), description: 'user' },
			{ name: 'cy@example.com', value: hex(2), description: 'lead' },
			{ name: 'user-70', value: hex(4), description: 'user' },
			{ name: hex(5), value: hex(5), description: 'user' },
		]);
		const body = { query: everything, pagination: { per_page: 50 }, sort: newest };
		expect(node.sent).toEqual([{ to: 'POST /contacts/search', body }]);
	});

	test('getUsers leaves leads out, and asks Intercom to do so', async () => {
		node.simulator.state.addContacts(2, (i) => ({ name: `P${i}`, role: i === 0 ? 'lead' : 'user' }));
		expect((await load(node, 'getUsers')).map(({ name }) => name)).toEqual(['P1 (person2@example.com)']);
		const query = { operator: 'AND', value: [{ field: 'role', operator: '=', value: 'user' }] };
		expect(node.sent).toEqual([
			{ to: 'POST /contacts/search', body: { query, pagination: { per_page: 50 }, sort: newest } },
		]);
	});

	test('getConversations names conversations by their first words and their author', async () => {
		const { state } = node.simulator;
		state.addContacts(1, () => ({ name: 'Ann' }));
		const long = 'A question that is so long that no dropdown could ever show the whole of it';
		const [plain, titled] = state.addConversations(2, (i) => ({ title: i === 0 ? null : long }));
		expect(await load(node, 'getConversations')).toEqual([
			{
				name: 'A question that is so long that no dropdown could ever show … – Ann',
				value: titled?.id,
				description: `open ${titled?.id}`,
			},
			{ name: 'Question 1 – Ann', value: plain?.id, description: `open ${plain?.id}` },
		]);
		expect(node.sent).toEqual([
			{ to: 'POST /conversations/search', body: { query: everything, pagination: { per_page: 50 }, sort: newest } },
		]);
	});

	test("getCompanies gives Intercom's ID, getCompanyIds the company's own, which some companies lack", async () => {
		const id = '6762f0761bb69f9f2193bae2';
		node.simulator.state.addCompanies(1, () => ({ id, company_id: 'acme-1', name: 'Acme' }));
		expect(await load(node, 'getCompanies')).toEqual([{ name: 'Acme', value: id, description: 'acme-1' }]);
		expect(node.sent).toEqual([{ to: 'POST /companies/list?page=1&per_page=50' }]);
		const data = [
			{ id, company_id: 'acme-1', name: 'Acme' },
			{ id: '2', company_id: 'nameless' },
			{ id: '3', company_id: null, name: 'No ID' },
			{ id: '4', company_id: '', name: 'Empty ID' },
		];
		node.simulator.fault({ body: { type: 'list', data } });
		expect(await load(node, 'getCompanyIds')).toEqual([
			{ name: 'Acme', value: 'acme-1', description: 'acme-1' },
			{ name: 'nameless', value: 'nameless' },
		]);
	});

	test.each([
		['getContacts', 200],
		['getUsers', 200],
		['getConversations', 200],
		['getCompanies', 200],
		['getCompanyIds', 200],
	] as const)('%s reads four pages of a workspace with a thousand records', async (name, entries) => {
		const { state } = node.simulator;
		state.addContacts(1_000);
		if (name === 'getConversations') state.addConversations(1_000);
		if (name.startsWith('getCompan')) state.addCompanies(1_000);
		const options = await load(node, name);
		expect(node.sent).toHaveLength(4);
		expect(new Set(options.map(({ value }) => value)).size).toBe(entries);
		expect(options).toHaveLength(entries);
	});

	test.each(['getContacts', 'getConversations', 'getCompanies', 'getCompanyIds', 'getUsers'] as const)(
		'%s is empty for a workspace that has none, without an error',
		async (name) => {
			expect(await load(node, name)).toEqual([]);
		},
	);
});
