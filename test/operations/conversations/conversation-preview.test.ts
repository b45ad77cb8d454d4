import { fill } from '../../catalogue/world';
import { picked } from '../../kit/input';
import type { JsonObject } from '../../simulator';
import { useTestNode } from '../testNode';
import { ADA, BEN, listed, ME, short, simpleFacts, talk, TALK, whole } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';

const about = (operation: string, parameters: object = {}) => ({
	resource: 'conversation',
	operation,
	conversation_id: picked(TALK),
	...parameters,
});
const PUT = `PUT /conversations/${TALK}`;
const REPLY = `POST /conversations/${TALK}/reply`;
const shortUpdate = { ...short, read: false, custom_attributes: simpleFacts['custom_attributes'] };

describeRows('Conversation: Update in Preview', { lookUps: [ME], given: fill }, [
	{
		title: 'sets the priority, and leaves to Intercom whom the change is put down to',
		parameters: about('update', { additionalFields: { priority: 'urgent' } }),
		answers: [{ ...whole, priority: 'urgent' }],
		sends: [{ to: PUT, body: { priority: 'urgent' } }],
		gives: [{ ...shortUpdate, priority: 'urgent' }],
	},
	{
		title: 'takes the priority away in the name of a teammate',
		parameters: about('update', { additionalFields: { priority: 'none', admin_id: picked(BEN) } }),
		answers: [whole],
		sends: [{ to: PUT, body: { priority: 'none', admin_id: BEN } }],
		gives: [shortUpdate],
	},
]);

describeRefusals('Conversation: Update in Preview refuses', { given: fill }, [
	[
		'a teammate for a change that is put down to nobody',
		about('update', { additionalFields: { title: 'Order 7', admin_id: picked(BEN) } }),
		'Acting Teammate is of use with Priority alone: Intercom puts no other change down to a teammate',
		{ description: 'Add Priority, or remove Acting Teammate' },
	],
	[
		'a priority of older versions',
		about('update', { additionalFields: { priority: 'priority' } }),
		expect.stringContaining('Priority has no choice "priority"'),
	],
]);

const consulted = { event_type: 'fin_consultation_started', created_at: 1734537511, data: { sharp_ask: 'May I?' } };
const withQuality = { monitor_evaluations: [{ id: '1' }], scorecards: [{ id: '2' }] };

describeRows('Conversation: reads in Preview', { given: fill }, [
	{
		title: "Get Fin's Questions gives one item for each event",
		parameters: about('getHitlEvents', { returnAll: true }),
		answers: [{ hitl_events: [consulted, { ...consulted, event_type: 'fin_consultation_finished' }] }],
		sends: [{ to: `GET /conversations/${TALK}/hitl_events` }],
		gives: [consulted, { ...consulted, event_type: 'fin_consultation_finished' }],
	},
	{
		title: 'Get adds what is asked for',
		parameters: about('get', {
			simplify: false,
			additionalFields: { include_email_history: true, include_monitors: true, include_scorecards: true },
		}),
		answers: [{ ...whole, ...withQuality }],
		sends: [
			{ to: `GET /conversations/${TALK}?include_email_history=true&include_monitors=true&include_scorecards=true` },
		],
		gives: [{ ...whole, ...withQuality }],
	},
	{
		title: 'Get Many asks the list for results of quality',
		parameters: about('getAll', { simplify: false, limit: 1, additionalFields: { include_monitors: true } }),
		answers: [{ type: 'conversation.list', conversations: [{ ...listed, ...withQuality }] }],
		sends: [{ to: 'GET /conversations?include_monitors=true&per_page=1' }],
		gives: [{ ...listed, ...withQuality }],
	},
	{
		title: 'Get Many with a filter asks the search for them',
		parameters: about('getAll', {
			simplify: false,
			limit: 1,
			additionalFields: { state: 'open', include_scorecards: true },
		}),
		answers: [{ type: 'conversation.list', conversations: [listed] }],
		sends: [
			{
				to: 'POST /conversations/search?include_scorecards=true',
				body: {
					query: { operator: 'AND', value: [{ field: 'state', operator: '=', value: 'open' }] },
					pagination: { per_page: 1 },
				},
			},
		],
		gives: [listed],
	},
]);

