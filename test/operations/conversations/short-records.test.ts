import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';
import { countsIn } from '../../kit/output';
import { until } from '../../kit/until';
import { addPart, adminAuthor, contactAuthor } from '../../simulator/state/create';
import { useTestNode } from '../testNode';
import { ADA, ANN, BEA, BEN, simpleWhole, SUPPORT, talk, TALK, whole } from './conversation-samples';

const node = useTestNode({ given: talk });

const SAVED = { node: { typeVersion: 1 } };
const byAda = { admin_id: picked(ADA) };
const about = (operation: string, parameters: INodeParameters = {}): INodeParameters => ({
	resource: 'conversation',
	operation,
	conversation_id: picked(TALK),
	...parameters,
});
const by = (more: INodeParameters = {}) => ({ additionalFields: { ...byAda, ...more } });
const assignTo = (kind: 'admin' | 'team', id: string) =>
	about('assign', { assign_to: kind, assignee_id: picked(id), ...by() });
const replied = about('reply', { body: 'On its way', ...by() });
const INBOX = `https://app.intercom.com/a/inbox/simulator1/inbox/conversation/${TALK}`;

describe('A write gives a short record', () => {
	test('with its state, who has it by name, what was written, and where people see it', async () => {
		await node.items(assignTo('team', SUPPORT));
		const [item] = await node.json(replied);
		const { part, ...others } = item ?? {};
		expect(others).toEqual({
			id: TALK,
			title: null,
			state: 'open',
			open: true,
			priority: 'none',
			snoozed_until: null,
			admin_assignee_id: 0,
			admin_assignee_name: null,
			team_assignee_id: Number(SUPPORT),
			team_assignee_name: 'Support',
			inbox_url: INBOX,
		});
		expect(part).toMatchObject({
			type: 'comment',
			text: 'On its way',
			author: { id: ADA, name: 'Ada Marsh', email: 'ada.marsh@example.com', role: 'teammate' },
		});
		expect(Object.keys(part as IDataObject)).toEqual(['id', 'type', 'text', 'created_at', 'author']);
	});

	test.each([
		['close', about('close', { body: 'Bye', ...by() }), { type: 'close', text: 'Bye' }],
		['open', about('open', by()), { type: 'open' }],
		['snooze', about('snooze', { snoozed_until: '2030-01-31', ...by() }), { type: 'snoozed' }],
		['assign', assignTo('admin', BEN), { type: 'assignment' }],
		['replyAndClose', about('replyAndClose', { body: 'Done', ...by() }), { type: 'comment', text: 'Done' }],
	])('and the part that it wrote: %s', async (_operation, parameters, part) => {
		const [item] = await node.json(parameters);
		expect(item?.['part']).toMatchObject(part);
		expect(item).not.toHaveProperty('transcript');
	});

	test('with the transcript where the option asks for it', async () => {
		const [short] = await node.json(replied);
		const [long] = await node.json({ ...replied, options: { includeTranscript: true } });
		const { transcript, parts_shown, parts_total, ...others } = long ?? {};
		expect(Object.keys(others)).toEqual(Object.keys(short ?? {}));
		expect(String(transcript)).toContain('Ada Marsh (teammate): On its way');
		expect(parts_shown).toBe(parts_total);
	});

	test("and without Simplify Intercom's own, with no request beside the write", async () => {
		node.simulator.fault({ rewrite: () => ({ body: whole }) });
		expect(await node.json({ ...replied, simplify: false })).toEqual([whole]);
		expect(Object.keys(countsIn(node))).toEqual([`POST /conversations/${TALK}/reply`]);
	});

	test('but gives what it always gave in a node that was saved as version 1', async () => {
		node.simulator.fault({ rewrite: () => ({ body: whole }) });
		expect(await node.json({ ...replied, options: { includeTranscript: true } }, SAVED)).toEqual([simpleWhole]);
		expect(Object.keys(countsIn(node))).toEqual([`POST /conversations/${TALK}/reply`]);
	});

	test('in that of the region of the workspace', async () => {
		for (const [region, host] of [
			['EU', 'app.eu.intercom.com'],
			['AU', 'app.au.intercom.com'],
		] as const) {
			node.simulator.configure({ region });
			node.simulator.reset();
			talk(node.simulator);
			const [item] = await node.json(replied);
			expect(item?.['inbox_url']).toBe(INBOX.replace('app.intercom.com', host));
		}
	});

	test('also where a contact is attached or detached, which version 1 gave as Intercom did', async () => {
		const body = { ...whole, contacts: { contacts: [{ id: ANN }, { id: BEA }] } };
		const attach = about('attachContact', { customer_intercom_user_id: picked(BEA), ...by() });
		node.simulator.fault({ path: /customers/, rewrite: () => ({ body }), times: 3 });
		expect(await node.json(attach)).toMatchObject([{ id: TALK, contact_ids: [ANN, BEA], inbox_url: INBOX }]);
		expect(await node.json({ ...attach, simplify: false })).toEqual([body]);
		expect(await node.json(attach, SAVED)).toEqual([body]);
	});
});

