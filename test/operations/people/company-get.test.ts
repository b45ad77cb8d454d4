import type { Simulator } from '../../simulator';
import { acme, acmeSimplified, ID } from './company-samples';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const get = { resource: 'company', operation: 'get' };
const withAcme = ({ state }: Simulator) => {
	state.addCompanies(1, () => ({ id: ID, company_id: 'acme-1', name: 'Acme' }));
};
const single = (simulator: Simulator) => {
	withAcme(simulator);
	simulator.state.companyLookupShape = 'single';
};
describeRows('Company: Get', { given: withAcme, answers: [undefined, acme] }, [
	{
		title: 'reads the company by its ID in Intercom',
		parameters: { ...get, company_id: picked(ID) },
		answers: [acme],
		sends: [{ to: `GET /companies/${ID}` }],
		gives: [acmeSimplified],
		sdk: async (client) => await client.companies.find({ company_id: ID }),
	},
	{
		title: 'takes a bare ID that an expression gives, and gives the raw company when asked for it',
		parameters: { ...get, company_id: '={{ $json.company }}', simplify: false },
		items: [{ json: { company: ID } }],
		answers: [acme],
		sends: [{ to: `GET /companies/${ID}` }],
		gives: [acme],
	},
	{
		title: 'finds the company by its company ID when Intercom answers with a list',
		parameters: { ...get, company_id: picked('acme-1', 'company_id'), simplify: false },
		answers: [{ type: 'list', data: [acme], total_count: 1, pages: { type: 'pages', page: 1 } }, acme],
		sends: [{ to: 'GET /companies?company_id=acme-1' }, { to: `GET /companies/${ID}` }],
		gives: [acme],
		sdk: async (client) => await client.companies.retrieve({ company_id: 'acme-1' }),
	},
	{
		title: 'finds the company by its company ID when Intercom answers with the company itself',
		parameters: { ...get, company_id: picked('acme-1', 'company_id'), simplify: false },
		given: single,
		sends: [{ to: 'GET /companies?company_id=acme-1' }, { to: `GET /companies/${ID}` }],
		gives: [acme],
	},
	{
		title: 'finds the company by its name when Intercom answers with a list',
		parameters: { ...get, company_id: picked('Acme', 'name'), simplify: false },
		sends: [{ to: 'GET /companies?name=Acme' }, { to: `GET /companies/${ID}` }],
		gives: [acme],
	},
	{
		title: 'finds the company by its name when Intercom answers with the company itself',
		parameters: { ...get, company_id: picked('Acme', 'name'), simplify: false },
		given: single,
		sends: [{ to: 'GET /companies?name=Acme' }, { to: `GET /companies/${ID}` }],
		gives: [acme],
	},
	{
		title: 'encodes a company ID with characters that mean something in an address',
		parameters: { ...get, company_id: picked('a/b & c=ü?', 'company_id'), simplify: false },
		given: ({ state }) => void state.addCompanies(1, () => ({ id: ID, company_id: 'a/b & c=ü?' })),
		sends: [{ to: 'GET /companies?company_id=a%2Fb%20%26%20c%3D%C3%BC%3F' }, { to: `GET /companies/${ID}` }],
		gives: [acme],
	},
	{
		title: 'looks a name up once for all items that have it',
		parameters: { ...get, company_id: picked('Acme', 'name'), simplify: false, options: { parallelItems: 1 } },
		items: [{ json: {} }, { json: {} }],
		answers: [undefined, acme, acme],
		sends: [{ to: 'GET /companies?name=Acme' }, { to: `GET /companies/${ID}` }, { to: `GET /companies/${ID}` }],
		gives: [acme, acme],
	},
]);
