import type { Json } from '../json';

const ENTITIES: { [character: string]: string } = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as Intercom escapes it for HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A name as Intercom gives it: every field that holds one is escaped for HTML. */
export const nameView = <Name extends Json | undefined>(name: Name): Name | string =>
	typeof name === 'string' ? escapeHtml(name) : name;

/** An author with the name as Intercom gives it. */
export const authorWithName = <Author extends { name?: Json | undefined }>(author: Author): Author => ({
	...author,
	...(author.name !== undefined && { name: nameView(author.name) }),
});
