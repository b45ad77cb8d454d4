import { keepNewRows } from '../../engine/lists/rows';
import type { Place } from '../../engine/lists/steps';
import { objectsOf, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { byNumber } from '../../model/pages';
import type { Read } from '../read';
import { filterPages, readPage, type EditorPage, type PageReader } from './pages';

/** Divides the 10,000 that can be reached: Intercom refuses a page that would reach beyond them. */
const COMPANIES_PER_PAGE = 50;
/** Intercom lists no companies by page beyond this many. */
const MAX_COMPANIES_BY_PAGE = 10_000;

/**
 * A picker hands back what the browser sent: a place that no answer has named begins the list anew, instead of asking
 * for page 1e9.
 */
const PAGE_NUMBER = /^\d{1,5}$/;

async function readCompanyPage(read: Read, place: Place): Promise<EditorPage> {
	const list = { route: 'POST /companies/list', rows: 'data', pages: byNumber(COMPANIES_PER_PAGE) } as const;
	const { rows, next } = await readPage(read, list, PAGE_NUMBER.test(place ?? '') ? place : undefined);
	return { rows, next: Number(next) * COMPANIES_PER_PAGE > MAX_COMPANIES_BY_PAGE ? undefined : next };
}

/** Companies with exactly that name or company ID: all that Intercom can find by a text. */
async function findCompanies(read: Read, by: { name: string } | { company_id: string }): Promise<JsonObject[]> {
	const answer = await read('GET /companies', { query: by }, [404]);
	// It answers with a list, or with the company itself.
	return Array.isArray(answer.data) ? objectsOf(answer.data) : answer.id === undefined ? [] : [answer];
}

/**
 * Companies with the text in their name or company ID: those with exactly that name come first, whatever page they are
 * on.
 */
export const companyReader: PageReader = async (read, filter, place) => {
	const keepNew = keepNewRows();
	const exact: JsonObject[] = [];
	if (filter !== '' && place === undefined)
		for (const by of [{ name: filter }, { company_id: filter }]) exact.push(...keepNew(await findCompanies(read, by)));
	const isOnFirstPage = ({ name, company_id }: JsonObject): boolean =>
		filter !== '' && (nameText(name) === filter || company_id === filter);
	const readNewCompanies = async (at: Place) => {
		const { rows, next } = await readCompanyPage(read, at);
		return { next, rows: keepNew(rows).filter((row) => place === undefined || !isOnFirstPage(row)) };
	};
	const page = await filterPages(readNewCompanies, place, ['name', 'company_id', 'id'], filter);
	return { ...page, onTop: exact };
};
