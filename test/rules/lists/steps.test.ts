import { pageCountOf, steps, type Place } from '../../../nodes/Intercom/engine/lists/steps';
import { Failure } from '../../../nodes/Intercom/model/failure';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { problemOf } from '../kinds/source';

/** A full page of ten somewhere in a list, unless told otherwise. */
const at = (
	place: Place = undefined,
	{ count = 10, wasFull = count === 10 }: { count?: number; wasFull?: boolean } = {},
) => ({ place, perPage: 10, count, wasFull });

test('a list that comes at once has one page', () => {
	expect(steps.atOnce.change(undefined, 10)).toEqual({});
	expect(steps.atOnce.next({ pages: { next: { starting_after: 'c' }, total_pages: 9 } }, at())).toBeUndefined();
});

test.each([
	['cursor', (query: JsonObject) => ({ query })],
	['bodyCursor', (pagination: JsonObject) => ({ body: { pagination } })],
	['creationInParts', (pagination: JsonObject) => ({ body: { pagination } })],
] as const)('a page by %s is asked for with its size, and from the second on with the cursor', (by, asked) => {
	expect(steps[by].change(undefined, 10)).toEqual(asked({ per_page: 10 }));
	expect(steps[by].change('c', 10)).toEqual(asked({ per_page: 10, starting_after: 'c' }));
	expect(steps[by].next({ pages: { next: { starting_after: 'd' } } }, at('c', { count: 0 }))).toBe('d');
	expect(steps[by].next({ pages: { next: null } }, at('c'))).toBeUndefined();
	expect(steps[by].next({ pages: {} }, at('c'))).toBeUndefined();
	expect(steps[by].next({}, at('c'))).toBeUndefined();
});

test('a cursor in another form is followed: a number, or in an address', () => {
	const next = (form: unknown, count = 10) =>
		steps.cursor.next({ pages: { next: form } } as JsonObject, at('c', { count }));
	expect(next({ starting_after: 17 })).toBe('17');
	expect(next('https://api.example/contacts?per_page=10&starting_after=d')).toBe('d');
	expect(next('https://api.example/contacts?starting_after=d', 3)).toBe('d');
	expect(next('https://api.example/contacts?starting_after=', 3)).toBeUndefined();
	expect(next('https://api.example/contacts', 9)).toBeUndefined();
	expect(next({ page: 2 }, 9)).toBeUndefined();
});

test('what names a next page and cannot be followed is an error that shows it, a hundred characters at most', async () => {
	const odd = { page: 2, text: 'x'.repeat(200) };
	const problem = await problemOf(() => steps.cursor.next({ pages: { next: odd } }, at('c')));
	expect(problem).toBeInstanceOf(Failure);
	expect(problem).toMatchObject({ status: 200, message: expect.stringContaining('cut short') });
	const { advice } = problem as Failure;
	expect(advice).toBe(`The answer has under "pages.next": ${JSON.stringify(odd).slice(0, 100)}`);
});

test('a list with next_cursor goes on as long as there is one and has_more does not deny it', () => {
	expect(steps.nextCursor.change(undefined, 10)).toEqual({ query: { per_page: 10 } });
	expect(steps.nextCursor.change('c', 10)).toEqual({ query: { per_page: 10, cursor: 'c' } });
	expect(steps.nextCursor.next({ has_more: true, next_cursor: 'd' }, at('c'))).toBe('d');
	expect(steps.nextCursor.next({ next_cursor: 'd' }, at('c'))).toBe('d');
	expect(steps.nextCursor.next({ has_more: false, next_cursor: 'd' }, at('c'))).toBeUndefined();
	expect(steps.nextCursor.next({ has_more: true, next_cursor: 7 }, at('c'))).toBe('7');
	for (const next_cursor of ['', null]) {
		expect(steps.nextCursor.next({ next_cursor }, at())).toBeUndefined();
		expect(() => steps.nextCursor.next({ has_more: true, next_cursor }, at())).toThrow('cut short');
	}
	expect(() => steps.nextCursor.next({ has_more: true }, at())).toThrow('cut short');
	expect(() => steps.nextCursor.next({ next_cursor: {} }, at())).toThrow('cut short');
	expect(steps.nextCursor.next({ next_cursor: {} }, at('c', { count: 9 }))).toBeUndefined();
});

