import { at, objectOf, objectsOf, toText, type JsonObject } from '../../../model/json';
import type { Shown } from '../../../model/presenting';
import { writtenConversation } from '../../shared/conversationRecords';
import { nameRole, SPOKEN } from '../../shared/partEvents';
import { conversationOutput } from '../../shared/conversationOutput';

const isBy = (part: JsonObject, role: string): boolean => nameRole(objectOf(part.author).type) === role;
const isClose = ({ part_type }: JsonObject): boolean => part_type === 'close';
/** A part that opens the conversation or snoozes it; what a contact writes opens it. */
const endsClosed = (part: JsonObject): boolean =>
	/open|snooze/.test(toText(part.part_type)) || (isBy(part, 'contact') && toText(part.body) !== '');

const newestFirst = (conversation: JsonObject): JsonObject[] =>
	objectsOf(at(conversation, 'conversation_parts.conversation_parts')).reverse();

/**
 * The newest part of a kind, and the close that held when it was added: `undefined` where the conversation was not
 * closed then, or where Intercom does not give that close.
 */
function findWithClose(conversation: JsonObject, isKind: (part: JsonObject) => boolean) {
	const parts = newestFirst(conversation);
	const index = parts.findIndex(isKind);
	const earlier = index < 0 ? [] : parts.slice(index + 1);
	const decisive = earlier.find((part) => isClose(part) || endsClosed(part));
	return { part: parts[index], close: decisive && isClose(decisive) ? decisive : undefined };
}

/** Tells of a message that closed what was closed, as the parts of the answer show. */
function hintOfClosing(conversation: JsonObject): string[] {
	const { part, close } = findWithClose(conversation, isClose);
	const message = toText(part?.body);
	if (!close || message === '') return [];
	return toText(close.body) === message
		? ['The conversation was closed already with this message, and the message went out again']
		: ['The conversation was closed already, and the message went out all the same'];
}

/** The same of a reply or a note, which is a part of its own before the close. */
function hintOfReply(conversation: JsonObject): string[] {
	const isReply = (part: JsonObject) => isBy(part, 'teammate') && /comment|note/.test(toText(part.part_type));
	const { close } = findWithClose(conversation, isReply);
	return close ? ['The conversation was closed already, and the reply or note was added all the same'] : [];
}

const withHints = (own: (conversation: JsonObject) => string[], part: RegExp) => ({
	...writtenConversation({ part }),
	hints: (conversation: JsonObject, shown: Shown) => [
		...conversationOutput.hints(conversation, shown),
		...own(conversation),
	],
});

/** The outputs of the two operations that close with words, with a hint where the conversation was closed before. */
export const closingOutput = withHints(hintOfClosing, /^close/);
export const replyAndCloseOutput = withHints(hintOfReply, SPOKEN);
