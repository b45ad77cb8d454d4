import type { INodeParameters } from 'n8n-workflow';
import { picked } from '../../kit/input';
import { countsIn, fileIn } from '../../kit/output';
import type { JsonObject } from '../../simulator';
import { useTestNode } from '../testNode';
import { desk, theTicket, ticket, whole as wholeTicket } from '../tickets/ticket-samples';
import { ADA, ANN, BEN, SUPPORT, simpleWhole, talk, TALK, whole } from './conversation-samples';

const node = useTestNode({ given: talk });

const ann = { type: 'user', id: ANN, name: 'Ann Lee', email: 'ann@example.com' };
const ada = { type: 'admin', id: ADA, name: 'Ada Marsh', email: 'ada.marsh@example.com' };
const FILE = 'https://downloads.intercomcdn.com/i/o/7/plan.png';
const SIGNED = `${FILE}?expires=1767142800&signature=0a1b&req=xyz`;

const part = (id: number, fields: JsonObject): JsonObject => ({
	id: String(id),
	part_type: 'comment',
	body: null,
	created_at: 1734537600,
	author: ada,
	attachments: [],
	...fields,
});
const parts = [
	part(1, { body: '<p>Good morning</p>' }),
	part(2, { part_type: 'assignment', assigned_to: { type: 'team', id: SUPPORT } }),
	part(3, { part_type: 'assignment', assigned_to: { type: 'admin', id: BEN } }),
	part(4, { author: ann, body: '<p>Here</p>', attachments: [{ name: 'plan.png', url: SIGNED }] }),
	part(5, { part_type: 'close' }),
];
const body: JsonObject = {
	...whole,
	source: {
		type: 'conversation',
		id: '1',
		subject: '',
		body: `<p>Hello</p><img src="${SIGNED}">`,
		author: ann,
		attachments: [],
	},
	team_assignee_id: Number(SUPPORT),
	conversation_parts: { conversation_parts: parts, total_count: parts.length },
};

const AT = '[2024-12-18 16:00]';
const HELLO = `[2024-12-18 15:58] Ann Lee (contact): Hello\n  [image: ${SIGNED}]`;
const MORNING = `${AT} Ada Marsh (teammate): Good morning`;
const HERE = `${AT} Ann Lee (contact): Here\n  [attachment: plan.png ${SIGNED}]`;
const CLOSED = `${AT} Ada Marsh (teammate) [close]`;

const about = (operation: string, additionalFields: INodeParameters, more: INodeParameters = {}) => ({
	resource: 'conversation',
	operation,
	conversation_id: picked(TALK),
	additionalFields,
	...more,
});

async function read(parameters: INodeParameters) {
	node.simulator.fault({ path: `/conversations/${TALK}`, rewrite: () => ({ body }) });
	const [item] = await node.items(parameters);
	return { json: item?.json ?? {}, item };
}

