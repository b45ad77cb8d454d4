import { useTestNode } from '../testNode';
import { ANN, BEA, ME, shortReply, TALK, talk, whole, withTranscript } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const reply = {
	resource: 'conversation',
	operation: 'reply',
	conversation: 'chosen',
	conversation_id: picked(TALK),
	reply_as: 'contact',
	contact_by: 'intercom_user_id',
	intercom_user_id: picked(ANN),
	body: 'Thanks again',
};
const { conversation_id: _chosen, ...rest } = reply;
const last = { ...rest, conversation: 'last' };
const REPLY = 'POST /conversations/215471234567890/reply';
const LAST = 'POST /conversations/last/reply';
const said = { type: 'user', message_type: 'comment', body: 'Thanks again' };
const yes = { text: 'Yes', uuid: '2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11' };

describeRows('Conversation: Reply as a contact', { lookUps: [ME], given: talk, answers: [whole] }, [
	{
		title: 'sends every field',
		parameters: {
			...reply,
			simplify: false,
			additionalFields: {
				attachment_urls: 'https://example.com/a.png, https://example.com/b.png',
				created_at: '2024-12-18T15:58:31Z',
				reply_options: { row: [yes] },
			},
		},
		sends: [
			{
				to: REPLY,
				body: {
					...said,
					intercom_user_id: ANN,
					attachment_urls: ['https://example.com/a.png', 'https://example.com/b.png'],
					created_at: 1734537511,
					reply_options: [yes],
				},
			},
		],
		gives: [whole],
	},
	{
		title: 'sends contact and words alone, and asks for no teammate',
		parameters: reply,
		sends: [{ to: REPLY, body: { ...said, intercom_user_id: ANN } }],
		gives: [shortReply],
	},
	{
		title: 'leaves it to Intercom to find who has an email address',
		parameters: { ...reply, contact_by: 'email', email: 'ann@example.com' },
		sends: [{ to: REPLY, body: { ...said, email: 'ann@example.com' } }],
		gives: [shortReply],
	},
	{
		title: 'leaves it to Intercom to find who has an external ID',
		parameters: { ...reply, contact_by: 'user_id', user_id: 'user-70' },
		sends: [{ to: REPLY, body: { ...said, user_id: 'user-70' } }],
		gives: [shortReply],
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: TALK,
				body: { message_type: 'comment', type: 'user', user_id: 'user-70', body: 'Thanks again' },
			}),
	},
	{
		title: "replies to the contact's last conversation",
		parameters: last,
		sends: [{ to: LAST, body: { ...said, intercom_user_id: ANN } }],
		gives: [shortReply],
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: 'last',
				body: { message_type: 'comment', type: 'user', intercom_user_id: ANN, body: 'Thanks again' },
			}),
	},
	{
		title: 'replies to the last conversation of whoever has an external ID, with all other fields',
		parameters: {
			...last,
			contact_by: 'user_id',
			user_id: '={{ $json.user }}',
			additionalFields: { created_at: 1734537511, attachment_urls: ['https://example.com/a.png'] },
		},
		items: [{ json: { user: 'user-70' } }],
		sends: [
			{
				to: LAST,
				body: { ...said, user_id: 'user-70', created_at: 1734537511, attachment_urls: ['https://example.com/a.png'] },
			},
		],
		gives: [shortReply],
	},
	{
		title: 'sends nothing of what was set for a teammate before',
		parameters: {
			...reply,
			message: 'note',
			additionalFields: { admin_id: picked('991267460'), skip_notifications: true },
		},
		sends: [{ to: REPLY, body: { ...said, intercom_user_id: ANN } }],
		gives: [shortReply],
	},
]);

describeRefusals('Conversation: Reply as a contact refuses', { given: talk, parameters: reply }, [
	[
		'a contact that an expression leaves empty',
		{ intercom_user_id: picked('={{ $json.contact }}') },
		'Contact is empty',
		{ description: 'Choose a contact, or check what the expression gives' },
	],
	[
		'a contact whom nobody knows',
		{ intercom_user_id: picked('nobody@example.com', 'email') },
		'Contact "nobody@example.com" was not found: no contact has this email',
		{ sends: ['POST /contacts/search'] },
	],
	[
		'an empty email address',
		{ contact_by: 'email', email: '={{ $json.email }}' },
		'Email is empty',
		{ items: [{ json: { email: '' } }] },
	],
	['words that are no text', { body: '={{ $json.words }}' }, 'Body is empty', { items: [{ json: { words: null } }] }],
	[
		'a way to name the contact that there is not',
		{ contact_by: 'phone' },
		'Contact By has no choice "phone"',
		{ description: 'Use one of: intercom_user_id, email, user_id' },
	],
]);

describe('Conversation: Reply as a contact', () => {
	const node = useTestNode({ given: talk });

	test('opens a conversation that was closed', async () => {
		const conversation = node.simulator.state.conversations.get(TALK);
		if (conversation) conversation.state = 'closed';
		const [given] = await node.json({ ...last, additionalFields: { created_at: 1781539200 }, ...withTranscript });
		expect(given).toMatchObject({ id: TALK, state: 'open' });
		expect(String(given?.['transcript']).split('\n').at(-1)).toBe(
			'[2026-06-15 16:00] Ann Lee (contact) [open]: Thanks again',
		);
	});

	test("fails with Intercom's words for a contact of another conversation", async () => {
		const error = await node.failure({ ...reply, intercom_user_id: picked(BEA) });
		expect(error.message).toBe('The contact is not part of the conversation');
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(node.simulator.ledger).toEqual([]);
	});
});
