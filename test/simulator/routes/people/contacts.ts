import { ApiError, contactMerged, invalid, missing, userNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asText, type Json, type JsonObject } from '../../json';
import { CURSOR_QUERY, cursorPage, cursorPages, queryFlag, type Slice } from '../../paging';
import { contactFields } from '../../search/fields';
import { runSearch, SEARCH_BODY } from '../../search/search';
import { anyObject, email, flag, link, looseId, orNull, pick, type Shape, text, timestamp } from '../../shape';
import { checkCustomAttributes, mergedAttributes } from '../../state/attributes';
import { blankContact } from '../../state/create';
import type { Contact } from '../../state/records';
import { contactView } from '../../views/contact';
import { contactOr404, readableContact } from '../lookup';
import { noteActivity, noteGone } from './contact-activities';

/** The fields of a contact that is created or changed. */
export const CONTACT_BODY: Shape = {
	role: pick('user', 'lead'),
	external_id: orNull(text),
	email: orNull(email),
	email_verified: orNull(flag),
	phone: orNull(text),
	name: orNull(text),
	avatar: orNull(link),
	signed_up_at: orNull(timestamp),
	last_seen_at: orNull(timestamp),
	owner_id: orNull(looseId),
	unsubscribed_from_emails: orNull(flag),
	custom_attributes: orNull(anyObject),
};

const IN_PREVIEW: Shape = { language_override: orNull(text) };

const FIELDS = 'role external_id email email_verified phone name avatar signed_up_at last_seen_at'.split(' ');

/** Creating, reading, changing, listing and searching contacts. */
export const contactRoutes: Route[] = [
	on('POST /contacts', (call) => createContact(call), { body: CONTACT_BODY, inPreview: { body: IN_PREVIEW } }),
	on('PUT /contacts/{contact_id}', updateContact, {
		body: CONTACT_BODY,
		inPreview: { body: IN_PREVIEW },
		query: { include_merge_history: queryFlag },
	}),
	on('GET /contacts/{contact_id}', read, { query: { include_merge_history: queryFlag } }),
	on('GET /contacts/find_by_external_id/{external_id}', readByExternalId, {
		query: { include_merge_history: queryFlag },
	}),
	on('DELETE /contacts/{contact_id}', removeContact),
	on('GET /contacts', list, { query: { ...CURSOR_QUERY, include_merge_history: queryFlag } }),
	on('POST /contacts/search', search, { body: SEARCH_BODY, query: { include_merge_history: queryFlag } }),
];

/** Adds the contact of the body; `isUnique` says whether one like it is in the way. */
export function createContact(call: Call, isUnique = true): JsonObject {
	const { state, body } = call;
	if (body['email'] === undefined && body['external_id'] === undefined && body['role'] === undefined)
		throw missing('email');
	const change = changeOf(call);
	const contact = blankContact(state, change);
	if (isUnique) refuseDuplicate(call, contact);
	state.contacts.add(contact);
	call.wrote('contact.created', contact.id);
	noteActivity(state, 'contact.created', contact);
	return contactView(state, contact);
}

/** Changes the contact of the path. */
export function updateContact(call: Call): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	const change = changeOf(call, contact);
	refuseDuplicate(call, { ...contact, ...change });
	const isOtherRole = change.role !== undefined && change.role !== contact.role;
	call.state.contacts.update(contact, { ...change, updated_at: call.state.now() });
	if (isOtherRole) noteActivity(call.state, 'contact.role_updated', contact);
	call.wrote('contact.updated', contact.id);
	return contactView(call.state, contact, wantsHistory(call));
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const isLanguage = (code: Json): boolean =>
	typeof code === 'string' && /^[a-z]{2}$/.test(code) && languages.of(code) !== undefined;

