import type { IDataObject } from 'n8n-workflow';
import { idsOf, START, useStage } from './stage';

const stage = useStage();
const created = { event: 'conversation.created' };

/** Adds conversations that are created now, and gives their IDs. */
const add = (count = 1, lagSeconds = 0): string[] => {
	const { state } = stage.simulator;
	const fresh = state.addConversations(count, () => ({ created_at: stage.now, updated_at: stage.now }));
	if (lagSeconds > 0) for (const conversation of fresh) state.index.wroteLate(conversation, lagSeconds);
	return fresh.map(({ id }) => id);
};
const requests = () => stage.simulator.requests.map(({ method, path }) => `${method} ${path}`);

describe('the first poll', () => {
	it('outputs nothing and saves where to start', async () => {
		add(5);
		const workflow = stage.workflow(created);
		expect(await workflow.activate()).toEqual([]);
		expect(Object.values(workflow.saved)).toMatchObject([{ state: { version: 1 } }]);
		expect(await workflow.poll()).toEqual([]);
	});

	it('starts from now in an empty workspace', async () => {
		const workflow = await stage.active(created);
		stage.simulator.state.addConversations(3, () => ({ created_at: START - 3_600, updated_at: START - 3_600 }));
		expect(await workflow.poll()).toEqual([]);
		expect(idsOf(await workflow.poll())).toEqual([]);
		const ids = add(2);
		expect(idsOf(await workflow.poll()).sort()).toEqual(ids.sort());
	});

	it('takes the time from Intercom, however wrong the clock of this machine is', async () => {
		for (const years of [-3, 3]) {
			stage.simulator.state.stoppedAtMs = Date.now() + years * 365 * 86_400_000;
			const workflow = await stage.active({ event: 'ticket.created' });
			expect(await workflow.poll()).toEqual([]);
			const conversations = await stage.active(created);
			stage.pass(60);
			const ids = add(2);
			expect(idsOf(await conversations.poll()).sort()).toEqual(ids.sort());
			expect(await conversations.poll()).toEqual([]);
		}
	});

	it('keeps the workflow from becoming active where Intercom refuses, in the words of the node', async () => {
		stage.simulator.fault({
			status: 401,
			body: { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] },
		});
		const refused = stage.workflow(created).activate();
		await expect(refused).rejects.toMatchObject({
			message: expect.stringContaining('Access Token Invalid') as unknown,
		});
		await expect(refused).rejects.not.toMatchObject({
			message: expect.stringContaining(stage.simulator.token) as unknown,
		});
	});
});

describe('what was missed', () => {
	it('comes after a day without n8n, oldest first and in pieces, each once', async () => {
		const workflow = await stage.active({ ...created, options: { maxItems: 30 } });
		const ids: string[] = [];
		for (let hour = 0; hour < 24; hour++) {
			stage.pass(3_600);
			ids.push(...add(4));
		}
		const after = workflow.restarted();
		const found: unknown[] = idsOf(await after.activate());
		for (let polls = 0; polls < 4; polls++) {
			const items = await after.poll();
			expect(items.length).toBeLessThanOrEqual(30);
			found.push(...idsOf(items));
		}
		expect([...found].sort()).toEqual([...ids].sort());
		expect(found).toHaveLength(ids.length);
	});

	it('comes in pieces although all was written in one second', async () => {
		const workflow = await stage.active({ ...created, options: { maxItems: 10 } });
		stage.pass(60);
		const ids = add(130);
		const found: unknown[] = [];
		for (let polls = 0; polls < 15; polls++) found.push(...idsOf(await workflow.poll()));
		expect([...found].sort()).toEqual([...ids].sort());
	});

	it('comes although it was written in a second that a poll had seen already', async () => {
		const workflow = await stage.active(created);
		stage.pass(60);
		const first = add(2);
		expect(idsOf(await workflow.poll()).sort()).toEqual(first.sort());
		const later = add(2);
		expect(idsOf(await workflow.poll()).sort()).toEqual(later.sort());
	});

	it.each([
		['usual lag', {}, 290],
		['chosen lag', { options: { indexLag: 30 } }, 1_790],
	])('comes when the index shows it later than newer ones: %s', async (_name, options, lagSeconds) => {
		const workflow = await stage.active({ ...created, ...options });
		stage.pass(10);
		const [late] = add(1, lagSeconds);
		stage.pass(lagSeconds - 5);
		const [newer] = add();
		expect(idsOf(await workflow.poll())).toEqual([newer]);
		stage.pass(5);
		expect(idsOf(await workflow.poll())).toEqual([late]);
		expect(await workflow.poll()).toEqual([]);
	});
});

