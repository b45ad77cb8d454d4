import { at, isObject, objectsOf, type Json, type JsonObject } from '../Intercom/model/json';
import { simpleConversation } from '../Intercom/resources/shared/conversationOutput';
import { copyFields, nameOfEach, simpleCompany, simpleContact } from '../Intercom/resources/shared/simplify';
import { simpleTicket } from '../Intercom/resources/tickets/ticket/simplify';
import type { Notification } from './notification';
import type { RecordType } from './topics';

/** A conversation without its parts, which stand beside it, as they are those of the event alone. */
function conversationAlone({ isPlainText, record }: Notification): JsonObject {
	const { company, conversation_parts: _parts, tags_added, ...others } = record;
	return {
		...withoutType(simpleConversation(others, isPlainText ? { display_as: 'plaintext' } : {})),
		...(tags_added === undefined ? {} : { tags_added: nameOfEach(tags_added, 'tags') }),
		...(company === undefined ? {} : { company: simpleBeside('company', company) }),
	};
}

/** A company, of which a notification gives the plan and the tags in another form than the API. */
function companyOf(company: JsonObject): JsonObject {
	const { plan } = company;
	const simple = simpleCompany(typeof plan === 'string' ? { ...company, plan: { name: plan } } : company);
	if (company.company_id === undefined) return withoutType(simple);
	const { plan: planName, segments, tags, ...others } = simple;
	return {
		...others,
		// Companies of which a contact is told have the ID of the plan alone.
		...(plan === undefined ? copyFields(company, 'plan_id') : { plan: planName ?? null }),
		...(company.tags === undefined ? {} : { tags: tags ?? null }),
		...(company.segments === undefined ? {} : { segments: segments ?? null }),
		...copyFields(company, 'tag_ids'),
	};
}

const contactOf = (contact: JsonObject): JsonObject => ({
	...withoutType(simpleContact(contact)),
	...copyFields(contact, 'merged_from'),
});

/** What a simplified ticket has of which Intercom's internal form says nothing, by the field that it lacks. */
const FIELDS_BY_SOURCE: Readonly<Record<string, readonly string[]>> = {
	contacts: ['contact_ids'],
	linked_objects: ['linked_ids'],
	ticket_parts: ['transcript', 'parts_shown', 'parts_total'],
};

function ticketOf(ticket: JsonObject): JsonObject {
	if (!isObject(ticket.ticket_attributes)) return withoutType(ticket);
	const untold = Object.entries(FIELDS_BY_SOURCE).flatMap(([source, fields]) =>
		ticket[source] === undefined ? fields : [],
	);
	const told = Object.entries(simpleTicket(ticket)).filter(([name]) => !untold.includes(name));
	return { ...Object.fromEntries(told), ...copyFields(ticket, 'url') };
}

const withoutType = ({ type: _type, ...others }: JsonObject): JsonObject => others;

const SIMPLE: Readonly<Partial<Record<RecordType, (notification: Notification) => JsonObject>>> = {
	company: ({ record }) => companyOf(record),
	contact: ({ record, topic }) => ({
		...contactOf(record),
		...(topic.includes('subscribe') ? copyFields(record, 'sms_consent unsubscribed_from_sms') : {}),
	}),
	conversation: conversationAlone,
	ticket: ({ record }) => ticketOf(record),
};

/** What a notification is about, with the fields that people and AI agents need. */
export function simpleRecord(notification: Notification): JsonObject {
	const { record, recordType } = notification;
	const simple = (recordType && SIMPLE[recordType])?.(notification) ?? withoutType(record);
	// IDs are text in the API; some notifications have numbers.
	return typeof simple.id === 'number' ? { ...simple, id: String(simple.id) } : simple;
}

/** What stands beside the record: a contact, a company, a tag, types of subscription. */
export function simpleBeside(name: string, value: Json): Json {
	if (name === 'contact' && isObject(value)) return contactOf(value);
	if (name === 'company' && isObject(value)) return companyOf(value);
	if (name === 'subscription_types') return objectsOf(at(value, 'data')).map(withoutType);
	return isObject(value) ? withoutType(value) : value;
}
