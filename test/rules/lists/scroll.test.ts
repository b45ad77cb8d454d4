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
	expect(asked.length).toBeLessThan(6);
});

test('a scroll that names no next page is an error, as it would begin anew', async () => {
	const { scroll_param: _left, ...page } = rowsWith('1');
	const { asked, problem } = await read([total(20_000), page]);
	expect(problem).toMatchObject({ message: expect.stringContaining('names no next page of the scroll') });
	expect(asked).toHaveLength(2);
});
