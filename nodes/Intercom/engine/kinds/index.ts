import type { Field, Kind } from '../../model/field';
import type { Json } from '../../model/json';
import { attributes } from './attributes';
import { entries, rows } from './collections';
import { files } from './files';
import { pick } from './pick';
import { choice, choices, select } from './choices';
import { decimal, flag, integer, json, text, texts } from './plain';
import { query, queryJson } from './query';
import type { KindSpec, ItemInput } from './spec';
import { time } from './time';

/** Kinds that hold a value; `oneOf` only chooses between them. */
export type ValueKind = Exclude<Kind, 'oneOf'>;

/** Every kind of field: a new one won't compile until it has both halves. */
const kinds: { [K in ValueKind]: KindSpec<K> } = {
	attributes,
	choice,
	choices,
	decimal,
	entries,
	files,
	flag,
	integer,
	json,
	pick,
	query,
	queryJson,
	rows,
	select,
	text,
	texts,
	time,
};

/** How a field looks in n8n, its caption aside. */
export const propertyOf = <K extends ValueKind>(field: Field<K>) => kinds[field.kind as K].property(field);

/** What a field sends for a value that the user gave. */
export const wireOf = <K extends ValueKind>(field: Field<K>, value: unknown, input: ItemInput): Json | Promise<Json> =>
	kinds[field.kind as K].wire(value, field, input);
