import { addPart, adminAuthor } from '../../simulator/state/create';
import type { JsonObject } from '../../simulator';
import { useTestNode } from '../testNode';
import { ADA, ANN, BEN, talk, TALK, whole, withTranscript } from './conversation-samples';
import { picked } from '../../kit/input';

const node = useTestNode({ given: talk });

const ann = { type: 'user', id: ANN, name: 'Ann Lee', email: 'ann@example.com' };
const ada = { type: 'admin', id: ADA, name: 'Ada Marsh', email: 'ada.marsh@example.com' };
const source = { type: 'conversation', id: '1', subject: '', body: '', author: ann, attachments: [] };

/** A part as the description of 2.16 has it. */
const part = (fields: JsonObject): JsonObject => ({
	type: 'conversation_part',
	part_type: 'comment',
	body: null,
	created_at: 1734537600,
	assigned_to: null,
	author: ada,
	attachments: [],
	redacted: false,
	metadata: {},
	tags: [],
	event_details: null,
	...fields,
});

const answer = (parts: JsonObject[], more: JsonObject = {}): JsonObject => ({
	...whole,
	source,
	conversation_parts: { type: 'conversation_part.list', conversation_parts: parts, total_count: parts.length },
	...more,
});
const get = { resource: 'conversation', operation: 'get', conversation_id: picked(TALK) };
const getTranscript = { ...get, operation: 'getTranscript' };

/** The line of one part, without its time. */
async function lineOf(fields: JsonObject, parameters: object = get): Promise<string> {
	node.simulator.fault({ path: `/conversations/${TALK}`, rewrite: () => ({ body: answer([part(fields)]) }) });
	const [item] = await node.json({ ...parameters });
	return String(item?.['transcript']).replace('[2024-12-18 16:00] ', '');
}

const event = (part_type: string, event_details: JsonObject): JsonObject => ({ part_type, event_details });

test.each([
	[
		'an action that began',
		event('custom_action_started', { action: { name: 'Jira Create Issue' } }),
		'Ada Marsh (teammate) [custom action started]: Jira Create Issue',
	],
	[
		'an action that failed',
		event('custom_action_finished', { action: { name: 'Jira Create Issue', result: 'failed' } }),
		'Ada Marsh (teammate) [custom action finished]: Jira Create Issue: failed',
	],
	[
		'an attribute that a workflow changed',
		event('conversation_attribute_updated_by_workflow', {
			workflow: { name: 'Workflow 1' },
			attribute: { name: 'flight_category' },
			value: { name: 'vip_status' },
		}),
		'Ada Marsh (teammate) [conversation attribute updated by workflow]: flight_category: vip_status (workflow Workflow 1)',
	],
	[
		'an attribute that a teammate changed',
		event('conversation_attribute_updated_by_admin', {
			attribute: { name: 'jira_issue_key' },
			value: { name: 'PROJ-007', previous: 'PROJ-006' },
		}),
		'Ada Marsh (teammate) [conversation attribute updated by admin]: jira_issue_key: PROJ-006 → PROJ-007',
	],
	[
		'an attribute that the contact set first',
		{
			...event('conversation_attribute_updated_by_user', {
				attribute: { name: 'Area' },
				value: { name: 'R&amp;D', previous: null },
			}),
			author: ann,
		},
		'Ann Lee (contact) [conversation attribute updated by user]: Area: R&D',
	],
	[
		'a step of a workflow',
		event('operator_workflow_event', {
			workflow: { name: 'Custom Bot 1' },
			event: { type: 'wait_finished', result: 'Finished waiting' },
		}),
		'Ada Marsh (teammate) [operator workflow event]: Custom Bot 1: wait finished, Finished waiting',
	],
	[
		'an event that this node has never heard of',
		event('conversation_tags_updated', { action: 'added', tags: [{ type: 'tag', id: '1', name: 'VIP' }] }),
		'Ada Marsh (teammate) [conversation tags updated]: action: added; tags: VIP',
	],
	[
		'replies to choose from',
		{
			part_type: 'quick_reply',
			body: '<p>Did it help?</p>',
			metadata: {
				quick_reply_options: [
					{ text: 'Yes', uuid: 'a' },
					{ text: 'Not yet', uuid: 'b' },
				],
			},
		},
		'Ada Marsh (teammate) [quick reply]: Did it help?\n  [options: Yes | Not yet]',
	],
	['a message that was taken away', { redacted: true, body: null }, 'Ada Marsh (teammate) [redacted]'],
	[
		'the tags of a message',
		{
			body: '<p>Hi</p>',
			author: ann,
			tags: [
				{ type: 'tag', id: '1', name: 'R&amp;D' },
				{ type: 'tag', id: '2', name: 'VIP' },
			],
		},
		'Ann Lee (contact) [tagged R&D, VIP]: Hi',
	],
	[
		'an assignment to a teammate whom the answer names',
		{ part_type: 'assignment', assigned_to: { type: 'admin', id: ADA } },
		'Ada Marsh (teammate) [assigned to teammate Ada Marsh]',
	],
	[
		'an assignment to a teammate whose name was escaped, which is unescaped once',
		{ part_type: 'assignment', assigned_to: { type: 'admin', id: '5', name: 'R&amp;amp;D' } },
		'Ada Marsh (teammate) [assigned to teammate R&amp;D]',
	],
	[
		'an assignment that opens again',
		{ part_type: 'assign_and_reopen', assigned_to: { type: 'team', id: '991267901' } },
		'Ada Marsh (teammate) [assign and reopen: team 991267901]',
	],
	[
		'an assignment to nobody',
		{ part_type: 'assignment', assigned_to: { type: 'nobody_admin', id: null } },
		'Ada Marsh (teammate) [assigned to nobody]',
	],
	[
		'an assignment by a rule',
		{ part_type: 'default_assignment', assigned_to: { type: 'nobody_admin', id: '0' } },
		'Ada Marsh (teammate) [default assignment: nobody]',
	],
])('A transcript tells %s', async (_what, fields, line) => {
	expect(await lineOf(fields)).toBe(line);
});

