import type { Fields } from '../../../model/field';
import { choice, choices, select, text, texts, time } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { procedure, type Resource } from '../../../model/operation';
import { byNumber } from '../../../model/pages';
import type { Session } from '../../../model/session';
import { bulkAction } from './bulk';

const onOff = { on: 'On', off: 'Off' } as const;
const admins = { from: 'getAdmins', many: true, asNumber: true } as const;
const tags = { from: 'getTags', many: true, asNumber: true } as const;

const searchFilters = {
	query: text({ alwaysVisible: true, placeholder: 'e.g. billing', description: 'Looked for in titles and texts' }),
	any_tag_ids: select({ ...tags, label: 'Any of the Tags' }),
	content_types: choices({
		options: {
			article: 'Article',
			external_content: 'External Content',
			file_source_content: 'File',
			internal_article: 'Internal Article',
			snippet: 'Snippet',
		},
	}),
	copilot_state: choice({ options: onOff, label: 'Available to Copilot' }),
	created_at_after: time(),
	created_at_before: time(),
	created_by_ids: select({ ...admins, label: 'Created By' }),
	fin_sales_state: choice({ options: onOff, label: 'Available to the Fin Sales Agent' }),
	fin_service_state: choice({ options: onOff, label: 'Available to the Fin AI Agent' }),
	folder_ids: texts({ asNumber: true, label: 'Folder IDs', placeholder: 'e.g. 55' }),
	last_updated_by_ids: select({ ...admins, label: 'Last Updated By' }),
	locales: texts({ placeholder: 'e.g. fr' }),
	states: choices({ options: { draft: 'Draft', published: 'Published' }, label: 'State' }),
	tag_ids: select({ ...tags, label: 'Tag' }),
	tag_operator: choice({
		options: { IN: 'Has One of the Tags', NIN: 'Has None of the Tags' },
		description: 'How Tag is meant',
	}),
	updated_at_after: time(),
	updated_at_before: time(),
} satisfies Fields;

/**
 * Joins lists with commas, as Intercom takes them. Refuses an empty list, which would find everything instead of
 * nothing.
 */
function joinLists(query: JsonObject, fail: Session['fail']): JsonObject {
	const joined: JsonObject = {};
	for (const [name, value] of Object.entries(query)) {
		if (Array.isArray(value) && value.length === 0)
			fail(`The filter "${name}" has no entries`, 'Add one, or remove the field');
		joined[name] = Array.isArray(value) ? value.join(',') : value;
	}
	return joined.folder_ids === undefined ? joined : { ...joined, folder_entity_type: 'folder' };
}

export const content: Resource = {
	label: 'Content',
	operations: {
		search: procedure({
			action: 'Search content',
			description: 'Find articles, snippets, external pages and files that answer questions',
			covers: ['GET /content/search'],
			many: true,
			query: searchFilters,
			run: ({ fail, list, query }) =>
				list({ route: 'GET /content/search', query: joinLists(query, fail), rows: 'data', pages: byNumber(50) }),
		}),
		bulkAction,
	},
};
