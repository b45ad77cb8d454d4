import { useTestNode } from '../testNode';
import { ADA, ANN, BEA, BEN, ME, people } from '../conversations/conversation-samples';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const create = { resource: 'message', operation: 'create' };
const email = { ...create, message_type: 'email', subject: 'Thanks', body: '<p>For everything</p>', template: 'plain' };
const inApp = { ...create, message_type: 'inapp', body: 'Hello!' };
const to = (...ids: string[]) => ({ to: { row: ids.map((id) => ({ contact: picked(id) })) } });
const byBen = { admin_id: picked(BEN) };
const ann = { type: 'user' as const, id: ANN };
const bea = { type: 'lead' as const, id: BEA };
const read = (id: string) => ({ to: `GET /contacts/${id}` });
const mail = { message_type: 'email', subject: 'Thanks', body: '<p>For everything</p>', template: 'plain' };
/** An email and a message in the Messenger with every field but their sender, as they are sent. */
const personal = {
	...mail,
	message_type: 'email' as const,
	template: 'personal',
	to: ann,
	create_conversation_without_contact_reply: true,
	created_at: 1734537786,
};
const hello = {
	message_type: 'inapp' as const,
	body: 'Hello!',
	to: bea,
	create_conversation_without_contact_reply: false,
	created_at: 1734537786,
};
const answer = {
	type: 'admin_message',
	id: '403918396',
	created_at: 1734537786,
	subject: 'Thanks',
	body: '<p>For everything</p>',
	message_type: 'email',
	owner: { type: 'admin', id: '991267460', name: 'Ben Okafor', email: 'ben.okafor@example.com' },
};

describeRows('Message: Create', { given: people }, [
	{
		title: 'writes an email with every field',
		parameters: {
			...email,
			template: 'personal',
			...to(ANN),
			additionalFields: {
				...byBen,
				create_conversation_without_contact_reply: true,
				created_at: '2024-12-18T16:03:06Z',
			},
		},
		answers: [undefined, { ...answer, conversation_id: '215471234567890' }],
		sends: [read(ANN), { to: 'POST /messages', body: { ...personal, from: { type: 'admin', id: Number(BEN) } } }],
		gives: [{ ...answer, conversation_id: '215471234567890' }],
		sdk: async (client) => await client.messages.create({ ...personal, from: { type: 'admin', id: Number(BEN) } }),
	},
	{
		title: "writes a plain email from the token's own teammate to one contact, who is an object then",
		parameters: { ...create, message_type: 'email', subject: 'Thanks', body: '<p>For everything</p>', ...to(ANN) },
		answers: [undefined, undefined, answer],
		sends: [
			ME,
			read(ANN),
			{ to: 'POST /messages', body: { ...mail, from: { type: 'admin', id: Number(ADA) }, to: ann } },
		],
		gives: [answer],
	},
	{
		title: 'writes in the Messenger, without subject and template',
		parameters: {
			...inApp,
			subject: 'Left over',
			template: 'personal',
			...to(BEA),
			additionalFields: { ...byBen, create_conversation_without_contact_reply: false, created_at: 1734537786 },
		},
		answers: [undefined, { ...answer, message_type: 'inapp' }],
		sends: [read(BEA), { to: 'POST /messages', body: { ...hello, from: { type: 'admin', id: Number(BEN) } } }],
		gives: [{ ...answer, message_type: 'inapp' }],
		sdk: async (client) => await client.messages.create({ ...hello, from: { type: 'admin', id: Number(BEN) } }),
	},
	{
		title: 'writes in the Messenger with the words alone',
		parameters: { ...inApp, ...to(ANN) },
		answers: [undefined, undefined, answer],
		sends: [
			ME,
			read(ANN),
			{
				to: 'POST /messages',
				body: { message_type: 'inapp', body: 'Hello!', from: { type: 'admin', id: Number(ADA) }, to: ann },
			},
		],
		gives: [answer],
	},
]);

