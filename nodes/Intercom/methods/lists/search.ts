import type { Place } from '../../engine/lists/steps';
import type { SearchKind } from '../../model/field';
import { escapeHtml } from '../../model/html';
import type { Json, JsonObject } from '../../model/json';
import { byBodyCursor } from '../../model/pages';
import type { Read } from '../read';
import { readPage, type EditorPage, type PageReader } from './pages';

const RECORDS_PER_PAGE = 50;

const condition = (field: string, operator: string, value: Json): JsonObject => ({ field, operator, value });
const containsText = (fields: readonly string[], text: string) => fields.map((field) => condition(field, '~', text));
/** A name as somebody types it, and as Intercom may keep it: escaped for HTML. */
const writings = (name: string): string[] => [...new Set([name, escapeHtml(name)])];
const containsName = (fields: readonly string[], name: string) =>
	writings(name).flatMap((written) => containsText(fields, written));
const anyOf = (...value: JsonObject[]): JsonObject => ({ operator: 'OR', value });
const allOf = (...value: JsonObject[]): JsonObject => ({ operator: 'AND', value });
const everything = condition('created_at', '>', 0);

/** Reads a page of a search, the newest records first, as those are the ones that somebody is working with. */
const searchRecords = async (read: Read, kind: SearchKind, query: JsonObject, place: Place): Promise<EditorPage> =>
	await readPage(
		read,
		{
			route: `POST /${kind}/search`,
			rows: [kind, 'data'],
			pages: byBodyCursor(RECORDS_PER_PAGE),
			body: { query, sort: { field: 'updated_at', order: 'descending' } },
		},
		place,
	);

/** Contacts whose name or email holds the text, or whose external ID it is. */
export const contactReader =
	(role?: 'user'): PageReader =>
	async (read, filter, place) => {
		const conditions = [
			...(role === undefined ? [] : [condition('role', '=', role)]),
			...(filter === ''
				? []
				: [
						anyOf(
							...containsName(['name'], filter),
							...containsText(['email'], filter),
							condition('external_id', '=', filter),
						),
					]),
		];
		return await searchRecords(read, 'contacts', conditions.length === 0 ? everything : allOf(...conditions), place);
	};

/** The condition that a number may be an ID. */
const idCondition = (filter: string) => (/^\d+$/.test(filter) ? [condition('id', '=', filter)] : []);

/**
 * Conversations with that ID, or with the text in their subject, their first message or their author; a number is no
 * author.
 */
export const conversationReader: PageReader = async (read, filter, place) => {
	const ids = idCondition(filter);
	const texts = containsText(['source.subject', 'source.body'], filter);
	if (ids.length === 0)
		texts.push(...containsName(['source.author.name'], filter), ...containsText(['source.author.email'], filter));
	return await searchRecords(read, 'conversations', filter === '' ? everything : anyOf(...ids, ...texts), place);
};

/**
 * Tickets with that ID, or with the text in their title or description: Intercom can't find the number that its inbox
 * shows.
 */
export const ticketReader: PageReader = async (read, filter, place) => {
	const query = anyOf(...idCondition(filter), ...containsText(['title', 'description'], filter));
	return await searchRecords(read, 'tickets', filter === '' ? everything : query, place);
};
