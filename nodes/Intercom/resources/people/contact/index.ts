import { endpoint, type Resource } from '../../../model/operation';
import { atOnce, byNumber } from '../../../model/pages';
import { create, findOrCreate, update, upsert } from './write';
import { contactLinks } from './links';
import { getActivities, getDeleted } from './inactive';
import { deleteMany, updateMany } from './manyChange';
import { upsertMany } from './manyUpsert';
import { merge, previewMerge } from './merge';
import { getAll, search } from './read';
import { companyId, contactId, mergeHistory } from '../../shared/fields';
import { contactOutput, simpleCompany } from '../../shared/simplify';
import { attachTagTo, detachTagFrom, tagId } from '../../shared/tagging';

const tagged = { one: 'a contact', path: { contact_id: contactId } };

export const contact: Resource = {
	label: 'Contact',
	everyday: ['create', 'upsert', 'update', 'get', 'getAll', 'search', 'attachTag', 'attachToCompany'],
	startsWith: 'get',
	operations: {
		create,
		archive: endpoint({
			action: 'Archive a contact',
			description: 'Hide a contact without deleting it',
			route: 'POST /contacts/{contact_id}/archive',
			path: { contact_id: contactId },
			idempotent: true,
		}),
		attachTag: attachTagTo({ ...tagged, attach: 'POST /contacts/{contact_id}/tags' }),
		attachToCompany: endpoint({
			label: 'Attach to Company',
			action: 'Attach a contact to a company',
			description: 'Make a contact a member of a company',
			simplify: simpleCompany,
			route: 'POST /contacts/{contact_id}/companies',
			path: { contact_id: contactId },
			body: { id: { ...companyId, parameter: 'company_id' } },
			idempotent: true,
		}),
		delete: endpoint({
			action: 'Delete a contact',
			description: 'Delete a contact for good',
			notice: 'A deleted contact cannot be restored. To hide one, use Archive.',
			route: 'DELETE /contacts/{contact_id}',
			path: { contact_id: contactId },
		}),
		detachFromCompany: endpoint({
			label: 'Detach From Company',
			action: 'Detach a contact from a company',
			description: 'End the membership of a contact in a company',
			simplify: simpleCompany,
			route: 'DELETE /contacts/{contact_id}/companies/{company_id}',
			path: { contact_id: contactId, company_id: companyId },
		}),
		detachTag: detachTagFrom(
			{ ...tagged, path: { contact_id: contactId, tag_id: tagId } },
			'DELETE /contacts/{contact_id}/tags/{tag_id}',
		),
		get: endpoint({
			action: 'Get a contact',
			description: 'Get a contact by ID, email or external ID',
			...contactOutput,
			ifNotFound: true,
			route: 'GET /contacts/{contact_id}',
			path: { contact_id: contactId },
			query: { include_merge_history: mergeHistory },
		}),
		getActivities,
		getAll,
		getCompanies: endpoint({
			label: 'Get Companies',
			action: 'Get the companies of a contact',
			description: 'List the companies that a contact belongs to',
			simplify: simpleCompany,
			route: 'GET /contacts/{contact_id}/companies',
			path: { contact_id: contactId },
			rows: ['data', 'companies'],
			pages: byNumber(50),
		}),
		getDeleted,
		getTags: endpoint({
			label: 'Get Tags',
			action: 'Get the tags of a contact',
			description: 'List the tags that a contact has',
			route: 'GET /contacts/{contact_id}/tags',
			path: { contact_id: contactId },
			rows: ['data', 'tags'],
			pages: atOnce,
		}),
		merge,
		previewMerge,
		search,
		unarchive: endpoint({
			action: 'Unarchive a contact',
			description: 'Bring an archived contact back',
			route: 'POST /contacts/{contact_id}/unarchive',
			path: { contact_id: contactId },
			idempotent: true,
		}),
		update,
		upsert,
		findOrCreate,
		...contactLinks,
		upsertMany,
		updateMany,
		deleteMany,
	},
};
