import { readList } from '../../../nodes/Intercom/engine/lists/readList';
import { at, objectsOf, type JsonObject } from '../../../nodes/Intercom/model/json';
import {
	byCreationInParts,
	byCursor,
	byNumber,
	type PageChange,
	type Pages,
} from '../../../nodes/Intercom/model/pages';

/** What the user is told of a list whose answers come in turn. */
async function hintsOf(pages: Pages, answers: ReadonlyArray<Record<string, number>>) {
	const hints: string[] = [];
	let number = 0;
	const fetchPage = async () => {
		const last = number === answers.length - 1;
		const answer = { data: [{ id: String(number) }], pages: last ? {} : { next: { starting_after: `c${number}` } } };
		return await Promise.resolve({ ...answer, ...answers[number++] });
	};
	const settings = {
		pages,
		rows: 'data',
		limit: Infinity,
		pause: async () => {},
		warn: (hint: string) => void hints.push(hint),
	};
	for await (const rows of readList(fetchPage, settings)) expect(rows).toHaveLength(1);
	return hints;
}

test.each([
	['as many', [{ total_count: 2 }, { total_count: 2 }], 0],
	['fewer', [{ total_count: 1 }, { total_count: 1 }], 0],
	['more, all the time', [{ total_count: 3 }, { total_count: 3 }], 1],
	['more at first alone', [{ total_count: 3 }, { total_count: 2 }], 0],
	['more at last alone', [{ total_count: 2 }, { total_count: 3 }], 0],
	['more where it counts', [{ total_count: 3 }, {}], 1],
	['none', [{}, {}], 0],
] as const)('of two rows given where Intercom counts %s the user is told, or not', async (_counted, answers, hints) => {
	expect(await hintsOf(byCursor(1), answers)).toHaveLength(hints);
	expect(await hintsOf(byNumber(1), answers)).toHaveLength(hints);
});

/** A search over 70 rows, one made each second, whose count of the whole is one too high. */
async function searchPage({ body = {} }: PageChange): Promise<JsonObject> {
	const parts = objectsOf(at(body, 'query.value'));
	const bound = (operator: string, none: number) =>
		Number(parts.find((part) => part.operator === operator && part.field === 'created_at')?.value ?? none);
	const rows = Array.from({ length: 70 }, (_, index) => ({ id: String(index), created_at: 1_000 + index }));
	const found = rows.filter(({ created_at }) => created_at > bound('>', 0) && created_at < bound('<', Infinity));
	if (at(body, 'sort.order') === 'descending') found.reverse();
	const from = Number(at(body, 'pagination.starting_after') ?? 0);
	const to = from + Number(at(body, 'pagination.per_page'));
	return await Promise.resolve({
		data: found.slice(from, to),
		total_count: found.length + (body.query === undefined ? 1 : 0),
		pages: to < found.length ? { next: { starting_after: String(to) } } : {},
	});
}

test('a search that is read in parts is held to the count of the whole, not to those of the parts', async () => {
	const hints: string[] = [];
	const ids: unknown[] = [];
	const list = {
		pages: byCreationInParts(10),
		rows: 'data',
		limit: Infinity,
		body: {
			query: { field: 'state', operator: '=', value: 'open' },
			sort: { field: 'created_at', order: 'ascending' },
		},
		pause: async () => {},
		warn: (hint: string) => void hints.push(hint),
	};
	for await (const rows of readList(searchPage, list)) ids.push(...rows.map(({ id }) => id));
	expect(ids).toEqual(Array.from({ length: 70 }, (_, index) => String(index)));
	expect(hints).toEqual(['Intercom counts 71 rows and gave 70, so the list may be incomplete']);
});
