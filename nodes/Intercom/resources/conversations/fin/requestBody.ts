import { readDate } from '../../../model/dateText';
import { objectOf, objectsOf, type Json, type JsonObject } from '../../../model/json';
import type { Session } from '../../../model/session';
import { MAX_ENTRIES } from './fields';

interface FinSession extends Pick<Session, 'body' | 'fail'> {
	values: { attachment_urls?: string[] | undefined; attachment_files?: Json | undefined };
}

/** A message with the time of its writing, which is now where none is given. */
function withTime(message: Json | undefined, fail: Session['fail']): JsonObject {
	const { timestamp = new Date().toISOString(), ...rest } = objectOf(message);
	const time = new Date(String(timestamp));
	// JavaScript takes 30 February for 2 March.
	if (Number.isNaN(time.getTime()) || !readDate(String(timestamp)))
		fail(`Sent At "${String(timestamp)}" is no time`, 'Write it as 2026-01-31T12:00:00.000Z');
	return { ...rest, timestamp: time.toISOString() };
}

/** The message of a body, where it has one: an author or a time alone is none. */
function messageOf({ message }: JsonObject, fail: Session['fail']): JsonObject {
	const { body, timestamp } = objectOf(message);
	if (body !== undefined) return { message: withTime(message, fail) };
	if (timestamp !== undefined) fail('Sent At is filled in, but Message is empty', 'Fill in both, or remove Sent At');
	return {};
}

/**
 * The body as Fin takes it: each message with a time, all attachments in one list. Refuses what Fin would not take.
 */
export function toRequestBody({ body, fail, values }: FinSession): JsonObject {
	const attachmentList = [
		...(values.attachment_urls ?? []).map((url): JsonObject => ({ type: 'url', url })),
		...objectsOf(values.attachment_files).map((file): JsonObject => ({ type: 'file', ...file })),
	];
	const metadata = objectOf(body.conversation_metadata);
	const limited = [
		attachmentList,
		...[objectOf(body.user), metadata].map((holder) => Object.keys(objectOf(holder.attributes))),
	];
	const tooMany = limited.find(({ length }) => length > MAX_ENTRIES);
	if (tooMany)
		fail(
			`There are ${tooMany.length} ${tooMany === attachmentList ? 'attachments' : 'attributes'}, but Fin takes at most ${MAX_ENTRIES}`,
			'Leave some out',
		);
	const { message: _message, ...rest } = body;
	return {
		...rest,
		...messageOf(body, fail),
		...(attachmentList.length > 0 && { attachments: attachmentList }),
		...(metadata.history !== undefined && {
			conversation_metadata: {
				...metadata,
				history: objectsOf(metadata.history).map((message) => withTime(message, fail)),
			},
		}),
	};
}
