import { ApiError, invalid, mismatch, missing } from '../errors';
import { type Json, type JsonObject, asText, isObject } from '../json';
import { comparePositions, cursorSlice, pageSize, type Position, type Slice } from '../paging';
import { anyObject, integer, object, orNull, type Shape, text } from '../shape';
import type { Stored } from '../state/records';
import type { Store } from '../state/store';
import type { FieldFinder, Held } from './fields';
import { compileTest, type DateRule } from './operators';

const MOST_FILTERS = 15;
const MOST_LEVELS = 2;

/** The body of a search. */
export const SEARCH_BODY: Shape = {
	query: { check: anyObject, absent: missing },
	pagination: orNull(object({ per_page: integer, starting_after: orNull(text), page: integer })),
	sort: orNull(object({ field: text, order: text })),
};

/** What a kind of record needs to be searched. */
export interface Searchable<T extends Stored> {
	store: Store<T>;
	/** The records that are there to be found at all, newest first. */
	rows: readonly T[];
	fields: FieldFinder<T>;
	dates: DateRule;
	standardPage: number;
	largestPage: number;
}

/** Compiles a query into a predicate; throws the 400 that a query Intercom refuses gets. */
export function compileQuery<T>(
	query: Json,
	fields: FieldFinder<T>,
	dates: DateRule,
	level = 0,
): (record: T) => boolean {
	if (!isObject(query)) throw mismatch('query', 'an object');
	const operator = asText(query['operator'])?.toUpperCase();
	if (operator === undefined) throw invalid('operator is required', 'operator');
	for (const key of Object.keys(query)) {
		if (!['field', 'operator', 'value'].includes(key)) throw invalid(`${key} is not a known parameter`, key);
	}
	if (query['field'] === undefined && (operator === 'AND' || operator === 'OR')) {
		const entries = query['value'];
		if (!Array.isArray(entries) || entries.length === 0) throw mismatch('value', 'an array of filters');
		if (entries.length > MOST_FILTERS)
			throw invalid(`At most ${MOST_FILTERS} filters are allowed in each group`, 'value');
		if (level >= MOST_LEVELS) throw invalid(`At most ${MOST_LEVELS} levels of groups are allowed`, 'value');
		const tests = entries.map((entry) => compileQuery(entry, fields, dates, level + 1));
		return operator === 'AND'
			? (record) => tests.every((test) => test(record))
			: (record) => tests.some((test) => test(record));
	}
	const name = asText(query['field']);
	if (name === undefined) throw invalid('field is required', 'field');
	const field = fields(name);
	if (field === undefined) throw invalid(`'${name}' is not a valid search field`, 'field');
	const test = compileTest(name, field, operator, query['value'], dates);
	return (record) => test(field.value(record));
}

// Following a cursor through a long result would filter and sort everything again for each page.
const results = new WeakMap<object, { key: string; revision: number; rows: readonly unknown[] }>();

/** Runs a search: filters, sorts and cuts out the page that is asked for. */
export function runSearch<T extends Stored>(body: JsonObject, target: Searchable<T>): Slice<T> {
	const query = body['query'] ?? null;
	const matches = compileQuery(query, target.fields, target.dates);
	const { name, ascending } = sorting(body['sort'], target);
	const position = positionBy(target, name);
	const pagination = isObject(body['pagination']) ? body['pagination'] : {};
	const asked = pagination['per_page'];
	const perPage = pageSize(
		typeof asked === 'number' ? asked : undefined,
		target.standardPage,
		target.largestPage,
		'pagination.per_page',
	);
	const cursor = asText(pagination['starting_after']);
	const key = JSON.stringify([query, name, ascending]);
	const held = results.get(target.store);
	let rows: readonly T[];
	if (cursor !== undefined && held?.key === key && held.revision === target.store.revision) {
		rows = held.rows as readonly T[];
	} else {
		const found = target.rows.filter(matches);
		found.sort((a, b) => comparePositions(position(a), position(b)) * (ascending ? 1 : -1));
		results.set(target.store, { key, revision: target.store.revision, rows: found });
		rows = found;
	}
	return cursorSlice(rows, perPage, cursor, position, ascending);
}

function sorting<T extends Stored>(
	sort: Json | undefined,
	target: Searchable<T>,
): { name: string; ascending: boolean } {
	const asked = isObject(sort) ? sort : {};
	const order = asText(asked['order']) ?? 'descending';
	if (order !== 'ascending' && order !== 'descending') {
		throw new ApiError(
			400,
			'invalid_sort_order',
			`Invalid sort order '${order}'. Must be one of: ascending, descending`,
		);
	}
	const name = asText(asked['field']) ?? 'created_at';
	const field = target.fields(name);
	if (field === undefined || field.type === 'set') throw invalid(`'${name}' is not a valid sort field`, 'sort.field');
	return { name, ascending: order === 'ascending' };
}

function positionBy<T extends Stored>(target: Searchable<T>, name: string): (record: T) => Position {
	const field = target.fields(name);
	const isText = field?.type === 'string';
	return (record) => {
		const held: Held = field?.value(record) ?? null;
		// Records without a value stand at the low end.
		if (isText) return [typeof held === 'string' ? held.toLowerCase() : '', record.seq];
		return [typeof held === 'number' ? held : held === true ? 1 : held === false ? 0 : -1, record.seq];
	};
}
