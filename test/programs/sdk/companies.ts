import { companyId, known } from '../../catalogue/world';
import { DATE, id, SECONDS, type Row } from './row';

const { company, tag } = known;

export const companies: readonly Row[] = [
	{
		operation: 'company.upsert',
		sdk: async (client) =>
			await client.companies.createOrUpdate({
				company_id: 'new-1',
				custom_attributes: { vip: true },
				industry: 'Manufacturing',
				monthly_spend: 49,
				name: 'New',
				plan: 'Pro',
				remote_created_at: SECONDS,
				size: 0,
				website: 'https://example.com',
			}),
		node: {
			resource: 'company',
			operation: 'upsert',
			company: 'typed',
			company_id: 'new-1',
			name: 'New',
			custom_attributes_as: 'json',
			custom_attributes: '{"vip":true}',
			additionalFields: {
				industry: 'Manufacturing',
				monthly_spend: 49,
				plan: 'Pro',
				remote_created_at: DATE,
				size: 0,
				website: 'https://example.com',
			},
		},
	},
	{
		operation: 'company.get',
		how: 'by the ID in Intercom',
		sdk: async (client) => await client.companies.find({ company_id: company }),
		node: { resource: 'company', operation: 'get', company_id: id(company) },
	},
	{
		operation: 'company.get',
		how: 'by the company ID, which the node turns into the ID in Intercom first',
		sdk: async (client) => await client.companies.find({ company_id: company }),
		node: {
			resource: 'company',
			operation: 'get',
			company_id: { __rl: true, mode: 'company_id', value: companyId },
		},
		beside: [`GET /companies?company_id=${companyId}`],
	},
	{
		operation: 'company.getAll',
		sdk: async (client) => await client.companies.list({ page: 1, per_page: 2, order: 'asc' }),
		node: { resource: 'company', operation: 'getAll', limit: 2, additionalFields: { order: 'asc' } },
	},
	{
		operation: 'company.getAll',
		how: 'with a tag',
		sdk: async (client) => await client.companies.retrieve({ tag_id: tag, page: 1, per_page: 2 }),
		node: { resource: 'company', operation: 'getAll', limit: 2, additionalFields: { tag_id: tag } },
	},
	{
		operation: 'company.getContacts',
		sdk: async (client) => await client.companies.listAttachedContacts({ company_id: company }),
		node: { resource: 'company', operation: 'getContacts', company_id: id(company), limit: 2 },
		differs: {
			'query.page': 'the SDK can only ask for the first page',
			'query.per_page': 'the SDK can only ask for the first page',
		},
	},
];
