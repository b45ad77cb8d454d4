import { unescapeHtml } from './html';
import { toText, type Json, type JsonObject } from './json';

/**
 * A name as it is compared: Intercom escapes names for HTML, and accents and the case of letters are written in several
 * ways.
 */
const normalizeName = (name: Json): string => unescapeHtml(toText(name)).normalize('NFC').trim().toLowerCase();

/** Whether two texts, or a text and a number, are the same name. */
export const isSameName = (one: Json | undefined, other: string): boolean =>
	one !== undefined && one !== null && normalizeName(one) === normalizeName(other);

/**
 * Whether a record that Intercom found by a name bears it in one of these fields. Where the answer has none of the
 * fields, nothing speaks against Intercom's own search, so the record is believed; a field that is null says that the
 * record has no such name.
 */
export function bearsName(record: JsonObject, fields: readonly string[], name: string): boolean {
	const given = fields.filter((field) => record[field] !== undefined);
	return given.length === 0 || given.some((field) => isSameName(record[field], name));
}

/** What records bear in place of a name, for an error. */
export const namesBorne = (records: readonly JsonObject[], fields: readonly string[]): string =>
	records
		.slice(0, 5)
		.map((record) => fields.map((field) => `${field} ${JSON.stringify(record[field] ?? null)}`).join(', '))
		.join('; ');
