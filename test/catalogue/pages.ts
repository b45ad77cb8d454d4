import type { Simulator } from '../simulator';
import { isObject, type Json, type JsonObject } from '../simulator/json';
import { encodeCursor } from '../simulator/paging';
import type { RecordedRequest } from '../simulator/types';
import { described, type Described } from './api';
import { routePattern } from './cases';

/** How many rows a page of a list is asked for: as many as Intercom gives, unless a comment says why not. */
export const PAGE_SIZES: Readonly<Record<string, number>> = {
	// Described with a maximum.
	'GET /audiences': 50,
	'GET /calls': 25,
	'GET /contacts/activities': 150,
	'GET /contacts/deleted': 150,
	'GET /contacts/{id}/merge_history': 150,
	'GET /content/search': 50,
	'GET /content_snippets': 50,
	'GET /conversations': 150,
	'GET /conversations/deleted': 60,
	'GET /conversations/{id}/side_conversations': 50,
	'GET /custom_object_instances/{custom_object_type_identifier}': 150,
	'GET /data_connectors': 50,
	'GET /data_connectors/{data_connector_id}/execution_results': 30,
	'GET /folders': 150,
	'GET /help_center/help_centers/{help_center_id}/redirects': 250,
	'GET /macros': 150,
	'GET /messages/status': 100,
	'POST /admins/activity_logs/search': 250,
	'POST /contacts/search': 150,
	// Larger pages of these two take many seconds, and then run into time-outs.
	'POST /conversations/search': 50,
	'POST /tickets/search': 50,
	// Described without one; Intercom gives 60, of which the last page up to 10,000 companies would not be whole.
	'GET /companies': 50,
	'POST /companies/list': 50,
	'POST /companies/search': 50,
	// Described without one; the largest that real workspaces are known to answer.
	'GET /articles': 150,
	'GET /contacts': 150,
	'GET /contacts/{contact_id}/notes': 150,
	// Described without one: the usual size of Intercom's lists, or of this one.
	'GET /admins/activity_logs': 20,
	'GET /ai/content_import_sources': 50,
	'GET /ai/external_pages': 50,
	'GET /articles/search': 50,
	'GET /articles/{article_id}/versions': 50,
	'GET /companies/{company_id}/contacts': 50,
	'GET /companies/{company_id}/notes': 50,
	'GET /contacts/{contact_id}/companies': 50,
	'GET /events': 50,
	'GET /help_center/collections': 50,
	'GET /help_center/help_centers': 50,
	'GET /internal_articles': 50,
	'GET /internal_articles/search': 50,
	'GET /news/news_items': 10,
	'GET /news/newsfeeds': 10,
	'GET /news/newsfeeds/{newsfeed_id}/items': 20,
};

/** Lists that Intercom's pages tell of and its descriptions do not yet, or not where their rows are. */
const TOLD_ELSEWHERE: Readonly<Record<string, Pick<Described, 'pages' | 'rows'>>> = {
	'GET /contacts/deleted': { pages: 'page', rows: 'data' },
	'GET /conversations/{conversation_id}/hitl_events': { rows: 'hitl_events' },
	'POST /fin/capabilities': { rows: 'capabilities' },
};

/** How Intercom gives the rows of a list, and where. */
export const listFacts = (route: string): Pick<Described, 'pages' | 'rows'> => ({
	...TOLD_ELSEWHERE[route],
	...described.get(route),
});

/** The records of a list, the same for all of them. */
export const rowsOf = (count: number): JsonObject[] =>
	Array.from({ length: count }, (_unused, index) => ({ id: `row-${index + 1}`, created_at: 1_781_000_000 - index }));

type Asked = Pick<RecordedRequest, 'body' | 'query' | 'url'>;

/** Everything that a request says of its page, wherever it says so. */
const pageParameters = ({ body, query }: Asked): Readonly<Record<string, Json | string[]>> => {
	const { pagination, ...rest } = isObject(body) ? body : {};
	return { ...query, ...rest, ...(isObject(pagination) && pagination) };
};

/** The size of the page that a request asks for. */
export const sizeIn = (request: Asked): number | undefined => {
	const { per_page } = pageParameters(request);
	return per_page === undefined ? undefined : Number(per_page);
};

/** Puts a value in its place, as in `data.articles`. */
const under = (place: string, value: Json): JsonObject =>
	place.split('.').reduceRight<Json>((inner, key) => ({ [key]: inner }), value) as JsonObject;

/** The row after the last one of the page before. */
function startOf(request: Asked, size: number): number {
	const { before, cursor, page, starting_after } = pageParameters(request);
	if (cursor !== undefined) return Number(String(cursor).replace('from-', ''));
	if (before !== undefined) return Number(before);
	if (starting_after === undefined) return (Number(page ?? 1) - 1) * size;
	const [start] = JSON.parse(Buffer.from(String(starting_after), 'base64').toString()) as number[];
	return start ?? 0;
}

/** What names the page that begins with a row, in the way that Intercom describes for the list. */
function nextPage(route: string, { url }: Asked, start: number): JsonObject {
	if (route === 'GET /contacts/{id}/merge_history') return { next_cursor: `from-${start}`, has_more: true };
	const next = new URL(url, 'https://api.intercom.io');
	switch (listFacts(route).pages) {
		case 'cursor':
			return { pages: { type: 'pages', next: { starting_after: encodeCursor([start, start]) } } };
		case 'since':
			next.searchParams.set('before', String(start));
			return { pages: { next: next.href } };
		default:
			return { pages: { type: 'pages', next: next.href } };
	}
}

/** Rows that a list has, and how it differs from one that is at rest and does as it is told. */
interface Served {
	rows: readonly JsonObject[];
	/** Rows on a page, whatever was asked for. */
	size?: number;
	/** What it says of their number, where that is wrong. */
	total?: number;
}

/** The answer with a page of these rows in the place of its own. */
function answerOf(route: string, served: Served, request: Asked, own: Json | undefined): Json {
	const { rows } = served;
	const { pages, rows: place } = listFacts(route);
	if (place === undefined) return [...rows];
	// The types of activity are texts.
	if (place === 'event_types')
		return under(
			place,
			rows.map(({ id = '' }) => id),
		);
	if (pages === undefined) return { ...(isObject(own) && own), ...under(place, [...rows]) };
	const size = served.size ?? sizeIn(request) ?? rows.length;
	const start = startOf(request, size);
	const isLast = start + size >= rows.length;
	return {
		...under(place, rows.slice(start, start + size)),
		total_count: served.total ?? rows.length,
		...(isLast ? { pages: { type: 'pages', next: null }, has_more: false } : nextPage(route, request, start + size)),
	};
}

/**
 * Lets a list have these rows. Each request still has to be one that the simulator accepts. `answered` is called after
 * each page, and may change the rows.
 */
export function serve(
	simulator: Simulator,
	route: string,
	served: Served,
	answered: (pages: number) => void = () => {},
): void {
	let count = 0;
	const [method = '', path = ''] = route.split(' ');
	simulator.fault({
		method,
		path: routePattern(path),
		times: Infinity,
		rewrite: ({ body, status }) => {
			const request = simulator.requests.at(-1);
			if (request === undefined || status >= 400) return {};
			const answer = answerOf(route, served, request, body);
			answered(++count);
			return { body: answer };
		},
	});
}
