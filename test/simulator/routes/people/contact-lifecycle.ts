import { ApiError } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asText, type JsonObject } from '../../json';
import { queryFlag } from '../../paging';
import { flag, need, text } from '../../shape';
import type { Contact } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { contactView } from '../../views/contact';
import { contactOr404 } from '../lookup';
import { noteActivity, noteGone } from './contact-activities';

/** Merging, archiving and blocking contacts. */
export const contactLifecycleRoutes: Route[] = [
	on('POST /contacts/merge', merge, {
		query: { include_merge_history: queryFlag },
		body: { from: need(text), into: need(text), skip_duplicate_validation: flag },
	}),
	on('POST /contacts/{contact_id}/archive', (call) => setArchived(call, true)),
	on('POST /contacts/{contact_id}/unarchive', (call) => setArchived(call, false)),
	on('POST /contacts/{contact_id}/block', block),
];

function setArchived(call: Call, archived: boolean): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	call.state.contacts.update(contact, { archived, updated_at: call.state.now() });
	call.wrote(archived ? 'contact.archived' : 'contact.unarchived', contact.id);
	return { type: 'contact', id: contact.id, external_id: contact.external_id, archived };
}

function block(call: Call): JsonObject {
	const { state } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	state.contacts.update(contact, { blocked: true, updated_at: state.now() });
	for (const conversation of state.conversations.values()) {
		if (conversation.contacts.includes(contact.id)) conversation.state = 'closed';
	}
	state.conversations.touch();
	call.wrote('contact.blocked', contact.id);
	return { type: 'contact', id: contact.id, external_id: contact.external_id, blocked: true };
}

function merge(call: Call): JsonObject {
	const { state, body } = call;
	const from = contactOr404(state, asText(body['from']) ?? '');
	const into = contactOr404(state, asText(body['into']) ?? '');
	if (from.id === into.id) throw invalidMerge('A contact cannot be merged into itself');
	if (from.role === 'user' && into.role === 'lead') throw invalidMerge('A user cannot be merged into a lead');
	if (body['skip_duplicate_validation'] !== true && !areDuplicates(from, into)) {
		throw invalidMerge(
			'Contacts can only be merged when they are duplicates (matching email or phone). ' +
				'Pass skip_duplicate_validation=true to override this check.',
		);
	}
	// The merged contact goes first, so that its external identifier is free for the survivor.
	state.contacts.delete(from.id);
	state.merged.set(from.id, into.id);
	moveLinks(state, from, into);
	state.contacts.update(into, inherited(state, from, into));
	if (from.external_id !== null && into.external_id !== from.external_id)
		state.mergedExternals.set(from.external_id, into.id);
	noteGone(state, from, into);
	noteActivity(state, 'contact.merged', into, { merge_source_id: from.id, merge_target_id: into.id });
	call.wrote('contact.merged', into.id);
	return contactView(state, into, call.query['include_merge_history'] === 'true');
}

function invalidMerge(message: string): ApiError {
	return new ApiError(400, 'invalid_merge', message);
}

/** Whether two contacts share an email or a phone. */
export function areDuplicates(a: Contact, b: Contact): boolean {
	const sameEmail = a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase();
	return sameEmail || (a.phone !== null && a.phone === b.phone);
}

/** What the survivor becomes: its own facts, and the other's where it has none. */
function inherited(state: Workspace, from: Contact, into: Contact): Partial<Contact> {
	return {
		external_id: into.external_id ?? from.external_id,
		email: into.email ?? from.email,
		phone: into.phone ?? from.phone,
		name: into.name ?? from.name,
		avatar: into.avatar ?? from.avatar,
		owner_id: into.owner_id ?? from.owner_id,
		signed_up_at: into.signed_up_at ?? from.signed_up_at,
		last_seen_at: into.last_seen_at ?? from.last_seen_at,
		last_replied_at: into.last_replied_at ?? from.last_replied_at,
		last_contacted_at: into.last_contacted_at ?? from.last_contacted_at,
		custom_attributes: { ...from.custom_attributes, ...into.custom_attributes },
		details: { ...from.details, ...into.details },
		notes: [...into.notes, ...from.notes],
		companies: [...new Set([...into.companies, ...from.companies])],
		tags: [...into.tags, ...from.tags.filter((tag) => !into.tags.some((held) => held.id === tag.id))],
		merged: [
			...into.merged,
			...from.merged,
			{ source_contact_id: from.id, source_contact_role: from.role, merged_at: state.now() },
		],
		updated_at: state.now(),
	};
}

function moveLinks(state: Workspace, from: Contact, into: Contact): void {
	for (const id of from.companies) {
		const company = state.companies.get(id);
		company?.contacts.delete(from.id);
		company?.contacts.add(into.id);
	}
	for (const id of from.notes) {
		const note = state.notes.get(id);
		if (note !== undefined) note.on.id = into.id;
	}
	for (const conversation of state.conversations.values()) {
		if (!conversation.contacts.includes(from.id)) continue;
		conversation.contacts = [...new Set(conversation.contacts.map((id) => (id === from.id ? into.id : id)))];
	}
	const events = state.events.get(from.id);
	if (events !== undefined) {
		for (const event of events) event.contact_id = into.id;
		state.events.set(into.id, [...(state.events.get(into.id) ?? []), ...events]);
		state.events.delete(from.id);
	}
	state.companies.touch();
	state.conversations.touch();
}
