import type { JsonObject } from '../Intercom/model/json';
import { objectOf, toText } from '../Intercom/model/json';
import { isNote, nameRole } from '../Intercom/resources/shared/partEvents';

/** Who may have written a part. */
export type AuthorKind = 'bot' | 'contact' | 'fin' | 'teammate';

/** Who wrote a part, in the words of a transcript, and Fin apart from other bots; empty where nobody is named. */
export function authorKindOf(part: JsonObject): string {
	const author = objectOf(part.author);
	if (author.from_ai_agent === true) return 'fin';
	const role = nameRole(author.type);
	return role === 'visitor' ? 'contact' : role === 'team' ? 'teammate' : role;
}

/** What a part is to its readers. */
export type PartKind = 'note' | 'other' | 'reply';

const REPLIES: ReadonlySet<string> = new Set(['comment', 'quick_reply']);

/** A reply that closes or assigns has a text, and a type of its own. */
export function partKindOf(part: JsonObject): PartKind {
	if (isNote(part)) return 'note';
	const type = toText(part.part_type ?? 'comment');
	if (REPLIES.has(type)) return 'reply';
	return isAutomatic(part) || typeof part.body !== 'string' || part.body.trim() === '' ? 'other' : 'reply';
}

/** What bots do on purpose; whatever else they post are lines such as the expected time of a reply. */
const DONE_ON_PURPOSE = /^(?:comment|note|quick_reply|close|open|snoozed|unsnoozed|.*assign.*)$/;

/** Whether a part is a line that Intercom writes by itself. Fin's parts never are. */
export const isAutomatic = (part: JsonObject): boolean =>
	authorKindOf(part) === 'bot' && !DONE_ON_PURPOSE.test(toText(part.part_type ?? 'comment'));

/** Whether an app wrote the part through the API. */
export const isWrittenByApi = ({ app_package_code: code }: JsonObject): boolean =>
	code !== undefined && code !== null && code !== '';
