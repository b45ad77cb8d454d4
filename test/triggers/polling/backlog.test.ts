import type { IDataObject } from 'n8n-workflow';
import { collect, MAX_KEYS, moveWindow, type Window } from '../../../nodes/IntercomPollingTrigger/polling/window';
import { rememberLeft } from '../../../nodes/IntercomPollingTrigger/polling/members';
import { addPart, blankCompany, blankContact, contactAuthor } from '../../simulator/state/create';
import { countPart } from '../../simulator/state/statistics';
import { keep } from '../../simulator/routes/shelf';
import { idsOf, START, useStage } from './stage';

const stage = useStage();
const paths = () => stage.simulator.requests.map(({ path }) => path);

describe('many replies', () => {
	const replyIn = (count: number): string[] => {
		const { state } = stage.simulator;
		return state
			.addConversations(count, () => ({ created_at: START - 9_999 }))
			.map((conversation) => {
				const author = contactAuthor(blankContact(state));
				const part = addPart(state, conversation, { part_type: 'comment', author, body: '<p>Hi</p>' });
				countPart(conversation, part, false);
				return part.id;
			});
	};
	const event = 'conversation.contact.replied';

	it('come in pieces, and each conversation is read once', async () => {
		const workflow = await stage.active({ event, options: { maxItems: 20 } });
		stage.pass(60);
		const ids = replyIn(65);
		stage.pass(60);
		stage.simulator.requests.length = 0;
		const found: unknown[] = [];
		for (let polls = 0; polls < 6; polls++) {
			const items = await workflow.poll();
			expect(items.length).toBeLessThanOrEqual(20);
			found.push(...items.map(({ part }) => (part as IDataObject).id));
		}
		expect(found.sort()).toEqual(ids.sort());
		// Up to five conversations are read at once, and some of them may be more than a poll has room for.
		const reads = paths().filter((path) => path !== '/conversations/search').length;
		expect(reads).toBeGreaterThanOrEqual(65);
		expect(reads).toBeLessThanOrEqual(65 + 3 * 5);
	});

	it('come whole after a conversation among them could not be read', async () => {
		const workflow = await stage.active({ event, options: { maxItems: 20 } });
		stage.pass(60);
		const ids = replyIn(30);
		stage.simulator.fault({ path: /^\/conversations\/\d+/, skip: 25, status: 403, body: { errors: [] } });
		const found: unknown[] = [];
		let failures = 0;
		for (let polls = 0; polls < 6; polls++) {
			const items = await workflow.poll().catch(() => (failures++, []));
			found.push(...items.map(({ part }) => (part as IDataObject).id));
		}
		expect(failures).toBe(1);
		expect(found.sort()).toEqual(ids.sort());
	});

	it('come once although an older reply of the same conversation was output before', async () => {
		const workflow = await stage.active({ event, options: { maxItems: 1 } });
		stage.pass(60);
		replyIn(2);
		const found: unknown[] = [];
		const { state } = stage.simulator;
		for (let polls = 0; polls < 12; polls++) {
			found.push(...(await workflow.poll()).map(({ part }) => (part as IDataObject).id));
			if (polls % 3 !== 0) continue;
			stage.pass(20);
			for (const conversation of state.conversations.values()) {
				const author = contactAuthor(blankContact(state));
				countPart(
					conversation,
					addPart(state, conversation, { part_type: 'comment', author, body: '<p>Hi</p>' }),
					false,
				);
			}
		}
		for (let polls = 0; polls < 12; polls++)
			found.push(...(await workflow.poll()).map(({ part }) => (part as IDataObject).id));
		expect(new Set(found).size).toBe(found.length);
		expect(found).toHaveLength(2 + 4 * 2);
	});

	it('skips a conversation that was deleted meanwhile', async () => {
		const workflow = await stage.active({ event });
		stage.pass(60);
		const [id] = replyIn(2);
		const [, gone] = [...stage.simulator.state.conversations.values()];
		stage.simulator.fault({ path: `/conversations/${String(gone?.id)}`, status: 404, body: { errors: [] } });
		expect((await workflow.poll()).map(({ part }) => (part as IDataObject).id)).toEqual([id]);
	});
});

describe('a numbered list', () => {
	const addArticle = (id: number) =>
		keep(
			stage.simulator.state,
			'article',
			{ title: `No. ${id}`, state: 'published', updated_at: stage.now },
			String(id),
		);

	it('is read again where an article that goes away lets others slip to the page before', async () => {
		addArticle(1_000);
		const workflow = await stage.active({ event: 'article.changed' });
		stage.pass(60);
		const ids = Array.from({ length: 120 }, (_unused, index) => String(addArticle(index).id));
		let isFirst = true;
		stage.simulator.fault({
			path: '/articles',
			apply: true,
			rewrite: () => {
				if (isFirst) stage.simulator.state.shelf('article').delete('119');
				isFirst = false;
				return {};
			},
		});
		expect(
			idsOf(await workflow.poll())
				.map(String)
				.sort(),
		).toEqual(expect.arrayContaining(ids.filter((id) => id !== '119').sort()));
	});
});

