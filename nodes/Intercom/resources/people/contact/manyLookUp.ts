import type { Together } from '../../../model/batch';
import { at, objectOf, objectsOf, toText, type Json, type JsonObject } from '../../../model/json';
import { byBodyCursor } from '../../../model/pages';
import { inParallel, type BulkRow } from '../../shared/bulkRows';

/** How many values a search names, and how many contacts it gives on a page at most. */
const VALUES_PER_SEARCH = 100;
const PAGE_SIZE = 150;

/** By what a contact is looked up. */
export interface Keys {
	id?: string;
	external_id?: string;
	/** Of a user: leads may share one. */
	email?: string;
}

/** What is looked up, and how it ends where it can't be. */
export interface Sought {
	keys: Keys;
	fail(error: unknown): void;
}

/** Contacts that were found, by each of their names. */
export class Found {
	private readonly byKey = new Map<string, JsonObject>();

	add(contact: JsonObject): void {
		const { id, external_id, email, role } = contact;
		this.byKey.set(`id ${toText(id)}`, contact);
		this.byKey.set(`external_id ${toText(external_id)}`, contact);
		if (role === 'user') this.byKey.set(`email ${toText(email).toLowerCase()}`, contact);
	}

	get({ id, external_id, email }: Keys): JsonObject | undefined {
		const names = [
			...(id === undefined ? [] : [`id ${id}`]),
			...(external_id === undefined ? [] : [`external_id ${external_id}`]),
			...(email === undefined ? [] : [`email ${email.toLowerCase()}`]),
		];
		return names.map((name) => this.byKey.get(name)).find((contact) => contact !== undefined);
	}
}

const within = (field: string, values: Array<string | undefined>): JsonObject[] => {
	const named = values.filter((value) => value !== undefined);
	return named.length === 0 ? [] : [{ field, operator: 'IN', value: named }];
};

/** The contacts that have one of the names, in one search for each hundred of them; added to those found before. */
export async function lookUp(
	sought: readonly Sought[],
	{ isStopped, session, width }: Together,
	pick: (contact: JsonObject) => JsonObject,
	found = new Found(),
): Promise<Found> {
	const starts = Array.from({ length: Math.ceil(sought.length / VALUES_PER_SEARCH) }, (_, n) => n * VALUES_PER_SEARCH);
	await inParallel(starts, width, async (start) => {
		if (isStopped()) return;
		const rows = sought.slice(start, start + VALUES_PER_SEARCH);
		const some = rows.map(({ keys }) => keys);
		const users = within(
			'email',
			some.map(({ email }) => email),
		).map((emails): JsonObject => ({
			operator: 'AND',
			value: [emails, { field: 'role', operator: '=', value: 'user' }],
		}));
		const value = [
			...within(
				'id',
				some.map(({ id }) => id),
			),
			...within(
				'external_id',
				some.map(({ external_id }) => external_id),
			),
			...users,
		];
		const route = 'POST /contacts/search';
		const body = { query: { operator: 'OR', value } };
		try {
			for await (const page of session.list({ route, body, rows: 'data', pages: byBodyCursor(PAGE_SIZE) }))
				for (const contact of page) found.add(pick(contact));
		} catch (error) {
			for (const row of rows) row.fail(error);
		}
	});
	return found;
}

/** Whether a contact has a value that was sent; null clears one. */
export const hasValue = (sent: Json | undefined, kept: Json | undefined): boolean =>
	toText(sent ?? '') === toText(kept ?? '');

/** Whether a contact is as its row wants it, as far as a search tells: it does not tell the names of companies. */
function holds(contact: JsonObject, { companies, tags, custom_attributes, avatar, ...sent }: JsonObject): boolean {
	const kept = objectOf(contact.custom_attributes);
	const list = objectOf(contact.tags);
	const has = objectsOf(list.data).map(({ id }) => toText(id));
	const isWhole = has.length >= Number(list.total_count ?? has.length);
	const ids = (change: string) => objectsOf(at(tags, change)).map(({ id }) => toText(id));
	return (
		companies === undefined &&
		Object.entries(sent).every(([name, value]) =>
			name === 'email'
				? hasValue(toText(value).toLowerCase(), toText(contact.email).toLowerCase())
				: hasValue(value, contact[name]),
		) &&
		Object.entries(objectOf(custom_attributes)).every(([name, value]) => hasValue(value, kept[name])) &&
		(avatar === undefined || hasValue(avatar, at(contact.avatar, 'image_url') ?? contact.avatar)) &&
		ids('add').every((id) => has.includes(id)) &&
		ids('remove').every((id) => isWhole && !has.includes(id))
	);
}

/**
 * The rows of a task with errors that have worked, so far as the search knows already: a contact is there as the row
 * wants it. What it does not show yet goes again, which does no harm.
 */
export async function findDone(rows: readonly BulkRow[], together: Together): Promise<ReadonlySet<BulkRow>> {
	// Only users are created together but for leads that are never looked for, so that an email names a user.
	const keysOf = ({ record }: BulkRow): Keys => {
		const [id, external_id, email] = ['id', 'external_id', 'email'].map((name) => toText(record[name]));
		return id ? { id } : { ...(external_id && { external_id }), ...(email && { email }) };
	};
	const sought = rows.map((row) => ({ keys: keysOf(row), fail: () => {} }));
	const found = await lookUp(sought, together, (contact) => contact);
	return new Set(
		rows.filter((row) => {
			const contact = found.get(keysOf(row));
			return contact !== undefined && holds(contact, row.sent);
		}),
	);
}
