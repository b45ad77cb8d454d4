import { choice, flag, pick, select, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { DELETED_FOR_GOOD } from '../shared/notices';

const path = { source_id: pick({ from: 'aiContentSources', label: 'Content Source', required: true }) };
const status = choice({ options: { active: 'Active', deactivated: 'Deactivated' } });
const url = text({ required: true, label: 'URL', placeholder: 'e.g. https://help.example.com' });
const audience_ids = select({
	from: 'getAudiences',
	many: true,
	asNumber: true,
	label: 'Audience',
	description: 'Who gets answers from this source',
});

export const aiContentSource: Resource = {
	label: 'AI Content Source',
	operations: {
		create: endpoint({
			action: 'Create an AI content source',
			description: 'Create a source of external pages for Fin',
			route: 'POST /ai/content_import_sources',
			send: { sync_behavior: 'api' },
			body: { url, audience_ids, status },
		}),
		delete: endpoint({
			action: 'Delete an AI content source',
			description: 'Delete a source of external pages',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /ai/content_import_sources/{source_id}',
			path,
		}),
		get: endpoint({
			action: 'Get an AI content source',
			description: 'Get a source of external pages',
			ifNotFound: true,
			route: 'GET /ai/content_import_sources/{source_id}',
			path,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many AI content sources',
			description: 'List the sources of external pages',
			route: 'GET /ai/content_import_sources',
			rows: 'data',
			pages: byNumber(50),
		}),
		update: endpoint({
			action: 'Update an AI content source',
			description: 'Change a source of external pages',
			route: 'PUT /ai/content_import_sources/{source_id}',
			path,
			body: {
				sync_behavior: choice({
					required: true,
					options: { api: 'By API', automated: 'Automated', manual: 'Manual' },
					description: 'How its pages come in; can be changed neither to nor from By API',
				}),
				url,
				apply_audience_to_existing_content: flag({
					label: 'Apply Audience to Existing Pages',
					description: 'Whether the pages that are there get the audiences too',
				}),
				audience_ids: {
					...audience_ids,
					description: 'Who gets answers from this source; an empty list for everybody',
				},
				status,
			},
		}),
	},
};
