import { Failure } from '../../../nodes/Intercom/model/failure';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { readList } from '../../../nodes/Intercom/engine/lists/readList';
import { byNumberThenScroll, type PageChange } from '../../../nodes/Intercom/model/pages';
import { problemOf } from '../kinds/source';

const warn = (): void => {};
const rowsWith = (...ids: string[]): JsonObject => ({
	type: 'list',
	data: ids.map((id) => ({ id })),
	scroll_param: 'p',
});
const busy = () =>
	new Failure('scroll already exists for this workspace', {
		status: 400,
		entries: [{ code: 'scroll_exists', message: 'x' }],
	});
const broken = (status: number) => new Failure('broken', { status });
const total = (total_count: number): JsonObject => ({ type: 'list', data: [], total_count, pages: { total_pages: 1 } });

/** Answers to the requests in turn; the last one stays. */
async function read(answers: ReadonlyArray<JsonObject | Error>, limit = Infinity) {
	const asked: PageChange[] = [];
	const paused: number[] = [];
	const ids: unknown[] = [];
	const fetchPage = async (change: PageChange) => {
		const answer = answers[Math.min(asked.push(change), answers.length) - 1];
		if (asked.length > 60) throw new Error('It never ends');
		return answer instanceof Error ? await Promise.reject(answer) : (answer ?? {});
	};
	const pause = async (ms: number) => void (await Promise.resolve(paused.push(ms)));
	const problem = await problemOf(async () => {
		for await (const found of readList(fetchPage, { pages: byNumberThenScroll(60), rows: 'data', limit, pause, warn }))
			ids.push(...found.map(({ id }) => id));
		return undefined;
	});
	return { asked, paused, ids, problem };
}

const START = { route: 'GET /companies/scroll', once: true };
const NEXT = { route: 'GET /companies/scroll', query: { scroll_param: 'p' }, once: true };

test('a workspace that numbered pages can read whole needs no scroll', async () => {
	const { asked, ids } = await read([total(10_000), { ...rowsWith('1'), pages: { total_pages: 1 } }]);
	expect(asked).toEqual([{ query: { page: 1, per_page: 1 } }, { query: { page: 1, per_page: 60 } }]);
	expect(ids).toEqual(['1']);
});

test('a limit that numbered pages reach asks nothing first', async () => {
	const { asked } = await read([{ ...rowsWith('1'), pages: { total_pages: 1 } }], 10_000);
	expect(asked).toEqual([{ query: { page: 1, per_page: 60 } }]);
});

test('a larger workspace is read with the scroll until a page is empty', async () => {
	const { asked, ids, problem } = await read([total(10_001), rowsWith('1', '2'), rowsWith('3'), rowsWith()]);
	expect(problem).toBeUndefined();
	expect(asked.slice(1)).toEqual([START, NEXT, NEXT]);
	expect(ids).toEqual(['1', '2', '3']);
});

test('a scroll that runs elsewhere is waited for', async () => {
	const { ids, paused } = await read([total(20_000), busy(), busy(), rowsWith('1'), rowsWith()]);
	expect(paused).toEqual([5_000, 5_000]);
	expect(ids).toEqual(['1']);
});

test('a scroll that runs elsewhere for too long is an error', async () => {
	const { asked, problem } = await read([total(20_000), busy()]);
	expect(problem).toHaveProperty('message', 'scroll already exists for this workspace');
	expect(asked).toHaveLength(1 + 18);
});

test.each([0, 404, 500, 503])(
	'a scroll that is lost with status %d starts over and gives no row twice',
	async (status) => {
		const { ids, problem } = await read([
			total(20_000),
			rowsWith('1', '2'),
			broken(status),
			rowsWith('1', '2'),
			rowsWith('3'),
			rowsWith(),
		]);
		expect(problem).toBeUndefined();
		expect(ids).toEqual(['1', '2', '3']);
	},
);

test('a scroll that is lost three times is an error', async () => {
	const { asked, problem } = await read([total(20_000), broken(500)]);
	expect(problem).toHaveProperty('message', 'broken');
	expect(asked).toHaveLength(1 + 3);
});

