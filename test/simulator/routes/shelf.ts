import { notFound } from '../errors';
import { type Answer, type Call, on, param, type Route } from '../http/route';
import type { Json, JsonObject } from '../json';
import { CURSOR_QUERY, cursorPages, cursorSlice, numberedList, numberedSlice, PAGE_QUERY, pageSize } from '../paging';
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
	/** The answer to a delete; nothing can be deleted without it. */
	remove?: (record: Shelved) => Answer | Json;
	/** A new record's ID; a number as text when nothing is said. */
	newId?: (state: Workspace) => string;
	method?: 'PATCH' | 'PUT';
}

/** Puts a record on a shelf; for routes of their own, seeds and tests. */
export function keep(state: Workspace, kind: string, fields: JsonObject, id = state.ids.next()): Shelved {
	return state.shelf(kind).add({ id, seq: state.ids.seq(), created_at: state.now(), fields: { id, ...fields } });
}

/** The record that a path names; 404 without one. */
export function shelved(call: Call, kind: string, id: string): Shelved {
	const record = call.state.shelf(kind).get(param(call, id));
	if (record === undefined) throw notFound();
	return record;
}

const position = (row: Shelved): [number, number] => [row.created_at, row.seq];

/** A list of records as Intercom answers it. */
export function listed(call: Call, rows: readonly Shelved[], { list, view = (row) => row.fields }: Shelf): JsonObject {
	const shown = (row: Shelved): JsonObject => view(row, call);
	if (list === undefined || list.pages === 'whole') return { type: 'list', data: rows.map(shown) };
	if (list.pages === 'page') return numberedList(numberedSlice(rows, call, list.usual, list.most), call, shown);
	const size = call.query['per_page'] === undefined ? undefined : Number(call.query['per_page']);
	const slice = cursorSlice(rows, pageSize(size, list.usual, list.most), call.query['starting_after'], position);
	return { type: 'list', data: slice.rows.map(shown), total_count: slice.total, pages: cursorPages(slice) };
}

/** The five usual routes of a kind, those that it says something about. */
export function shelfRoutes(shelf: Shelf): Route[] {
	const { body, change, id, kind, list, make, method = 'PUT', newId, path, remove, update } = shelf;
	const show = (record: Shelved, call: Call): JsonObject => shelf.view?.(record, call) ?? record.fields;
	const one = `${path}/{${id}}`;
	const query = list?.pages === 'page' ? PAGE_QUERY : list?.pages === 'cursor' ? CURSOR_QUERY : {};
	return [
		on(`GET ${one}`, (call) => show(shelved(call, kind, id), call)),
		...(list
			? [on(`GET ${path}`, (call) => listed(call, call.state.shelf(kind).newestFirst(), shelf), { query })]
			: []),
		...(make
			? [
					on(
						`POST ${path}`,
						(call) => {
							const record = keep(call.state, kind, make(call), newId?.(call.state));
							call.wrote(`${kind}.created`, record.id);
							return show(record, call);
						},
						{ body: body ?? {} },
					),
				]
			: []),
		...(update
			? [
					on(
						`${method} ${one}`,
						(call) => {
							const record = shelved(call, kind, id);
							Object.assign(record.fields, change?.(call, record.fields) ?? call.body);
							call.state.shelf(kind).touch();
							call.wrote(`${kind}.updated`, record.id);
							return show(record, call);
						},
						{ body: update },
					),
				]
			: []),
		...(remove
			? [
					on(`DELETE ${one}`, (call) => {
						const record = shelved(call, kind, id);
						call.state.shelf(kind).delete(record.id);
						call.wrote(`${kind}.deleted`, record.id);
						return remove(record);
					}),
				]
			: []),
	];
}
