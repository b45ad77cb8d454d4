import { notFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import { asText, type JsonObject } from '../../json';
import { numberedList, numberedSlice, PAGE_QUERY } from '../../paging';
import { looseId, need, type Shape, text } from '../../shape';
import type { Note } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { noteView } from '../../views/people';
import { actingAdmin, companyOr404, contactOr404 } from '../lookup';

const NOTE_BODY: Shape = { body: need(text), admin_id: looseId };

/** Notes on contacts and companies. */
export const noteRoutes: Route[] = [
	on('GET /contacts/{contact_id}/notes', listContactNotes, { query: PAGE_QUERY }),
	on('POST /contacts/{contact_id}/notes', createContactNote, {
		body: NOTE_BODY,
		inPreview: { body: { contact_id: looseId } },
	}),
	on('GET /companies/{company_id}/notes', listCompanyNotes, { query: PAGE_QUERY }),
	on('POST /companies/{company_id}/notes', createCompanyNote, { body: NOTE_BODY }),
	on('GET /notes/{note_id}', readNote),
	on('DELETE /notes/{note_id}', removeNote, { since: PREVIEW }),
];

function listContactNotes(call: Call): JsonObject {
	const { state } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	const slice = numberedSlice(newestFirst(state, contact.notes), call, 50, state.pageLimits.notes);
	return numberedList(slice, call, (note) => noteView(state, note));
}

/**
 * Unlike contacts' notes these come without pages, whichever is asked for: Intercom's description and its answers
 * differ here.
 */
function listCompanyNotes(call: Call): JsonObject {
	const { state } = call;
	const company = companyOr404(state, param(call, 'company_id'));
	const notes = newestFirst(state, company.notes);
	return {
		type: 'list',
		data: notes.map((note) => noteView(state, note)),
		url: `/companies/${company.id}/notes`,
		total_count: notes.length,
		has_more: false,
	};
}

function createContactNote(call: Call): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	const note = addNote(call, { type: 'contact', id: contact.id });
	contact.notes.push(note.id);
	call.state.contacts.touch();
	return noteView(call.state, note);
}

function createCompanyNote(call: Call): JsonObject {
	const company = companyOr404(call.state, param(call, 'company_id'));
	const note = addNote(call, { type: 'company', id: company.id });
	company.notes.push(note.id);
	return noteView(call.state, note);
}

function addNote(call: Call, on: Note['on']): Note {
	const { state, body } = call;
	const admin = body['admin_id'] === undefined ? state.ownAdminId : actingAdmin(state, body['admin_id']);
	const note = state.notes.add({
		id: state.ids.number('note'),
		seq: state.ids.seq(),
		created_at: state.now(),
		body: paragraph(asText(body['body']) ?? ''),
		admin_id: admin,
		on,
	});
	call.wrote('note.created', note.id);
	return note;
}

/** Text without markup comes back as a paragraph. */
export function paragraph(text: string): string {
	return /<[a-z][^>]*>/i.test(text) ? text : `<p>${text}</p>`;
}

function newestFirst(state: Workspace, ids: readonly string[]): Note[] {
	const notes = ids.map((id) => state.notes.get(id)).filter((note): note is Note => note !== undefined);
	return notes.sort((a, b) => b.created_at - a.created_at || b.seq - a.seq);
}

function noteOr404({ params, state }: Call): Note {
	const note = state.notes.get(params['note_id'] ?? '');
	if (note === undefined) throw notFound();
	return note;
}

function readNote(call: Call): JsonObject {
	return noteView(call.state, noteOr404(call));
}

function removeNote(call: Call): JsonObject {
	const { state } = call;
	const { id, on: owner } = noteOr404(call);
	const held = owner.type === 'contact' ? state.contacts.get(owner.id) : state.companies.get(owner.id);
	if (held !== undefined) held.notes = held.notes.filter((note) => note !== id);
	state.contacts.touch();
	state.companies.touch();
	state.notes.delete(id);
	call.wrote('note.deleted', id);
	return { id, type: 'note', deleted: true };
}
