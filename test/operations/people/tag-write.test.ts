import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { ACME, addCompany, addContact, ANN, BETA, BOB, GLOBEX, VIP } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const tag = (operation: string) => ({ resource: 'tag', operation });
const vip = { type: 'tag', id: VIP, name: 'VIP' };
const people = (simulator: Simulator) => {
	addContact(simulator);
	addContact(simulator, { id: BOB, email: 'bob@example.com', external_id: null });
	addCompany(simulator);
	addCompany(simulator, { id: GLOBEX, company_id: 'globex-1' });
};
const named = (operation: string, records: string[] | string) => ({
	...tag(operation),
	tag: 'named',
	name: 'VIP',
	records,
});

describeRows('Tag: one tag', [
	{
		title: 'is created by its name',
		parameters: { ...tag('create'), name: 'Spring' },
		answers: [{ type: 'tag', id: '9', name: 'Spring' }],
		sends: [{ to: 'POST /tags', body: { name: 'Spring' } }],
		gives: [{ type: 'tag', id: '9', name: 'Spring' }],
		sdk: async (client) => await client.tags.create({ name: 'Spring' }),
	},
	{
		title: 'is the one of this name when there is one',
		parameters: { ...tag('create'), name: 'vip' },
		sends: [{ to: 'POST /tags', body: { name: 'vip' } }],
		gives: [vip],
	},
	{
		title: 'is read by its ID',
		parameters: { ...tag('get'), tag_id: picked(VIP) },
		sends: [{ to: `GET /tags/${VIP}` }],
		gives: [vip],
		sdk: async (client) => await client.tags.find({ tag_id: VIP }),
	},
	{
		title: 'is read by its name',
		parameters: { ...tag('get'), tag_id: picked('vip', 'name') },
		sends: [{ to: 'GET /tags' }, { to: `GET /tags/${VIP}` }],
		gives: [vip],
	},
	{
		title: 'gets another name',
		parameters: { ...tag('update'), tag_id: picked(VIP), name: 'Very important' },
		sends: [{ to: 'POST /tags', body: { id: VIP, name: 'Very important' } }],
		gives: [{ ...vip, name: 'Very important' }],
		sdk: async (client) => await client.tags.create({ id: VIP, name: 'Very important' }),
	},
	{
		title: 'is deleted',
		parameters: { ...tag('delete'), tag_id: picked(VIP) },
		sends: [{ to: `DELETE /tags/${VIP}` }],
		gives: [{ success: true }],
		sdk: async (client) => await client.tags.delete({ tag_id: VIP }),
	},
]);

describeRows('Tag: many records', { given: people }, [
	{
		title: 'of contacts get it in one request, once each',
		parameters: named('tagContacts', [ANN, BOB, ANN]),
		sends: [{ to: 'POST /tags', body: { name: 'VIP', users: [{ id: ANN }, { id: BOB }] } }],
		gives: [
			{
				...vip,
				users: [
					{ id: ANN, tagged: true },
					{ id: BOB, tagged: true },
				],
				companies: [],
			},
		],
		sdk: async (client) => await client.tags.create({ name: 'VIP', users: [{ id: ANN }, { id: BOB }] }),
	},
	{
		title: 'are taken from an expression, with the tag from the list',
		parameters: { ...tag('tagContacts'), tag: 'existing', tag_id: picked(BETA, 'list'), records: '={{ $json.ids }}' },
		items: [{ json: { ids: [ANN] } }],
		sends: [{ to: `GET /tags/${BETA}` }, { to: 'POST /tags', body: { name: 'Beta tester', users: [{ id: ANN }] } }],
		gives: [{ type: 'tag', id: BETA, name: 'Beta tester', users: [{ id: ANN, tagged: true }], companies: [] }],
	},
	{
		title: 'of contacts lose it',
		parameters: named('untagContacts', [ANN]),
		sends: [{ to: 'POST /tags', body: { name: 'VIP', users: [{ id: ANN, untag: true }] } }],
		gives: [{ ...vip, users: [{ id: ANN, tagged: false }], companies: [] }],
	},
	{
		title: 'of companies get it',
		parameters: named('tagCompanies', `={{ ["${ACME}", "${GLOBEX}"] }}`),
		sends: [{ to: 'POST /tags', body: { name: 'VIP', companies: [{ id: ACME }, { id: GLOBEX }] } }],
		gives: [
			{
				...vip,
				users: [],
				companies: [
					{ id: ACME, tagged: true },
					{ id: GLOBEX, tagged: true },
				],
			},
		],
		sdk: async (client) => await client.tags.create({ name: 'VIP', companies: [{ id: ACME }, { id: GLOBEX }] }),
	},
	{
		title: 'of companies lose it',
		parameters: named('untagCompanies', [ACME]),
		sends: [{ to: 'POST /tags', body: { name: 'VIP', companies: [{ id: ACME, untag: true }] } }],
		gives: [{ ...vip, users: [], companies: [{ id: ACME, tagged: false }] }],
		sdk: async (client) => await client.tags.create({ name: 'VIP', companies: [{ id: ACME, untag: true }] }),
	},
	{
		title: 'are left to an answer of an older kind, which names none of them',
		parameters: named('tagContacts', [ANN]),
		answers: [vip],
		sends: [{ to: 'POST /tags', body: { name: 'VIP', users: [{ id: ANN }] } }],
		gives: [vip],
	},
]);

describeRefusals('Tag refuses', [
	['an empty name', { ...tag('create'), name: '={{ " " }}' }, 'Tag Name is empty'],
	['no contacts', named('tagContacts', '={{ [] }}'), 'Contact is empty'],
	['no companies', named('untagCompanies', '={{ "" }}'), 'Company is empty'],
]);

describe('Tag', () => {
	const node = useTestNode();

	test('Tag Contacts sends as many requests as it takes, and gives all contacts in one item', async () => {
		const ids = node.simulator.state.addContacts(120).map(({ id }) => id);
		const [given] = await node.json(named('tagContacts', ids));
		expect(given?.['users']).toEqual(ids.map((id) => ({ id, tagged: true })));
		expect(node.sent.map(({ body }) => (body as { users: unknown[] }).users.length)).toEqual([50, 50, 20]);
	});

	test('Tag Contacts says how many were not there, which Intercom passes over without a word', async () => {
		people(node.simulator);
		const { hints } = await node.execute(named('tagContacts', [ANN, '6762f0d01bb69f9f2193bbff']));
		expect(hints.map(({ message }) => message)).toEqual(['Not all contacts were there: 1 of 2 were passed over']);
	});

	test('the name of a chosen tag is read once for all items, and taken without the escapes of HTML', async () => {
		people(node.simulator);
		node.simulator.fault({ method: 'GET', rewrite: () => ({ body: { ...vip, name: 'R &amp; D' } }), times: 1 });
		const items = [ANN, BOB].map((id) => ({ json: { id } }));
		const parameters = { ...tag('tagContacts'), tag: 'existing', tag_id: picked(VIP), records: '={{ [$json.id] }}' };
		await node.items(parameters, { items });
		expect(node.sent.map(({ to }) => to)).toEqual([`GET /tags/${VIP}`, 'POST /tags', 'POST /tags']);
		expect(node.sent[1]?.body).toMatchObject({ name: 'R & D' });
	});

	test('Delete leaves a tag that a segment depends on, and says which one', async () => {
		node.simulator.state.tags.get(VIP)?.dependents.push('Key people');
		const error = await node.failure({ ...tag('delete'), tag_id: picked(VIP) });
		expect(error.message).toContain('Segments: Key people');
		expect(error).toMatchObject({ httpCode: '400' });
	});
});
