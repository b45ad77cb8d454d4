import type { Json } from './json';

/** The character that an entity stands for; an unknown one stays as it is. */
const characterOf = (entity: string, name: string): string => {
	const number = /^#x([\da-f]+)$/i.exec(name)?.[1];
	const code = number !== undefined ? Number.parseInt(number, 16) : name.startsWith('#') ? Number(name.slice(1)) : NaN;
	if (Number.isInteger(code) && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
	return NAMED_CHARACTERS[name] ?? entity;
};

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	nbsp: ' ',
	quot: '"',
};

const ENTITY = /&(#?\w+);/g;
/** The plain text of what Intercom escaped for HTML, such as the name of a segment. */
export const unescapeHtml = (text: string): string => text.replace(ENTITY, characterOf);

/** The plain text of a message, whose body is HTML. */
export const htmlToText = (html: Json | undefined): string =>
	typeof html !== 'string'
		? ''
		: html
				.replace(/<img[^>]*\bsrc="([^"]*)"[^>]*>/gi, '[image: $1]')
				.replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_all, url: string, label: string) =>
					label.trim() === url ? url : `${label} (${url})`,
				)
				.replace(/<li[^>]*>/gi, '- ')
				.replace(/<\/?[uo]l[^>]*>\s*/gi, '')
				.replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr|blockquote|pre)>\n?/gi, '\n')
				.replace(/<[!/a-z][^>]*>/gi, '')
				.replace(ENTITY, characterOf)
				.replace(/[ \t]+\n/g, '\n')
				.replace(/\n{3,}/g, '\n\n')
				.trim();