test.each([400, 401, 403, 429])('status %d is no loss and ends the scroll', async (status) => {
	const { asked, problem } = await read([total(20_000), broken(status)]);
	expect(problem).toHaveProperty('status', status);
	expect(asked).toHaveLength(2);
});

test('a scroll that gives the same page again and again is an error, not an endless list', async () => {
	const { asked, problem } = await read([total(20_000), rowsWith('1', '2')]);
	expect(problem).toMatchObject({ message: 'Intercom gives the same page of the scroll again and again' });
	// The count, the page, and that page twice more.
	expect(asked).toHaveLength(4);
});

test('a page of the scroll that comes a second time is passed over, and the scroll goes on', async () => {
	const answers = [total(20_000), rowsWith('1', '2'), rowsWith('1', '2'), rowsWith('3'), rowsWith('3'), rowsWith()];
	const { asked, ids, problem } = await read(answers);
	expect(problem).toBeUndefined();
	expect(ids).toEqual(['1', '2', '3']);
	expect(asked).toHaveLength(6);
});

test('a scroll that starts over may pass any number of pages that came before', async () => {
	const pages = [rowsWith('1', '2'), rowsWith('3', '4'), rowsWith('5', '6')];
	const { ids, problem } = await read([total(20_000), ...pages, broken(408), ...pages, rowsWith('7'), rowsWith()]);
	expect(problem).toBeUndefined();
	expect(ids).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});

test('a scroll waits for another one also when it starts over', async () => {
	const { ids, paused, problem } = await read([
		total(20_000),
		rowsWith('1'),
		broken(404),
		busy(),
		rowsWith('1'),
		rowsWith(),
	]);
	expect(problem).toBeUndefined();
	expect(paused).toEqual([5_000]);
	expect(ids).toEqual(['1']);
});

test('a scroll that breaks twice and then ends well is whole', async () => {
	const { ids, problem } = await read([
		total(20_000),
		broken(500),
		rowsWith('1'),
		broken(0),
		rowsWith('1'),
		rowsWith(),
	]);
	expect(problem).toBeUndefined();
	expect(ids).toEqual(['1']);
});

test('companies without an ID are told apart by what they hold, also when the scroll starts over', async () => {
	const page = (...names: string[]) => ({ data: names.map((name) => ({ name })), scroll_param: 'p' });
	const given: unknown[] = [];
	const answers = [total(20_000), page('a', 'b'), broken(500), page('a', 'b'), page('c'), page()];
	const fetchPage = async () => {
		const answer = answers.shift() ?? {};
		return answer instanceof Error ? await Promise.reject(answer) : await Promise.resolve(answer);
	};
	const list = { pages: byNumberThenScroll(60), rows: 'data', limit: Infinity, pause: async () => {}, warn };
	for await (const rows of readList(fetchPage, list)) given.push(...rows.map(({ name }) => name));
	expect(given).toEqual(['a', 'b', 'c']);
});

test('a limit beyond the numbered pages asks how many companies there are', async () => {
	const one = { ...rowsWith('1'), pages: { total_pages: 1 } };
	expect((await read([total(3), one], 10_001)).asked).toEqual([
		{ query: { page: 1, per_page: 1 } },
		{ query: { page: 1, per_page: 60 } },
	]);
	const { asked, ids } = await read([total(10_001), rowsWith('1'), rowsWith()], 10_001);
	expect(asked.slice(1)).toEqual([START, NEXT]);
	expect(ids).toEqual(['1']);
});

test('what an endless scroll says tells what to do', async () => {
	const { problem } = await read([total(20_000), rowsWith('1', '2')]);
	expect(problem).toMatchObject({ status: 200, advice: expect.stringContaining('Run the node again') });
});

test('a scroll that names no next page is an error, as it would begin anew', async () => {
	const { scroll_param: _left, ...page } = rowsWith('1');
	const { asked, problem } = await read([total(20_000), page]);
	expect(problem).toMatchObject({ message: expect.stringContaining('names no next page of the scroll') });
	expect(asked).toHaveLength(2);
});
