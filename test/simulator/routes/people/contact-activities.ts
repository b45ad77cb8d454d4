import { ApiError } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import type { JsonObject } from '../../json';
import {
	askedSize,
	byCreation,
	CURSOR_QUERY,
	cursorPages,
	cursorSlice,
	numberedList,
	numberedSlice,
	encodeCursor,
	queryFlag,
} from '../../paging';
import { anything } from '../../shape';
import type { Contact } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { escapeHtml } from '../../views/escape';
import { keep } from '../shelf';

const MOST_ROWS = 150;

/** What happened to contacts, and which of them are no longer active. */
export const contactActivityRoutes: Route[] = [
	on('GET /contacts/activities', listActivities, { query: CURSOR_QUERY, since: PREVIEW }),
	on('GET /contacts/deleted', listDeleted, {
		query: { page: anything, per_page: anything, escape_identity: queryFlag },
		since: 2017,
	}),
];

/** Remembers that something happened to a contact. */
export function noteActivity(state: Workspace, event_type: string, contact: Contact, more: JsonObject = {}): void {
	const { external_id, id: contact_id, role } = contact;
	const number = state.shelf('contact_activity').size + 1;
	const fields = { event_type, contact_id, ...(external_id !== null && { external_id }), role, ...more };
	keep(state, 'contact_activity', fields, `activity-${number}`);
}

/** Remembers a contact that is gone, and the one that it became. */
export function noteGone(state: Workspace, contact: Contact, into?: Contact): void {
	const { email, external_id, id } = contact;
	const fields: JsonObject =
		into === undefined
			? { external_id: null, email: null, status: 'permanently_deleted' }
			: { external_id, email, status: 'merged', merged_into_id: into.id };
	keep(state, 'deleted_contact', fields, id);
}

/** Oldest first. The last page names a next one all the same, from which a reader may go on later. */
function listActivities(call: Call): JsonObject {
	const { query, state } = call;
	const rows = [...state.shelf('contact_activity').newestFirst()].reverse();
	const slice = cursorSlice(rows, askedSize(call, 50, MOST_ROWS), query['starting_after'], byCreation, true);
	const last = slice.rows[slice.rows.length - 1];
	const next = slice.next ?? (last === undefined ? query['starting_after'] : encodeCursor(byCreation(last)));
	return {
		type: 'list',
		data: slice.rows.map(({ created_at, fields }) => ({ type: 'contact_activity', ...fields, created_at })),
		pages: cursorPages({ ...slice, next }),
	};
}

const statusOf = ({ archived, blocked }: Contact): string | undefined =>
	blocked ? 'blocked' : archived ? 'archived' : undefined;

function listDeleted(call: Call): JsonObject {
	const { query, state } = call;
	const inactive = [...state.contacts.newestFirst()].flatMap((contact): JsonObject[] => {
		const status = statusOf(contact);
		const { email, external_id, id } = contact;
		return status === undefined ? [] : [{ id, external_id, email, status }];
	});
	const rows = [
		...inactive,
		...state
			.shelf('deleted_contact')
			.newestFirst()
			.map(({ fields }) => fields),
	];
	// Only the digits at the beginning count, and what is too large is taken for the largest page.
	const digits = /^\d+/.exec(query['per_page'] ?? '10')?.[0] ?? '0';
	if (Number(digits) < 1) throw new ApiError(400, 'invalid_per_page', 'per_page must be a positive integer');
	const per_page = String(Math.min(Number(digits), MOST_ROWS));
	const slice = numberedSlice(rows, { ...call, query: { ...query, per_page } }, 10, MOST_ROWS);
	return numberedList(slice, call, ({ email, ...rest }) => ({
		type: 'contact',
		...rest,
		email: typeof email === 'string' && query['escape_identity'] !== 'false' ? escapeHtml(email) : (email ?? null),
	}));
}
