import { text } from '../../../model/fields';
import { endpoint, type Resource } from '../../../model/operation';
import { atOnce } from '../../../model/pages';
import { tagId } from '../../shared/tagging';
import { tagCompanies, tagContacts, untagCompanies, untagContacts } from './many';

const name = text({ label: 'Tag Name', required: true, placeholder: 'e.g. VIP' });

export const tag: Resource = {
	label: 'Tag',
	everyday: ['getAll', 'tagContacts', 'create'],
	operations: {
		create: endpoint({
			label: 'Create or Get',
			action: 'Create a tag',
			description: 'Create a tag, or get the one of this name, whatever the case of its letters',
			route: 'POST /tags',
			body: { name: { ...name, description: 'By it a tag that exists is found, whatever the case of its letters' } },
			foundBy: ['name'],
			serializeBy: ['name'],
			idempotent: true,
		}),
		delete: endpoint({
			action: 'Delete a tag',
			description: 'Delete a tag and take it from everything that has it',
			notice: 'A deleted tag cannot be restored. Intercom keeps tags that segments depend on.',
			route: 'DELETE /tags/{tag_id}',
			path: { tag_id: tagId },
		}),
		get: endpoint({
			action: 'Get a tag',
			description: 'Get a tag by its ID or its name',
			ifNotFound: true,
			route: 'GET /tags/{tag_id}',
			path: { tag_id: tagId },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many tags',
			description: 'List the tags of the workspace',
			route: 'GET /tags',
			rows: ['data', 'tags'],
			pages: atOnce,
		}),
		tagCompanies,
		tagContacts,
		untagCompanies,
		untagContacts,
		update: endpoint({
			label: 'Rename',
			action: 'Rename a tag',
			description: 'Give a tag another name; it stays on everything that has it',
			route: 'POST /tags',
			body: { name, id: { ...tagId, parameter: 'tag_id' } },
			serializeBy: ['id'],
			idempotent: true,
		}),
	},
};
