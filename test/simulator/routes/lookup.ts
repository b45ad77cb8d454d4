import { ApiError, companyNotFound, contactMerged, notFound, userNotFound } from '../errors';
import { asId, type Json } from '../json';
import { looseId, type Shape, text } from '../shape';
import type { Company, Contact, Conversation } from '../state/records';
import type { Workspace } from '../state/workspace';

/** The contact with this identifier, or 404. */
export function contactOr404(state: Workspace, id: string): Contact {
	const contact = state.contacts.get(id);
	if (contact === undefined) throw userNotFound();
	return contact;
}

/** The contact with this identifier for reading: 410 with the survivor when it was merged away. */
export function readableContact(state: Workspace, id: string): Contact {
	if (state.contacts.get(id) === undefined && state.merged.has(id)) throw contactMerged(survivor(state, id));
	return contactOr404(state, id);
}

/** Where a merged contact ended up, through any number of merges. */
export function survivor(state: Workspace, id: string): string {
	let at = id;
	for (let next = state.merged.get(at); next !== undefined; next = state.merged.get(at)) at = next;
	return at;
}

/** The company with this identifier, or 404. */
export function companyOr404(state: Workspace, id: string): Company {
	const company = state.companies.get(id);
	if (company === undefined) throw companyNotFound();
	return company;
}

/** The conversation with this identifier, or 404. */
export function conversationOr404(state: Workspace, id: string, message?: string): Conversation {
	const conversation = state.conversations.get(id);
	if (conversation === undefined) throw notFound(message);
	return conversation;
}

/** The identifier of the teammate who acts, or 404; teammates are named by text or number. */
export function actingAdmin(state: Workspace, id: Json | undefined, error: () => ApiError = notFound): string {
	const text = asId(id) ?? '';
	if (!state.admins.has(text)) throw error();
	return text;
}

/** The fields of a body that name a contact. */
export const IDENTITY: Shape = { intercom_user_id: looseId, user_id: looseId, email: text };

/**
 * The contact that a body names by exactly one of intercom_user_id, user_id and email; undefined when there is none.
 */
export function namedContact(state: Workspace, body: { [key: string]: Json }): Contact | undefined {
	const names = Object.keys(IDENTITY).filter((name) => body[name] !== undefined);
	const [name] = names;
	if (name === undefined || names.length > 1) {
		throw new ApiError(400, 'parameter_invalid', 'Exactly one of intercom_user_id, user_id and email is required');
	}
	const value = asId(body[name]) ?? '';
	if (name === 'intercom_user_id') return state.contacts.get(value);
	if (name === 'user_id') return state.contacts.byExternalId(value);
	return preferredByEmail(state, value);
}

/** Of the contacts with an e-mail address the user, else the newest lead; archived ones do not count. */
export function preferredByEmail(state: Workspace, email: string): Contact | undefined {
	const found = state.contacts.byEmail(email).filter((contact) => !contact.archived);
	return found.find((contact) => contact.role === 'user') ?? found[found.length - 1];
}
