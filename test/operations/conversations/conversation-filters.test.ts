import type { INodeParameters } from 'n8n-workflow';
import { picked } from '../../kit/input';
import { blankContact } from '../../simulator/state/create';
import type { Conversation } from '../../simulator/state/records';
import { useTestNode } from '../testNode';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const [SUPPORT, SALES] = [991267901, 991267902];
const [ADA, BEN] = [991267459, 991267460];
const [VIP, BETA] = ['7522901', '7522902'];
const [ANN, BOB] = ['6762f0d01bb69f9f2193bb7d', '6762f0d01bb69f9f2193bb7e'];

const tagged = (id: string) => ({ id, name: id, applied_at: 1, applied_by: String(ADA) });
/** The first of the values for the first row, and so on. */
const turn = <T>(values: readonly T[], index: number, step: number): T =>
	values[Math.floor(index / step) % values.length] as T;

/** Seconds ago, none within minutes of a whole day: so no test depends on how fast it runs. */
const AGES = [1, 23, 25, 47, 49, 71, 100].map((hours) => hours * HOUR);

/** Rows in which every two facts meet in every way that matters here. */
const factsOf = (index: number, now: number): Partial<Conversation> => ({
	state: turn(['open', 'closed', 'snoozed'], index, 1),
	team_assignee_id: turn([SUPPORT, SALES, 0], index, 3),
	admin_assignee_id: turn([ADA, BEN, 0], index, 2),
	tags: turn([[], [tagged(VIP)], [tagged(VIP), tagged(BETA)]], index, 5),
	contacts: [turn([ANN, BOB], index, 7)],
	priority: turn(['none', 'high', 'urgent'], index, 4),
	read: turn([true, false], index, 1),
	created_at: now - 200 * HOUR - turn(AGES, index, 2),
	updated_at: now - turn(AGES, index, 3),
	waiting_since: index % 6 === 5 ? null : now - turn(AGES, index, 1),
});

type Holds = (row: Conversation, now: number) => boolean;
/** What each filter means, said once more in plain words. */
const FILTERS: Array<[filters: INodeParameters, holds: Holds]> = [
	[{ state: 'open' }, ({ state }) => state === 'open'],
	[{ state: '={{ "Snoozed" }}' }, ({ state }) => state === 'snoozed'],
	[{ team_assignee_id: String(SUPPORT) }, ({ team_assignee_id }) => team_assignee_id === SUPPORT],
	[{ team_assignee_id: '={{ "sales" }}' }, ({ team_assignee_id }) => team_assignee_id === SALES],
	[{ admin_assignee_id: '={{ "ada.marsh@example.com" }}' }, ({ admin_assignee_id }) => admin_assignee_id === ADA],
	[{ tag_ids: BETA }, ({ tags }) => tags.some(({ id }) => id === BETA)],
	[{ contact_ids: picked('bob@example.com', 'email') }, ({ contacts }) => contacts.includes(BOB)],
	[{ priority: 'urgent' }, ({ priority }) => priority === 'urgent'],
	[{ read: false }, ({ read }) => !read],
	[{ source_type: 'conversation' }, ({ source }) => source.type === 'conversation'],
	[{ updated_at_within_days: 2 }, ({ updated_at }, now) => updated_at > now - 2 * DAY],
	[{ updated_at_more_than_days: '={{ "3" }}' }, ({ updated_at }, now) => updated_at < now - 3 * DAY],
	[{ waiting_since_more_than_days: 2 }, ({ waiting_since: since }, now) => since !== null && since < now - 2 * DAY],
	[{ waiting_since_within_days: 1 }, ({ waiting_since: since }, now) => since !== null && since > now - DAY],
	[{ created_at_within_days: 11 }, ({ created_at }, now) => created_at > now - 11 * DAY],
];

const search = { resource: 'conversation', operation: 'search', returnAll: true, simplify: false };

let now = 0;
const node = useTestNode({
	given: ({ state }) => {
		now = Math.floor(Date.now() / 1_000);
		for (const [id, email] of [
			[ANN, 'ann@example.com'],
			[BOB, 'bob@example.com'],
		] as const)
			state.contacts.add(blankContact(state, { id, email }));
		state.addConversations(60, (index) => factsOf(index, now));
	},
});

const idsWhere = (holds: Holds): string[] =>
	[...node.simulator.state.conversations.values()]
		.filter((row) => holds(row, now))
		.map(({ id }) => id)
		.sort();
