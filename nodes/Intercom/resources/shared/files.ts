import { Failure } from '../../model/failure';
import { safeFileName } from '../../model/fileName';
import { isObject, parseJson, type Json, type JsonObject } from '../../model/json';
import type { RawReply, ItemWithFile } from '../../model/session';

/** Reads an answer as JSON of any type; an empty one counts as success. */
export function parseAnswer({ content, status }: RawReply): Json {
	if (content.length === 0) return { success: status < 400 };
	const value = parseJson(content.toString());
	// A refusal gets here only with Never Error, which has to give it even when it is not JSON.
	if (value === undefined && status >= 400) return content.toString();
	if (value === undefined)
		throw new Failure('The answer is not JSON', { status, advice: 'Choose Text or File as the response' });
	return value;
}

/** One item for each entry of a list; an entry that is no object goes under `data`, since n8n's items are objects. */
export const toItems = (value: Json): JsonObject[] =>
	(Array.isArray(value) ? value : [value]).map((entry) => (isObject(entry) ? entry : { data: entry }));

/**
 * The file name in a `Content-Disposition`. Of two names it is the encoded one, which can have letters beyond ASCII.
 */
const readFileName = (disposition: string): string | undefined => {
	const encoded = /filename\*=(?:UTF-8|ISO-8859-1)?'[^']*'([^;]+)/i.exec(disposition)?.[1];
	try {
		if (encoded !== undefined) return decodeURIComponent(encoded.trim());
	} catch {
		// It is not encoded as it says, so the plain name is used.
	}
	return /filename="?([^";]+)/i.exec(disposition)?.[1];
};

/** An item with the answer as a binary field; `name` is used where the answer does not name the file. */
export const toFileItem = (reply: RawReply, property: string, json: JsonObject, name = 'download'): ItemWithFile => ({
	json,
	property,
	file: {
		content: reply.content,
		name: safeFileName(readFileName(reply.headers['content-disposition'] ?? '') ?? '', name),
		type: reply.headers['content-type']?.split(';')[0] ?? 'application/octet-stream',
	},
});
