import { useTestNode } from '../testNode';
import { ADA, BEN, ME, shortWithoutPart, TALK, talk, whole } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const on = (operation: string) => ({ resource: 'conversation', operation, conversation_id: picked(TALK) });
const byBen = { additionalFields: { admin_id: picked(BEN) } };
const PARTS = 'POST /conversations/215471234567890/parts';
const snoozed = (snoozed_until: number) => ({
	to: PARTS,
	body: { message_type: 'snoozed', admin_id: BEN, snoozed_until },
});

describeRows('Conversation: Close', { lookUps: [ME], given: talk }, [
	{
		title: 'closes with a last message, in the name of a chosen teammate',
		parameters: {
			...on('close'),
			simplify: false,
			body: '<p>Goodbye</p>',
			additionalFields: { admin_id: picked('Ben Okafor', 'name') },
		},
		answers: [undefined, whole],
		sends: [
			{ to: 'GET /admins' },
			{ to: PARTS, body: { message_type: 'close', type: 'admin', admin_id: BEN, body: '<p>Goodbye</p>' } },
		],
		gives: [whole],
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: TALK,
				body: { message_type: 'close', type: 'admin', admin_id: BEN, body: '<p>Goodbye</p>' },
			}),
	},
	{
		title: "closes without a word, in the name of the token's own teammate",
		parameters: on('close'),
		answers: [undefined, whole],
		sends: [ME, { to: PARTS, body: { message_type: 'close', type: 'admin', admin_id: ADA } }],
		gives: [shortWithoutPart],
	},
]);

describeRows('Conversation: Open', { lookUps: [ME], given: talk }, [
	{
		title: 'opens in the name of a chosen teammate',
		parameters: { ...on('open'), simplify: false, additionalFields: { admin_id: picked(BEN, 'list') } },
		answers: [whole],
		sends: [{ to: PARTS, body: { message_type: 'open', admin_id: BEN } }],
		gives: [whole],
		sdk: async (client) =>
			await client.conversations.manage({ conversation_id: TALK, body: { message_type: 'open', admin_id: BEN } }),
	},
	{
		title: "opens in the name of the token's own teammate",
		parameters: on('open'),
		answers: [undefined, whole],
		sends: [ME, { to: PARTS, body: { message_type: 'open', admin_id: ADA } }],
		gives: [shortWithoutPart],
	},
]);

describeRows('Conversation: Snooze', { lookUps: [ME], given: talk, answers: [whole] }, [
	{
		title: 'snoozes until a moment, in the name of a chosen teammate',
		parameters: { ...on('snooze'), ...byBen, simplify: false, snoozed_until: '2030-01-31T12:00:00Z' },
		sends: [snoozed(1896091200)],
		gives: [whole],
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: TALK,
				body: { message_type: 'snoozed', admin_id: BEN, snoozed_until: 1896091200 },
			}),
	},
	{
		title: "snoozes in the name of the token's own teammate",
		parameters: { ...on('snooze'), snoozed_until: '2030-01-31T12:00:00Z' },
		answers: [undefined, whole],
		sends: [ME, { to: PARTS, body: { message_type: 'snoozed', admin_id: ADA, snoozed_until: 1896091200 } }],
		gives: [shortWithoutPart],
	},
	{
		title: 'takes a moment with an offset',
		parameters: { ...on('snooze'), ...byBen, snoozed_until: '2030-01-31T14:00:00.500+02:00' },
		sends: [snoozed(1896091200)],
		gives: [shortWithoutPart],
	},
	{
		title: 'takes Unix seconds, as a number or as text',
		parameters: { ...on('snooze'), ...byBen, snoozed_until: '={{ $json.until }}', options: { parallelItems: 1 } },
		items: [{ json: { until: 1896091200 } }, { json: { until: '1896091201' } }],
		answers: [whole, undefined, whole],
		sends: [snoozed(1896091200), snoozed(1896091201)],
		gives: [shortWithoutPart, shortWithoutPart],
	},
	{
		title: 'takes milliseconds',
		parameters: { ...on('snooze'), ...byBen, snoozed_until: '={{ $json.until }}' },
		items: [{ json: { until: 1896091200000 } }],
		sends: [snoozed(1896091200)],
		gives: [shortWithoutPart],
	},
	{
		title: 'takes a date object of an expression',
		parameters: { ...on('snooze'), ...byBen, snoozed_until: '={{ new Date(1896091200999) }}' },
		sends: [snoozed(1896091200)],
		gives: [shortWithoutPart],
	},
	{
		title: "takes n8n's own date object of an expression",
		parameters: {
			...on('snooze'),
			...byBen,
			snoozed_until: '={{ DateTime.fromISO("2030-01-31T07:00:00-05:00").plus({ days: 1 }) }}',
		},
		sends: [snoozed(1896177600)],
		gives: [shortWithoutPart],
	},
]);

