import { known, companyId } from '../../../catalogue/known';
import { DATE, id, SECONDS, type Row } from '../row';

const { company, tag } = known;
const ofCompany = { company_id: id(company) };

/** Companies. */
export const companyRows: readonly Row[] = [
	{ operation: 'company.delete', sdk: (client) => client.companies.delete({ company_id: company }), node: ofCompany },
	{
		operation: 'company.findOrCreate',
		sdk: (client) =>
			client.companies.createOrUpdate({ company_id: 'globex-1', name: 'Globex', remote_created_at: SECONDS }),
		node: {
			find_by: 'company_id',
			company_id: 'globex-1',
			name: 'Globex',
			additionalFields: { remote_created_at: DATE },
		},
		beside: ['GET /companies?company_id=globex-1'],
	},
	{
		operation: 'company.getSegments',
		sdk: (client) => client.companies.listAttachedSegments({ company_id: company }),
		node: ofCompany,
	},
	{
		operation: 'company.update',
		sdk: (client) =>
			client.companies.update({ company_id: company, body: { name: 'Acme Ltd', size: 12, plan: 'Gold' } }),
		node: { ...ofCompany, name: 'Acme Ltd', additionalFields: { size: 12, plan: 'Gold' } },
	},
	{
		operation: 'company.upsert',
		sdk: (client) =>
			client.companies.createOrUpdate({
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
		sdk: (client) => client.companies.find({ company_id: company }),
		node: { company_id: id(company) },
	},
	{
		operation: 'company.get',
		how: 'by the company ID, which the node turns into the ID in Intercom first',
		sdk: (client) => client.companies.find({ company_id: company }),
		node: { company_id: { __rl: true, mode: 'company_id', value: companyId } },
		beside: [`GET /companies?company_id=${companyId}`],
	},
	{
		operation: 'company.getAll',
		sdk: (client) => client.companies.list({ page: 1, per_page: 2, order: 'asc' }),
		node: { limit: 2, additionalFields: { order: 'asc' } },
	},
	{
		operation: 'company.getAll',
		how: 'with a tag',
		sdk: (client) => client.companies.retrieve({ tag_id: tag, page: 1, per_page: 2 }),
		node: { limit: 2, additionalFields: { tag_id: tag } },
	},
	{
		operation: 'company.getContacts',
		sdk: (client) => client.companies.listAttachedContacts({ company_id: company }),
		node: { company_id: id(company), limit: 2 },
		differs: {
			'query.page': 'the SDK can only ask for the first page',
			'query.per_page': 'the SDK can only ask for the first page',
		},
	},
];
