import { Failure } from './failure';
import { at, objectsOf, type Json, type JsonObject } from './json';

/** The key under which an answer has its rows; or several, since Intercom has renamed some. */
export type Rows = string | readonly string[];

const findList = (page: JsonObject, rows: Rows): Json => {
	const keys = typeof rows === 'string' ? [rows] : rows;
	for (const key of keys) {
		const list = at(page, key);
		if (list !== undefined) return list;
	}
	throw new Failure(`Intercom's answer has no list under "${keys.join('" or "')}"`, {
		status: 200,
		advice: `The answer has: ${Object.keys(page).join(', ') || 'nothing'}`,
	});
};

/** The ID of a record that Intercom gave; refuses one without an ID, as no request could name it. */
export const recordIdFrom = ({ id }: JsonObject, one: string): string => {
	if ((typeof id === 'string' && id.trim() !== '') || typeof id === 'number') return String(id);
	throw new Failure(`Intercom's answer has a ${one} without an ID`, {
		status: 200,
		advice: 'No request can name it: choose another one, or try again later',
	});
};

/** The rows of a page. Some endpoints answer `null` for an empty list; an answer without the key is refused. */
export const rowsOf = (page: JsonObject, rows: Rows): JsonObject[] => objectsOf(findList(page, rows));

/** The same for a list of texts. */
export const textsIn = (page: JsonObject, rows: Rows): string[] => {
	const list = findList(page, rows);
	return Array.isArray(list) ? list.map(String) : [];
};

/** The cursor of the next page; `undefined` on the last one. */
export const cursorOf = (page: JsonObject): string | undefined => {
	const cursor = at(page, 'pages.next.starting_after');
	return typeof cursor === 'string' && cursor !== '' ? cursor : undefined;
};
