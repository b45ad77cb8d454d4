import { Failure } from './failure';
import { at, objectsOf, type Json, type JsonObject } from './json';

/** Key of an answer's rows, or the newer and the older key. */
export type Rows = string | readonly string[];

const listIn = (page: JsonObject, rows: Rows): Json => {
	const keys = typeof rows === 'string' ? [rows] : rows;
	for (const key of keys) {
		const found = at(page, key);
		if (found !== undefined) return found;
	}
	throw new Failure(`Intercom's answer has no list under "${keys.join('" or "')}"`, {
		status: 200,
		advice: `The answer has: ${Object.keys(page).join(', ') || 'nothing'}`,
	});
};

/** The ID of a record that Intercom gave: without one it can't be named in a request. */
export const recordIdFrom = ({ id }: JsonObject, one: string): string => {
	if ((typeof id === 'string' && id.trim() !== '') || typeof id === 'number') return String(id);
	throw new Failure(`Intercom's answer has a ${one} without an ID`, {
		status: 200,
		advice: 'No request can name it: choose another one, or try again later',
	});
};

/** The rows of a page. Intercom answers `null` for an empty list in places; an answer without the key is no list at all. */
export const rowsOf = (page: JsonObject, rows: Rows): JsonObject[] => objectsOf(listIn(page, rows));

/** The same for a list of words. */
export const wordsIn = (page: JsonObject, rows: Rows): string[] => {
	const found = listIn(page, rows);
	return Array.isArray(found) ? found.map(String) : [];
};

/** The cursor of the next page; `undefined` on the last one. */
export const cursorOf = (page: JsonObject): string | undefined => {
	const cursor = at(page, 'pages.next.starting_after');
	return typeof cursor === 'string' && cursor !== '' ? cursor : undefined;
};
