import { notFound } from '../errors';
import { type Answer, type Call, on, param, type Route } from '../http/route';
import type { Json, JsonObject } from '../json';
import { CURSOR_QUERY, cursorPage, cursorPages, numberedList, numberedSlice, PAGE_QUERY } from '../paging';
import type { Shape } from '../shape';
import type { Shelved } from '../state/records';
import type { Workspace } from '../state/workspace';

/** A kind of record that Intercom only keeps: what it takes, what it shows, how it lists. */
export interface Shelf {
	/** Name of the shelf, and the word in the ledger: `news_item.created`. */
	kind: string;
	/** Where the records are, such as `/news/news_items`. */
	path: string;
	/** The path parameter that names one, such as `news_item_id`. */
	id: string;
	/** What a new record looks like, its ID aside. */
	make?: (call: Call) => JsonObject;
	/** What an update changes; the body's own fields when nothing is said. */
	change?: (call: Call, record: JsonObject) => JsonObject;
	/** How one is answered; as it is kept when nothing is said. */
	view?: (record: Shelved, call: Call) => JsonObject;
	/** The answer of a list: whole, in numbered pages or by cursor, with the usual and the largest size of a page. */
	list?: { pages: 'whole' } | { pages: 'cursor' | 'page'; usual: number; most: number };
	/** What the body may hold when one is made, and when one is changed. */
	body?: Shape;
	update?: Shape;
	/** What both may hold in Preview beside that. */
	inPreview?: Shape;
	/** The answer to a delete; nothing can be deleted without it. */
	remove?: (record: Shelved) => Answer | Json;
	method?: 'PATCH' | 'PUT';
}

/** Puts a record on a shelf; for routes of their own, seeds and tests. */
export function keep(state: Workspace, kind: string, fields: JsonObject, id = state.ids.next()): Shelved {
	return state.shelf(kind).add({ id, seq: state.ids.seq(), created_at: state.now(), fields: { id, ...fields } });
}

/** The records of a kind, newest first. */
export const recordsOf = (call: Call, kind: string): readonly Shelved[] => call.state.shelf(kind).newestFirst();

/** The record that a path names; 404 without one. */
export function shelved(call: Call, kind: string, id: string): Shelved {
	const record = call.state.shelf(kind).get(param(call, id));
	if (record === undefined) throw notFound();
	return record;
}

/** Keeps a new record, and notes it in the ledger. */
export function created(call: Call, kind: string, fields: JsonObject): Shelved {
	const record = keep(call.state, kind, fields);
	call.wrote(`${kind}.created`, record.id);
	return record;
}

/** Changes fields of a record, and notes it in the ledger. */
export function updated(call: Call, kind: string, record: Shelved, fields: JsonObject): Shelved {
	Object.assign(record.fields, fields);
	call.state.shelf(kind).touch();
	call.wrote(`${kind}.updated`, record.id);
	return record;
}

/** Deletes a record, and notes it in the ledger. */
export function deleted(call: Call, kind: string, record: Shelved): Shelved {
	call.state.shelf(kind).delete(record.id);
	call.wrote(`${kind}.deleted`, record.id);
	return record;
}

/** A list of records as Intercom answers it. */
export function listed(
	call: Call,
	rows: readonly Shelved[],
	{ list, view = (row) => row.fields }: Pick<Shelf, 'list' | 'view'> = {},
): JsonObject {
	const shown = (row: Shelved): JsonObject => view(row, call);
	if (list === undefined || list.pages === 'whole') return { type: 'list', data: rows.map(shown) };
	if (list.pages === 'page') return numberedList(numberedSlice(rows, call, list.usual, list.most), call, shown);
	const slice = cursorPage(rows, call, list.usual, list.most);
	return { type: 'list', data: slice.rows.map(shown), total_count: slice.total, pages: cursorPages(slice) };
}

/** The five usual routes of a kind, those that it says something about. */
export function shelfRoutes(shelf: Shelf): Route[] {
	const { body = {}, change, id, kind, list, make, method = 'PUT', path, remove, update } = shelf;
	const show = (record: Shelved, call: Call): JsonObject => shelf.view?.(record, call) ?? record.fields;
	const one = `${path}/{${id}}`;
	const inPreview = { body: shelf.inPreview ?? {} };
	const routes = [on(`GET ${one}`, (call) => show(shelved(call, kind, id), call))];
	if (list) {
		const query = list.pages === 'page' ? PAGE_QUERY : list.pages === 'cursor' ? CURSOR_QUERY : {};
		routes.push(on(`GET ${path}`, (call) => listed(call, recordsOf(call, kind), shelf), { query }));
	}
	if (make) routes.push(on(`POST ${path}`, (call) => show(created(call, kind, make(call)), call), { body, inPreview }));
	if (update) {
		const write = (call: Call): JsonObject => {
			const record = shelved(call, kind, id);
			return show(updated(call, kind, record, change?.(call, record.fields) ?? call.body), call);
		};
		routes.push(on(`${method} ${one}`, write, { body: update, inPreview }));
	}
	if (remove) routes.push(on(`DELETE ${one}`, (call) => remove(deleted(call, kind, shelved(call, kind, id)))));
	return routes;
}
