import { useTestNode } from '../testNode';
import { ADA, BEN, ME, shortReply, TALK, talk, whole, withTranscript } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const reply = { resource: 'conversation', operation: 'reply', conversation_id: picked(TALK), reply_as: 'admin' };
const comment = { ...reply, message: 'comment', body: '<p>On its way</p>' };
const byBen = { admin_id: picked(BEN) };
const REPLY = 'POST /conversations/215471234567890/reply';
const asAda = { type: 'admin', message_type: 'comment', admin_id: ADA, body: '<p>On its way</p>' } as const;
const dated = { attachment_urls: ['https://example.com/a.png'], created_at: 1734537511 };
const note = { type: 'admin' as const, message_type: 'note' as const, admin_id: BEN, body: 'She is a VIP', ...dated };
const NOT_IN_SDK = 'version 7.0.3 has no such field';
const yes = { text: 'Yes', uuid: '2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a11' };
const no = { text: 'No', uuid: '2b1f2f6e-5d1c-4a39-8f3c-3b6f5a0f4a12' };

describeRows('Conversation: Reply as a teammate', { lookUps: [ME], given: talk, answers: [whole] }, [
	{
		title: 'sends every field of a comment',
		parameters: {
			...comment,
			conversation: 'chosen',
			simplify: false,
			additionalFields: { ...byBen, ...dated, created_at: '2024-12-18T15:58:31Z', skip_notifications: true },
		},
		sends: [{ to: REPLY, body: { ...asAda, admin_id: BEN, ...dated, skip_notifications: true } }],
		gives: [whole],
		sdk: async (client) =>
			await client.conversations.reply({ conversation_id: TALK, body: { ...asAda, admin_id: BEN, ...dated } }),
		sdkDiffers: { 'body.skip_notifications': NOT_IN_SDK },
	},
	{
		title: "sends words alone, in the name of the token's own teammate",
		parameters: comment,
		answers: [undefined, whole],
		sends: [ME, { to: REPLY, body: asAda }],
		gives: [shortReply],
	},
	{
		title: 'says that people are to be notified where the user says so',
		parameters: { ...comment, additionalFields: { ...byBen, skip_notifications: false } },
		sends: [{ to: REPLY, body: { ...asAda, admin_id: BEN, skip_notifications: false } }],
		gives: [shortReply],
	},
	{
		title: 'leaves a note',
		parameters: {
			...reply,
			message: 'note',
			body: 'She is a VIP',
			additionalFields: { admin_id: picked('Ben Okafor', 'name'), ...dated, skip_notifications: true },
		},
		answers: [undefined, whole],
		sends: [{ to: 'GET /admins' }, { to: REPLY, body: { ...note, skip_notifications: true } }],
		gives: [shortReply],
		sdk: async (client) => await client.conversations.reply({ conversation_id: TALK, body: note }),
		sdkDiffers: { 'body.skip_notifications': NOT_IN_SDK },
	},
	{
		title: 'offers quick replies under some words',
		parameters: {
			...reply,
			message: 'quick_reply',
			reply_options: { row: [yes, no] },
			additionalFields: { ...byBen, body: 'Did it arrive?', skip_notifications: false, created_at: 1734537511 },
		},
		sends: [
			{
				to: REPLY,
				body: {
					type: 'admin',
					message_type: 'quick_reply',
					admin_id: BEN,
					body: 'Did it arrive?',
					reply_options: [yes, no],
					skip_notifications: false,
					created_at: 1734537511,
				},
			},
		],
		gives: [shortReply],
	},
	{
		title: 'offers quick replies alone, with what expressions give',
		parameters: {
			...reply,
			message: 'quick_reply',
			reply_options: { row: [{ text: '={{ $json.text }}', uuid: '={{ $json.uuid }}' }] },
			additionalFields: byBen,
		},
		items: [{ json: yes }],
		sends: [{ to: REPLY, body: { type: 'admin', message_type: 'quick_reply', admin_id: BEN, reply_options: [yes] } }],
		gives: [shortReply],
		sdk: async (client) =>
			await client.conversations.reply({
				conversation_id: TALK,
				body: { message_type: 'quick_reply', type: 'admin', admin_id: BEN, reply_options: [yes] },
			}),
	},
	{
		title: 'takes the conversation from an address of the inbox',
		parameters: {
			...comment,
			conversation_id: picked(
				'https://app.intercom.com/a/inbox/abc123/inbox/admin/991267459/conversation/215471234567890',
				'url',
			),
			additionalFields: byBen,
		},
		sends: [{ to: REPLY, body: { ...asAda, admin_id: BEN } }],
		gives: [shortReply],
	},
	{
		title: 'sends nothing of what was set for a contact before',
		parameters: {
			...comment,
			contact_by: 'email',
			email: 'ann@example.com',
			reply_options: { row: [yes] },
			additionalFields: byBen,
		},
		sends: [{ to: REPLY, body: { ...asAda, admin_id: BEN } }],
		gives: [shortReply],
	},
]);

