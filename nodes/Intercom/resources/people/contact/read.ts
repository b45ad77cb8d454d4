import { choice, select } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { endpoint, procedure } from '../../../model/operation';
import { byBodyCursor, byCreationInParts, byCursor } from '../../../model/pages';
import { EXACT_DATES_SINCE } from '../../../model/search';
import { filters } from '../../shared/filters';
import { mergeHistory, sortOrder } from '../../shared/fields';
import { searchBy } from '../../shared/forms';
import { contactOutput } from '../../shared/simplify';

/** GET /contacts and POST /contacts/search give 150 contacts at most. */
const PAGE_SIZE = 150;

export const getAll = procedure({
	label: 'Get Many',
	action: 'Get many contacts',
	description: 'List contacts, or only those with a role, an owner, a segment or a tag',
	...contactOutput,
	covers: ['GET /contacts', 'POST /contacts/search'],
	many: true,
	fields: {
		owner_id: select({ from: 'getOwners', label: 'Owner', nobody: true }),
		role: choice({
			options: { lead: 'Leads', user: 'Users' },
			default: 'user',
			description: 'Only users, or only leads',
		}),
		segment_id: select({ from: 'getUserSegments', label: 'Segment' }),
		tag_id: select({ from: 'getTags', label: 'Tag' }),
	},
	query: { include_merge_history: mergeHistory },
	run({ list, query, values }) {
		const conditions = filters(values as JsonObject);
		// The plain list takes no filters. The search does, but it lacks what changed in the last minutes.
		return conditions.length === 0
			? list({ route: 'GET /contacts', query, rows: 'data', pages: byCursor(PAGE_SIZE) })
			: list({
					route: 'POST /contacts/search',
					query,
					body: { query: { operator: 'AND', value: conditions } },
					rows: 'data',
					pages: byBodyCursor(PAGE_SIZE),
				});
	},
});

export const search = endpoint({
	action: 'Search contacts',
	description: 'Find contacts by conditions on their fields and attributes',
	...contactOutput,
	route: 'POST /contacts/search',
	query: { include_merge_history: mergeHistory },
	body: {
		...searchBy('contacts'),
		'sort.field': select({ from: 'getContactFields', label: 'Sort By' }),
		'sort.order': sortOrder,
	},
	rows: 'data',
	pages: byCreationInParts(PAGE_SIZE, { since: EXACT_DATES_SINCE }),
	idempotent: true,
});
