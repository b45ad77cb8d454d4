import { unescaped } from '../../model/html';
import { at } from '../../model/json';
import type { RecordList } from '../../model/records/record';
import { cursorOf, rowsOf } from '../../model/rows';
import { holds, pageOf, type List, type Page } from './search';
import type { Read, ParameterOf } from '../read';

/** Pages that one search reads where Intercom filters nothing itself. */
const PAGES_A_SEARCH = 5;

/** The parameters that a list depends on, by placeholder. */
const pathOf = (route: string, parameter: ParameterOf) =>
	Object.fromEntries([...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, parameter(name)]));

async function readPage(read: Read, list: RecordList, from: string | undefined, parameter: ParameterOf): Promise<Page> {
	const { route, rows, query = {}, pages } = list;
	const path = pathOf(route, parameter);
	const paging =
		pages === undefined
			? {}
			: {
					per_page: pages.size,
					...(pages.by === 'number' ? { page: pageOf(from) } : from !== undefined && { starting_after: from }),
				};
	const answer = await read(route, { path, query: { ...query, ...paging } });
	const found = rowsOf(answer, rows)
		// The data attributes that every workspace has come without an ID, so nothing can be done to them.
		.filter(({ id }) => id !== undefined && id !== null)
		// Intercom escapes names for HTML in places.
		.map((row) => (typeof row.name === 'string' ? { ...row, name: unescaped(row.name) } : row));
	if (pages?.by === 'cursor') return { rows: found, next: cursorOf(answer) };
	const number = pageOf(from);
	// Content snippets have their pages beside the rows.
	const total = at(answer, 'pages.total_pages') ?? answer.total_pages;
	const more = pages !== undefined && found.length > 0 && number < Number(total ?? 0);
	return { rows: found, next: more ? String(number + 1) : undefined };
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