test('of the address of a next page the query is taken, until a page is empty or none is named', () => {
	expect(steps.url.change(undefined, 10)).toEqual({ query: { per_page: 10 } });
	expect(steps.url.change('?before=7&per_page=10', 10)).toEqual({ query: { before: '7', per_page: '10' } });
	const next = (form: unknown, count = 10) =>
		steps.url.next({ pages: { next: form } } as JsonObject, at(undefined, { count }));
	expect(next('https://api.example/events?before=7&type=user')).toBe('?before=7&type=user');
	expect(next('https://api.example/events?before=7', 1)).toBe('?before=7');
	expect(next('https://api.example/events?before=7', 0)).toBeUndefined();
	expect(next('https://api.example/events', 9)).toBeUndefined();
	expect(next(null)).toBeUndefined();
	expect(next({ starting_after: 'c' }, 9)).toBeUndefined();
});

test.each([
	['number', (query: JsonObject) => ({ query })],
	['numberThenScroll', (query: JsonObject) => ({ query })],
	['bodyNumber', (body: JsonObject) => ({ body })],
] as const)('a page by %s is asked for with its number, or with the cursor that the list named', (by, asked) => {
	expect(steps[by].change(undefined, 10)).toEqual(asked({ page: 1, per_page: 10 }));
	expect(steps[by].change('12', 10)).toEqual(asked({ page: 12, per_page: 10 }));
	const after = steps[by].next({ pages: { next: { starting_after: 'c' } } }, at());
	expect(steps[by].change(after, 10)).toEqual(asked({ per_page: 10, starting_after: 'c' }));
	// Once a cursor was followed, an answer without one is the last.
	expect(steps[by].next({ pages: { total_pages: 99 } }, at(after))).toBeUndefined();
});

test.each(['0', '-1', '1.5', '01', 'x', '2x', ' 2', '', '1234567890'])(
	'the place "%s", which a browser may send, is the first page',
	(place) => {
		expect(steps.number.change(place, 10)).toEqual({ query: { page: 1, per_page: 10 } });
	},
);

test('the largest number of a page has nine digits', () => {
	expect(steps.number.change('123456789', 10)).toEqual({ query: { page: 123_456_789, per_page: 10 } });
});

test('numbered pages end with the number that Intercom names, full or not', () => {
	for (const total of [{ pages: { total_pages: 3 } }, { total_pages: 3 }]) {
		for (const count of [0, 4, 10]) {
			expect(steps.number.next(total, at(undefined, { count }))).toBe('2');
			expect(steps.number.next(total, at('2', { count }))).toBe('3');
			expect(steps.number.next(total, at('3', { count }))).toBeUndefined();
			expect(steps.number.next(total, at('4', { count }))).toBeUndefined();
		}
	}
	expect(steps.number.next({ pages: { total_pages: 0 } }, at(undefined, { count: 0 }))).toBeUndefined();
});

test.each<[what: string, page: JsonObject, position: ReturnType<typeof at>, next: Place]>([
	['a full page', {}, at('2'), '3'],
	['a full page that names no next one', { pages: { next: null } }, at('2'), '3'],
	['a full page at the count', { total_count: 20 }, at('2'), '3'],
	['an empty page', {}, at('2', { count: 0 }), undefined],
	['a part of a page behind a full one', {}, at('2', { count: 4, wasFull: true }), undefined],
	['a part of a page, as all were so far', {}, at('2', { count: 4 }), '3'],
	['a part of a page that names no next one', { pages: { next: null } }, at('2', { count: 4 }), undefined],
	// The pages before may have been smaller than asked for.
	['a part of a page at the count', { total_count: 14 }, at('2', { count: 4 }), '3'],
	['a part of a page before the count', { total_count: 15 }, at('2', { count: 4 }), '3'],
	['a part of the first page at the count', { total_count: 4 }, at(undefined, { count: 4 }), undefined],
	['a part of the first page before the count', { total_count: 5 }, at(undefined, { count: 4 }), '2'],
	['a part of a page with a count in words', { total_count: '14' }, at('2', { count: 4 }), '3'],
])('without a number of pages %s is the last one, or not', (_what, page, position, next) => {
	expect(steps.number.next(page, position)).toBe(next);
});

test('a number of pages is a number, whichever place it stands in', () => {
	expect(pageCountOf({ pages: { total_pages: 2 }, total_pages: 3 })).toBe(2);
	expect(pageCountOf({ total_pages: 3 })).toBe(3);
	expect(pageCountOf({ pages: { total_pages: '2' } })).toBeUndefined();
	expect(pageCountOf({})).toBeUndefined();
});
