import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import { byCursor, byNumber } from '../../../model/pages';

/** Both lists give 150 rows at most. */
const PAGE_SIZE = 150;

/**
 * Ends a list at its first page without a new row. The last page of activities names a next one all the same, from
 * which later readers may go on.
 */
async function* untilNothingNew(pages: AsyncIterable<JsonObject[]>): AsyncGenerator<JsonObject[], void> {
	for await (const page of pages) {
		if (page.length === 0) return;
		yield page;
	}
}

export const getActivities = procedure({
	label: 'Get Activities',
	action: 'Get the activities of contacts',
	description: 'List, oldest first, which contacts were created, merged or deleted, or became users',
	covers: ['GET /contacts/activities'],
	many: true,
	run: ({ list }) =>
		untilNothingNew(list({ route: 'GET /contacts/activities', rows: 'data', pages: byCursor(PAGE_SIZE) })),
});

export const getDeleted = procedure({
	label: 'Get Deleted',
	action: 'Get deleted contacts',
	description: 'List the contacts that are archived, blocked, merged or deleted, with their status',
	covers: ['GET /contacts/deleted'],
	many: true,
	// Unless asked not to, Intercom escapes emails for HTML, and no other system knows them in that form.
	run: ({ list }) =>
		list({
			route: 'GET /contacts/deleted',
			query: { escape_identity: false },
			rows: 'data',
			pages: byNumber(PAGE_SIZE),
		}),
});
