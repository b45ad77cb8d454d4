import type { INodeParameters } from 'n8n-workflow';
import { describeRefusals, type Refusal } from '../refusals';
import { useTestNode } from '../testNode';
import { countsOf, GO_ON, itemsOf, many, saveContacts } from './many';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'));

const ID = 'a'.repeat(24);
const withId = (additionalFields: INodeParameters): INodeParameters => ({
	resource: 'contact',
	operation: 'upsertMany',
	id: ID,
	additionalFields,
});
const ignored = (title: string, fields: INodeParameters): Refusal => [
	`${title} together with an ID, which the bulk update ignores`,
	withId(fields),
	`${title} can't be changed together with Contact ID`,
	{ description: 'Remove it, or leave the ID out and give the external ID or the email' },
];
const NOTHING = 'Nothing is to be changed: no field is filled in';

describeRefusals('Before anything is sent, many rows are refused for', [
	ignored('Role', { role: 'lead' }),
	ignored('Signed Up At', { signed_up_at: '2026-01-31T12:00:00Z' }),
	ignored('Last Seen At', { last_seen_at: '2026-01-31T12:00:00Z' }),
	['a row with an ID and nothing to change', withId({}), NOTHING],
	[
		'a row without ID, external ID and email',
		{ resource: 'contact', operation: 'upsertMany', name: 'Ann' },
		'Contact ID and Email and External ID are empty',
	],
	['an update without a change', { ...many('contact', 'updateMany', [], []), id: ID }, NOTHING],
	[
		'a tag that is to come and to go',
		withId({ tags: ['102', '103'], remove_tags: ['103'] }),
		'Tag 103 is to be added and to be removed',
		{ description: 'Leave it out of one of the lists' },
	],
	['an update of a company without a change', { ...many('company', 'updateMany', [], []), id: ID }, NOTHING],
	...['contact', 'company'].flatMap((resource) =>
		['updateMany', 'deleteMany'].map((operation): Refusal => [
			`${operation} of a ${resource} without an ID`,
			{ ...many(resource, operation, [], []), id: '={{ " " }}' },
			'ID in Intercom is empty',
		]),
	),
	[
		'two rows with one external ID',
		saveContacts(),
		'Item 0 is for the same record: External ID a',
		{ items: itemsOf([{ external_id: 'a' }, { external_id: 'b' }, { external_id: 'a' }]), item: 2 },
	],
	[
		'two users with one email, in capitals or not',
		saveContacts(),
		'Item 0 is for the same record: Email ann@example.com',
		{ items: itemsOf([{ email: 'ann@example.com' }, { email: 'Ann@Example.com' }]), item: 1 },
	],
	[
		'two rows with one ID',
		many('contact', 'deleteMany', ['id'], []),
		`Item 0 is for the same record: contact ${ID}`,
		{ items: itemsOf([{ id: ID }, { id: ID }]), item: 1 },
	],
	[
		'two companies with one company ID',
		many('company', 'upsertMany', ['company_id', 'name'], []),
		'Item 0 is for the same record: Company ID acme',
		{ items: itemsOf([{ company_id: 'acme' }, { company_id: 'acme' }]), item: 1 },
	],
]);

describe('Of two rows for one record', () => {
	const node = useTestNode();
	const contacts = () => [...node.simulator.state.contacts.values()];

	test('leads may share an email, and a lead and a user too', async () => {
		const email = 'ann@example.com';
		const rows = [{ role: 'lead' }, { role: 'lead' }, { role: 'user' }].map((row) => ({ ...row, email }));
		expect(await node.json(saveContacts('role'), { items: itemsOf(rows) })).toHaveLength(3);
		expect(
			contacts()
				.map(({ role }) => role)
				.sort(),
		).toEqual(['lead', 'lead', 'user']);
	});

	test('the later one is refused, also where the look-up alone tells that they are the same', async () => {
		node.simulator.state.addContacts(1, () => ({ external_id: 'a', email: 'ann@example.com' }));
		const items = itemsOf([
			{ external_id: 'a', name: 'New' },
			{ email: 'ann@example.com', name: 'Other' },
		]);
		const error = await node.failure(saveContacts(), { items });
		expect(error.message).toMatch(/^Item 0 is for the same record: contact [0-9a-f]{24}$/);
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(node.simulator.ledger).toEqual([]);
	});

	test('the earlier one and all others go on with Continue On Fail', async () => {
		const items = itemsOf([{ external_id: 'a' }, { external_id: 'a' }, { external_id: 'b' }]);
		const { output } = await node.execute(saveContacts(), { items, node: GO_ON });
		expect(output[0]?.map(({ json, pairedItem }) => [json['outcome'] ?? json['error'], pairedItem])).toEqual([
			['created', { item: 0 }],
			['Item 0 is for the same record: External ID a', { item: 1 }],
			['created', { item: 2 }],
		]);
		expect(contacts()).toHaveLength(2);
		expect(countsOf(node)['POST /contacts/bulk']).toBe(1);
	});

	test('nothing is sent and nothing fails where every row is refused with Continue On Fail', async () => {
		const { output } = await node.execute(saveContacts(), {
			items: itemsOf([{ name: 'a' }, { name: 'b' }]),
			node: GO_ON,
		});
		expect(output[0]).toHaveLength(2);
		expect(node.sent).toEqual([]);
	});
});
