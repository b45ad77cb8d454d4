import { choice, flag, select } from '../../../model/fields';
import { endpoint, procedure } from '../../../model/operation';
import { byBodyCursor, byCreationInParts, byCursor } from '../../../model/pages';
import { filters } from '../../shared/filters';
import { sortField, sortOrder } from '../../shared/fields';
import { searchBy } from '../../shared/forms';
import { conversationOutput } from '../../shared/conversationOutput';
import { qualityResults } from './quality';
import { assignedTeammateNumber, assignedTeamNumber, conversationStates } from '../../shared/searchFilters';

/** GET /conversations gives 150 at most. */
const LIST_PAGE_SIZE = 150;
/** The search would give 150 too, but takes many seconds for large pages and then runs into time-outs. */
const SEARCH_PAGE_SIZE = 50;

export const getAll = procedure({
	label: 'Get Many',
	action: 'Get many conversations',
	description: 'List conversations, or only those in a state, of a teammate, a team, a contact or with a tag',
	...conversationOutput,
	covers: ['GET /conversations', 'POST /conversations/search'],
	many: true,
	query: qualityResults,
	fields: {
		admin_assignee_id: assignedTeammateNumber,
		contact_ids: select({ from: 'getContacts', label: 'Contact' }),
		ids: select({ from: 'getConversations', label: 'Conversation', many: true, description: 'Only these' }),
		state: choice({ options: conversationStates, default: 'open' }),
		tag_ids: select({ from: 'getTags', label: 'Tag' }),
		team_assignee_id: assignedTeamNumber,
	},
	async run({ list, query, values }) {
		const { ids, ...others } = values;
		if (ids?.length === 0) return [];
		const conditions = filters({ ...others, id: ids });
		return conditions.length === 0
			? list({ route: 'GET /conversations', query, rows: ['conversations', 'data'], pages: byCursor(LIST_PAGE_SIZE) })
			: list({
					route: 'POST /conversations/search',
					query,
					body: { query: { operator: 'AND', value: conditions } },
					rows: ['conversations', 'data'],
					pages: byBodyCursor(SEARCH_PAGE_SIZE),
				});
	},
});

export const search = endpoint({
	action: 'Search conversations',
	description: 'Find conversations by conditions on their fields and attributes',
	...conversationOutput,
	route: 'POST /conversations/search',
	query: {
		include_monitors: flag({
			description: 'Whether to add the results of the quality monitors that flagged a conversation',
		}),
		include_scorecards: flag({ description: 'Whether to add the results of quality scorecards' }),
	},
	body: {
		...searchBy('conversations'),
		'sort.field': sortField('conversations'),
		'sort.order': sortOrder,
	},
	rows: ['conversations', 'data'],
	pages: byCreationInParts(SEARCH_PAGE_SIZE),
	idempotent: true,
});