describe.each(['get', 'getTranscript'])('The transcript of %s', (operation) => {
	test('has the last parts beside the first message, and says how many are left out', async () => {
		const { json } = await read(about(operation, { last_parts: 2 }));
		expect(json['transcript']).toBe([HELLO, '[3 earlier parts are left out here]', HERE, CLOSED].join('\n'));
		expect(json).toMatchObject({ parts_shown: 2, parts_left_out: 3, parts_total: 5 });
	});

	test('has what was said alone, without events', async () => {
		const { json } = await read(about(operation, { only_messages: true }));
		expect(json['transcript']).toBe([HELLO, MORNING, HERE].join('\n'));
		expect(json).toMatchObject({ parts_shown: 2, parts_left_out: 3, parts_total: 5 });
	});

	test('has addresses of files without what signs them', async () => {
		const { json } = await read(about(operation, { without_signatures: true, only_messages: true }));
		expect(json['transcript']).toBe([HELLO, MORNING, HERE].join('\n').replaceAll(SIGNED, FILE));
	});

	test('is no longer than its limit, and says what is left out between its ends', async () => {
		const long = 'word '.repeat(60).trim();
		const many = Array.from({ length: 30 }, (_unused, index) => part(index, { body: `<p>${index} ${long}</p>` }));
		const conversation_parts = { conversation_parts: many, total_count: 30 };
		node.simulator.fault({
			path: `/conversations/${TALK}`,
			rewrite: () => ({ body: { ...body, conversation_parts } }),
		});
		const [json] = await node.json(about(operation, { max_characters: 1_500 }));
		const text = String(json?.['transcript']);
		const [, count, characters] = /\n\[(\d+) parts left out here, ([\d,]+) characters\]\n/.exec(text) ?? [];
		expect(text.length).toBeLessThanOrEqual(1_500);
		expect(text.startsWith(HELLO)).toBe(true);
		expect(text.endsWith(`29 ${long}`)).toBe(true);
		expect(json).toMatchObject({ parts_left_out: Number(count), parts_shown: 30 - Number(count), parts_total: 30 });
		const line = `${AT} Ada Marsh (teammate): 10 ${long}`;
		expect(Number(characters?.replace(',', ''))).toBeLessThanOrEqual(Number(count) * (line.length + 1));
	});

	test.each([
		[{ last_parts: 0 }, 'Last Parts is 0, but must be at least 1'],
		[{ max_characters: 499 }, 'Max Characters is 499, but must be at least 500'],
	])('refuses %j before anything is sent', async (fields, message) => {
		const error = await node.failure(about(operation, fields));
		expect([error.message, node.sent]).toEqual([message, []]);
	});
});

test.each(['txt', 'md'])('A file is no longer than the limit either, with its last line break: %s', async (output) => {
	const { item, json } = await read(about('getTranscript', { max_characters: 500 }, { output, property: 'data' }));
	const { content } = fileIn(item);
	expect(content.toString().length).toBeLessThanOrEqual(500);
	expect(content.toString()).toMatch(/left out here/);
	expect(String(json['transcript']).length).toBeLessThanOrEqual(500);
	if (output === 'txt') expect(content.toString()).toBe(`${String(json['transcript'])}\n`);
});

describe('Get with names of assignees', () => {
	test('says who got the work, and who has it', async () => {
		const { json } = await read(about('get', { names: true }));
		expect(String(json['transcript'])).toContain('[assigned to team Support]');
		expect(String(json['transcript'])).toContain('[assigned to teammate Ben Okafor]');
		expect(json).toMatchObject({ team_assignee_id: Number(SUPPORT), team_assignee_name: 'Support' });
		expect(json).toMatchObject({ admin_assignee_id: 991267459, admin_assignee_name: 'Ada Marsh' });
		expect(countsIn(node)).toMatchObject({ 'GET /admins': 1, 'GET /teams': 1 });
	});

	test.each([1, 2])(
		'asks for nothing more, and gives what it gave, where no option is used: version %s',
		async (typeVersion) => {
			node.simulator.fault({ rewrite: () => ({ body: whole }) });
			expect(await node.json(about('get', {}), { node: { typeVersion } })).toEqual([simpleWhole]);
			expect(node.sent).toEqual([{ to: `GET /conversations/${TALK}` }]);
		},
	);

	test("gives Intercom's own record without Simplify", async () => {
		node.simulator.fault({ rewrite: () => ({ body }) });
		const chosen = about('get', { names: true, last_parts: 1, max_characters: 500 }, { simplify: false });
		expect(await node.json(chosen)).toEqual([body]);
		expect(node.sent).toHaveLength(1);
	});
});

test('Ticket: Get takes the same for its transcript', async () => {
	desk(node.simulator);
	node.simulator.fault({ rewrite: () => ({ body: wholeTicket as never }) });
	const [given] = await node.json({ ...ticket('get'), ...theTicket, additionalFields: { only_messages: true } });
	expect(given).toMatchObject({ parts_shown: 1, parts_left_out: 4, parts_total: 6 });
	expect(String(given?.['transcript']).split('\n')).toEqual([
		'[1 older part is missing here: Intercom gives the newest 5]',
		'[2026-01-31 12:00] Ada Marsh (teammate): We are on it',
	]);
});