describe('Names and address beside a write', () => {
	const items = (count: number) => ({
		items: node.simulator.state.addConversations(count).map(({ id }) => ({ json: { id } })),
	});
	const closeEach = { ...about('close', by()), conversation_id: picked('={{ $json.id }}') };

	test('are read once for all items, and names only where somebody has the work', async () => {
		await node.items(closeEach, items(12));
		expect(countsIn(node)).toMatchObject({ 'GET /me': 1 });
		expect(Object.keys(countsIn(node)).filter((to) => to.startsWith('GET '))).toEqual(['GET /me']);
		const assigned = items(12);
		node.simulator.requests.length = 0;
		await node.items({ ...assignTo('team', SUPPORT), conversation_id: picked('={{ $json.id }}') }, assigned);
		expect(countsIn(node)).toMatchObject({ 'GET /me': 1, 'GET /teams': 1 });
		expect(countsIn(node)).not.toHaveProperty('GET /admins');
	});

	test('are not read again for names that the answer has', async () => {
		const [conversation] = [node.simulator.state.conversations.get(TALK)];
		if (!conversation) throw new Error('Nobody talks');
		conversation.admin_assignee_id = Number(ADA);
		const [item] = await node.json(replied);
		expect(item).toMatchObject({ admin_assignee_id: Number(ADA), admin_assignee_name: 'Ada Marsh' });
		expect(countsIn(node)).not.toHaveProperty('GET /admins');
	});

	test.each([
		['the token may not read them', { status: 403, body: errorList('forbidden', 'No') }],
		['Intercom is down by then', { status: 503 }],
		['no answer comes', { drop: 'after' as const }],
		['the answer is no JSON', { status: 200, body: 'Hello', contentType: 'text/html' }],
		['the answer says something else', { status: 200, body: [1] }],
	])(
		'are left out where %s: the write keeps its record and is not repeated',
		async (_why, fault) => {
			for (const path of ['/me', '/admins', '/teams']) node.simulator.fault({ path, times: Infinity, ...fault });
			const { error, output } = await node.execute(assignTo('admin', BEN));
			expect(error).toBeUndefined();
			const [item] = (output[0] ?? []).map(({ json }) => json);
			expect(item).toMatchObject({ id: TALK, admin_assignee_id: Number(BEN), admin_assignee_name: null });
			expect(item).not.toHaveProperty('inbox_url');
			expect(countsIn(node)[`POST /conversations/${TALK}/parts`]).toBe(1);
			expect(node.simulator.ledger).toHaveLength(1);
		},
		60_000,
	);

	test('do not make a cancelled execution forget that the write was done', async () => {
		node.simulator.fault({ path: '/me', stallMs: 15_000, times: Infinity });
		const stop = new AbortController();
		const run = node.execute(replied, { abortSignal: stop.signal });
		await until(() => node.sent.some(({ to }) => to === 'GET /me'));
		stop.abort();
		expect((await run).canceled).toBe(true);
		expect(countsIn(node)).toEqual({ [`POST /conversations/${TALK}/reply`]: 1, 'GET /me': 1 });
	});

	test('leave the acting teammate to be found by later items', async () => {
		node.simulator.fault({ path: '/me', status: 403, body: errorList('forbidden', 'No') });
		const named = {
			...closeEach,
			additionalFields: { admin_id: picked('={{ $json.by }}') },
			options: { parallelItems: 1 },
		};
		const [first, second] = node.simulator.state.addConversations(2).map(({ id }) => id);
		const each = [{ json: { id: first, by: ADA } }, { json: { id: second, by: null } }];
		expect(await node.items(named, { items: each as never })).toHaveLength(2);
	});
});

describe('A conversation of sixty parts', () => {
	/** Words of about 90 characters, so that each line of the transcript has some 150, as in a conversation by email. */
	const SENTENCES = [
		'Thanks for looking into this. The invoice of March still shows the old address of our office in Cork.',
		'I have changed the address for you. Could you open the invoice again and tell me if it is right now?',
		'It is right now, but the tax number is missing from the second page. Where can I add that one, please?',
	];

	const longTalk = (): void => {
		const { state } = node.simulator;
		const [conversation, ann] = [state.conversations.get(TALK), state.contacts.get(ANN)];
		if (!conversation || !ann) throw new Error('Nobody talks');
		for (let n = conversation.parts.length; n < 60; n++) {
			const author = n % 2 === 0 ? contactAuthor(ann) : adminAuthor(state, BEN);
			const body = `<p>${SENTENCES[n % 3]}</p>`;
			addPart(state, conversation, { part_type: n % 9 === 8 ? 'note' : 'comment', author, body });
		}
	};
	const length = (output: unknown): number => JSON.stringify(output).length;
	const writes = [replied, assignTo('admin', BEN), about('close', { body: 'Have a nice day!', ...by() })];

	test.each(['get', 'getTranscript'])(
		'is read (%s) and written to three times within 12,000 characters',
		async (read) => {
			longTalk();
			const first = await node.json(about(read));
			let sum = length(first);
			for (const write of writes) sum += length(await node.json(write));
			expect(sum).toBeLessThanOrEqual(12_000);
			expect(length(first)).toBeGreaterThan(8_000);
		},
	);

	test('took three times as much in version 1', async () => {
		longTalk();
		let sum = length(await node.json(about('getTranscript')));
		for (const write of writes) sum += length(await node.json(write, SAVED));
		expect(sum).toBeGreaterThan(36_000);
	});
});
