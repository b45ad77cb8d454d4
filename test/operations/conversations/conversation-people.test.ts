import type { JsonObject } from '../../simulator';
import { useTestNode } from '../testNode';
import { ADA, ANN, BEA, BEN, groupTalk, ME, talk, TALK } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const attach = { resource: 'conversation', operation: 'attachContact', conversation_id: picked(TALK) };
const detach = { resource: 'conversation', operation: 'detachContact', conversation_id: picked(TALK) };
const CUSTOMERS = '/conversations/215471234567890/customers';
const byBen = { additionalFields: { admin_id: picked(BEN) } };
const both: JsonObject = {
	customers: [
		{ type: 'user', id: ANN },
		{ type: 'lead', id: BEA },
	],
};
const gives = [
	{
		customers: [
			{ type: 'user', id: ANN },
			{ type: 'lead', id: BEA },
		],
	},
];
const found = (email: string) => ({
	to: 'POST /contacts/search',
	body: { query: { field: 'email', operator: '=', value: email }, pagination: { per_page: 10 } },
});

describeRows('Conversation: Attach Contact', { given: talk }, [
	{
		title: 'adds a contact in the name of a chosen teammate',
		parameters: {
			...attach,
			contact_by: 'existing',
			customer_intercom_user_id: picked(BEA),
			on_behalf: 'admin',
			...byBen,
		},
		answers: [both],
		sends: [{ to: `POST ${CUSTOMERS}`, body: { admin_id: BEN, customer: { intercom_user_id: BEA } } }],
		gives,
		sdk: async (client) =>
			await client.conversations.attachContactAsAdmin({
				conversation_id: TALK,
				admin_id: BEN,
				customer: { intercom_user_id: BEA },
			}),
	},
	{
		title: "adds a contact from the list in the name of the token's own teammate",
		parameters: { ...attach, customer_intercom_user_id: picked(BEA, 'list') },
		sends: [ME, { to: `POST ${CUSTOMERS}`, body: { admin_id: ADA, customer: { intercom_user_id: BEA } } }],
		gives,
	},
	{
		title: 'leaves it to Intercom to find who has an email address',
		parameters: { ...attach, contact_by: 'email', customer_email: 'bea@example.com', ...byBen },
		sends: [{ to: `POST ${CUSTOMERS}`, body: { admin_id: BEN, customer: { email: 'bea@example.com' } } }],
		gives,
	},
	{
		title: 'leaves it to Intercom to find who has an external ID',
		given: groupTalk,
		parameters: { ...attach, contact_by: 'external', customer_user_id: 'user-70', ...byBen },
		sends: [{ to: `POST ${CUSTOMERS}`, body: { admin_id: BEN, customer: { user_id: 'user-70' } } }],
		gives,
	},
	{
		title: 'adds a contact on behalf of another one, and asks for no teammate',
		parameters: {
			...attach,
			contact_by: 'existing',
			customer_intercom_user_id: picked(BEA),
			on_behalf: 'contact',
			customer_customer_intercom_user_id: picked(ANN),
		},
		sends: [
			{ to: `POST ${CUSTOMERS}`, body: { customer: { intercom_user_id: BEA, customer: { intercom_user_id: ANN } } } },
		],
		gives,
		sdk: async (client) =>
			await client.conversations.attachContactAsAdmin({
				conversation_id: TALK,
				customer: { intercom_user_id: BEA, customer: { intercom_user_id: ANN } },
			}),
	},
	{
		title: 'adds an email address on behalf of a contact who is found by external ID',
		parameters: {
			...attach,
			contact_by: 'email',
			customer_email: 'bea@example.com',
			on_behalf: 'contact',
			customer_customer_intercom_user_id: picked('user-70', 'external_id'),
		},
		sends: [
			{ to: 'GET /contacts/find_by_external_id/user-70' },
			{
				to: `POST ${CUSTOMERS}`,
				body: { customer: { email: 'bea@example.com', customer: { intercom_user_id: ANN } } },
			},
		],
		gives,
	},
]);

