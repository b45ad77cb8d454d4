import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';
import { countsIn } from '../../kit/output';
import { until } from '../../kit/until';
import type { JsonObject } from '../../simulator/json';
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

describe('The part of a short record', () => {
	const words = (from: JsonObject, body: string): JsonObject => ({
		type: 'conversation_part',
		id: `9${body.length}`,
		part_type: 'comment',
		body: `<p>${body}</p>`,
		created_at: 1_900_000_000,
		attachments: [],
		author: from,
	});
	const ada = { type: 'admin', id: ADA, name: 'Ada Marsh' };
	const ben = { type: 'admin', id: BEN, name: 'Ben Okafor' };
	const ann = { type: 'user', id: ANN, name: 'Ann Lee' };
	/** Others write at the same time, so that their parts are the newest ones in the answer. */
	const answerWith = (...parts: JsonObject[]) =>
		node.simulator.fault({
			method: 'POST',
			rewrite: () => ({ body: { ...whole, conversation_parts: { conversation_parts: parts, total_count: 9 } } }),
		});

	test.each([
		['of another teammate', words(ben, 'I take this one')],
		['of the contact', words(ann, 'Are you there?')],
		['of the same teammate from elsewhere', words(ada, 'Sent from the inbox')],
	])('is the one that was written, not a newer one %s', async (_whose, newer) => {
		answerWith(words(ada, 'Earlier'), words(ada, 'On its way'), newer);
		const [item] = await node.json(replied);
		expect(item?.['part']).toMatchObject({ text: 'On its way', author: { id: ADA } });
	});

	test("is the contact's where the reply is", async () => {
		answerWith(words(ann, 'Any news?'), words(ada, 'Not yet'));
		const asAnn = { reply_as: 'contact', contact_by: 'intercom_user_id', intercom_user_id: picked(ANN) };
		const [item] = await node.json(about('reply', { ...asAnn, body: 'Any news?' }));
		expect(item?.['part']).toMatchObject({ text: 'Any news?', author: { id: ANN } });
	});

	test('is the one of its date where the reply has a date of its own, though its words came back changed', async () => {
		const dated = { ...words(ada, 'Moved over from the old desk'), created_at: 1_580_428_800 };
		answerWith(dated, words(ada, 'Newer'));
		const created_at = '2020-01-31T00:00:00Z';
		const [item] = await node.json(about('reply', { body: 'Moved', ...by({ created_at }) }));
		expect(item?.['part']).toMatchObject({ text: 'Moved over from the old desk' });
	});
});

describe('Names and address beside a write', () => {
	test('are as people wrote them, signs of transcripts included', async () => {
		const team = node.simulator.state.teams.get(SUPPORT);
		if (!team) throw new Error('There is no such team');
		team.name = 'Support (EU): R&D';
		const [item] = await node.json(assignTo('team', SUPPORT));
		expect(item).toMatchObject({ team_assignee_name: 'Support (EU): R&D' });
	});

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