describeRefusals('Changing the state of a conversation is refused', [
	[
		'without a moment to snooze until',
		{ ...on('snooze'), snoozed_until: '={{ $json.until }}' },
		'Snoozed Until is empty',
		{ items: [{ json: { until: '' } }] },
	],
	[
		'for a moment that is none',
		{ ...on('snooze'), snoozed_until: 'tomorrow' },
		'Snoozed Until "tomorrow" is not a date',
		{ description: 'Use a form such as 2026-01-31T12:00:00Z, or Unix seconds' },
	],
	[
		'for a message that is no text',
		{ ...on('close'), body: '={{ $json.words }}' },
		'Message takes text, not {"text":"Bye"}',
		{ items: [{ json: { words: { text: 'Bye' } } }], description: 'Check the expression', sends: ['GET /me'] },
	],
	[
		'for a conversation that an expression leaves empty',
		{ ...on('open'), conversation_id: picked('={{ $json.id }}') },
		'Conversation is empty',
		{ items: [{ json: { id: null } }] },
	],
]);

describe('Changing the state of a conversation', () => {
	const node = useTestNode({ given: talk });

	test('means a date without a zone in the zone of the workflow', async () => {
		const parameters = { ...on('snooze'), ...byBen, snoozed_until: '2030-01-31 12:00:00' };
		const [given] = await node.json(parameters, { settings: { timezone: 'America/New_York' } });
		expect(node.sent).toEqual([snoozed(1896109200), ME]);
		expect(given).toMatchObject({ state: 'snoozed', snoozed_until: '2030-01-31T17:00:00.000Z' });
	});

	test('closes, opens and snoozes in the workspace, in API version 2.16', async () => {
		const states: unknown[] = [];
		for (const operation of ['close', 'open', 'snooze']) {
			const [given] = await node.json({ ...on(operation), ...byBen, snoozed_until: '2030-01-31T12:00:00Z' });
			states.push(given?.['state']);
		}
		expect(states).toEqual(['closed', 'open', 'snoozed']);
		const versions = new Set(node.simulator.requests.map(({ headers }) => headers['intercom-version']));
		expect([...versions]).toEqual(['2.16']);
	});

	test('asks once whose token it is, however many items there are', async () => {
		const ids = node.simulator.state.addConversations(25).map(({ id }) => id);
		const items = ids.map((id) => ({ json: { id } }));
		await node.items({ ...on('close'), conversation_id: picked('={{ $json.id }}') }, { items });
		expect(node.sent.filter(({ to }) => to === 'GET /me')).toHaveLength(1);
		expect(node.simulator.ledger.map(({ effect }) => effect)).toEqual(ids.map(() => 'conversation.closed'));
	});

	test('says so when the token belongs to no teammate, and what to do', async () => {
		node.simulator.fault({ path: '/me', rewrite: () => ({ body: null }) });
		const error = await node.failure(on('open'));
		expect(error.message).toBe('Acting Teammate is not given, and the access token belongs to no teammate');
		expect(error.description).toBe('Add the field and choose a teammate');
		expect(node.sent).toEqual([ME]);
	});

	test("fails with Intercom's words for a teammate who is not there", async () => {
		const error = await node.failure({ ...on('open'), additionalFields: { admin_id: picked('1') } });
		expect(error.message).toBe('Resource Not Found');
		expect(error.context).toMatchObject({ itemIndex: 0 });
		expect(node.simulator.ledger).toEqual([]);
	});
});