describeRows('Conversation: Detach Contact', { given: groupTalk }, [
	{
		title: 'removes a contact in the name of a chosen teammate',
		parameters: { ...detach, contact_id: picked(BEA), ...byBen },
		answers: [{ customers: [{ type: 'user', id: ANN }] }],
		sends: [{ to: `DELETE ${CUSTOMERS}/${BEA}`, body: { admin_id: BEN } }],
		gives: [{ customers: [{ type: 'user', id: ANN }] }],
		sdk: async (client) =>
			await client.conversations.detachContactAsAdmin({ conversation_id: TALK, contact_id: BEA, admin_id: BEN }),
	},
	{
		title: "removes a contact in the name of the token's own teammate",
		parameters: { ...detach, contact_id: picked(ANN) },
		sends: [ME, { to: `DELETE ${CUSTOMERS}/${ANN}`, body: { admin_id: ADA } }],
		gives: [{ customers: [{ type: 'lead', id: BEA }] }],
	},
	{
		title: 'finds the contact and the acting teammate by email',
		parameters: {
			...detach,
			contact_id: picked('BEA@example.com', 'email'),
			additionalFields: { admin_id: picked('ben.okafor@example.com', 'email') },
		},
		sends: [
			found('BEA@example.com'),
			{ to: 'GET /admins' },
			{ to: `DELETE ${CUSTOMERS}/${BEA}`, body: { admin_id: BEN } },
		],
		gives: [{ customers: [{ type: 'user', id: ANN }] }],
	},
]);

describeRefusals('The contacts of a conversation stay when', [
	[
		'nobody has the email address that an item names',
		{ ...attach, customer_intercom_user_id: picked('={{ $json.email }}', 'email'), ...byBen },
		'Contact "nobody@example.com" was not found: no contact has this email',
		{
			given: talk,
			items: [{ json: { email: 'nobody@example.com' } }],
			description:
				'Check the spelling; what was created in the last minutes may not be found yet, and an archived contact is found by its ID alone',
			sends: ['POST /contacts/search'],
		},
	],
	[
		'several contacts have it',
		{ ...detach, contact_id: picked('bea@example.com', 'email'), ...byBen },
		'Contact "bea@example.com" is the email of 2 records: 6762f0d01bb69f9f2193bb7f (user), 6762f0d01bb69f9f2193bb7e (lead)',
		{
			given: (simulator) => {
				talk(simulator);
				simulator.state.addContacts(1, () => ({ id: '6762f0d01bb69f9f2193bb7f', email: 'bea@example.com' }));
			},
			description: 'Use the ID of the one that is meant',
			sends: ['POST /contacts/search'],
		},
	],
	[
		'the email address is empty',
		{ ...attach, contact_by: 'email', customer_email: '={{ $json.email }}', ...byBen },
		'Email is empty',
		{ given: talk, items: [{ json: { email: ' ' } }] },
	],
	[
		'the external ID is empty',
		{ ...attach, contact_by: 'external', customer_user_id: '={{ $json.email }}', ...byBen },
		'External ID is empty',
		{ given: talk, items: [{ json: { email: '' } }] },
	],
	[
		'the other contact is not known',
		{
			...attach,
			customer_intercom_user_id: picked(BEA),
			on_behalf: 'contact',
			customer_customer_intercom_user_id: picked('user-71', 'external_id'),
		},
		'Other Contact "user-71" was not found: no contact has this external ID',
		{ given: talk, sends: ['GET /contacts/find_by_external_id/user-71'] },
	],
]);

describe('The contacts of a conversation', () => {
	const node = useTestNode();

	test('include a new lead where nobody has the email address', async () => {
		talk(node.simulator);
		const [given] = await node.json({ ...attach, contact_by: 'email', customer_email: 'new@example.com' });
		expect(given).toEqual({ customers: [{ type: 'user', id: ANN }, expect.objectContaining({ type: 'lead' })] });
	});

	test('include the last one, in the words of Intercom', async () => {
		talk(node.simulator);
		const error = await node.failure({ ...detach, contact_id: picked(ANN) });
		expect(error.message).toBe('Removing the last customer is not allowed');
		expect(error.context).toMatchObject({ itemIndex: 0 });
	});

	test('are removed with a body of JSON, which is said in the header of that DELETE', async () => {
		groupTalk(node.simulator);
		await node.items({ ...detach, contact_id: picked(BEA), ...byBen });
		const [request] = node.simulator.requests;
		expect(request?.raw).toBe('{"admin_id":"991267460"}');
		expect(request?.headers['content-type']).toBe('application/json');
	});

	test('change for many items with one look-up of the token and one of each email address', async () => {
		talk(node.simulator);
		const items = Array.from({ length: 30 }, () => ({ json: { email: 'bea@example.com' } }));
		await node.items({ ...attach, customer_intercom_user_id: picked('={{ $json.email }}', 'email') }, { items });
		expect(
			node.sent
				.slice(0, 2)
				.map(({ to }) => to)
				.sort(),
		).toEqual(['GET /me', 'POST /contacts/search']);
		expect(node.sent.slice(2).map(({ to }) => to)).toEqual(items.map(() => `POST ${CUSTOMERS}`));
	});
});