describe('a poll that fails', () => {
	it('changes nothing, and the next one outputs everything', async () => {
		const workflow = await stage.active({ ...created, options: { maxItems: 200 } });
		stage.pass(60);
		const ids = add(120);
		const before = workflow.saved;
		stage.simulator.fault({ path: '/conversations/search', skip: 2, times: 1, status: 403, body: { errors: [] } });
		await expect(workflow.poll()).rejects.toThrow();
		expect(workflow.saved).toEqual(before);
		expect(idsOf(await workflow.poll()).sort()).toEqual(ids.sort());
	});

	it('says nothing of the token', async () => {
		const workflow = await stage.active(created);
		stage.simulator.fault({
			rewrite: () => ({
				status: 403,
				body: { type: 'error.list', errors: [{ code: 'x', message: `No ${stage.simulator.token}` }] },
			}),
		});
		const error: unknown = await workflow.poll().catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(Error);
		expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(stage.simulator.token);
	});

	it.each([
		['conversation.created', 'oldest'],
		['contact.created', 'newest'],
	])('does not come of a list in another order than that asked for: %s, not with the %s first', async (event) => {
		const { state } = stage.simulator;
		const workflow = await stage.active({ event, options: { maxItems: 2 } });
		const ids: string[] = [];
		for (let minute = 0; minute < 3; minute++) {
			stage.pass(60);
			const times = { created_at: stage.now, updated_at: stage.now };
			const [conversation] =
				event === 'contact.created' ? state.addContacts(1, () => times) : state.addConversations(1, () => times);
			ids.push(String(conversation?.id));
		}
		stage.simulator.fault({
			path: /search/,
			times: Infinity,
			rewrite: ({ body }) => {
				const key = event === 'contact.created' ? 'data' : 'conversations';
				const rows = (body as { [key: string]: never[] })[key] ?? [];
				return { body: { ...(body as IDataObject), [key]: [...rows.slice(1), ...rows.slice(0, 1)] } as never };
			},
		});
		const found: unknown[] = [];
		for (let polls = 0; polls < 4; polls++) found.push(...idsOf(await workflow.poll()));
		expect(found).toEqual(ids);
	});
});

describe('what n8n keeps', () => {
	it.each(['onEmit', 'durable'] as const)(
		'is enough to output each thing once after n8n was killed: %s',
		async (keeping) => {
			let workflow = await stage.active(created, { keeping });
			const found: unknown[] = [];
			const ids: string[] = [];
			for (let round = 0; round < 6; round++) {
				stage.pass(round % 2 === 0 ? 60 : 400);
				if (round % 3 !== 1) ids.push(...add(2));
				found.push(...idsOf(await workflow.poll()), ...idsOf(await workflow.poll()));
				stage.pass(round % 2 === 0 ? 30 : 1_000);
				await workflow.poll();
				workflow = workflow.restarted();
				found.push(...idsOf(await workflow.activate()));
			}
			expect([...found].sort()).toEqual([...ids].sort());
		},
	);

	it.each([
		['the event', { event: 'conversation.updated' }],
		['a filter', { ...created, filters: { state: 'open' } }],
	])('starts anew when %s is changed, without a flood of the past', async (_what, parameters) => {
		add(3);
		stage.pass(1_000);
		const workflow = await stage.active(created);
		stage.pass(60);
		add(3);
		const changed = workflow.restarted(parameters);
		expect(await changed.activate()).toEqual([]);
		stage.pass(60);
		const ids = add(1);
		expect(idsOf(await changed.poll())).toEqual(ids);
	});

	it('goes on when only the options or Simplify are changed', async () => {
		const workflow = await stage.active(created);
		stage.pass(60);
		const ids = add(3);
		const changed = workflow.restarted({ ...created, simplify: false, options: { maxItems: 5 } });
		expect(idsOf(await changed.activate()).sort()).toEqual(ids.sort());
	});

	it.each(['null', '{}', '{"version":2}', '[]', '"x"'])('starts anew from a state that is none: %s', async (state) => {
		const workflow = stage.workflow(created);
		workflow.database.staticData = `{"node:Node":{"state":${state}}}`;
		add(3);
		expect(await workflow.restarted().activate()).toEqual([]);
	});

	it('starts anew from a state that another version of the node saved', async () => {
		const workflow = await stage.active(created);
		stage.pass(60);
		add(3);
		workflow.database.staticData = workflow.database.staticData.replace('"version":1', '"version":2');
		expect(await workflow.restarted().activate()).toEqual([]);
	});

	it('stays small: only what the lag needs is remembered', async () => {
		const workflow = await stage.active(created, { keeping: 'durable' });
		for (let round = 0; round < 10; round++) {
			stage.pass(301);
			add(50);
			await workflow.poll();
		}
		expect(JSON.stringify(workflow.saved).length).toBeLessThan(6_000);
	});
});

