import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';

const fin = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'fin',
	operation,
	...more,
});
const AT = '2026-01-31T12:00:00.250Z';
const said = { conversation_id: 'ext-123', message_body: 'Where is my order?', user_id: 'user-70' };
const timed = { additionalFields: { message_timestamp: AT } };
const message = { author: 'user', body: 'Where is my order?', timestamp: AT };
const sent = { conversation_id: 'ext-123', message, user: { id: 'user-70' } };
const thinking = expect.objectContaining({
	conversation_id: 'ext-123',
	user_id: 'user-70',
	status: 'thinking',
}) as IDataObject;
const started = ({ state }: Pick<Simulator, 'state'>) => {
	keep(state, 'fin_conversation', { remark: null }, 'ext-123');
};
const binary: IBinaryKeyData = {
	photo: { data: Buffer.from('hello').toString('base64'), mimeType: 'image/png', fileName: 'photo.png' },
};
const file = { type: 'file', name: 'photo.png', content_type: 'image/png', data: 'aGVsbG8=' };
const attached = { attachment_urls: ['https://example.com/a.pdf'], attachment_files: ['photo'] };

describeRows('Fin Agent', [
	{
		title: 'Start gives Fin a message',
		parameters: fin('start', { ...said, ...timed }),
		sends: [{ to: 'POST /fin/start', body: sent }],
		gives: [thinking],
	},
	{
		title: 'Start with every field',
		parameters: fin('start', {
			...said,
			message_author: 'agent',
			additionalFields: {
				...attached,
				message_timestamp: '2026-01-31T13:00:00.250+01:00',
				user_name: 'Ann Lee',
				user_email: 'ann@example.com',
				user_attributes: '{ "plan": "pro" }',
				conversation_metadata_attributes: '{ "priority": "high" }',
				conversation_metadata_history: {
					row: [{ author: 'fin', body: 'How can I help?', timestamp: '2026-01-31T11:59:00Z' }],
				},
			},
		}),
		items: [{ json: {}, binary }],
		sends: [
			{
				to: 'POST /fin/start',
				body: {
					conversation_id: 'ext-123',
					message: { ...message, author: 'agent' },
					user: { id: 'user-70', name: 'Ann Lee', email: 'ann@example.com', attributes: { plan: 'pro' } },
					attachments: [{ type: 'url', url: 'https://example.com/a.pdf' }, file],
					conversation_metadata: {
						attributes: { priority: 'high' },
						history: [{ author: 'fin', body: 'How can I help?', timestamp: '2026-01-31T11:59:00.000Z' }],
					},
				},
			},
		],
		gives: [thinking],
	},
	{
		title: 'Start with attributes of the conversation and nothing said before',
		parameters: fin('start', {
			...said,
			additionalFields: { message_timestamp: AT, conversation_metadata_attributes: '{ "priority": "high" }' },
		}),
		sends: [{ to: 'POST /fin/start', body: { ...sent, conversation_metadata: { attributes: { priority: 'high' } } } }],
		gives: [thinking],
	},
	{
		title: 'Reply gives Fin the answer with its attachments',
		parameters: fin('reply', { ...said, additionalFields: { message_timestamp: AT, ...attached } }),
		items: [{ json: {}, binary }],
		given: started,
		sends: [
			{
				to: 'POST /fin/reply',
				body: { ...sent, attachments: [{ type: 'url', url: 'https://example.com/a.pdf' }, file] },
			},
		],
		gives: [thinking],
	},
	{
		title: 'Submit Rating sends the rating alone',
		parameters: fin('submitRating', { conversation_id: 'ext-123', rating: 'ok' }),
		given: started,
		sends: [{ to: 'POST /fin/csat', body: { conversation_id: 'ext-123', rating: 'ok' } }],
		gives: [{ conversation_id: 'ext-123', rating: 'ok', status: 'rated' }],
	},
	{
		title: 'Submit Rating with every field',
		parameters: fin('submitRating', {
			conversation_id: 'ext-123',
			rating: 'amazing',
			additionalFields: { remark: 'Quick' },
		}),
		given: started,
		sends: [{ to: 'POST /fin/csat', body: { conversation_id: 'ext-123', rating: 'amazing', remark: 'Quick' } }],
		gives: [{ conversation_id: 'ext-123', rating: 'amazing', status: 'rated' }],
	},
]);

const eleven = JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_unused, n) => [`a${n}`, n])));

describeRefusals('Fin: Start refuses', { parameters: fin('start', said), items: [{ json: {}, binary }] }, [
	['a time that is none', { additionalFields: { message_timestamp: 'soon' } }, 'Sent At "soon" is no time'],
	[
		'eleven attributes',
		{ additionalFields: { user_attributes: eleven } },
		'There are 11 attributes, but Fin takes at most 10',
	],
	[
		'eleven attachments of both kinds',
		{
			additionalFields: {
				attachment_urls: Array.from({ length: 10 }, () => 'https://example.com/a'),
				attachment_files: ['photo'],
			},
		},
		'There are 11 attachments, but Fin takes at most 10',
	],
]);

describe('Fin Agent', () => {
	const node = useTestNode();

	test('a message without a time is sent with that of its sending', async () => {
		const before = Date.now();
		await node.items(fin('start', said));
		const { timestamp } = (node.sent[0]?.body as { message: { timestamp: string } }).message;
		expect(Date.parse(timestamp)).toBeGreaterThanOrEqual(before);
		expect(Date.parse(timestamp)).toBeLessThanOrEqual(Date.now());
	});

	test('messages of one conversation keep their order', async () => {
		const items = ['A', 'B', 'C'].map((text) => ({ json: { text } }));
		await node.items(fin('start', { ...said, message_body: '={{ $json.text }}' }), { items });
		expect(node.sent.map(({ body }) => (body as { message: IDataObject }).message.body)).toEqual(['A', 'B', 'C']);
	});

	test.each(['start', 'reply'])('%s is not sent again when its answer is lost', async (operation) => {
		started(node.simulator);
		await expectSentOnce(node, fin(operation, said));
	});

	test.each([
		[
			'conversation',
			{ conversation_id: 'other', rating: 'ok' },
			'No conversation has this ID (external_conversation_id)',
		],
		['rating that is locked', { conversation_id: 'ext-123', rating: 'ok' }, 'The rating is locked, as it has a remark'],
	])('a refused %s comes with the words of Intercom, which are not in a list here', async (_what, rating, message) => {
		keep(node.simulator.state, 'fin_conversation', { remark: 'Quick' }, 'ext-123');
		const error = await node.failure(fin('submitRating', rating));
		expect(error).toMatchObject({ message, httpCode: '422' });
	});
});
