import { htmlToText } from '../Intercom/model/html';
import { at, isObject, objectOf, type JsonObject } from '../Intercom/model/json';
import { nameText } from '../Intercom/model/names';
import { labelPart, type Names } from '../Intercom/resources/shared/partEvents';
import { attachmentUrlsOf, textOfPart, writerOf } from '../Intercom/resources/shared/simplePart';
import { copyFields } from '../Intercom/resources/shared/simplify';
import { formatTranscript, namesOf, partsOf, type ReadText } from '../Intercom/resources/shared/transcript';
import { authorKindOf } from './authors';
import { historyOf, READ, type Notification } from './notification';

const readPlainText: ReadText = (body) => (typeof body === 'string' ? body.trim() : '');

const HAS_RATING: ReadonlySet<string> = new Set(['conversation.rating.added', 'ticket.rating.provided']);

/** What was said or done: in words alone, and with time and author as in a transcript. */
export function describeEvent(notification: Notification): JsonObject {
	const { isPlainText, record, topic } = notification;
	const read = isPlainText ? readPlainText : htmlToText;
	const parts = topic === READ ? partsOf(record) : notification.parts;
	const named = [...historyOf(record), ...parts];
	const names = namesOf({ ...record, conversation_parts: { conversation_parts: named } });
	return {
		message: messageOf(notification, parts, { readText: read, names }),
		transcript: formatTranscript({ conversation_parts: { conversation_parts: parts } }, { readText: read, names }),
		author: simpleAuthor(partOfWriter(notification)),
		parts: parts.map((part) => simplePart(part, read)),
	};
}

/** The texts of the event; where there are none, what happened. */
function messageOf(
	{ record, topic }: Notification,
	parts: readonly JsonObject[],
	{ names, readText }: { names: Names; readText: ReadText },
): string {
	const remark = HAS_RATING.has(topic) ? readText(at(record, 'conversation_rating.remark')) : '';
	// Attributes are plain text, whatever the parts are.
	const opening =
		topic === 'ticket.created' ? readPlainText(at(record, 'ticket_attributes._default_description_')) : '';
	const texts = [...parts.map((part) => textOfPart(part, readText)), remark, opening].filter((text) => text !== '');
	const told = texts.length > 0 ? texts : parts.map((part) => nameOf(part, names));
	return told.filter((text) => text !== '').join('\n');
}

/**
 * The part by whoever did what the topic tells of. A conversation may begin with a greeting by a bot before the
 * contact's own words, and bots write lines right after them.
 */
function partOfWriter({ parts, topic }: Notification): JsonObject | undefined {
	if (topic === 'conversation.user.created') return parts.find((part) => authorKindOf(part) === 'contact') ?? parts[0];
	return topic === 'conversation.admin.single.created' ? parts[0] : parts.at(-1);
}

/** What a part without a text is, as in "assigned to teammate Ann". */
const nameOf = (part: JsonObject, names: Names): string =>
	labelPart(part, names)
		.trim()
		.replace(/^\[|\]$/g, '');

const simpleAuthor = (part: JsonObject | undefined): JsonObject | null =>
	part === undefined ? null : { kind: authorKindOf(part), ...writerOf(part) };

const simplePart = (part: JsonObject, read: ReadText): JsonObject => ({
	...copyFields(part, 'id part_type state redacted app_package_code', 'created_at'),
	...changeOf(part),
	author: simpleAuthor(part),
	message: textOfPart(part, read),
	...(isObject(part.assigned_to) ? { assigned_to: copyFields(part.assigned_to, 'type id name') } : {}),
	attachment_urls: attachmentUrlsOf(part),
});

/** What a part of a ticket changed. */
function changeOf(part: JsonObject): JsonObject {
	const { attribute, value } = objectOf(part.updated_attribute_data);
	return {
		...copyFields(part, 'previous_ticket_state ticket_state'),
		...(isObject(attribute) && {
			updated_attribute: {
				id: attribute.id ?? null,
				name: nameText(attribute.label),
				previous_value: at(value, 'previous') ?? null,
				value: at(value, 'label') ?? null,
			},
		}),
	};
}
