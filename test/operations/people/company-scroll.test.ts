import { useTestNode } from '../testNode';

const node = useTestNode();
// Some of these read hundreds of pages, which takes a busy machine a while.
jest.setTimeout(60_000);

const all = { resource: 'company', operation: 'getAll', returnAll: true };

/** A workspace of this many companies that says it has more than the list endpoint reaches. */
const crowd = (companies: number) => {
	node.simulator.state.addCompanies(companies);
	node.simulator.fault({ path: '/companies/list', body: { type: 'list', data: [], total_count: 10001 } });
};
const broken = (message: string) => ({
	path: '/companies/scroll',
	status: 503,
	body: { type: 'error.list', request_id: 'r1', errors: [{ code: 'service_unavailable', message }] },
});
const calls = () => node.sent.map(({ to }) => to.replace(/(?<=scroll_param=).*/, '…'));
const [FIRST, NEXT] = ['GET /companies/scroll', 'GET /companies/scroll?scroll_param=…'];

describe('Company: Get Many beyond 10,000 companies', () => {
	test('gives every one of 10,050 companies once', async () => {
		node.simulator.state.addCompanies(10_050);
		const companies = await node.json(all);
		expect(companies).toHaveLength(10_050);
		expect(new Set(companies.map(({ id }) => id)).size).toBe(10_050);
		// One to count, 101 with companies and the empty one that ends the scroll.
		expect(calls()).toEqual(['POST /companies/list?page=1&per_page=1', FIRST, ...Array<string>(101).fill(NEXT)]);
		expect(new Set(node.sent.slice(2).map(({ to }) => to)).size).toBe(1);
	});

	test('does not scroll for a limit that pages can reach', async () => {
		node.simulator.state.addCompanies(130);
		expect(await node.json({ ...all, returnAll: false, limit: 100 })).toHaveLength(100);
		expect(calls()).toEqual(['POST /companies/list?page=1&per_page=50', 'POST /companies/list?page=2&per_page=50']);
	});

	test('says that their order was left out', async () => {
		node.simulator.state.addCompanies(10_050);
		const { hints, output } = await node.execute({ ...all, additionalFields: { order: 'asc' } });
		expect(output[0]).toHaveLength(10_050);
		expect(hints.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^Order was left out/));
	});

	test('stops the scroll at a limit beyond 10,000', async () => {
		node.simulator.state.addCompanies(10_050);
		expect(await node.json({ ...all, returnAll: false, limit: 10_001 })).toHaveLength(10_001);
		expect(node.sent).toHaveLength(102);
	});

	test('waits while another scroll runs in the workspace, and then goes on', async () => {
		crowd(250);
		const { state } = node.simulator;
		state.scrollIdleMs = 2_000;
		state.companyScroll = { param: 'of-somebody-else', rows: [], position: 0, lastUsed: state.nowMs() };
		expect(await node.json(all)).toHaveLength(250);
		expect(calls().slice(1)).toEqual([FIRST, FIRST, NEXT, NEXT, NEXT]);
	});

	test('starts over after a scroll that Intercom broke, without giving a company twice', async () => {
		crowd(250);
		node.simulator.fault({ ...broken('Busy'), skip: 2 });
		const companies = await node.json(all);
		expect(companies).toHaveLength(250);
		expect(new Set(companies.map(({ id }) => id)).size).toBe(250);
		expect(calls().slice(1)).toEqual([FIRST, NEXT, NEXT, FIRST, NEXT, NEXT, NEXT]);
	});

	test('starts over when the scroll is unknown to Intercom after a minute', async () => {
		crowd(250);
		const { state } = node.simulator;
		node.simulator.fault({
			path: '/companies/scroll',
			skip: 1,
			rewrite: ({ body }) => {
				state.companyScroll = null;
				return { body: body ?? null };
			},
		});
		expect(await node.json(all)).toHaveLength(250);
		expect(calls().slice(1)).toEqual([FIRST, NEXT, NEXT, FIRST, NEXT, NEXT, NEXT]);
	});

	test('never repeats a page whose answer was lost, as the scroll has moved on: it starts over', async () => {
		crowd(250);
		node.simulator.state.scrollIdleMs = 2_000;
		node.simulator.fault({ path: '/companies/scroll', skip: 1, drop: 'after' });
		const companies = await node.json(all);
		expect(new Set(companies.map(({ id }) => id)).size).toBe(250);
		expect(companies).toHaveLength(250);
		expect(calls().slice(1)).toEqual([FIRST, NEXT, FIRST, FIRST, NEXT, NEXT, NEXT]);
	});

	test("gives up after three scrolls that broke, in Intercom's own words", async () => {
		crowd(250);
		node.simulator.fault({ ...broken('The scroll broke'), times: Infinity });
		const error = await node.failure(all);
		expect(error.message).toBe('The scroll broke');
		expect(error.description).toContain('HTTP 503');
		expect(calls().slice(1)).toEqual([FIRST, FIRST, FIRST]);
	});

	test('does not start over when the token is refused', async () => {
		crowd(250);
		const errors = [{ code: 'unauthorized', message: 'Access Token Invalid' }];
		node.simulator.fault({ path: '/companies/scroll', skip: 1, status: 401, body: { type: 'error.list', errors } });
		expect((await node.failure(all)).message).toBe('Access Token Invalid');
		expect(calls().slice(1)).toEqual([FIRST, NEXT]);
	});

	test('stops waiting for a busy scroll when the execution is cancelled', async () => {
		crowd(1);
		const { state } = node.simulator;
		state.companyScroll = { param: 'of-somebody-else', rows: [], position: 0, lastUsed: state.nowMs() };
		const stop = new AbortController();
		node.simulator.fault({
			path: '/companies/scroll',
			rewrite: ({ body }) => {
				setTimeout(() => stop.abort(), 50);
				return { body: body ?? null };
			},
		});
		const { canceled } = await node.execute(all, { abortSignal: stop.signal });
		expect(canceled).toBe(true);
		expect(calls().slice(1)).toEqual([FIRST]);
	});
});

