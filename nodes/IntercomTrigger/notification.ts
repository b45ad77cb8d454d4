import { at, isObject, objectOf, objectsOf, toText, type Json, type JsonObject } from '../Intercom/model/json';
import { partsOf } from '../Intercom/resources/shared/transcript';
import { readInternal } from './internal';
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
/** The topic that tells of older parts. */
export const READ = 'conversation.read';

/** What a body says; `undefined` for what is no notification. */
export function readNotification(body: unknown): Notification | undefined {
	const { app_id, created_at, data, id, topic, type } = objectOf(body);
	if (type !== TYPE || typeof topic !== 'string') return undefined;
	const item = objectOf(objectOf(data).item);
	const recordType = recordTypeOf(topic);
	const { beside: besideRecord, record } = unwrap(item, recordType);
	const { beside, parts } = partsOfEvent(topic, record, besideRecord, recordType);
	return {
		topic,
		id: toText(id ?? null),
		workspaceId: toText(app_id ?? null),
		createdAt: created_at ?? null,
		recordType,
		record,
		beside,
		parts,
		isPlainText: hasPlainText(record, parts),
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
	if (recordType === undefined || place === undefined || !isObject(inner)) {
		// The item of conversation.deleted.
		const { conversation_id, ...others } = item;
		return recordType !== 'conversation' || conversation_id === undefined
			? { record: item, beside: {} }
			: { record: { ...others, id: conversation_id }, beside: {} };
	}
	const { [place]: _record, type: _type, ...beside } = item;
	return { record: readInternal(inner, recordType), beside };
}

/** The topics about a first message, which is no part. */
const OPENINGS: ReadonlySet<string> = new Set(['conversation.user.created', 'conversation.admin.single.created']);

/** The parts of the event, and what stands beside the record apart from them. */
function partsOfEvent(
	topic: string,
	record: JsonObject,
	{ ticket_part, ...beside }: JsonObject,
	recordType: RecordType | undefined,
): Pick<Notification, 'beside' | 'parts'> {
	if (recordType === 'ticket' && isObject(ticket_part)) return { beside, parts: [ticket_part] };
	const all = ticket_part === undefined ? beside : { ...beside, ticket_part };
	if (recordType === 'ticket') return { beside: all, parts: ticketPartsOf(topic, record) };
	return { beside: all, parts: recordType === 'conversation' ? conversationPartsOf(topic, record) : [] };
}

/** Conversations come with the parts of the event alone. */
function conversationPartsOf(topic: string, record: JsonObject): JsonObject[] {
	// Who reads writes nothing: the parts are older ones, which filters must not take for the event.
	if (topic === READ) return [];
	const parts = partsOf(record);
	if (!OPENINGS.has(topic) || !isObject(record.source)) return parts;
	return [{ ...record.source, part_type: 'comment', created_at: record.created_at ?? null }, ...parts];
}

/** The topics of tickets that come without the part of the event, and the types of parts that tell of it. */
const TYPES_OF_EVENT: Readonly<Record<string, RegExp>> = {
	'ticket.closed': /^(?:close$|ticket_state_updated)/,
	'ticket.rating.provided': /rating/,
	'ticket.resolved': /^ticket_state_updated/,
	'ticket.state.updated': /^ticket_state_updated/,
};

/**
 * Some tickets come with their whole history alone. The newest part may be of something else that happened at the same
 * time, so the newest of the right type is taken first.
 */
function ticketPartsOf(topic: string, record: JsonObject): JsonObject[] {
	if (topic === 'ticket.created') return [];
	const history = historyOf(record);
	const types = TYPES_OF_EVENT[topic];
	const ofEvent = history.filter(({ part_type }) => types?.test(toText(part_type)));
	return (ofEvent.length > 0 || topic === 'ticket.rating.provided' ? ofEvent : history).slice(-1);
}

/** All parts of a ticket. */
export const historyOf = (ticket: JsonObject): JsonObject[] => objectsOf(at(ticket, 'ticket_parts.ticket_parts'));

const isHtml = (body: Json | undefined): boolean => typeof body === 'string' && /^\s*<[a-z]/i.test(body);

/**
 * No notification names its version. From 2.15 on the times of a conversation's statistics are numbers, and were texts
 * before; where there are none, the texts themselves have to tell.
 */
function hasPlainText(record: JsonObject, parts: readonly JsonObject[]): boolean {
	const times = Object.entries(objectOf(record.statistics)).filter(([name]) => name.endsWith('_at'));
	if (times.some(([, time]) => typeof time === 'number')) return true;
	if (times.some(([, time]) => typeof time === 'string')) return false;
	const all = [objectOf(record.source), ...partsOf(record), ...historyOf(record), ...parts];
	return !all.some(({ body }) => isHtml(body));
}
