import { steps } from '../../engine/lists/steps';
import { unescaped } from '../../model/html';
import { atOnce } from '../../model/pages';
import type { RecordList } from '../../model/records/record';
import { rowsOf } from '../../model/rows';
import type { ReadParameter, Read } from '../read';
import { holds, type List, type Page } from './search';

/** Pages that one search reads where Intercom filters nothing itself. */
const PAGES_A_SEARCH = 5;

/** The parameters that a list depends on, by placeholder. */
const pathOf = (route: string, parameter: ReadParameter) =>
	Object.fromEntries([...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, parameter(name)]));

/** One page of a list, and the place of the next one. */
async function readPage(
	read: Read,
	{ route, rows, query = {}, pages = atOnce }: RecordList,
	place: string | undefined,
	parameter: ReadParameter,
): Promise<Page> {
	const perPage = pages.by === 'atOnce' ? Infinity : pages.size;
	const step = steps[pages.by];
	const size = pages.by === 'atOnce' ? {} : { per_page: pages.size };
	const paging = { ...size, ...step.change(place, perPage).query };
	const answer = await read(route, { path: pathOf(route, parameter), query: { ...query, ...paging } });
	const found = rowsOf(answer, rows);
	const named = found
		// The data attributes that every workspace has come without an ID, so nothing can be done to them.
		.filter(({ id }) => id !== undefined && id !== null)
		// Intercom escapes names for HTML in places.
		.map((row) => (typeof row.name === 'string' ? { ...row, name: unescaped(row.name) } : row));
	return { rows: named, next: step.next(answer, { place, perPage, count: found.length }) };
}

/** A list as its kind of record describes it, filtered here by the names that people know. */
export const listed =
	(list: RecordList): List =>
	async (read, filter, from, parameter) => {
		const fields = [...list.name, ...(list.beside ?? []), 'id'];
		const rows: Page['rows'] = [];
		let next = from;
		for (let pages = 0; pages < (filter === '' ? 1 : PAGES_A_SEARCH); pages++) {
			const page = await readPage(read, list, next, parameter);
			rows.push(...page.rows.filter((row) => holds(row, fields, filter)));
			next = page.next;
			if (next === undefined) break;
		}
		return { rows, next };
	};
