import { picked } from '../../kit/input';
import { addPart, adminAuthor, botAuthor, contactAuthor } from '../../simulator/state/create';
import type { Simulator } from '../../simulator';
import { describeRows } from '../rows';
import { useTestNode } from '../testNode';
import { ADA, ANN, SUPPORT, talk, TALK } from './conversation-samples';

const AT = 1_767_139_200;
const SIGNED = 'https://downloads.intercomcdn.eu/i/o/1/bill.pdf?expires=1767142800&signature=abc&req=def';
const bill = { type: 'upload', name: 'bill.pdf', url: SIGNED, content_type: 'application/pdf', filesize: 7 };

/** Ann asks, Fin answers, an assignment, a note, and a close with words. */
function told(simulator: Simulator): void {
	talk(simulator);
	const { state } = simulator;
	const [conversation, ann] = [state.conversations.get(TALK), state.contacts.get(ANN)];
	if (!conversation || !ann) throw new Error('Nobody talks');
	const ada = adminAuthor(state, ADA);
	const source = {
		id: '403',
		author: contactAuthor(ann),
		body: '<p>Where is my <b>bill</b>?</p>',
		attachments: [bill],
	};
	Object.assign(conversation, { created_at: AT, parts: [] });
	conversation.source = { ...conversation.source, ...source };
	const add = (part: Parameters<typeof addPart>[2]) => addPart(state, conversation, { created_at: AT + 60, ...part });
	add({ id: '1', part_type: 'comment', body: '<p>Let me look</p>', author: botAuthor(state) });
	add({ id: '2', part_type: 'assignment', author: ada, assigned_to: { type: 'team', id: SUPPORT } });
	add({ id: '3', part_type: 'note', body: '<p>VIP</p>', author: ada });
	add({ id: '4', part_type: 'close', body: '<p>Here it is</p>', author: ada });
	add({ id: '5', part_type: 'close', author: ada });
}

const getMessages = { resource: 'conversation', operation: 'getMessages', conversation_id: picked(TALK) };
const GET = { to: `GET /conversations/${TALK}` };
const message = (number: number, part_id: string, more: object) => ({
	conversation_id: TALK,
	number,
	created_at: '2025-12-31T00:01:00.000Z',
	kind: 'message',
	attachments: [],
	part_id,
	part_type: 'comment',
	...more,
});
const ada = { id: ADA, name: 'Ada Marsh', email: 'ada.marsh@example.com', role: 'teammate' };
const fin = { id: '991267400', name: 'Operator', email: 'operator+simulator1@intercom.io', role: 'bot' };
const asked = message(1, '403', {
	created_at: '2025-12-31T00:00:00.000Z',
	author: { id: ANN, name: 'Ann Lee', email: 'ann@example.com', role: 'contact' },
	text: 'Where is my bill?',
	attachments: [{ name: 'bill.pdf', type: 'application/pdf', url: SIGNED }],
});
const looked = message(2, '1', { author: fin, text: 'Let me look' });
const note = message(3, '3', { author: ada, kind: 'note', text: 'VIP', part_type: 'note' });
const found = message(4, '4', { author: ada, text: 'Here it is', part_type: 'close' });

describeRows('Conversation: Get Messages', { given: told }, [
	{
		title: 'gives an item for each message and note, oldest first, and none for events',
		parameters: getMessages,
		sends: [GET],
		gives: [asked, looked, note, found],
		sdk: async (client) => await client.conversations.find({ conversation_id: TALK }),
	},
	{
		title: 'leaves notes out where they are switched off',
		parameters: { ...getMessages, additionalFields: { include_notes: false } },
		sends: [GET],
		gives: [asked, looked, { ...found, number: 3 }],
	},
	{
		title: 'gives the last ones, whose numbers stay',
		parameters: { ...getMessages, additionalFields: { last_messages: 2 } },
		sends: [GET],
		gives: [note, found],
	},
	{
		title: 'tells events in words, with the name of the team that got the conversation',
		parameters: { ...getMessages, additionalFields: { include_events: true, include_notes: false, last_messages: 3 } },
		sends: [GET, { to: 'GET /teams' }],
		gives: [
			message(3, '2', { author: ada, kind: 'event', text: 'assigned to team Support', part_type: 'assignment' }),
			message(4, '4', { author: ada, text: 'Here it is', part_type: 'close' }),
			message(5, '5', { author: ada, kind: 'event', text: 'close', part_type: 'close' }),
		],
	},
	{
		title: 'gives addresses of files without what signs them',
		parameters: { ...getMessages, additionalFields: { without_signatures: true, last_messages: 9 } },
		sends: [GET],
		gives: [
			{
				...asked,
				attachments: [
					{ name: 'bill.pdf', type: 'application/pdf', url: 'https://downloads.intercomcdn.eu/i/o/1/bill.pdf' },
				],
			},
			looked,
			note,
			found,
		],
	},
]);

describe('Conversation: Get Messages', () => {
	const node = useTestNode({ given: told });

	test('pairs each message with the item that asked for it', async () => {
		const items = await node.items(getMessages, { items: [{ json: {} }, { json: {} }] });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 0, 0, 0, 1, 1, 1, 1].map((item) => ({ item })));
	});

	test('says that older ones are missing where Intercom gives the newest 500 parts', async () => {
		const conversation = node.simulator.state.conversations.get(TALK);
		if (!conversation) throw new Error('Nobody talks');
		const author = adminAuthor(node.simulator.state, ADA);
		for (let n = 1; n <= 500; n++)
			addPart(node.simulator.state, conversation, { part_type: 'comment', author, body: `<p>${n}</p>` });
		const { hints, output } = await node.execute(getMessages);
		expect(hints.map(({ message: text }) => text)).toEqual([
			'Intercom gives the newest 500 parts of a conversation, so 5 are missing',
		]);
		expect(output[0]).toHaveLength(501);
	});

	test('says so where nobody said anything', async () => {
		const conversation = node.simulator.state.conversations.get(TALK);
		if (!conversation) throw new Error('Nobody talks');
		conversation.parts = [];
		conversation.source = { ...conversation.source, body: '', attachments: [] };
		const { hints, output } = await node.execute(getMessages);
		expect([output[0], hints.map(({ message: text }) => text)]).toEqual([
			[],
			['The conversation has no message that fits'],
		]);
	});
});
