import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { acme, acmeSimplified, ID } from './company-samples';
import { ADA } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const company = (operation: string) => ({ resource: 'company', operation });
const ofAcme = (operation: string) => ({ ...company(operation), company_id: picked(ID) });
const byId = { ...company('findOrCreate'), find_by: 'company_id', company_id: 'acme-1' };
const byName = { ...company('findOrCreate'), find_by: 'name', company_id: 'acme-1', name: 'Acme' };
const withAcme = ({ state }: Simulator) => {
	state.addCompanies(1, () => ({ id: ID, company_id: 'acme-1', name: 'Acme' }));
};
const tools = { industry: 'Tools', monthly_spend: 9, plan: 'Gold', size: 12, website: 'https://acme.example.com' };
const created = {
	company_id: 'acme-1',
	name: 'Acme',
	...tools,
	remote_created_at: 1769860800,
	custom_attributes: { vip: true },
};
const changed = { ...tools, monthly_spend: 0, website: '' };
const TEXT_ALONE = 'the SDK types every custom attribute as text';
const list = (rows: Array<typeof acme>) => ({ type: 'list', data: rows, total_count: rows.length });

describeRows('Company: Find or Create', { given: withAcme }, [
	{
		title: 'gives the company that is there, and changes nothing about it',
		parameters: { ...byId, name: 'Another name', additionalFields: { size: 3 } },
		answers: [list([acme])],
		sends: [{ to: 'GET /companies?company_id=acme-1' }],
		gives: [acmeSimplified],
	},
	{
		title: 'finds it by name, whichever company ID it has',
		parameters: { ...byName, company_id: 'new-1', simplify: false },
		answers: [list([acme])],
		sends: [{ to: 'GET /companies?name=Acme' }],
		gives: [acme],
	},
	{
		title: 'takes an answer that is the company itself',
		parameters: byId,
		answers: [acme],
		sends: [{ to: 'GET /companies?company_id=acme-1' }],
		gives: [acmeSimplified],
	},
	{
		title: 'creates one with every field when there is none',
		given: () => {},
		parameters: {
			...byId,
			name: 'Acme',
			custom_attributes_as: 'json',
			custom_attributes: '{ "vip": true }',
			additionalFields: { ...tools, remote_created_at: '2026-01-31T12:00:00Z', update_last_request_at: true },
		},
		answers: [undefined, acme],
		sends: [
			{ to: 'GET /companies?company_id=acme-1' },
			{ to: 'POST /companies', body: { ...created, update_last_request_at: true } },
		],
		gives: [acmeSimplified],
		sdk: async (client) => await client.companies.createOrUpdate(created),
		sdkDiffers: { 'body.update_last_request_at': 'the SDK has no such field' },
	},
	{
		title: 'creates one when no company has the name, or the list is empty',
		parameters: byName,
		answers: [list([]), acme],
		sends: [
			{ to: 'GET /companies?name=Acme' },
			{ to: 'POST /companies', body: { company_id: 'acme-1', name: 'Acme' } },
		],
		gives: [acmeSimplified],
	},
]);

describeRows('Company: Update', { given: withAcme }, [
	{
		title: 'changes every field',
		parameters: {
			...ofAcme('update'),
			name: 'Acme',
			custom_attributes_as: 'json',
			custom_attributes: '{ "vip": true }',
			additionalFields: { clear: ['tier'], ...changed },
		},
		answers: [acme],
		sends: [
			{ to: `PUT /companies/${ID}`, body: { name: 'Acme', ...changed, custom_attributes: { vip: true, tier: null } } },
		],
		gives: [acmeSimplified],
		sdk: async (client) => await client.companies.update({ company_id: ID, body: { name: 'Acme', ...changed } }),
		sdkDiffers: { 'body.custom_attributes.tier': TEXT_ALONE, 'body.custom_attributes.vip': TEXT_ALONE },
	},
	{
		title: 'finds the company by your own ID and sends what was added alone',
		parameters: {
			...company('update'),
			company_id: picked('acme-1', 'company_id'),
			additionalFields: { size: 1 },
			simplify: false,
		},
		answers: [list([acme]), acme],
		sends: [{ to: 'GET /companies?company_id=acme-1' }, { to: `PUT /companies/${ID}`, body: { size: 1 } }],
		gives: [acme],
	},
]);