const found = async (parameters: INodeParameters): Promise<string[]> =>
	(await node.json({ ...search, ...parameters })).map(({ id }) => String(id)).sort();

describe('Conversation: Search by quick filters alone finds', () => {
	test('open ones of a team that wait for more than two days, by three entries', async () => {
		const expected = idsWhere(
			({ state, team_assignee_id: team, waiting_since: since }) =>
				state === 'open' && team === SUPPORT && since !== null && since < now - 2 * DAY,
		);
		expect(expected.length).toBeGreaterThan(1);
		expect(
			await found({ filters: { state: 'open', team_assignee_id: String(SUPPORT), waiting_since_more_than_days: 2 } }),
		).toEqual(expected);
	});

	test.each(FILTERS)('what %j says', async (filters, holds) => {
		const expected = idsWhere(holds);
		expect(expected.length).toBeGreaterThan(0);
		expect(await found({ filters })).toEqual(expected);
	});

	const nameOf = ([filters]: (typeof FILTERS)[number]) => Object.keys(filters)[0];
	const pairs = FILTERS.flatMap((one, index) => {
		const others = [4, 7].map((step) => FILTERS[(index + step) % FILTERS.length] ?? one);
		return others.filter((other) => nameOf(other) !== nameOf(one)).map((other) => [one, other] as const);
	});

	test.each(pairs)('what %j and %j say together', async ([first, holds], [second, alsoHolds]) => {
		const filters = { ...first, ...second } as INodeParameters;
		expect(await found({ filters })).toEqual(idsWhere((row, at) => holds(row, at) && alsoHolds(row, at)));
	});

	test('nobody where an expression gives null', async () => {
		const filters = { team_assignee_id: '={{ null }}' };
		await node.json({ ...search, filters });
		expect(node.sent[0]?.body).toMatchObject({
			query: { operator: 'AND', value: [{ field: 'team_assignee_id', operator: '=', value: null }] },
		});
	});

	test('what was made between two dates, in the zone of the workflow', async () => {
		const filters = { created_at_after: '2026-01-31T12:00:00', created_at_before: '={{ "2026-02-01" }}' };
		await node.execute({ ...search, filters }, { settings: { timezone: 'America/New_York' } });
		expect(node.sent[0]?.body).toMatchObject({
			query: {
				operator: 'AND',
				value: [
					{ field: 'created_at', operator: '>', value: Date.parse('2026-01-31T17:00:00Z') / 1_000 },
					{ field: 'created_at', operator: '<', value: Date.parse('2026-02-01T05:00:00Z') / 1_000 },
				],
			},
		});
	});
});

