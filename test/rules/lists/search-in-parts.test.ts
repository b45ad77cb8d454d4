import * as helperOptions from '../../../nodes/Intercom/engine/send/helperOptions';
import { useShortWaits } from '../../kit/shortWaits';
import { addTicket } from '../../simulator/routes/tickets/tickets';
import { seedTickets } from '../../simulator/routes/tickets/seed';
import { useTestNode } from '../../operations/testNode';
import { BUG } from '../../operations/tickets/ticket-samples';
import { errorList } from '../../kit/answers';

const node = useTestNode();
useShortWaits();

/** Long enough for five requests to be under way at once on a machine that has other work. */
const SLOW = { latencyMs: 300 };
const DAY = 86_400;

/**
 * Conversations of some years, most of them young, and every tenth made in the same second as the one before; gives
 * their IDs, oldest first.
 */
const conversations = (count: number): string[] =>
	node.simulator.state
		.addConversations(count, (index) => ({
			created_at: 1_700_000_000 + Math.round(800 * DAY * Math.sqrt((index - Number(index % 10 === 9)) / count)),
			state: index % 3 === 0 ? 'closed' : 'open',
		}))
		.map(({ id }) => id);

const search = (sort_field: string, sort_order: string, query: object, resource = 'conversation') => ({
	resource,
	operation: 'search',
	search_by: 'json',
	query: JSON.stringify(query),
	returnAll: true,
	simplify: false,
	additionalFields: { sort_field, sort_order },
});
const open = { field: 'state', operator: '=', value: 'open' };
const any = { field: 'created_at', operator: '>', value: 0 };

const idsOf = (rows: ReadonlyArray<Readonly<Record<string, unknown>>>) => rows.map(({ id }) => id);
const createdOf = (rows: ReadonlyArray<Readonly<Record<string, unknown>>>) =>
	rows.map(({ created_at }) => Number(created_at));

test.each(['ascending', 'descending'])(
	'a long search of conversations by created_at, %s, gives in parts what it gives page after page',
	async (order) => {
		const made = conversations(700);
		node.simulator.configure(SLOW);
		const rows = await node.json(search('created_at', order, any));
		expect([...idsOf(rows)].sort()).toEqual([...made].sort());
		const times = createdOf(rows);
		expect(times).toEqual([...times].sort((a, b) => (order === 'ascending' ? a - b : b - a)));
		expect(node.simulator.peak).toBe(5);
	},
);

test.each(['ascending', 'descending'])(
	'tickets are read in parts too, %s, and none is lost where some were made in the same second',
	async (order) => {
		const { state } = node.simulator;
		seedTickets(state);
		const made = Array.from({ length: 700 }, (_unused, index) =>
			addTicket(state, BUG, {}, { created_at: 1_700_000_000 + Math.floor(index / 7) ** 2 }),
		);
		node.simulator.configure(SLOW);
		const query = { field: 'ticket_type_id', operator: '=', value: BUG };
		const rows = await node.json(search('created_at', order, query, 'ticket'));
		const seeded = [...state.shelf('ticket').values()].filter(({ fields }) => fields['type_id'] === BUG);
		expect(seeded.length).toBeGreaterThanOrEqual(made.length);
		expect([...idsOf(rows)].sort()).toEqual(seeded.map(({ id }) => id).sort());
		const times = createdOf(rows);
		expect(times).toEqual([...times].sort((a, b) => (order === 'ascending' ? a - b : b - a)));
		expect(node.simulator.peak).toBe(5);
	},
);

test('the parts keep to what was searched for', async () => {
	conversations(900);
	const rows = await node.json(search('created_at', 'ascending', { operator: 'AND', value: [open] }));
	expect(rows).toHaveLength(600);
	expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['open']));
});

test('every other order is read page after page', async () => {
	conversations(400);
	const rows = await node.json(search('updated_at', 'ascending', any));
	expect(rows).toHaveLength(400);
	expect(node.simulator.peak).toBe(1);
	expect(node.sent).toHaveLength(8);
});

test('what Intercom refuses of a part ends the run with its words', async () => {
	conversations(700);
	node.simulator.fault({
		method: 'POST',
		path: '/conversations/search',
		status: 400,
		body: errorList('parameter_invalid', 'Not this one'),
		skip: 9,
		times: 1,
	});
	const error = await node.failure(search('created_at', 'ascending', any));
	expect(error.message).toContain('Not this one');
	// The other parts are not read on.
	expect(node.simulator.requests.length).toBeLessThanOrEqual(9 + 5);
});

test('no read leaves after one part has failed and the run has ended', async () => {
	conversations(900);
	const path = '/conversations/search';
	node.simulator.configure({ latencyMs: 30 });
	// Before it come the first page, the row at the other end and four parts.
	node.simulator.fault({ path, skip: 6, status: 400, body: errorList('parameter_invalid', 'No') });
	const leaving = jest.spyOn(helperOptions, 'helperOptionsOf');
	const error = await node.failure(search('created_at', 'ascending', any));
	expect(error.message).toBe('No');
	const { length } = leaving.mock.calls;
	await new Promise((later) => setTimeout(later, 200));
	expect(leaving.mock.calls).toHaveLength(length);
});
