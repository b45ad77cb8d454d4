import type { JsonObject } from '../../model/json';
import type { RecordList } from '../../model/records/record';
import type { ReadParameter } from '../read';
import { filterPages, readPage, type PagedList, type PageReader } from './pages';

/** The parameters that a list depends on, by placeholder of its route. */
const readPathParameters = (route: string, parameter: ReadParameter): JsonObject =>
	Object.fromEntries([...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, parameter(name)]));

/** The data attributes that every workspace has come without an ID, so nothing can be done to them. */
const canBeNamed = ({ id }: JsonObject): boolean => id !== undefined && id !== null;

/** The reader of a list as its kind of record describes it; the filter looks at the names that people know. */
export const recordReader =
	({ route, rows, query, pages, name, beside = [] }: RecordList): PageReader =>
	async (read, filter, place, parameter) => {
		const list: PagedList = {
			route,
			rows,
			pages,
			path: readPathParameters(route, parameter),
			query: { ...query, ...(pages && pages.by !== 'atOnce' && { per_page: pages.size }) },
		};
		const readPageAt = async (at: typeof place) => {
			const page = await readPage(read, list, at);
			return { ...page, rows: page.rows.filter(canBeNamed) };
		};
		return await filterPages(readPageAt, place, [...name, ...beside, 'id'], filter);
	};
