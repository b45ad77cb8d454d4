import { useTestNode } from '../testNode';
import { listed, simpleFacts, simpleWhole, talk, TALK, whole } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const get = { resource: 'conversation', operation: 'get', conversation_id: picked(TALK) };
/** More digits than a number in JavaScript can hold. */
const LONG = '21547123456789012345';

describeRows('Conversation: Get', { given: talk, answers: [whole] }, [
	{
		title: 'gives a readable version',
		parameters: get,
		sends: [{ to: 'GET /conversations/215471234567890' }],
		gives: [simpleWhole],
	},
	{
		title: "gives Intercom's own record as plain text and with translations",
		parameters: { ...get, simplify: false, additionalFields: { display_as: 'plaintext', include_translations: true } },
		sends: [{ to: 'GET /conversations/215471234567890?display_as=plaintext&include_translations=true' }],
		gives: [whole],
		sdk: async (client) =>
			await client.conversations.find({ conversation_id: TALK, display_as: 'plaintext', include_translations: true }),
	},
	{
		title: 'asks for no translations when the switch is off',
		parameters: { ...get, additionalFields: { include_translations: false } },
		sends: [{ to: 'GET /conversations/215471234567890?include_translations=false' }],
		gives: [simpleWhole],
	},
	{
		title: 'takes the ID from an address of the inbox',
		parameters: {
			...get,
			conversation_id: picked(
				'https://app.intercom.com/a/inbox/abc123/inbox/shared/all/conversation/215471234567890?view=List',
				'url',
			),
		},
		sends: [{ to: 'GET /conversations/215471234567890' }],
		gives: [simpleWhole],
	},
	{
		title: 'takes an entry of the list',
		parameters: { ...get, conversation_id: { ...picked(TALK, 'list'), cachedResultName: 'Order 1234' } },
		sends: [{ to: 'GET /conversations/215471234567890' }],
		gives: [simpleWhole],
	},
	{
		title: 'takes an ID of fifteen digits that an expression gives as a number',
		parameters: { ...get, conversation_id: picked('={{ $json.id }}') },
		items: [{ json: { id: 215471234567890 } }],
		sends: [{ to: 'GET /conversations/215471234567890' }],
		gives: [simpleWhole],
	},
	{
		title: 'keeps every digit of a longer ID that comes as text',
		given: ({ state }) => void state.addConversations(1, () => ({ id: LONG })),
		parameters: { ...get, simplify: false, conversation_id: picked('={{ $json.id }}') },
		items: [{ json: { id: LONG } }],
		answers: [{ ...whole, id: LONG }],
		sends: [{ to: 'GET /conversations/21547123456789012345' }],
		gives: [{ ...whole, id: LONG }],
	},
	{
		title: 'keeps an answer simple that says nothing of its contacts, its tags and its author',
		parameters: get,
		answers: [{ ...listed, contacts: null, tags: null, source: null, conversation_rating: null }],
		sends: [{ to: 'GET /conversations/215471234567890' }],
		gives: [
			{
				...simpleFacts,
				channel: null,
				subject: null,
				contact_ids: [],
				author_name: null,
				author_email: null,
				tags: [],
				rating: null,
				message: '',
			},
		],
	},
]);

describeRefusals('Conversation: Get refuses', { parameters: get }, [
	[
		'an ID that was rounded because it came as a number',
		{ conversation_id: picked('={{ $json.id }}') },
		'Conversation 12345678901234567000 is too large for a number: its last digits are lost',
		{ items: [{ json: JSON.parse('{"id":12345678901234567890}') as { id: number } }] },
	],
	[
		'an empty choice',
		{ conversation_id: picked('={{ $json.id }}') },
		'Conversation is empty',
		{ items: [{ json: { id: '' } }], description: 'Choose a conversation, or check what the expression gives' },
	],
	[
		'an address that names no conversation',
		{ conversation_id: picked('https://app.intercom.com/a/inbox/abc123', 'url') },
		'Conversation "https://app.intercom.com/a/inbox/abc123" is no address of a conversation',
	],
	[
		'an email address in the place of an ID',
		{ conversation_id: picked('ann@example.com') },
		'Conversation "ann@example.com" is an email address, not an ID',
	],
	[
		'another way to display it than the one that Intercom has',
		{ additionalFields: { display_as: 'markdown' } },
		'Display As has no choice "markdown"',
	],
]);

describe('Conversation: Get', () => {
	const node = useTestNode({ given: talk });

	test("fails with Intercom's words and the item when the conversation is not there", async () => {
		const items = [{ json: { id: TALK } }, { json: { id: '1' } }];
		const error = await node.failure({ ...get, conversation_id: picked('={{ $json.id }}') }, { items });
		expect(error.message).toBe('Resource Not Found');
		expect(error.context).toMatchObject({ itemIndex: 1 });
	});

	test('sends API version 2.16', async () => {
		await node.items(get);
		expect(node.simulator.requests.map(({ headers }) => headers['intercom-version'])).toEqual(['2.16']);
	});

	test('reads the words as the API gives them when they are asked for as plain text', async () => {
		node.simulator.state.addConversations(1, () => ({ id: TALK }));
		const conversation = node.simulator.state.conversations.get(TALK);
		if (conversation) conversation.source.body = '<p>Is 1 &lt; 2 and 3 &gt; 2?</p>';
		const [given] = await node.json({ ...get, additionalFields: { display_as: 'plaintext' } });
		expect(String(given?.['transcript'])).toContain('Is 1 < 2 and 3 > 2?');
	});
});