test('an event with details inside details is told as far as people read', async () => {
	const deep = JSON.parse('{"a":'.repeat(2_000) + '1' + '}'.repeat(2_000)) as JsonObject;
	expect(await lineOf(event('new_event', deep))).toBe('Ada Marsh (teammate) [new event]');
});

describe('Who speaks is the first that shows a character', () => {
	test.each([
		['the name', { name: 'Dave&#39;s &amp; Co' }, "Dave's & Co"],
		['the name, unescaped once', { name: 'a &amp;lt; b' }, 'a &lt; b'],
		['the e-mail of an empty name', { name: '', email: 'lead@example.com' }, 'lead@example.com'],
		['the e-mail of a name of blanks', { name: ' \u00a0', email: 'lead@example.com' }, 'lead@example.com'],
		[
			'the e-mail of a name that joins nothing',
			{ name: '\u200d\u3164', email: 'lead@example.com' },
			'lead@example.com',
		],
		['the e-mail of a name of brackets', { name: '()', email: 'lead@example.com' }, 'lead@example.com'],
		['the external ID', { name: '', email: '', external_id: 'user-7' }, 'user-7'],
		['the ID', { name: null, email: null, external_id: ' ' }, '7'],
	])('%s', async (_what, author, name) => {
		const line = await lineOf({ body: 'hi', author: { type: 'lead', id: '7', ...author } });
		expect(line).toBe(`${name} (contact): hi`);
	});
});

describe('Get Transcript names those who have the work', () => {
	const assigned = (type: string, id: string) => ({ part_type: 'assignment', assigned_to: { type, id } });

	test('from the lists of teammates and teams, read once for all items', async () => {
		const parts = [part(assigned('admin', BEN)), part(assigned('team', '991267901'))];
		node.simulator.fault({ path: `/conversations/${TALK}`, times: 2, rewrite: () => ({ body: answer(parts) }) });
		const items = await node.json(getTranscript, { items: [{ json: {} }, { json: {} }] });
		const { state } = node.simulator;
		const [ben, team] = [state.admins.get(BEN)?.name, state.teams.get('991267901')?.name];
		expect([ben, team].every((name) => typeof name === 'string')).toBe(true);
		for (const item of items)
			expect(String(item['transcript']).split('\n')).toEqual([
				`[2024-12-18 16:00] Ada Marsh (teammate) [assigned to teammate ${ben}]`,
				`[2024-12-18 16:00] Ada Marsh (teammate) [assigned to team ${team}]`,
			]);
		const routes = node.sent.map(({ to }) => to);
		expect(routes.filter((to) => !to.includes(TALK)).sort()).toEqual(['GET /admins', 'GET /teams']);
	});

	test('by their IDs where the token may not read the lists', async () => {
		node.simulator.fault({ path: '/admins', status: 403 });
		expect(await lineOf(assigned('admin', BEN), getTranscript)).toBe(
			`Ada Marsh (teammate) [assigned to teammate ${BEN}]`,
		);
	});
});

describe('Where Intercom left parts out', () => {
	const cut = { type: 'conversation_part.list', conversation_parts: [part({ body: 'late' })], total_count: 813 };
	const body = answer([], {
		source: { ...source, body: '<p>first</p>' },
		conversation_parts: cut,
		created_at: 1734537540,
	});

	test.each([
		['Get', get],
		['Get without Simplify', { ...get, simplify: false }],
		['Get Transcript', getTranscript],
		['Open', { ...get, operation: 'open', admin_id: picked(ADA), ...withTranscript }],
	])('%s says so', async (_operation, parameters) => {
		node.simulator.fault({ path: new RegExp(`^/conversations/${TALK}`), rewrite: () => ({ body }) });
		const execution = await node.execute(parameters);
		expect(execution.hints.map(({ message }) => message)).toEqual([
			'Intercom gives the newest 1 parts of a conversation, so 812 are missing',
		]);
		const { transcript } = execution.output[0]?.[0]?.json ?? {};
		if (transcript !== undefined)
			expect(String(transcript).split('\n')).toEqual([
				'[2024-12-18 15:59] Ann Lee (contact): first',
				'[812 older parts are missing here: Intercom gives the newest 1]',
				'[2024-12-18 16:00] Ada Marsh (teammate): late',
			]);
	});

	test('the files of Get Transcript say so between the first message and the parts', async () => {
		for (const output of ['md', 'txt']) {
			node.simulator.fault({ path: `/conversations/${TALK}`, rewrite: () => ({ body }) });
			const [item] = await node.items({ ...getTranscript, output, property: 'data' });
			const text = Buffer.from(item?.binary?.['data']?.data ?? '', 'base64').toString();
			expect(text).toMatch(/first[^]*812 older parts are missing here: Intercom gives the newest 1[^]*late/);
		}
	});

	test('a conversation with more parts than Intercom gives says how many', async () => {
		const { state } = node.simulator;
		const conversation = state.conversations.get(TALK);
		if (!conversation) throw new Error('Nobody talks');
		const author = adminAuthor(state, ADA);
		for (let n = 1; n <= 503; n++) addPart(state, conversation, { part_type: 'comment', author, body: `<p>${n}</p>` });
		const missing = conversation.parts.length - 500;
		const [item] = await node.json(get);
		expect(item?.['transcript']).toContain(`[${missing} older parts are missing here: Intercom gives the newest 500]`);
	});
});