describe('Message: Create', () => {
	const node = useTestNode({ given: people });

	const messages = () => node.sent.filter(({ to: place }) => place === 'POST /messages').map(({ body }) => body);
	const reads = () => node.sent.map(({ to: place }) => place).filter((place) => place.startsWith('GET /contacts/'));

	test('writes to several contacts, with copies, and reads each of them once', async () => {
		const cyd = '6762f0d01bb69f9f2193bb7f';
		node.simulator.state.addContacts(1, () => ({ id: cyd }));
		const additionalFields = { ...byBen, cc: [cyd], bcc: [BEA, cyd] };
		await node.items({ ...email, ...to(ANN, BEA), additionalFields });
		expect(messages()).toEqual([
			{
				...mail,
				from: { type: 'admin', id: Number(BEN) },
				to: [ann, bea],
				cc: { type: 'user', id: cyd },
				bcc: [bea, { type: 'user', id: cyd }],
			},
		]);
		expect(reads().sort()).toEqual([`GET /contacts/${ANN}`, `GET /contacts/${BEA}`, `GET /contacts/${cyd}`]);
	});

	test('asks once for a contact and once for the token, however many items there are', async () => {
		const items = Array.from({ length: 30 }, (_, index) => ({ json: { words: `Hello ${index}` } }));
		const given = await node.json({ ...inApp, body: '={{ $json.words }}', ...to(BEA) }, { items });
		expect(given.map(({ body }) => body)).toEqual(items.map(({ json }) => json.words));
		expect(reads()).toEqual([`GET /contacts/${BEA}`]);
		expect(node.sent.filter(({ to: place }) => place === 'GET /me')).toHaveLength(1);
		expect(node.sent).toHaveLength(32);
	});

	test('makes a conversation at once where the user wants it, and none otherwise', async () => {
		const [quiet] = await node.json({ ...inApp, ...to(ANN) });
		expect(quiet).not.toHaveProperty('conversation_id');
		const additionalFields = { create_conversation_without_contact_reply: true };
		const [told] = await node.json({ ...inApp, ...to(ANN), additionalFields });
		expect(node.simulator.state.conversations.get(String(told?.['conversation_id']))?.contacts).toEqual([ANN]);
	});

	test('names the item whose subject is missing, before it is sent', async () => {
		const items = [{ json: { subject: 'One' } }, { json: { subject: '' } }];
		const parameters = { ...email, subject: '={{ $json.subject }}', ...to(ANN), options: { parallelItems: 1 } };
		const error = await node.failure(parameters, { items });
		expect(error.message).toBe('Subject is empty');
		expect(error.context).toMatchObject({ itemIndex: 1 });
		expect(messages()).toHaveLength(1);
	});

	test("fails with Intercom's words for a contact who is gone, and writes nothing", async () => {
		const error = await node.failure({ ...inApp, ...to(ANN, '6762f0d01bb69f9f2193bbff') });
		expect(error.message).toBe('User Not Found');
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(node.simulator.ledger).toEqual([]);
	});

	test('writes to the contact that a merged one became part of', async () => {
		const gone = '6762f0d01bb69f9f2193bbfe';
		node.simulator.state.merged.set(gone, ANN);
		await node.items({ ...inApp, ...to(gone) });
		expect(messages()).toMatchObject([{ to: ann }]);
	});

	test('does not write a second time when the answer was lost', async () => {
		node.simulator.fault({ method: 'POST', drop: 'after' });
		const error = await node.failure({ ...inApp, ...to(ANN), additionalFields: byBen });
		expect(messages()).toHaveLength(1);
		expect(error.description).toContain('Intercom may have carried this out all the same');
	});

	test('sends API version 2.16 with every request', async () => {
		await node.items({ ...inApp, ...to(ANN) });
		const versions = node.simulator.requests.map(({ headers }) => headers['intercom-version']);
		expect(versions).toEqual(['2.16', '2.16', '2.16']);
	});
});