describe('Conversation in Preview', () => {
	const node = useTestNode({ given: talk });
	const versions = () =>
		node.simulator.requests
			.filter(({ path }) => path.startsWith('/conversations'))
			.map(({ headers }) => headers['intercom-version']);
	const answerOnce = (body: JsonObject) =>
		node.simulator.fault({ path: `/conversations/${TALK}`, rewrite: () => ({ body }) });

	test.each([
		['Preview', about('update', { additionalFields: { priority: 'low' } })],
		['2.16', about('update', { additionalFields: { title: 'Order 7' } })],
		['Preview', about('reply', { body: 'Hi', additionalFields: { skip_unsnooze: true } })],
		['2.16', about('reply', { body: 'Hi' })],
		['Preview', about('get', { additionalFields: { include_monitors: true } })],
		['2.16', about('get', { additionalFields: { include_translations: true } })],
		['Preview', about('getAll', { additionalFields: { include_scorecards: true } })],
		['2.16', about('getAll', { additionalFields: { state: 'open', include_scorecards: true } })],
		['Preview', about('getHitlEvents')],
	])('is sent as %s where that has what is asked for: %j', async (version, parameters) => {
		await node.json(parameters);
		expect(versions()).toEqual([version]);
	});

	test('the priority is what Update set, and the transcript says who changed it', async () => {
		await node.json(about('update', { additionalFields: { priority: 'high', admin_id: picked(BEN) } }));
		const [item] = await node.json(about('get'));
		expect(item).toMatchObject({ priority: 'high' });
		expect(item?.['transcript']).toMatch(/Ben \w+ \(teammate\) \[priority changed\]: none → high$/);
	});

	test.each(['none', 'low', 'medium', 'high', 'urgent', 'priority', 'not_priority'])(
		'a simplified conversation tells the priority %s as Intercom does',
		async (priority) => {
			answerOnce({ ...whole, priority });
			expect(await node.json(about('get'))).toEqual([expect.objectContaining({ priority })]);
		},
	);

	test.each(['comment', 'note'])('a %s leaves a snoozed conversation asleep, if asked to', async (message) => {
		const until = '2030-01-01T00:00:00Z';
		await node.json(about('snooze', { snoozed_until: until }));
		await node.json(about('reply', { message, body: 'Hi', additionalFields: { skip_unsnooze: true } }));
		expect(node.simulator.state.conversations.get(TALK)?.state).toBe('snoozed');
		expect(node.sent.find(({ to }) => to === REPLY)?.body).toEqual({
			type: 'admin',
			message_type: message,
			admin_id: ADA,
			body: 'Hi',
			skip_unsnooze: true,
		});
	});

	test('the simplified record has what the first email quotes, where that was asked for', async () => {
		const email_message_metadata = { subject: 'Re: Order', history: '<p>On Monday Ann wrote</p>' };
		const source = { ...(whole['source'] as JsonObject), email_message_metadata };
		answerOnce({ ...whole, source });
		const asked = about('get', { additionalFields: { include_email_history: true } });
		expect(await node.json(asked)).toEqual([expect.objectContaining({ email_history: 'On Monday Ann wrote' })]);
		answerOnce({ ...whole, source });
		expect((await node.json(about('get')))[0]).not.toHaveProperty('email_history');
	});

	test.each(['sms', 'whatsapp'])('a conversation by %s without a subject or words of its own is told', async (type) => {
		answerOnce({ ...whole, source: { ...(whole['source'] as JsonObject), type, subject: null, body: null } });
		const [item] = await node.json(about('get'));
		expect(item).toMatchObject({ channel: type, subject: null });
		const parts = String(item?.['transcript']).split('\n').slice(1);
		expect(parts).toEqual(['[2024-12-18 16:58] Ada Marsh (teammate): On its way.']);
	});
});