describe('a list that is compared with the one before', () => {
	it('gives what is too much for one poll with the next ones', async () => {
		const workflow = await stage.active({ event: 'company.created', options: { maxItems: 3 } });
		const { state } = stage.simulator;
		const ids = Array.from({ length: 8 }, (_unused, index) => state.companies.add(blankCompany(state, `c${index}`)).id);
		const found: unknown[][] = [];
		for (let polls = 0; polls < 4; polls++) found.push(idsOf(await workflow.poll()));
		expect(found.map(({ length }) => length)).toEqual([3, 3, 2, 0]);
		expect(found.flat().sort()).toEqual(ids.sort());
	});

	it('does not give a company again that was missing from the list for a while', async () => {
		const { state } = stage.simulator;
		state.listsHideEmptyCompanies = true;
		const company = state.companies.add(blankCompany(state, 'c', { contacts: new Set(['x']) }));
		const workflow = await stage.active({ event: 'company.created' });
		for (const contacts of [[], ['y']]) {
			company.contacts = new Set(contacts);
			state.companies.touch();
			expect(await workflow.poll()).toEqual([]);
		}
	});

	it('forgets those that left first when too many are known', () => {
		const keys = Array.from({ length: 10_000 }, (_unused, index) => `k${index}`);
		const now = new Map([['k9', { key: 'k9', at: 1, record: {} }]]);
		const entered = [{ key: 'new', at: 1, record: {} }];
		const kept = rememberLeft({ keys: keys.join('\n') }, now, { entered, left: [] }).keys.split('\n');
		expect(kept).toHaveLength(10_000);
		expect(kept).toEqual(expect.arrayContaining(['new', 'k9', 'k9999']));
		expect(kept).not.toContain('k0');
	});
});

describe('what is remembered', () => {
	const happenings = (count: number, at: number) =>
		Array.from({ length: count }, (_unused, index) => ({ key: `${at}-${index}`, at, record: {} }));

	/** Polls a list that does not change, some minutes apart, and counts what comes. */
	async function pollAll(all: ReturnType<typeof happenings>, times: number) {
		let window: Window = { since: 900, watermark: 900, keys: {} };
		const found: string[] = [];
		let mostKeys = 0;
		async function* pages() {
			const left = all.filter(({ at }) => at >= window.since);
			for (let start = 0; start < left.length; start += 150)
				yield await Promise.resolve(left.slice(start, start + 150));
		}
		for (let polls = 0, startedAt = 1_301; polls < times; polls++, startedAt += 60) {
			const reading = {
				window,
				order: 'ascending' as const,
				limit: 6_000,
				startedAt: () => startedAt,
				isLate: () => false,
			};
			const collected = await collect(pages(), reading);
			found.push(...collected.fresh.map(({ key }) => key));
			window = moveWindow(window, collected, { lagSeconds: 300, startedAt });
			mostKeys = Math.max(mostKeys, Object.keys(window.keys).length);
		}
		return { found, mostKeys };
	}

	it('is bounded: what there is no room for comes when older things need not be remembered any more', async () => {
		const all = Array.from({ length: 30 }, (_unused, index) => happenings(1_000, 1_200 + index)).flat();
		const { found, mostKeys } = await pollAll(all, 12);
		expect(found).toHaveLength(all.length);
		expect(new Set(found).size).toBe(all.length);
		expect(mostKeys).toBeLessThanOrEqual(MAX_KEYS + 1_000);
	});

	it('is more where more was written in one second, so that the node does not stand still', async () => {
		const all = [...happenings(MAX_KEYS + 5_000, 1_000), ...happenings(3, 1_001)];
		const { found } = await pollAll(all, 6);
		expect(found).toHaveLength(all.length);
		expect(new Set(found).size).toBe(all.length);
	});

	it('does not go beyond a record whose time has not come yet', async () => {
		const workflow = await stage.active({ event: 'conversation.created' });
		stage.pass(60);
		const { state } = stage.simulator;
		const [future] = state.addConversations(1, () => ({ created_at: stage.now + 1_000_000, updated_at: stage.now }));
		expect(idsOf(await workflow.poll())).toEqual([future?.id]);
		stage.pass(60);
		const [usual] = state.addConversations(1, () => ({ created_at: stage.now, updated_at: stage.now }));
		expect(idsOf(await workflow.poll())).toEqual([usual?.id]);
	});
});
