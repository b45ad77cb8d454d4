import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';

// Long enough for a page to be wanted before it is here, on a machine that has other work.
const node = useTestNode({ latencyMs: 300 });
afterEach(() => jest.restoreAllMocks());

/**
 * Notes how many requests had been let through whenever the node reads a page of a list; when they arrive is up to the
 * machine.
 */
function watchReading(): number[] {
	const asked: number[] = [];
	const acquire = jest.spyOn(RateLimiter.prototype, 'acquire');
	const parse = JSON.parse.bind(JSON);
	jest.spyOn(JSON, 'parse').mockImplementation((text: string, ...more) => {
		if (/^\{"type":"(conversation\.)?list"/.test(text) && text.length > 10_000) {
			asked.push(acquire.mock.calls.length);
		}
		return parse(text, ...more) as unknown;
	});
	return asked;
}

test.each([
	['contact', 'behind its rows', () => node.simulator.state.addContacts(400)],
	['conversation', 'in front of them', () => node.simulator.state.addConversations(400)],
])(
	'Return All of the %s list, with `pages` %s, asks for each page once, and reads one before it asks for the next',
	async (resource, _where, fill) => {
		fill();
		const asked = watchReading();
		const rows = await node.json({ resource, operation: 'getAll', returnAll: true });
		expect(rows).toHaveLength(400);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(400);
		expect(asked).toEqual([1, 2, 3]);
		expect(node.sent).toHaveLength(3);
	},
);

test('a search that is read to its end goes by the same way', async () => {
	node.simulator.state.addContacts(400);
	const asked = watchReading();
	const query = JSON.stringify({ field: 'created_at', operator: '>', value: 0 });
	const rows = await node.json({ resource: 'contact', operation: 'search', search_by: 'json', query, returnAll: true });
	expect(rows).toHaveLength(400);
	expect(asked).toEqual([1, 2, 3]);
});

test('with a limit no page is asked for before the one before it was read', async () => {
	node.simulator.state.addContacts(400);
	const asked = watchReading();
	expect(await node.json({ resource: 'contact', operation: 'getAll', limit: 200 })).toHaveLength(200);
	expect(asked).toEqual([1, 2]);
});

test('a page that comes in halves is asked for again, and no other twice', async () => {
	node.simulator.state.addContacts(400);
	node.simulator.fault({ method: 'GET', path: '/contacts', truncate: true, skip: 1, times: 1 });
	const rows = await node.json({ resource: 'contact', operation: 'getAll', returnAll: true });
	expect(new Set(rows.map(({ id }) => id)).size).toBe(400);
	expect(node.sent).toHaveLength(4);
});

test('the refusal of a page that was asked for early ends the run with its own words', async () => {
	node.simulator.state.addContacts(400);
	node.simulator.fault({
		method: 'GET',
		path: '/contacts',
		status: 400,
		body: errorList('parameter_invalid', 'Not this page'),
		skip: 2,
		times: 1,
	});
	const error = await node.failure({ resource: 'contact', operation: 'getAll', returnAll: true });
	expect(error.message).toContain('Not this page');
	expect(node.sent).toHaveLength(3);
});