describe('Company: Get Many where numbered pages end', () => {
	const BAD = 'page limit reached, please use scroll API';

	/** Companies with a tag, more than numbered pages reach. */
	const addTagged = (count: number) => {
		const tags = [{ id: '7522901', applied_at: 0, applied_by: '991267459' }];
		node.simulator.state.addCompanies(count, () => ({ tags }));
	};
	const tagged = { ...all, additionalFields: { tag_id: '7522901' } };

	test('says how the companies with a tag can be had beyond 10,000', async () => {
		addTagged(10_050);
		const { description, message } = await node.failure(tagged);
		expect(message).toBe(BAD);
		expect(description).toContain('set Limit to 10000 or less');
		expect(description).toContain('switch Return All on without Segment and Tag');
		expect(description).toContain('a Filter node');
	});

	test('gives as many companies with a tag as its advice says, and all without the tag', async () => {
		addTagged(10_050);
		expect(await node.json({ ...tagged, returnAll: false, limit: 10_000 })).toHaveLength(10_000);
		const everything = await node.json(all);
		expect(everything.filter(({ tags }) => (tags as string[]).includes('VIP'))).toHaveLength(10_050);
	});

	test.each([
		['all', all],
		['those with a tag', tagged],
	])(
		'reads each of 9,990 companies, though the last ones share a page with the end: %s',
		async (_which, parameters) => {
			addTagged(9_990);
			expect(await node.json(parameters)).toHaveLength(9_990);
		},
	);

	test('says that it can be run again where companies came in before the last page', async () => {
		node.simulator.state.addCompanies(10_000);
		const comeIn = () => {
			node.simulator.state.addCompanies(10, (index) => ({ company_id: `new-${index}` }));
			return {};
		};
		node.simulator.fault({ path: '/companies/list', skip: 3, times: 1, rewrite: comeIn });
		const { description, message } = await node.failure(all);
		expect(message).toBe(BAD);
		expect(description).toContain('run the node again');
		expect(await node.json(all)).toHaveLength(10_010);
	});

	test('leaves the refusal of the first page alone', async () => {
		node.simulator.fault({
			path: '/companies',
			status: 400,
			body: { type: 'error.list', errors: [{ code: 'bad_request', message: 'No' }] },
		});
		const { description } = await node.failure(tagged);
		expect(description).not.toContain('Filter node');
	});
});
