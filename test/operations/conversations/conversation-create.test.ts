import { all } from '../../catalogue/facts';
import { useTestNode } from '../testNode';
import { ANN, people } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const create = { resource: 'conversation', operation: 'create', from_id: picked(ANN), body: 'Where is my order?' };
const answer = {
	type: 'user_message',
	id: '403918330',
	created_at: 1734537501,
	body: 'Where is my order?',
	message_type: 'inapp',
	conversation_id: '215471234567890',
};
const fromAnn = { from: { type: 'contact' as const, id: ANN }, body: 'Where is my order?' };
const urls = (count: number) => Array.from({ length: count }, (_, index) => `https://example.com/${index}.png`);

describeRows('Conversation: Create', { given: people, answers: [answer] }, [
	{
		title: 'sends a brand that was saved as plain text, before there was a list to choose it from',
		parameters: { ...create, additionalFields: { brand_id: '={{ $json.brand }}' } },
		items: [{ json: { brand: '15' } }],
		sends: [{ to: 'POST /conversations', body: { ...fromAnn, brand_id: '15' } }],
		gives: [answer],
	},
	{
		title: 'sends every field',
		parameters: {
			...create,
			additionalFields: {
				attachment_urls: ['https://example.com/a.png', 'https://example.com/b.png'],
				brand_id: '10001',
				created_at: '2024-12-18T15:58:21Z',
				subject: 'An order',
			},
		},
		sends: [
			{
				to: 'POST /conversations',
				body: {
					...fromAnn,
					attachment_urls: ['https://example.com/a.png', 'https://example.com/b.png'],
					brand_id: '10001',
					created_at: 1734537501,
					subject: 'An order',
				},
			},
		],
		gives: [answer],
		sdk: async (client) => await client.conversations.create({ ...fromAnn, created_at: 1734537501 }),
		sdkDiffers: all(
			'body.attachment_urls.0 body.attachment_urls.1 body.brand_id body.subject',
			'version 7.0.3 has no such field',
		),
	},
	{
		title: 'sends contact and words alone, and gives the message that names the conversation',
		parameters: create,
		sends: [{ to: 'POST /conversations', body: fromAnn }],
		gives: [answer],
	},
	{
		title: 'takes up to ten addresses, as text with commas too, and words with markup as they are',
		parameters: {
			...create,
			body: '1 < 2 & <b>so on</b>\n"quoted" 👋',
			additionalFields: { attachment_urls: '={{ $json.urls }}' },
		},
		items: [{ json: { urls: urls(10).join(', ') } }],
		sends: [
			{
				to: 'POST /conversations',
				body: { ...fromAnn, body: '1 < 2 & <b>so on</b>\n"quoted" 👋', attachment_urls: urls(10) },
			},
		],
		gives: [answer],
	},
]);

describeRefusals('Conversation: Create refuses', { given: people, parameters: create }, [
	[
		'eleven attachments',
		{ additionalFields: { attachment_urls: urls(11) } },
		'Attachment URLs has 11 entries, but Intercom takes at most 10',
	],
	[
		'a message without words',
		{ body: '={{ $json.words }}' },
		'Body is empty',
		{ items: [{ json: { words: '  \n' } }], description: 'Fill it in, or check what its expression gives' },
	],
	[
		'a contact whom nobody knows',
		{ from_id: picked('user-71', 'external_id') },
		'Contact "user-71" was not found: no contact has this external ID',
		{ sends: ['GET /contacts/find_by_external_id/user-71'] },
	],
	[
		'a date that is none',
		{ additionalFields: { created_at: '={{ $json.at }}' } },
		'Created At "yesterday" is not a date',
		{ items: [{ json: { at: 'yesterday' } }] },
	],
	[
		'a subject that is no text',
		{ additionalFields: { subject: '={{ $json.subject }}' } },
		'Subject takes text, not ["a"]',
		{ items: [{ json: { subject: ['a'] } }] },
	],
]);

describe('Conversation: Create', () => {
	const node = useTestNode({ given: people });

	test('gives an ID that reads the new conversation, for each item in turn', async () => {
		const items = ['one', 'two', 'three'].map((words) => ({ json: { words } }));
		const created = await node.items({ ...create, body: '={{ $json.words }}' }, { items });
		expect(created.map(({ json }) => json['body'])).toEqual(['one', 'two', 'three']);
		const read = {
			resource: 'conversation',
			operation: 'get',
			conversation_id: picked('={{ $json.conversation_id }}'),
		};
		const again = await node.json(read, { items: created });
		expect(again.map(({ transcript }) => String(transcript).split(': ')[1])).toEqual(['one', 'two', 'three']);
	});

	test('does not create a second one when the answer was lost', async () => {
		await expectSentOnce(node, create);
	});

	test("fails with Intercom's words for a contact who is gone, and says which item it was", async () => {
		const items = [{ json: { id: ANN } }, { json: { id: '6762f0d01bb69f9f2193bbff' } }];
		const error = await node.failure({ ...create, from_id: picked('={{ $json.id }}') }, { items });
		expect(error.message).toBe('User Not Found');
		expect(error.context).toMatchObject({ itemIndex: 1 });
	});
});
