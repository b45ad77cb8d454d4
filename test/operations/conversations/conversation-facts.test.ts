import { picked } from '../../kit/input';
import type { JsonObject } from '../../simulator/json';
import { useTestNode } from '../testNode';
import { listed, simpleListed, TALK, talk, whole } from './conversation-samples';

const node = useTestNode({ given: talk });
const get = { resource: 'conversation', operation: 'get', conversation_id: picked(TALK) };

/** What the node gives of a conversation that Intercom answers with. */
async function simplified(answer: object) {
	node.simulator.fault({ rewrite: () => ({ body: answer as JsonObject }) });
	const { error, hints, output } = await node.execute(get);
	if (error) throw error;
	return { record: output[0]?.[0]?.json ?? {}, hints: hints.map(({ message }) => message) };
}

/** A conversation of which Intercom says all that its description of the API has. */
const full = {
	...listed,
	channel: { initial: 'email', current: 'messenger' },
	company: { type: 'company', id: '6762f0d51bb69f9f2193bb90', company_id: 'acme-1', name: 'Acme &amp; Sons', plan: {} },
	topics: { type: 'topic.list', topics: [{ type: 'topic', id: 1, name: 'Billing' }], total_count: 1 },
	statistics: {
		type: 'conversation_statistics',
		time_to_assignment: 2310,
		time_to_admin_reply: 600,
		time_to_first_close: 900,
		time_to_last_close: 1800,
		median_time_to_reply: 300,
		first_contact_reply_at: 1734537511,
		first_admin_reply_at: 1734538111,
		first_close_at: 1734538411,
		last_close_at: 1734539311,
		last_closed_by_id: '991267459',
		count_reopens: 1,
		count_assignments: 2,
		count_conversation_parts: 9,
	},
	sla_applied: { type: 'conversation_sla_summary', sla_name: 'VIP &lt; 1 h', sla_status: 'missed' },
	ai_agent_participated: true,
	ai_agent: {
		source_type: 'workflow',
		source_title: 'My AI Workflow',
		last_answer_type: 'ai_answer',
		resolution_state: 'assumed_resolution',
		rating: 4,
		rating_remark: 'Very helpful!',
		created_at: 1734541111,
		updated_at: 1734541111,
		content_sources: {
			type: 'content_source.list',
			total_count: 1,
			content_sources: [{ content_type: 'article', url: '/fin', title: 'Refunds &amp; more', locale: 'en' }],
		},
	},
	conversation_rating: {
		rating: 5,
		remark: 'Quick',
		created_at: 1734541111,
		updated_at: 1734541112,
		contact: { type: 'contact', id: '6762f0d01bb69f9f2193bb7d', external_id: 'user-70' },
		teammate: { type: 'admin', id: 991267459 },
	},
	teammates: { type: 'admin.list', admins: [{ type: 'admin', id: '991267459', name: 'Ada Marsh' }] },
	linked_objects: {
		type: 'list',
		data: [{ type: 'ticket', id: '207', category: 'Tracker' }],
		total_count: 1,
		has_more: false,
	},
};

const facts = {
	delivered_as: 'customer_initiated',
	initial_channel: 'email',
	current_channel: 'messenger',
	company: { id: '6762f0d51bb69f9f2193bb90', name: 'Acme & Sons' },
	topics: ['Billing'],
	statistics: {
		first_admin_reply_at: '2024-12-18T16:08:31.000Z',
		first_close_at: '2024-12-18T16:13:31.000Z',
		last_close_at: '2024-12-18T16:28:31.000Z',
		last_closed_by_id: '991267459',
		count_reopens: 1,
		time_to_admin_reply_seconds: 600,
		time_to_last_close_seconds: 1800,
	},
	sla: { name: 'VIP < 1 h', status: 'missed' },
	fin: {
		participated: true,
		resolution_state: 'assumed_resolution',
		last_answer_type: 'ai_answer',
		rating: 4,
		rating_remark: 'Very helpful!',
		source_titles: ['Refunds & more'],
	},
	rating_details: {
		remark: 'Quick',
		requested_at: '2024-12-18T16:58:31.000Z',
		updated_at: '2024-12-18T16:58:32.000Z',
		rated_type: 'admin',
		rated_id: 991267459,
		rated_name: 'Ada Marsh',
	},
	linked_objects: [{ type: 'ticket', id: '207', category: 'Tracker' }],
};
/** What a simplified conversation always had, in its order, which saved workflows see as columns. */
const KEYS_BEFORE =
	'id title state open read priority admin_assignee_id team_assignee_id created_at updated_at waiting_since' +
	' snoozed_until channel subject contact_ids author_name author_email tags rating custom_attributes';
