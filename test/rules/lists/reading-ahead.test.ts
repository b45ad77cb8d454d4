import { Pacer } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { Bench } from '../../operations/testNode';

let bench: Bench;
beforeAll(async () => void (bench = await Bench.start()));
afterAll(async () => await bench.close());
beforeEach(() => {
	// Long enough for a page to be wanted before it is here, on a machine that has other work.
	bench.simulator.configure({ latencyMs: 300 });
	bench.simulator.reset();
});
afterEach(() => jest.restoreAllMocks());

/** Notes how many requests had been given their turn whenever the node reads a page of a list; when they arrive is up to the machine. */
function watchReading(): number[] {
	const asked: number[] = [];
	const turn = jest.spyOn(Pacer.prototype, 'turn');
	const parse = JSON.parse.bind(JSON);
	jest.spyOn(JSON, 'parse').mockImplementation((text: string, ...more) => {
		if (/^\{"type":"(conversation\.)?list"/.test(text) && text.length > 10_000) {
			asked.push(turn.mock.calls.length);
		}
		return parse(text, ...more) as unknown;
	});
	return asked;
}

test.each([
	['contact', 'behind its rows', () => bench.simulator.state.addContacts(400)],
	['conversation', 'in front of them', () => bench.simulator.state.addConversations(400)],
])(
	'Return All of the %s list, with `pages` %s, has the next page on its way before it reads one',
	async (resource, _where, fill) => {
		fill();
		const asked = watchReading();
		const rows = await bench.json({ resource, operation: 'getAll', returnAll: true });
		expect(rows).toHaveLength(400);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(400);
		expect(asked).toEqual([2, 3, 3]);
		expect(bench.sent).toHaveLength(3);
	},
);

test('a search that is read to its end goes by the same way', async () => {
	bench.simulator.state.addContacts(400);
	const asked = watchReading();
	const query = JSON.stringify({ field: 'created_at', operator: '>', value: 0 });
	const rows = await bench.json({
		resource: 'contact',
		operation: 'search',
		search_by: 'json',
		query,
		returnAll: true,
	});
	expect(rows).toHaveLength(400);
	expect(asked).toEqual([2, 3, 3]);
});

test('with a limit no page is asked for before the one before it was read', async () => {
	bench.simulator.state.addContacts(400);
	const asked = watchReading();
	expect(await bench.json({ resource: 'contact', operation: 'getAll', limit: 200 })).toHaveLength(200);
	expect(asked).toEqual([1, 2]);
});

test('a page that comes in halves is asked for again, and no other twice', async () => {
	bench.simulator.state.addContacts(400);
	bench.simulator.fault({ method: 'GET', path: '/contacts', truncate: true, skip: 1, times: 1 });
	const rows = await bench.json({ resource: 'contact', operation: 'getAll', returnAll: true });
	expect(new Set(rows.map(({ id }) => id)).size).toBe(400);
	expect(bench.sent).toHaveLength(4);
});

test('the refusal of a page that was asked for early ends the run with its own words', async () => {
	bench.simulator.state.addContacts(400);
	bench.simulator.fault({
		method: 'GET',
		path: '/contacts',
		status: 400,
		body: { type: 'error.list', errors: [{ code: 'parameter_invalid', message: 'Not this page' }] },
		skip: 2,
		times: 1,
	});
	const error = await bench.failure({ resource: 'contact', operation: 'getAll', returnAll: true });
	expect(error.message).toContain('Not this page');
	expect(bench.sent).toHaveLength(3);
});
