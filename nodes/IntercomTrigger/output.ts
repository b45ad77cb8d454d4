import { htmlToText } from '../Intercom/model/html';
import { at, isObject, objectOf, objectsOf, type Json, type JsonObject } from '../Intercom/model/json';
import { nameText } from '../Intercom/model/names';
import { simpleConversation } from '../Intercom/resources/shared/conversationOutput';
import { describePart, labelPart, type Names } from '../Intercom/resources/shared/partEvents';
import { copyFields, nameOfEach, simpleCompany, simpleContact } from '../Intercom/resources/shared/simplify';
import { formatTranscript, namesOf, type ReadText } from '../Intercom/resources/shared/transcript';
import { simpleTicket } from '../Intercom/resources/tickets/ticket/simplify';
import { authorKindOf } from './authors';
import type { Notification } from './notification';
import { toOneForm, withTimesInOneForm } from './times';
import type { RecordType } from './topics';

const readPlainText: ReadText = (body) => (typeof body === 'string' ? body.trim() : '');
const textReader = ({ isPlainText }: Notification): ReadText => (isPlainText ? readPlainText : htmlToText);

/** What a notification is about, with the fields that people and AI agents need, and a readable message. */
export function simplify(notification: Notification): JsonObject {
	const read = textReader(notification);
	const told: Notification = {
		...notification,
		record: objectOf(withTimesInOneForm(notification.record)),
		beside: objectOf(withTimesInOneForm(notification.beside)),
		parts: objectsOf(withTimesInOneForm(notification.parts)),
	};
	const own: JsonObject = {
		topic: told.topic,
		created_at: toOneForm(told.createdAt),
		workspace_id: told.workspaceId,
		notification_id: told.id === '' ? null : told.id,
		record_type: told.recordType ?? null,
		...(told.recordType === 'conversation' || told.recordType === 'ticket' ? describeEvent(told, read) : {}),
		record: simpleRecord(told),
	};
	// The time of a tag is that of the notification.
	const beside = Object.entries(told.beside).filter(([name]) => !Object.hasOwn(own, name));
	return { ...own, ...Object.fromEntries(beside.map(([name, value]) => [name, simpleBeside(name, value)])) };
}

const HAS_RATING: ReadonlySet<string> = new Set(['conversation.rating.added', 'ticket.rating.provided']);

/** What was said or done: in words alone, and with time and author as in a transcript. */
function describeEvent({ parts, record, topic }: Notification, read: ReadText): JsonObject {
	const remark = HAS_RATING.has(topic) ? at(record, 'conversation_rating.remark') : undefined;
	const opening = topic === 'ticket.created' ? at(record, 'ticket_attributes._default_description_') : undefined;
	const names = namesOf({ ...record, conversation_parts: { conversation_parts: parts } });
	const messages = [...parts.map((part) => textOf(part, read) || nameOf(part, names)), read(remark ?? opening)];
	return {
		message: messages.filter((text) => text !== '').join('\n'),
		transcript: formatTranscript({ conversation_parts: { conversation_parts: parts } }, { readText: read, names }),
		author: parts.length === 0 ? null : simpleAuthor(objectOf(parts.at(-1))),
		parts: parts.map((part) => simplePart(part, read)),
	};
}

/** What a part without a text is, as in "assigned to teammate Ann". */
const nameOf = (part: JsonObject, names: Names): string =>
	labelPart(part, names)
		.trim()
		.replace(/^\[|\]$/g, '');

const textOf = (part: JsonObject, read: ReadText): string =>
	[read(part.body), describePart(part)].filter((text) => text !== '').join('\n');

function simpleAuthor(part: JsonObject): JsonObject {
	const { email, id, name } = objectOf(part.author);
	return { kind: authorKindOf(part), id: id ?? null, name: nameText(name), email: email ?? null };
}

const simplePart = (part: JsonObject, read: ReadText): JsonObject => ({
	...copyFields(part, 'id part_type state redacted app_package_code', 'created_at'),
	author: simpleAuthor(part),
	message: textOf(part, read),
	...(isObject(part.assigned_to) ? { assigned_to: copyFields(part.assigned_to, 'type id name') } : {}),
	attachment_urls: objectsOf(part.attachments).map(({ url }) => url ?? null),
});

/** A conversation without its parts, which stand beside it, as they are those of the event alone. */
function conversationAlone({ isPlainText, record }: Notification): JsonObject {
	const { company, conversation_parts: _parts, statistics: _statistics, tags_added, ...others } = record;
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
	const { segments, tags, ...others } = simple;
	return {
		...others,
		...(company.tags === undefined ? {} : { tags: tags ?? null }),
		...(company.segments === undefined ? {} : { segments: segments ?? null }),
		...copyFields(company, 'tag_ids'),
	};
}

const contactOf = (contact: JsonObject): JsonObject => ({
	...withoutType(simpleContact(contact)),
	...copyFields(contact, 'merged_from'),
});

const withoutType = ({ type: _type, ...others }: JsonObject): JsonObject => others;

const SIMPLE: Readonly<Partial<Record<RecordType, (notification: Notification) => JsonObject>>> = {
	company: ({ record }) => companyOf(record),
	contact: ({ record }) => contactOf(record),
	conversation: conversationAlone,
	ticket: ({ record }) => (isObject(record.ticket_attributes) ? simpleTicket(record) : withoutType(record)),
};

const simpleRecord = (notification: Notification): JsonObject =>
	((notification.recordType && SIMPLE[notification.recordType]) ?? (({ record }) => withoutType(record)))(notification);

/** What stands beside the record: a contact, a company, a tag, types of subscription. */
function simpleBeside(name: string, value: Json): Json {
	if (name === 'contact' && isObject(value)) return contactOf(value);
	if (name === 'company' && isObject(value)) return companyOf(value);
	if (name === 'subscription_types') return objectsOf(at(value, 'data')).map(withoutType);
	return isObject(value) ? withoutType(value) : value;
}
