import type { SearchKind } from '../../model/field';
import { at, objectsOf, type Json, type JsonObject } from '../../model/json';
import { cursorOf, rowsOf } from '../../model/rows';
import type { ReadParameter, Read } from '../read';

/** Some records and the place where the next ones begin. */
export interface Page {
	rows: JsonObject[];
	next?: string | undefined;
}

/** A list of the workspace, page by page; what it can't filter itself, Intercom filters. */
export type List = (read: Read, filter: string, from: string | undefined, parameter: ReadParameter) => Promise<Page>;

/** Whether any of the fields holds the text, in any case. */
export const holds = (row: JsonObject, fields: readonly string[], filter: string): boolean =>
	filter === '' ||
	fields.some((field) =>
		String(at(row, field) ?? '')
			.toLowerCase()
			.includes(filter.toLowerCase()),
	);

const PAGE = 50;
export const condition = (field: string, operator: string, value: Json): JsonObject => ({ field, operator, value });
export const anyOf = (...value: JsonObject[]): JsonObject => ({ operator: 'OR', value });
const allOf = (...value: JsonObject[]): JsonObject => ({ operator: 'AND', value });

/** The newest first, as those are the ones that somebody is working with. */
export const found = async (
	read: Read,
	kind: SearchKind,
	query: JsonObject,
	from: string | undefined,
): Promise<Page> => {
	const pagination = { per_page: PAGE, ...(from !== undefined && { starting_after: from }) };
	const page = await read(`POST /${kind}/search`, {
		body: { query, pagination, sort: { field: 'updated_at', order: 'descending' } },
	});
	return { rows: rowsOf(page, [kind, 'data']), next: cursorOf(page) };
};

export const everything = condition('created_at', '>', 0);

/** Contacts whose name or email holds the text, or whose external ID it is. */
export const contactsOf =
	(role?: 'user'): List =>
	async (read, filter, from) => {
		const text =
			filter === ''
				? []
				: [
						anyOf(
							condition('name', '~', filter),
							condition('email', '~', filter),
							condition('external_id', '=', filter),
						),
					];
		const ofRole = role === undefined ? [] : [condition('role', '=', role)];
		return await found(
			read,
			'contacts',
			text.length + ofRole.length === 0 ? everything : allOf(...ofRole, ...text),
			from,
		);
	};

/** Conversations with that ID, or with the text in their subject, their first message or their author. */
export const conversations: List = async (read, filter, from) => {
	const query =
		filter === ''
			? everything
			: /^\d+$/.test(filter)
				? anyOf(
						condition('id', '=', filter),
						condition('source.subject', '~', filter),
						condition('source.body', '~', filter),
					)
				: anyOf(
						...['source.subject', 'source.body', 'source.author.name', 'source.author.email'].map((field) =>
							condition(field, '~', filter),
						),
					);
	return await found(read, 'conversations', query, from);
};

/** The page that a place names; an editor may hand over anything, which begins anew. */
export const pageOf = (from: string | undefined): number =>
	/^\d{1,5}$/.test(from ?? '') ? Math.max(Number(from), 1) : 1;

const COMPANIES = 60;
/** Beyond this many Intercom lists none by page. */
const LISTED = 10_000;
/** Pages that one search reads: Intercom finds companies by their whole name alone, so parts of names are looked for here. */
const PAGES_A_SEARCH = 5;

/** Companies with the text in their name or company ID: those with exactly that name come first, whatever page they are on. */
export const companies: List = async (read, filter, from) => {
	const rows: JsonObject[] = [];
	if (filter !== '' && from === undefined) {
		for (const query of [{ name: filter }, { company_id: filter }]) {
			const exact = await read('GET /companies', { query }, [404]);
			const met = Array.isArray(exact.data) ? objectsOf(exact.data) : exact.id === undefined ? [] : [exact];
			rows.push(...met.filter((row) => !rows.some(({ id }) => id === row.id)));
		}
	}
	let number = pageOf(from);
	for (let pages = 0; pages < (filter === '' ? 1 : PAGES_A_SEARCH); pages++) {
		const page = await read('POST /companies/list', { query: { page: number, per_page: COMPANIES } });
		const listed = rowsOf(page, 'data');
		rows.push(
			...listed.filter(
				(row) =>
					holds(row, ['name', 'company_id', 'id'], filter) &&
					!rows.some(({ id }) => id === row.id) &&
					// The first page has shown these already.
					(filter === '' || from === undefined || (row.name !== filter && row.company_id !== filter)),
			),
		);
		number++;
		const total = at(page, 'pages.total_pages');
		if (listed.length === 0 || number > Number(total ?? 0) || number * COMPANIES > LISTED) return { rows };
	}
	return { rows, next: String(number) };
};
