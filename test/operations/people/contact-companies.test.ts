import { useTestNode } from '../testNode';
import { ACME, acme, addCompany, addContact, ANN, contact, GLOBEX, simpleAcme } from './contact-samples';
import { describeRows } from '../rows';
import type { Simulator } from '../../simulator';
import { picked } from '../../kit/input';

const attach = contact('attachToCompany');
const attached = { to: `POST /contacts/${ANN}/companies`, body: { id: ACME } };
const both = (simulator: Simulator) => {
	addContact(simulator);
	addCompany(simulator);
};
const members = (simulator: Simulator) => {
	addContact(simulator, { companies: [ACME] });
	addCompany(simulator, { contacts: new Set([ANN]) });
};
const manyCompanies = (count: number) => (simulator: Simulator) => {
	const companies = simulator.state.addCompanies(count);
	addContact(simulator, { companies: companies.map(({ id }) => id) });
};

describeRows('Contact: Attach to Company', { given: both }, [
	{
		title: 'gives the whole company when Simplify is off',
		parameters: { ...attach, contact_id: picked(ANN), company_id: picked(ACME), simplify: false },
		answers: [acme],
		sends: [attached],
		gives: [acme],
		sdk: async (client) => await client.companies.attachContact({ contact_id: ANN, id: ACME }),
	},
	{
		title: 'gives the simplified company',
		parameters: { ...attach, contact_id: picked(ANN, 'list'), company_id: picked(ACME, 'list') },
		answers: [acme],
		sends: [attached],
		gives: [simpleAcme],
	},
	{
		title: 'finds the company by name',
		parameters: {
			...attach,
			contact_id: picked(`https://app.intercom.com/a/apps/abc123/users/${ANN}`, 'url'),
			company_id: picked('Acme & Sons', 'name'),
		},
		given: (simulator) => {
			addContact(simulator);
			addCompany(simulator, { name: 'Acme & Sons' });
		},
		answers: [undefined, acme],
		sends: [{ to: 'GET /companies?name=Acme%20%26%20Sons' }, attached],
		gives: [simpleAcme],
	},
	{
		title: 'leaves out of the simplified company what Intercom does not know',
		parameters: { ...attach, contact_id: picked(ANN), company_id: picked(ACME) },
		sends: [attached],
		gives: [
			{
				id: ACME,
				company_id: 'acme-1',
				name: 'Acme',
				monthly_spend: 0,
				user_count: 1,
				session_count: 0,
				created_at: '2025-01-02T00:00:00.000Z',
				updated_at: '2025-01-02T00:00:00.000Z',
				remote_created_at: null,
				plan: null,
				tags: [],
				segments: [],
				custom_attributes: {},
			},
		],
	},
]);

describeRows('Contact: Detach From Company', { given: members }, [
	{
		title: 'gives the whole company when Simplify is off',
		parameters: { ...contact('detachFromCompany'), contact_id: picked(ANN), company_id: picked(ACME), simplify: false },
		answers: [acme],
		sends: [{ to: `DELETE /contacts/${ANN}/companies/${ACME}` }],
		gives: [acme],
		sdk: async (client) => await client.companies.detachContact({ contact_id: ANN, company_id: ACME }),
	},
	{
		title: 'finds the company by its own ID and gives it simplified',
		parameters: {
			...contact('detachFromCompany'),
			contact_id: picked(ANN),
			company_id: picked('acme-1', 'company_id'),
		},
		answers: [undefined, acme],
		sends: [{ to: 'GET /companies?company_id=acme-1' }, { to: `DELETE /contacts/${ANN}/companies/${ACME}` }],
		gives: [simpleAcme],
	},
]);

describeRows('Contact: Get Companies', { given: members }, [
	{
		title: 'gives whole companies when Simplify is off',
		parameters: { ...contact('getCompanies'), contact_id: picked(ANN), returnAll: true, simplify: false },
		answers: [{ type: 'list', data: [acme], pages: { type: 'pages', next: null, page: 1, total_pages: 1 } }],
		sends: [{ to: `GET /contacts/${ANN}/companies?page=1&per_page=50` }],
		gives: [acme],
		sdk: async (client) => await client.contacts.listAttachedCompanies({ contact_id: ANN, page: 1, per_page: 50 }),
	},
	{
		title: 'gives simplified companies, fifty at most',
		parameters: { ...contact('getCompanies'), contact_id: picked('user-70', 'external_id') },
		answers: [undefined, { type: 'list', data: [acme], pages: { total_pages: 1 } }],
		sends: [
			{ to: 'GET /contacts/find_by_external_id/user-70' },
			{ to: `GET /contacts/${ANN}/companies?page=1&per_page=50` },
		],
		gives: [simpleAcme],
	},
	{
		title: 'reads the list under its older key',
		parameters: { ...contact('getCompanies'), contact_id: picked(ANN), limit: 5 },
		answers: [{ type: 'list', companies: [acme], pages: { total_pages: 1 } }],
		sends: [{ to: `GET /contacts/${ANN}/companies?page=1&per_page=5` }],
		gives: [simpleAcme],
	},
	{
		title: 'gives nothing for a contact without companies',
		parameters: { ...contact('getCompanies'), contact_id: picked(ANN) },
		given: addContact,
		sends: [{ to: `GET /contacts/${ANN}/companies?page=1&per_page=50` }],
		gives: [],
	},
]);

describe('Contact: companies', () => {
	const node = useTestNode();

	test('Get Companies reads all pages', async () => {
		manyCompanies(120)(node.simulator);
		const given = await node.json({ ...contact('getCompanies'), contact_id: picked(ANN), returnAll: true });
		expect(given.map(({ company_id }) => company_id)).toEqual(
			Array.from({ length: 120 }, (_, i) => `company-${i + 1}`),
		);
		// Once more, as they come in the order of their attachment, so that new ones come in at the end.
		expect(node.sent.map(({ to }) => to)).toEqual(
			[1, 2, 3, 1, 2, 3].map((page) => `GET /contacts/${ANN}/companies?page=${page}&per_page=50`),
		);
	});

	test('say which companies share a name, and take none of them', async () => {
		both(node.simulator);
		addCompany(node.simulator, { id: GLOBEX, company_id: 'acme-2', created_at: 1735776001 });
		const error = await node.failure({ ...attach, contact_id: picked(ANN), company_id: picked('Acme', 'name') });
		expect(error.message).toBe(`Company "Acme" is the name of 2 records: ${GLOBEX}, ${ACME}`);
		expect(error.description).toBe('Use the ID of the one that is meant');
		expect(node.sent).toEqual([{ to: 'GET /companies?name=Acme' }]);
	});

	test('say which own ID belongs to no company', async () => {
		addContact(node.simulator);
		const error = await node.failure({ ...attach, contact_id: picked(ANN), company_id: picked('nope', 'company_id') });
		expect(error.message).toBe('Company "nope" was not found: no company has this company ID');
		expect(node.sent).toEqual([{ to: 'GET /companies?company_id=nope' }]);
	});
});
