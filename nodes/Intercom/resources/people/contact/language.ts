import { toText, type JsonObject } from '../../../model/json';
import type { Session } from '../../../model/session';

/** Tells of a language that Intercom does not know: it clears the field then, without a word. */
export function hintIfLanguageLost(
	{ addHint, body: { language_override: sent } }: Pick<Session, 'addHint' | 'body'>,
	contact: JsonObject,
): void {
	const isLost = toText(sent).trim() !== '' && contact.language_override === null;
	if (isLost) addHint('Intercom does not know the language, and left Language Override empty');
}