describe('Conversation: Search joins quick filters with', () => {
	const filters = { state: 'open', updated_at_within_days: 3 };
	const holds: Holds = ({ state, updated_at }) => state === 'open' && updated_at > now - 3 * DAY;
	const isVip: Holds = ({ tags }) => tags.some(({ id }) => id === VIP);
	const isRead: Holds = ({ read }) => read;
	const vip = { text: [{ field: 'tag_ids', operator: 'equals', value: VIP }] };
	const read = { yesNo: [{ field: 'read', operator: 'equals', value: true }] };
	const ofSales: Holds = ({ team_assignee_id }) => team_assignee_id === SALES;
	const sales = { number: [{ field: 'team_assignee_id', operator: 'equals', value: SALES }] };
	const jsonVip = { field: 'tag_ids', operator: '=', value: VIP };
	const jsonRead = { field: 'read', operator: '=', value: true };
	const jsonSales = { field: 'team_assignee_id', operator: '=', value: SALES };
	const group = (match: string, conditions: INodeParameters) => ({ group: [{ match, conditions }] });
	const json = (query: object) => ({ search_by: 'json', query: JSON.stringify(query) });

	test.each<[string, INodeParameters, Holds]>([
		[
			'conditions that all hold',
			{ search_by: 'all', query: { ...vip, ...read } },
			(row) => isVip(row, now) && isRead(row, now),
		],
		[
			'conditions of which one holds',
			{ search_by: 'any', query: { ...vip, ...read } },
			(row) => isVip(row, now) || isRead(row, now),
		],
		[
			'a group among conditions that all hold',
			{ search_by: 'all', query: { ...sales, ...group('OR', { ...vip, ...read }) } },
			(row) => ofSales(row, now) && (isVip(row, now) || isRead(row, now)),
		],
		[
			'a group of all among conditions of which one holds, where Intercom takes no further group around',
			{ search_by: 'any', query: { ...sales, ...group('AND', { ...vip, ...read }) } },
			(row) => ofSales(row, now) || (isVip(row, now) && isRead(row, now)),
		],
		[
			'a group of any among conditions of which one holds',
			{ search_by: 'any', query: { ...sales, ...group('OR', { ...vip, ...read }) } },
			(row) => ofSales(row, now) || isVip(row, now) || isRead(row, now),
		],
		['a condition as JSON', json(jsonVip), isVip],
		[
			'groups as JSON',
			json({
				operator: 'AND',
				value: [
					{ operator: 'OR', value: [jsonVip, jsonSales] },
					{ operator: 'OR', value: [jsonRead, jsonSales] },
				],
			}),
			(row) => (isVip(row, now) || ofSales(row, now)) && (isRead(row, now) || ofSales(row, now)),
		],
		['no condition, whichever of them would hold', { search_by: 'any', query: {} }, () => true],
	])('%s', async (_what, parameters, alsoHolds) => {
		const expected = idsWhere((row) => holds(row, now) && alsoHolds(row, now));
		expect(expected.length).toBeGreaterThan(0);
		expect(await found({ ...parameters, filters })).toEqual(expected);
	});

	test('a query that has room for them in its own group, so that no group is lost to them', async () => {
		await node.json({ ...search, filters: { state: 'open' }, search_by: 'all', query: { ...read, ...vip } });
		expect(node.sent[0]?.body).toMatchObject({
			query: {
				operator: 'AND',
				value: [
					{ field: 'state', operator: '=', value: 'open' },
					{ field: 'tag_ids', operator: '=', value: VIP },
					{ field: 'read', operator: '=', value: true },
				],
			},
		});
	});

	test('as many conditions as Intercom takes, in a group of their own where the first one is full', async () => {
		const text = Array.from({ length: 15 }, () => ({ field: 'tag_ids', operator: 'equals', value: VIP }));
		expect(await found({ search_by: 'all', query: { text }, filters })).toEqual(
			idsWhere((row) => holds(row, now) && isVip(row, now)),
		);
		const full = { text: text.slice(1), ...group('OR', { ...sales, ...read }) };
		const error = await node.failure({ ...search, search_by: 'all', query: full, filters });
		expect(error.message).toBe(
			'Conditions and the 2 filters together are more than Intercom takes: 15 conditions in a group, and groups inside one outer group',
		);
		expect(await found({ search_by: 'all', query: { ...full, text: text.slice(2) }, filters })).toEqual(
			idsWhere((row) => holds(row, now) && isVip(row, now) && (ofSales(row, now) || isRead(row, now))),
		);
	});
});

describe('The edge of a number of days', () => {
	const edgesIn = () =>
		node.sent.map(({ body }) => {
			const { query } = body as { query: { value: Array<{ value: number }> } };
			return query.value[0]?.value;
		});

	test('is the same for all items and pages of an execution, however long they take', async () => {
		node.simulator.state.addConversations(60, () => ({ waiting_since: now - 3 * DAY }));
		node.simulator.configure({ latencyMs: 600 });
		const began = Date.now();
		const filters = { waiting_since_more_than_days: '={{ $json.days }}' };
		const items = [2, 2, 2].map((days) => ({ json: { days } }));
		await node.items({ ...search, filters, options: { parallelItems: 1 } }, { items });
		expect(node.sent.length).toBeGreaterThan(3);
		expect(new Set(edgesIn()).size).toBe(1);
		// Taken as it begins: the requests of the last item left more than a second later.
		const [edge = 0] = edgesIn();
		expect(edge).toBeGreaterThanOrEqual(Math.floor(began / 1_000) - 2 * DAY);
		expect(Date.now() - began).toBeGreaterThan(1_500);
		expect(edge).toBeLessThan(Math.floor(Date.now() / 1_000) - 2 * DAY);
	});

	test('may lie parts of a day back, and never before 1970', async () => {
		const began = Math.floor(Date.now() / 1_000);
		for (const created_at_within_days of [0.5, 1e9])
			await node.json({ ...search, filters: { created_at_within_days } });
		const edges = edgesIn();
		expect(edges[0]).toBeGreaterThanOrEqual(began - 12 * HOUR - 1);
		expect(edges[0]).toBeLessThanOrEqual(Math.floor(Date.now() / 1_000) - 12 * HOUR);
		expect(edges.at(-1)).toBe(0);
	});
});
