import { Failure } from '../../model/failure';
import { isObject, parseJson, type Json, type JsonObject } from '../../model/json';
import type { RawReply, ItemWithFile } from '../../model/session';

/** The answer's JSON, whatever it is; nothing at all counts as success. */
export function jsonOf({ content, status }: RawReply): Json {
	if (content.length === 0) return { success: status < 400 };
	const value = parseJson(content.toString());
	// A refusal gets here under Never Error alone, which promises it whatever it is.
	if (value === undefined && status >= 400) return content.toString();
	if (value === undefined)
		throw new Failure('The answer is not JSON', { status, advice: 'Choose Text or File as the response' });
	return value;
}

/** One item for each entry of a list; what is no object goes under `data`. */
export const itemsOf = (value: Json): JsonObject[] =>
	(Array.isArray(value) ? value : [value]).map((one) => (isObject(one) ? one : { data: one }));

/** The name of a file: the one with letters beyond ASCII where there are two. */
const nameIn = (disposition: string): string | undefined => {
	const encoded = /filename\*=(?:UTF-8|ISO-8859-1)?'[^']*'([^;]+)/i.exec(disposition)?.[1];
	try {
		if (encoded !== undefined) return decodeURIComponent(encoded.trim());
	} catch {
		// Not encoded as it says: the plain name is left.
	}
	return /filename="?([^";]+)/i.exec(disposition)?.[1];
};

/** A name and nothing else: no folders, nothing that a terminal or a file system reads as more than a letter. */
const fileNameOf = (disposition: string, fallback: string): string => {
	const name = (nameIn(disposition) ?? '')
		.replace(/^.*[/\\]/s, '')
		.replace(/\p{Cc}/gu, '')
		.trim();
	return /^\.*$/.test(name) ? fallback : name;
};

/** The answer as a binary field. */
export const fileOf = (reply: RawReply, property: string, json: JsonObject, name = 'download'): ItemWithFile => ({
	json,
	property,
	file: {
		content: reply.content,
		name: fileNameOf(reply.headers['content-disposition'] ?? '', name),
		type: reply.headers['content-type']?.split(';')[0] ?? 'application/octet-stream',
	},
});
