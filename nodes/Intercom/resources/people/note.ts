import { pick, text } from '../../model/fields';
import { endpoint, type Resource } from '../../model/operation';
import { byNumber } from '../../model/pages';
import { body, companyId, contactId } from '../shared/fields';
import { DELETED_FOR_GOOD } from '../shared/notices';

const noteId = text({ label: 'Note ID', required: true, placeholder: 'e.g. 31' });
const admin_id = pick({ from: 'admins', label: 'Author', description: 'The teammate who writes the note' });

export const note: Resource = {
	label: 'Note',
	operations: {
		create: endpoint({
			action: 'Create a note',
			description: 'Write a note on a contact',
			route: 'POST /contacts/{contact_id}/notes',
			path: { contact_id: contactId },
			body: { body, admin_id },
		}),
		createOnCompany: endpoint({
			label: 'Create on Company',
			action: 'Create a note on a company',
			description: 'Write a note on a company',
			route: 'POST /companies/{company_id}/notes',
			path: { company_id: companyId },
			body: { body, admin_id },
		}),
		delete: endpoint({
			action: 'Delete a note',
			description: 'Delete a note on a contact or a company',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /notes/{note_id}',
			path: { note_id: noteId },
		}),
		get: endpoint({
			action: 'Get a note',
			description: 'Get a note by its ID',
			ifNotFound: true,
			route: 'GET /notes/{note_id}',
			path: { note_id: noteId },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many notes',
			description: 'List the notes on a contact',
			route: 'GET /contacts/{contact_id}/notes',
			path: { contact_id: contactId },
			rows: ['data', 'notes'],
			pages: byNumber(150),
		}),
		getAllOfCompany: endpoint({
			label: 'Get Many of Company',
			action: 'Get many notes of a company',
			description: 'List the notes on a company',
			route: 'GET /companies/{company_id}/notes',
			path: { company_id: companyId },
			rows: 'data',
			// Described in pages of 50, though real answers have no page numbers: a page without anything new ends the list.
			pages: byNumber(50),
		}),
	},
};
