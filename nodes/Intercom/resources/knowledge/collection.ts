import { pick, text } from '../../model/fields';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { collectionTranslations, toTranslatedContent } from './translations';
import { DELETED_FOR_GOOD } from '../shared/notices';

const collectionId = pick({ from: 'collections', label: 'Collection', required: true });
const name = { placeholder: 'e.g. Billing' } as const;
const parentId = pick({
	from: 'collections',
	label: 'Parent Collection',
	description: 'The collection that it is in; null puts it on the first level',
});

export const collection: Resource = {
	label: 'Collection',
	operations: {
		create: procedure({
			action: 'Create a collection',
			description: 'Create a collection of articles',
			covers: ['POST /help_center/collections'],
			body: {
				name: text({ ...name, required: true }),
				description: text(),
				help_center_id: pick({
					from: 'helpCenters',
					label: 'Help Center',
					asNumber: true,
					description: 'The default help center when left out',
				}),
				parent_id: parentId,
			},
			fields: { translations_as: collectionTranslations },
			async run({ body, fail, send, values }) {
				return await send('POST /help_center/collections', { body: { ...body, ...toTranslatedContent(values, fail) } });
			},
		}),
		delete: endpoint({
			action: 'Delete a collection',
			description: 'Delete a collection for good',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /help_center/collections/{collection_id}',
			path: { collection_id: collectionId },
		}),
		get: endpoint({
			action: 'Get a collection',
			description: 'Get a collection of articles by its ID',
			ifNotFound: true,
			route: 'GET /help_center/collections/{collection_id}',
			path: { collection_id: collectionId },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many collections',
			description: 'List collections, the ones that changed last first',
			route: 'GET /help_center/collections',
			rows: 'data',
			pages: byNumber(50),
		}),
		update: procedure({
			action: 'Update a collection',
			description: 'Rename, describe or move a collection',
			covers: ['PUT /help_center/collections/{collection_id}'],
			path: { collection_id: collectionId },
			body: { name: text({ ...name, alwaysVisible: true }), description: text(), parent_id: parentId },
			fields: { translations_as: collectionTranslations },
			async run({ body, fail, path, send, values }) {
				const { collection_id = '' } = path;
				return await send('PUT /help_center/collections/{collection_id}', {
					path: { collection_id },
					body: { ...body, ...toTranslatedContent(values, fail) },
				});
			},
		}),
	},
};
