import { encodeCursor } from '../../../../simulator/paging';
import type { Arrived } from '../front';
import type { ListRoute } from './described';
import type { Row, Rows } from './rows';

type Json = Record<string, unknown>;

/** What a request says of its page, wherever it says so. */
export interface PageAsked {
	size: number;
	/** The number of the page. */
	page: number;
	/** The place of the last row that was read. */
	after: number | undefined;
}

const parse = (raw: string): Json => {
	try {
		return Object(JSON.parse(raw)) as Json;
	} catch {
		return {};
	}
};

function placeIn(given: Json): number | undefined {
	if (given['cursor'] !== undefined) return Number(String(given['cursor']).replace('from-', ''));
	if (given['before'] !== undefined) return Number(given['before']);
	if (given['starting_after'] === undefined) return undefined;
	const [place] = JSON.parse(Buffer.from(String(given['starting_after']), 'base64').toString()) as number[];
	return place;
}

/** The page that a request asks for. */
export function pageAsked({ raw, url }: Arrived): PageAsked {
	const query = Object.fromEntries(new URL(url, 'http://127.0.0.1').searchParams);
	const body = parse(raw);
	const given: Json = { ...query, ...body, ...(Object(body['pagination']) as Json) };
	return { size: Number(given['per_page'] ?? 20), page: Number(given['page'] ?? 1), after: placeIn(given) };
}

/** One page of a list as Intercom describes it, in plain data. */
export interface Page {
	rows: readonly Row[];
	total: number | undefined;
	/** What names the next page; null on the last. */
	next: unknown;
}

const addressOf = ({ url }: Arrived, change: Readonly<Record<string, string>>, origin: string): string => {
	const next = new URL(url, origin);
	for (const [name, value] of Object.entries(change)) next.searchParams.set(name, value);
	return next.href;
};

/** The name of the page after these rows. */
function nextOf({ pages, route }: ListRoute, arrived: Arrived, last: Row | undefined, origin: string): unknown {
	if (last === undefined) return null;
	if (route === 'GET /contacts/{id}/merge_history') return `from-${last.place}`;
	if (pages === 'cursor') return { page: 2, starting_after: encodeCursor([last.place, last.place]) };
	if (pages === 'since') return addressOf(arrived, { before: String(last.place) }, origin);
	return addressOf(arrived, { page: String(pageAsked(arrived).page + 1) }, origin);
}

/** The page that Intercom would give. */
export function pageOf(list: ListRoute, { all }: Rows, arrived: Arrived, origin: string, most = Infinity): Page {
	const { after, page, size: asked } = pageAsked(arrived);
	const size = Math.min(asked, most);
	const start = list.pages === undefined ? 0 : after === undefined ? (page - 1) * size : indexAfter(all, after);
	const rows = list.pages === undefined ? all : all.slice(start, start + size);
	const isLast = start + rows.length >= all.length;
	return { rows, total: all.length, next: isLast ? null : nextOf(list, arrived, rows.at(-1), origin) };
}

/** The first row behind a place; rows that came or went do not move it. */
function indexAfter(rows: readonly Row[], place: number): number {
	const index = rows.findIndex((row) => row.place < place);
	return index < 0 ? rows.length : index;
}

const CREATED_AT = 1_781_000_000;

/** Puts a page into an answer of its list, in the place of the simulator's own rows. */
export function bodyOf({ pages, route, rows: place }: ListRoute, { next, rows, total }: Page, own: unknown): unknown {
	const records = rows.map((row) =>
		place === 'event_types' ? row.id : { id: row.id, created_at: CREATED_AT + row.place, event_name: row.id },
	);
	const [outer = 'data', inner] = place.split('.');
	const held: Json = { [outer]: inner === undefined ? records : { [inner]: records } };
	if (pages === undefined) return Array.isArray(own) ? records : { ...(Object(own) as Json), ...held };
	// Events are not counted.
	const counted = total === undefined || pages === 'since' ? {} : { total_count: total };
	if (route === 'GET /contacts/{id}/merge_history')
		return { ...held, ...counted, next_cursor: next, has_more: next !== null };
	return { type: 'list', ...held, ...counted, pages: { type: 'pages', next } };
}
