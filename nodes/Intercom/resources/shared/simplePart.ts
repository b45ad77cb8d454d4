import { objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import { nameText } from '../../model/names';
import { describePart } from './partEvents';
import type { ReadText } from './transcript';

/** What was said in a part, and what happened besides. */
export const textOfPart = (part: JsonObject, read: ReadText): string =>
	[read(part.body), describePart(part)].filter((text) => text !== '').join('\n');

/** Who wrote a part, without what kind of author it is. */
export function writerOf(part: JsonObject): JsonObject {
	const { email, id, name } = objectOf(part.author);
	return { id: id ?? null, name: nameText(name), email: email ?? null };
}

/** The addresses of the files of a part. */
export const attachmentUrlsOf = (part: JsonObject): Json[] => objectsOf(part.attachments).map(({ url }) => url ?? null);
