import { invalid } from '../../errors';
import { asArray, asObject, asText, type Json, type JsonObject } from '../../json';
import { type Check, link, listOf, need, object, text } from '../../shape';

/** The most attachments of each kind that one reply may carry. */
export const MOST_ATTACHMENTS = 10;

const base64: Check = (value, field) => {
	text(value, field);
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(String(value))) throw invalid(`${field} is not valid base64`, field);
};

/** Files that travel inside the body. */
export const attachmentFiles = listOf(
	object({ content_type: need(text), data: need(base64), name: need(text) }),
	MOST_ATTACHMENTS,
);

/** Files that Intercom fetches by itself. */
export const attachmentUrls = listOf(link, MOST_ATTACHMENTS);

const TYPES: { [extension: string]: string } = {
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	gif: 'image/gif',
	pdf: 'application/pdf',
};

/** An attachment as a part shows it. */
export const upload = (name: string, url: string, content_type: string, filesize: number) => ({
	type: 'upload',
	name,
	url,
	content_type,
	filesize,
	width: null,
	height: null,
});

/** Attachments as a part shows them, from addresses. */
export function urlAttachments(urls: Json | undefined): JsonObject[] {
	return asArray(urls).map((entry) => {
		const url = asText(entry) ?? '';
		const name = url.split(/[?#]/)[0]?.split('/').pop() ?? '';
		return upload(name, url, TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream', 0);
	});
}

/** Attachments as a part shows them, from files. */
export function fileAttachments(files: Json | undefined): JsonObject[] {
	return asArray(files).map((entry) => {
		const file = asObject(entry);
		const name = asText(file['name']) ?? '';
		const url = `https://downloads.example.com/i/o/${encodeURIComponent(name)}`;
		const bytes = Buffer.from(asText(file['data']) ?? '', 'base64').length;
		return upload(name, url, asText(file['content_type']) ?? '', bytes);
	});
}
