import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { picked } from '../../kit/input';

const node = useTestNode();

const upsert = { resource: 'company', operation: 'upsert', company: 'typed', company_id: 'acme-1' };
const get = { resource: 'company', operation: 'get' };

describeRefusals('Company refuses', [
	['an empty company ID', { ...upsert, company_id: ' ' }, 'Company ID is empty'],
	['a list as company ID', { ...upsert, company_id: '={{ [1, 2] }}' }, 'Company ID takes text, not [1,2]'],
	[
		'a spend beyond what Intercom can store',
		{ ...upsert, additionalFields: { monthly_spend: 2147483648 } },
		'Monthly Spend is 2147483648, but must be at most 2147483647',
	],
	['a negative size', { ...upsert, additionalFields: { size: -1 } }, 'Size is -1, but must be at least 0'],
	['a fraction as size', { ...upsert, additionalFields: { size: 1.5 } }, 'Size takes a whole number, not 1.5'],
	[
		'attributes that are no JSON',
		{ ...upsert, custom_attributes_as: 'json', custom_attributes: '={{ "{tier" }}' },
		'JSON Attributes is not valid JSON: "{tier"',
	],
	[
		'attributes that are a list',
		{ ...upsert, custom_attributes_as: 'json', custom_attributes: '["tier"]' },
		'JSON Attributes takes a JSON object, not ["tier"]',
	],
	[
		'attributes that are a list, although others are cleared',
		{ ...upsert, custom_attributes_as: 'json', custom_attributes: '["tier"]', additionalFields: { clear: ['vip'] } },
		'JSON Attributes takes a JSON object, not ["tier"]',
	],
	[
		'an email address as the ID of a company',
		{ ...get, company_id: picked('ann@example.com') },
		'Company "ann@example.com" is an email address, not an ID',
	],
	['dots as an ID', { ...get, company_id: picked('..') }, 'Company can\'t be ".."'],
]);

describe('Company: what Intercom can not find', () => {
	test('names the company ID that no company has', async () => {
		const error = await node.failure({ ...get, company_id: picked('acme-1', 'company_id') });
		expect(error.message).toBe('Company "acme-1" was not found: no company has this company ID');
	});

	test('lists the IDs of companies that share a name instead of taking one of them', async () => {
		node.simulator.state.addCompanies(2, (index) => ({ id: `6762f0761bb69f9f2193bae${index}`, name: 'Acme' }));
		const error = await node.failure({ ...get, company_id: picked('Acme', 'name') });
		expect(error.message).toBe(
			'Company "Acme" is the name of 2 records: 6762f0761bb69f9f2193bae1, 6762f0761bb69f9f2193bae0',
		);
		expect(node.sent).toEqual([{ to: 'GET /companies?name=Acme' }]);
	});

	test("says in Intercom's own words that the ID does not exist", async () => {
		const error = await node.failure({ ...get, company_id: picked('6762f0761bb69f9f2193bae9') });
		expect(error.message).toBe('Company Not Found');
		expect(error.description).toContain('HTTP 404, code company_not_found');
	});

	test('does not take a refused token for a missing company', async () => {
		node.simulator.fault({
			status: 401,
			body: {
				type: 'error.list',
				request_id: 'r1',
				errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }],
			},
		});
		const error = await node.failure({ ...get, company_id: picked('1'), options: { ifNotFound: 'none' } });
		expect(error.message).toBe('Access Token Invalid');
	});
});
