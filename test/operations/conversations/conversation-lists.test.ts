import { fill } from '../../catalogue/world';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { TALK } from './conversation-samples';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const about = (operation: string, parameters: object = {}) => ({ resource: 'conversation', operation, ...parameters });
const gone = (id: string) => ({ type: 'conversation', id, metrics_retained: true, deleted_at: 1734537460 });
const paused = { teammate: { type: 'admin', id: 1 }, type: 'paused', timestamp: '2026-01-09T09:00:00Z' };
const thread = { side_conversation_id: '456', conversation_parts: [], total_count: 0 };

describeRows('Conversation: further lists', { given: fill }, [
	{
		title: 'Get Deleted gives one item for each deleted conversation',
		parameters: about('getDeleted', { returnAll: true }),
		answers: [{ type: 'conversations.list', conversations: [gone('9'), gone('8')], pages: { total_pages: 1 } }],
		sends: [{ to: 'GET /conversations/deleted?page=1&per_page=60' }],
		gives: [gone('9'), gone('8')],
	},
	{
		title: 'Get Deleted takes the order, and asks for no more than the limit',
		parameters: about('getDeleted', { limit: 1, additionalFields: { order: 'asc' } }),
		answers: [{ type: 'conversations.list', conversations: [gone('8')] }],
		sends: [{ to: 'GET /conversations/deleted?order=asc&page=1&per_page=1' }],
		gives: [gone('8')],
	},
	{
		title: 'Get Handling Events gives one item for each pause and its end',
		parameters: about('getHandlingEvents', { id: picked(TALK), returnAll: true }),
		answers: [{ handling_events: [paused, { ...paused, type: 'resumed' }] }],
		sends: [{ to: `GET /conversations/${TALK}/handling_events` }],
		gives: [paused, { ...paused, type: 'resumed' }],
	},
	{
		title: 'Get Side Conversations gives one item for each thread',
		parameters: about('getSideConversations', { id: picked(TALK), returnAll: true }),
		answers: [{ type: 'side_conversation.list', side_conversations: [thread], pages: { total_pages: 1 } }],
		sends: [{ to: `GET /conversations/${TALK}/side_conversations?page=1&per_page=50` }],
		gives: [thread],
	},
]);

describe('Conversation: further lists, page by page', () => {
	const node = useTestNode({ given: fill });

	test('Get Deleted names what was deleted before, and whether reports kept its figures', async () => {
		const parameters = { conversation_id: picked(TALK), additionalFields: { retain_metrics: false } };
		await node.json(about('delete', parameters));
		const [first] = await node.json(about('getDeleted', { returnAll: true }));
		expect(first).toMatchObject({ type: 'conversation', id: TALK, metrics_retained: false });
	});

	test('Get Side Conversations reads all pages of threads, which have no ID of their own name', async () => {
		for (let n = 1; n <= 60; n++)
			keep(node.simulator.state, 'side_conversation', {
				conversation_id: TALK,
				thread: { ...thread, side_conversation_id: `t${n}` },
			});
		const all = await node.json(about('getSideConversations', { id: picked(TALK), returnAll: true }));
		expect(new Set(all.map(({ side_conversation_id: id }) => id)).size).toBe(61);
		// Once more, as nothing tells in which order they come.
		expect(node.sent).toHaveLength(4);
	});

	test.each(['getHandlingEvents', 'getSideConversations'])('%s refuses an empty conversation', async (operation) => {
		const error = await node.failure(about(operation, { id: picked('={{ "" }}') }));
		expect([error.message, node.sent]).toEqual(['Conversation is empty', []]);
	});
});