function changeOf(call: Call, held?: Contact): Partial<Contact> {
	const { state, body } = call;
	const change: JsonObject = {};
	for (const field of FIELDS) if (body[field] !== undefined) change[field] = body[field];
	if (typeof body['email_verified'] === 'boolean' && asText(body['email']) === undefined) {
		throw invalid('email_verified must be supplied together with email', 'email_verified');
	}
	const owner = body['owner_id'];
	if (owner !== undefined) {
		// Before 2.16 an owner was a number; sending one today is what the type change catches.
		if (typeof owner === 'number' && call.version >= 2016)
			throw new ApiError(400, 'type_mismatch', 'owner_id must be a string', 'owner_id');
		if (owner !== null && !state.admins.has(String(owner)))
			throw invalid('owner_id is not the id of an admin', 'owner_id');
		change['owner_id'] = owner === null ? null : String(owner);
	}
	if (body['unsubscribed_from_emails'] !== undefined)
		change['unsubscribed_from_emails'] = body['unsubscribed_from_emails'] === true;
	checkCustomAttributes(state, 'contact', body['custom_attributes']);
	const language = body['language_override'];
	return {
		...(change as Partial<Contact>),
		// A code that Intercom does not know is dropped without a word.
		...(language !== undefined && {
			details: { ...held?.details, language_override: isLanguage(language) ? language : null },
		}),
		custom_attributes: mergedAttributes(held?.custom_attributes ?? {}, body['custom_attributes']),
	};
}

function refuseDuplicate({ state }: Call, wanted: Contact): void {
	const byExternalId = wanted.external_id === null ? undefined : state.contacts.byExternalId(wanted.external_id);
	// Only users are unique by e-mail; leads may share an address.
	const sameEmail = wanted.role === 'user' && wanted.email !== null ? state.contacts.byEmail(wanted.email) : [];
	const other = [byExternalId, ...sameEmail.filter((contact) => contact.role === 'user')].find(
		(contact) => contact !== undefined && contact.id !== wanted.id,
	);
	if (other === undefined) return;
	const which = other.archived ? 'An archived contact' : 'A contact';
	throw new ApiError(409, 'conflict', `${which} matching those details already exists with id=${other.id}`);
}

function read(call: Call): JsonObject {
	return contactView(call.state, readableContact(call.state, param(call, 'contact_id')), wantsHistory(call));
}

function readByExternalId(call: Call): JsonObject {
	const externalId = param(call, 'external_id');
	const contact = call.state.contacts.byExternalId(externalId);
	if (contact !== undefined) return contactView(call.state, contact, wantsHistory(call));
	const into = call.state.mergedExternals.get(externalId);
	throw into === undefined ? userNotFound() : contactMerged(into);
}

function wantsHistory(call: Call): boolean {
	return call.query['include_merge_history'] === 'true';
}

/** Deletes the contact of the path. */
export function removeContact(call: Call): JsonObject {
	const { state } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	for (const id of contact.companies) state.companies.get(id)?.contacts.delete(contact.id);
	state.companies.touch();
	state.contacts.delete(contact.id);
	state.events.delete(contact.id);
	noteGone(state, contact);
	noteActivity(state, 'contact.deleted', contact);
	call.wrote('contact.deleted', contact.id);
	return { type: 'contact', id: contact.id, external_id: contact.external_id, deleted: true };
}

function list(call: Call): JsonObject {
	const { contacts, pageLimits } = call.state;
	return listAnswer(call, cursorPage(contacts.listed(), call, 10, pageLimits.contacts));
}

function search(call: Call): JsonObject {
	const { state } = call;
	const slice = runSearch(call.body, {
		store: state.contacts,
		rows: state.index.found(state.contacts.listed()),
		fields: contactFields(state),
		dates: { days: call.version <= 2016, ownByUtcDay: true, timezone: state.timezone },
		standardPage: 50,
		largestPage: state.pageLimits.contacts,
	});
	return listAnswer(call, slice);
}

function listAnswer(call: Call, slice: Slice<Contact>): JsonObject {
	return {
		type: 'list',
		data: slice.rows.map((contact) => contactView(call.state, contact, wantsHistory(call))),
		total_count: slice.total,
		pages: cursorPages(slice),
	};
}