describeRows('Company: Delete and Get Segments', { given: withAcme }, [
	{
		title: 'deletes the company',
		parameters: ofAcme('delete'),
		sends: [{ to: `DELETE /companies/${ID}` }],
		gives: [{ id: ID, object: 'company', deleted: true }],
		sdk: async (client) => await client.companies.delete({ company_id: ID }),
	},
	{
		title: 'gives one item for each segment',
		parameters: ofAcme('getSegments'),
		answers: [{ type: 'list', data: [{ type: 'segment', id: 's1', name: 'Key accounts' }] }],
		sends: [{ to: `GET /companies/${ID}/segments` }],
		gives: [{ type: 'segment', id: 's1', name: 'Key accounts' }],
		sdk: async (client) => await client.companies.listAttachedSegments({ company_id: ID }),
	},
]);

const note = { type: 'note', id: '31', company: { type: 'company', id: ID }, body: '<p>Hello</p>' };
describeRows('Note: those of companies', { given: withAcme }, [
	{
		title: 'are written in the name of a teammate',
		parameters: {
			resource: 'note',
			operation: 'createOnCompany',
			company_id: picked(ID),
			body: 'Hello',
			additionalFields: { admin_id: picked(ADA) },
		},
		answers: [note],
		sends: [{ to: `POST /companies/${ID}/notes`, body: { body: 'Hello', admin_id: ADA } }],
		gives: [note],
	},
	{
		title: 'are listed without page numbers in the answer',
		parameters: { resource: 'note', operation: 'getAllOfCompany', company_id: picked(ID), returnAll: true },
		answers: [{ type: 'list', data: [note], url: `/companies/${ID}/notes`, total_count: 1, has_more: false }],
		sends: [{ to: `GET /companies/${ID}/notes?page=1&per_page=50` }],
		gives: [note],
	},
]);

describeRefusals('Company refuses', [
	['an empty company ID', { ...byId, company_id: ' ' }, 'Company ID is empty'],
	['a search by a name that is not given', { ...byName, name: '' }, 'Name is empty'],
]);

describe('Company', () => {
	const node = useTestNode();

	test('Find or Create makes a company once, however many items ask for it', async () => {
		const items = ['A', 'B', 'C'].map((name) => ({ json: { name } }));
		const given = await node.json({ ...byId, name: '={{ $json.name }}' }, { items });
		expect(given.map(({ name }) => name)).toEqual(['A', 'A', 'A']);
		expect(node.sent.filter(({ to }) => to === 'POST /companies')).toHaveLength(1);
	});

	test('Find or Create says so when the company existed', async () => {
		withAcme(node.simulator);
		const { hints } = await node.execute(byId);
		expect(hints.map(({ message }) => message)).toContain('The company existed, and was returned unchanged');
	});

	test('Find or Create refuses a name that several companies have, and creates nothing', async () => {
		node.simulator.state.addCompanies(2, () => ({ name: 'Acme' }));
		const error = await node.failure(byName);
		expect(error.message).toBe('"Acme" is the name of 2 companies');
		expect(node.sent).toHaveLength(1);
	});

	test('all notes of a company are given once, although Intercom ignores page numbers', async () => {
		withAcme(node.simulator);
		const { state } = node.simulator;
		for (let n = 1; n <= 60; n++) {
			const on = { type: 'company' as const, id: ID };
			state.notes.add({ id: String(n), seq: n, created_at: n, body: '', admin_id: null, on });
			state.companies.get(ID)?.notes.push(String(n));
		}
		const parameters = { resource: 'note', operation: 'getAllOfCompany', company_id: picked(ID), returnAll: true };
		expect(await node.json(parameters)).toHaveLength(60);
	});
});

describe('Company: a monthly spend with decimals', () => {
	const node = useTestNode();

	test('is cut to whole units as Intercom does, and a hint says so', async () => {
		const { error, hints } = await node.execute({
			resource: 'company',
			operation: 'upsert',
			company: 'typed',
			company_id: 'acme-1',
			additionalFields: { monthly_spend: 155.98 },
		});
		expect(error).toBeUndefined();
		expect(node.sent).toEqual([{ to: 'POST /companies', body: { company_id: 'acme-1', monthly_spend: 155 } }]);
		expect(hints.map(({ message }) => message)).toContain(
			'Monthly Spend was cut to whole units, as Intercom keeps no others',
		);
	});
});