describe('polls at the same time', () => {
	it('of one node: the second one leaves all to the first', async () => {
		const workflow = await stage.active(created);
		stage.pass(60);
		const ids = add(3);
		stage.simulator.requests.length = 0;
		stage.simulator.fault({ path: '/conversations/search', stallMs: 200 });
		const first = workflow.poll();
		while (requests().length === 0) await new Promise((done) => setTimeout(done, 5));
		const second = await workflow.restarted().activate();
		expect(second).toEqual([]);
		expect(requests()).toHaveLength(1);
		await first;
		expect(idsOf(await workflow.restarted().activate()).length + second.length).toBeLessThanOrEqual(ids.length);
	});

	it('of two nodes do not wait for each other', async () => {
		const [one, two] = [await stage.active(created), await stage.active(created)];
		stage.pass(60);
		const ids = add(1);
		const found = await Promise.all([one.poll(), two.poll()]);
		expect(found.map(idsOf)).toEqual([ids, ids]);
	});
});

describe('a test in the editor', () => {
	it('gives the newest one and saves nothing', async () => {
		add(3);
		stage.pass(10);
		const ids = add(1);
		const workflow = stage.workflow(created, { mode: 'manual' });
		expect(idsOf(await workflow.test())).toEqual(ids);
		expect(workflow.saved).toEqual({});
	});

	it('says that there is nothing yet', async () => {
		await expect(stage.workflow(created, { mode: 'manual' }).test()).rejects.toMatchObject({
			message: 'No event "New Conversation" found yet',
		});
	});
});

describe('parameters', () => {
	it.each([
		[{ event: 'conversation.eaten' }, 'There is no event "conversation.eaten"'],
		[{ ...created, filters: { tagId: '' } }, 'Tag is empty'],
		[{ ...created, filters: { teamAssigneeId: 'support' } }, 'Assigned Team is no ID'],
		[{ event: 'conversation.waiting', waitingMinutes: 0 }, 'Waiting for (Minutes) must be at least 1'],
		[{ event: 'contact.segment.left', segmentId: ' ' }, 'Segment is empty'],
		[{ ...created, options: { indexLag: -1 } }, 'Index Lag (Minutes) must be from 0 to 60'],
		[{ ...created, options: { indexLag: 61 } }, 'Index Lag (Minutes) must be from 0 to 60'],
		[{ ...created, options: { maxItems: 0 } }, 'Max Items per Poll must be at least 1'],
	])('%j is refused before anything is sent', async (parameters, message) => {
		stage.simulator.requests.length = 0;
		await expect(stage.workflow(parameters).activate()).rejects.toThrow(message);
		expect(requests()).toEqual([]);
	});

	it('Simplify off gives the record as Intercom has it', async () => {
		const workflow = await stage.active({ ...created, simplify: false });
		stage.pass(60);
		add();
		const [item] = await workflow.poll();
		expect(item?.record).toMatchObject({ type: 'conversation', source: { type: 'conversation' }, statistics: {} });
	});
});

describe('time', () => {
	it('that n8n lets a poll take is kept: what is left comes with the next poll', async () => {
		const workflow = await stage.active(created, { budgetMs: 0 });
		stage.pass(60);
		const ids = add(120);
		const first = idsOf(await workflow.poll());
		expect(first).toHaveLength(50);
		const found = [...first];
		for (let polls = 0; polls < 4; polls++) found.push(...idsOf(await workflow.poll()));
		expect(found.sort()).toEqual(ids.sort());
	});
});
