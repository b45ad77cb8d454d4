import { pick, text } from '../../model/fields';
import { objectOf } from '../../model/json';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { DELETED_FOR_GOOD } from '../shared/notices';

const path = { id: pick({ from: 'folders', label: 'Folder', required: true, parameter: 'folder_id' }) };
const name = { placeholder: 'e.g. Billing', parameter: 'name' } as const;
const parent = { from: 'folders', label: 'Parent Folder', asNumber: true } as const;
/** Intercom wants what a folder says inside of `folder`, and answers without it. */
const details = {
	'folder.description': text({ parameter: 'description' }),
	'folder.emoji': text({ parameter: 'emoji', placeholder: 'e.g. 📚' }),
	'folder.parent_folder_id': pick({ ...parent, parameter: 'parent_folder_id' }),
} as const;

export const folder: Resource = {
	label: 'Folder',
	operations: {
		create: endpoint({
			action: 'Create a folder',
			description: 'Create a folder of articles',
			route: 'POST /folders',
			body: { 'folder.name': text({ ...name, required: true }), ...details },
		}),
		delete: endpoint({
			action: 'Delete a folder',
			description: 'Delete a folder that is empty',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /folders/{id}',
			path,
		}),
		get: endpoint({
			action: 'Get a folder',
			description: 'Get a folder with the number of articles in it',
			ifNotFound: true,
			route: 'GET /folders/{id}',
			path,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many folders',
			description: 'List folders, those of one folder or all',
			route: 'GET /folders',
			query: { parent_folder_id: pick(parent) },
			rows: 'data',
			pages: byNumber(150),
		}),
		update: procedure({
			action: 'Update a folder',
			description: 'Rename, describe or move a folder; null as its parent puts it on the first level',
			covers: ['PUT /folders/{id}'],
			path,
			body: { 'folder.name': text({ ...name, alwaysVisible: true }), ...details },
			async run({ body, path: { id = '' }, send }) {
				return await send('PUT /folders/{id}', { path: { id }, body: { folder: objectOf(body.folder) } });
			},
		}),
	},
};
