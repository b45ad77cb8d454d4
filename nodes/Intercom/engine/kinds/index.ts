import type { Field, Kind } from '../../model/field';
import type { Json } from '../../model/json';
import { attributes } from './attributes';
import { choice, choices, select } from './choices';
import { makeEntries, makeRows } from './collections';
import { files } from './files';
import { makeFilters } from './filters';
import { pick } from './pick';
import { decimal, flag, integer, json, text, texts } from './plain';
import { query, queryJson } from './query';
import type { ItemInput, KindSpec, ValueProperty } from './spec';
import { time } from './time';

/** Kinds that hold a value; `oneOf` only chooses between them. */
export type ValueKind = Exclude<Kind, 'oneOf'>;

/** How a field looks in n8n, its name and texts aside. */
export function propertyOf<K extends ValueKind>(field: Field<K>): ValueProperty {
	return kinds[field.kind as K].property(field);
}

/** What a field sends for a value that the user typed or an expression gave, where an earlier one put `standing`. */
export function convertValue<K extends ValueKind>(
	field: Field<K>,
	value: unknown,
	input: ItemInput,
	standing?: Json,
): Json | Promise<Json> {
	return kinds[field.kind as K].convert(value, field, input, standing);
}

/**
 * Every kind of field. A new one won't compile until it stands here with both halves, nor until it says `fitsRow` if
 * rows can hold it.
 */
const kinds: { readonly [K in ValueKind]: KindSpec<K> } = {
	attributes,
	choice,
	choices,
	decimal,
	entries: makeEntries({ propertyOf, convertValue }),
	files,
	filters: makeFilters({ propertyOf, convertValue }),
	flag,
	integer,
	json,
	pick,
	query,
	queryJson,
	rows: makeRows({ propertyOf, convertValue }),
	select,
	text,
	texts,
	time,
};