const { delivered_as: _delivered, rating_details: _rating, ...plain } = simpleListed;

test('A simplified conversation has what people export, between what it always had and its words', async () => {
	const { hints, record } = await simplified(full);
	expect(record).toEqual({ ...plain, rating: 5, ...facts });
	expect(hints).toEqual([]);
	const keys = Object.keys(record);
	expect(keys).toEqual([...KEYS_BEFORE.split(' '), ...Object.keys(facts), 'message']);
});

test('The list of conversations has the same', async () => {
	node.simulator.fault({ rewrite: () => ({ body: { type: 'conversation.list', conversations: [full] } }) });
	const [record] = await node.json({ resource: 'conversation', operation: 'getAll' });
	expect(record).toEqual({ ...plain, rating: 5, ...facts });
});

const NOTHING = {
	channel: null,
	company: null,
	topics: {},
	statistics: null,
	sla_applied: null,
	ai_agent: null,
	ai_agent_participated: false,
	conversation_rating: null,
	linked_objects: { type: 'list', data: [], total_count: 0, has_more: false },
	source: { ...(listed.source as object), delivered_as: null },
};
/** The members of the answer that say nothing in other words. */
const EMPTY = {
	channel: { initial: null, current: null },
	company: {},
	topics: { type: 'topic.list', topics: [], total_count: 0 },
	statistics: { type: 'conversation_statistics', first_admin_reply_at: null, count_reopens: 0 },
	sla_applied: { type: 'conversation_sla_summary', sla_name: null, sla_status: null },
	ai_agent: {
		last_answer_type: null,
		resolution_state: null,
		rating: null,
		rating_remark: null,
		content_sources: { type: 'content_source.list', total_count: 0, content_sources: [] },
	},
	ai_agent_participated: false,
	conversation_rating: { rating: null, remark: '', created_at: null, updated_at: null, teammate: null },
	linked_objects: null,
	source: { ...(listed.source as object), delivered_as: '' },
};
const MISSING = Object.fromEntries(Object.keys(NOTHING).map((key) => [key, undefined]));

test.each<[string, object]>([
	['null', NOTHING],
	['empty', EMPTY],
	['missing', { ...MISSING, source: NOTHING.source }],
])('What is %s in the answer is left out', async (_how, parts) => {
	const { record } = await simplified(JSON.parse(JSON.stringify({ ...full, ...parts })) as object);
	expect(record).toEqual({ ...plain, rating: null });
});

test('A group that says something has all of its keys', async () => {
	const { record } = await simplified({
		...listed,
		...NOTHING,
		source: listed['source'],
		statistics: { count_reopens: 2 },
		sla_applied: { sla_name: 'VIP', sla_status: null },
		ai_agent_participated: true,
		conversation_rating: { rating: 3, teammate: { type: 'workflow', id: '77' } },
	});
	for (const group of ['statistics', 'fin', 'sla', 'rating_details'] as const)
		expect(Object.keys(record[group] as object)).toEqual(Object.keys(facts[group]));
	expect(record).toMatchObject({
		statistics: { count_reopens: 2, first_close_at: null },
		fin: { participated: true, resolution_state: null, source_titles: [] },
		sla: { name: 'VIP', status: null },
		rating_details: { remark: null, rated_type: 'workflow', rated_id: '77', rated_name: null },
	});
});

test('Who was rated has the name that an author of the conversation has', async () => {
	const rating = { rating: 3, teammate: { type: 'admin', id: '991267459' } };
	const { record } = await simplified({ ...whole, conversation_rating: rating });
	expect(record['rating_details']).toMatchObject({ rated_id: '991267459', rated_name: 'Ada Marsh' });
});

test('Lists that Intercom cut have their totals, and a hint with Simplify too', async () => {
	const { hints, record } = await simplified({
		...full,
		linked_objects: { ...full.linked_objects, total_count: 1_003, has_more: true },
		ai_agent: { ...full.ai_agent, content_sources: { ...full.ai_agent.content_sources, total_count: 12 } },
	});
	expect(record).toMatchObject({ linked_total: 1_003, fin_sources_total: 12 });
	expect(hints).toEqual([
		'The conversation has 1003 linked conversations and tickets, of which Intercom gives 1 here; no operation gives the others',
		'The conversation has 12 sources of the AI agent, of which Intercom gives 1 here; no operation gives the others',
	]);
});
