import type { INodeParameters } from 'n8n-workflow';
import { acme, acmeSimplified, ID } from './company-samples';
import { describeRows } from '../rows';

const upsert = { resource: 'company', operation: 'upsert' };
const acme1 = { ...upsert, company: 'typed', company_id: 'acme-1' };
const facts = {
	industry: 'Manufacturing',
	monthly_spend: 120,
	plan: 'Enterprise',
	size: 50,
	website: 'https://acme.example.com',
};
const created = {
	company_id: 'acme-1',
	name: 'Acme',
	...facts,
	remote_created_at: 1374138000,
	custom_attributes: { tier: 'gold', employees: 50, vip: null },
};
const mapped = (value: INodeParameters, schema: Array<{ id: string; type: string }>) => ({
	mappingMode: 'defineBelow',
	value,
	schema: schema.map((field) => ({ ...field, displayName: field.id, required: false, display: true, removed: false })),
});

describeRows('Company: Create or Update', { answers: [acme] }, [
	{
		title: 'sends every field under the name that Intercom has for it, dates as Unix seconds',
		parameters: {
			...acme1,
			name: 'Acme',
			custom_attributes_as: 'json',
			custom_attributes: '{ "tier": "gold", "employees": 50 }',
			additionalFields: {
				...facts,
				remote_created_at: '2013-07-18T09:00:00Z',
				update_last_request_at: true,
				clear: ['vip'],
			},
		},
		sends: [{ to: 'POST /companies', body: { ...created, update_last_request_at: true } }],
		gives: [acmeSimplified],
		sdk: async (client) => await client.companies.createOrUpdate(created),
		sdkDiffers: { 'body.update_last_request_at': 'the SDK has no such field' },
	},
	{
		title: 'sends the company ID alone when nothing else is set, and gives the raw answer when asked for it',
		parameters: { ...acme1, simplify: false },
		sends: [{ to: 'POST /companies', body: { company_id: 'acme-1' } }],
		gives: [acme],
	},
	{
		title: 'leaves an empty name out, so that the company keeps its own',
		parameters: { ...acme1, simplify: false, name: '={{ $json.missing }}' },
		sends: [{ to: 'POST /companies', body: { company_id: 'acme-1' } }],
		gives: [acme],
	},
	{
		title: 'takes an existing company from the list by its company ID',
		parameters: { ...upsert, company: 'chosen', company_id: 'acme-1', name: 'Acme Ltd' },
		sends: [{ to: 'POST /companies', body: { company_id: 'acme-1', name: 'Acme Ltd' } }],
		gives: [acmeSimplified],
	},
	{
		title: 'sends a zero and a false as such, and keeps a long number in a company ID whole',
		parameters: {
			...upsert,
			company: 'typed',
			company_id: '={{ $json.id }}',
			simplify: false,
			additionalFields: { monthly_spend: 0, size: '={{ $json.size }}', update_last_request_at: false },
		},
		items: [{ json: { id: 9007199254740991, size: '0' } }],
		sends: [
			{
				to: 'POST /companies',
				body: { company_id: '9007199254740991', monthly_spend: 0, size: 0, update_last_request_at: false },
			},
		],
		gives: [acme],
	},
	{
		title: 'gives each mapped attribute the type that the workspace has for it',
		parameters: {
			...acme1,
			simplify: false,
			custom_attributes_as: 'mapped',
			custom_attributes: mapped({ tier: 7, employees: '50', vip: 'false' }, [
				{ id: 'tier', type: 'string' },
				{ id: 'employees', type: 'number' },
				{ id: 'vip', type: 'boolean' },
			]),
		},
		sends: [
			{
				to: 'POST /companies',
				body: { company_id: 'acme-1', custom_attributes: { tier: '7', employees: 50, vip: false } },
			},
		],
		gives: [acme],
	},
	{
		title: 'maps the fields of the item that are attributes of the workspace, and no others',
		parameters: {
			...acme1,
			simplify: false,
			custom_attributes_as: 'mapped',
			custom_attributes: { mappingMode: 'autoMapInputData', value: null, schema: [{ id: 'tier', type: 'string' }] },
		},
		items: [{ json: { tier: 'gold', something_else: 1 } }],
		sends: [{ to: 'POST /companies', body: { company_id: 'acme-1', custom_attributes: { tier: 'gold' } } }],
		gives: [acme],
	},
	{
		title: 'clears the chosen attributes even when no other attribute is set',
		parameters: { ...acme1, simplify: false, additionalFields: { clear: ['tier', 'employees'] } },
		sends: [
			{ to: 'POST /companies', body: { company_id: 'acme-1', custom_attributes: { tier: null, employees: null } } },
		],
		gives: [acme],
	},
	{
		title: 'clears a field whose expression gives null',
		parameters: { ...acme1, simplify: false, additionalFields: { plan: '={{ null }}' } },
		sends: [{ to: 'POST /companies', body: { company_id: 'acme-1', plan: null } }],
		gives: [acme],
	},
	{
		title: 'leaves facts that Intercom does not know out of the simplified company',
		parameters: acme1,
		answers: [
			{
				type: 'company',
				company_id: 'acme-1',
				id: ID,
				name: null,
				remote_created_at: null,
				created_at: 1734537334,
				plan: {},
			},
		],
		sends: [{ to: 'POST /companies', body: { company_id: 'acme-1' } }],
		gives: [
			{
				id: ID,
				company_id: 'acme-1',
				name: null,
				created_at: '2024-12-18T15:55:34.000Z',
				remote_created_at: null,
				plan: null,
				tags: [],
				segments: [],
				custom_attributes: {},
			},
		],
	},
]);
