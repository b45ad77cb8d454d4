import { at, isObject, objectOf, objectsOf, toText, type Json, type JsonObject } from '../Intercom/model/json';
import { recordTypeOf, type RecordType } from './topics';

/** A notification, with everything at one place, whatever the topic and the version of the app. Times are as sent. */
export interface Notification {
	topic: string;
	/** Empty where Intercom gives none. */
	id: string;
	/** The workspace: `app_id` is not the app of the Developer Hub. */
	workspaceId: string;
	createdAt: Json;
	/** `undefined` for a topic that nobody knows. */
	recordType: RecordType | undefined;
	/** What the notification is about. */
	record: JsonObject;
	/** What Intercom sent beside or around the record, by its names: a tag, a contact, a company … */
	beside: JsonObject;
	/** The parts of a conversation or ticket that belong to the event, oldest first. */
	parts: JsonObject[];
	/** Whether texts of people are plain text: they are HTML in apps on versions up to 2.14. */
	isPlainText: boolean;
}

const TYPE = 'notification_event';

/** What a body says; `undefined` for what is no notification. */
export function readNotification(body: unknown): Notification | undefined {
	const { app_id, created_at, data, id, topic, type } = objectOf(body);
	if (type !== TYPE || typeof topic !== 'string') return undefined;
	const item = objectOf(objectOf(data).item);
	const recordType = recordTypeOf(topic);
	const { beside, record } = unwrap(item, recordType);
	return {
		topic,
		id: toText(id ?? null),
		workspaceId: toText(app_id ?? null),
		createdAt: created_at ?? null,
		recordType,
		record,
		beside,
		parts: partsOfEvent(topic, record, recordType),
		isPlainText: hasPlainText(record),
	};
}

/** Where the record stands inside an item, by what it is; the others are the item itself. */
const PLACES: Readonly<Partial<Record<RecordType, string>>> = {
	company: 'company',
	contact: 'contact',
	content_stat: 'content_stat',
	conversation: 'conversation',
	ticket: 'ticket',
};

function unwrap(item: JsonObject, recordType: RecordType | undefined): Pick<Notification, 'beside' | 'record'> {
	const place = recordType && PLACES[recordType];
	const inner = place && item[place];
	if (place === undefined || !isObject(inner)) {
		// The item of conversation.deleted.
		const { conversation_id, ...others } = item;
		return recordType !== 'conversation' || conversation_id === undefined
			? { record: item, beside: {} }
			: { record: { ...others, id: conversation_id }, beside: {} };
	}
	const { [place]: _record, type: _type, ...beside } = item;
	return { record: recordType === 'conversation' ? readInternal(inner) : inner, beside };
}

/** Contacts are attached to Intercom's internal form of a conversation, of which only the ID means something. */
const readInternal = (conversation: JsonObject): JsonObject =>
	isObject(conversation.model) ? { type: 'conversation', id: toText(conversation.model.id ?? null) } : conversation;

/** The topics about a first message, which is no part. */
const OPENINGS: ReadonlySet<string> = new Set(['conversation.user.created', 'conversation.admin.single.created']);

/** Conversations come with the parts of the event alone, tickets with their whole history. */
function partsOfEvent(topic: string, record: JsonObject, recordType: RecordType | undefined): JsonObject[] {
	if (recordType === 'ticket')
		return topic === 'ticket.created' ? [] : objectsOf(at(record, 'ticket_parts.ticket_parts')).slice(-1);
	if (recordType !== 'conversation') return [];
	const parts = objectsOf(at(record, 'conversation_parts.conversation_parts'));
	if (!OPENINGS.has(topic) || !isObject(record.source)) return parts;
	return [{ ...record.source, part_type: 'comment', created_at: record.created_at ?? null }, ...parts];
}

const isHtml = (body: Json | undefined): boolean => typeof body === 'string' && /^\s*<[a-z]/i.test(body);

/**
 * No notification names its version. From 2.15 on the times of a conversation's statistics are numbers, and were texts
 * before; where there are none, the texts themselves have to tell.
 */
function hasPlainText(record: JsonObject): boolean {
	const times = Object.entries(objectOf(record.statistics)).filter(([name]) => name.endsWith('_at'));
	if (times.some(([, time]) => typeof time === 'number')) return true;
	if (times.some(([, time]) => typeof time === 'string')) return false;
	const parts = [
		...objectsOf(at(record, 'conversation_parts.conversation_parts')),
		...objectsOf(at(record, 'ticket_parts.ticket_parts')),
	];
	return ![objectOf(record.source), ...parts].some(({ body }) => isHtml(body));
}