describeRefusals('Conversation: Reply as a teammate refuses', { given: talk }, [
	[
		"a contact's last conversation, which only a contact has",
		{ ...comment, conversation: 'last', additionalFields: byBen },
		"A teammate's reply needs a chosen conversation",
		{ description: 'Set "Reply To" to "A Conversation", or reply as the contact' },
	],
	['a comment without words', { ...comment, body: '={{ $json.words }}' }, 'Body is empty'],
	[
		'quick replies without any option',
		{ ...reply, message: 'quick_reply', reply_options: {} },
		'Reply Options is empty',
		{ description: 'Add at least one' },
	],
	[
		'an option without a UUID, and says which one',
		{ ...reply, message: 'quick_reply', reply_options: { row: [yes, { ...no, uuid: '={{ $json.uuid }}' }] } },
		'Reply Options row 2: "UUID" is empty',
	],
	[
		'a moment that is none',
		{ ...comment, additionalFields: { ...byBen, created_at: 'room 1' } },
		'Created At "room 1" is not a date',
	],
	[
		'a switch that is neither on nor off',
		{ ...comment, additionalFields: { ...byBen, skip_notifications: '={{ "maybe" }}' } },
		'Skip Notifications takes true or false, not "maybe"',
	],
	[
		'an acting teammate whom nobody knows',
		{ ...comment, additionalFields: { admin_id: picked('Zoe', 'name') } },
		'Acting Teammate "Zoe" was not found: no teammate has this name',
		{ sends: ['GET /admins'] },
	],
]);

describe('Conversation: Reply as a teammate', () => {
	const node = useTestNode({ given: talk });

	test('refuses the item that has no words, and names it', async () => {
		const items = [{ json: { words: 'Hi' } }, { json: { words: 'Ho' } }, { json: { words: '' } }];
		const error = await node.failure(
			{ ...comment, body: '={{ $json.words }}', options: { parallelItems: 1 } },
			{ items },
		);
		expect(error.message).toBe('Body is empty');
		expect(error.context).toMatchObject({ itemIndex: 2 });
		expect(node.sent.map(({ to }) => to)).toEqual(['GET /me', REPLY, REPLY]);
	});

	test('keeps the order of the items in one conversation, though many are sent side by side', async () => {
		const items = Array.from({ length: 25 }, (_, number) => ({ json: { words: `Line ${number}` } }));
		const given = await node.json({ ...comment, body: '={{ $json.words }}', simplify: false }, { items });
		expect(given).toHaveLength(25);
		const parts = node.simulator.state.conversations.get(TALK)?.parts.slice(1);
		expect(parts?.map(({ body }) => body)).toEqual(items.map(({ json }) => `<p>${json.words}</p>`));
		expect(node.sent.filter(({ to }) => to === 'GET /me')).toHaveLength(1);
	});

	test('does not reply a second time when the answer was lost', async () => {
		await expectSentOnce(node, { ...comment, additionalFields: byBen });
	});

	test('sends API version 2.16, and shows the new part in the transcript', async () => {
		const [given] = await node.json({
			...comment,
			additionalFields: { ...byBen, created_at: 1781539200 },
			...withTranscript,
		});
		expect(String(given?.['transcript']).split('\n').at(-1)).toBe(
			'[2026-06-15 16:00] Ben Okafor (teammate): On its way',
		);
		expect(given).toMatchObject({ id: TALK, parts_shown: 2, parts_total: 2 });
		expect(node.simulator.requests.map(({ headers }) => headers['intercom-version'])).toEqual(['2.16', '2.16']);
	});
});
