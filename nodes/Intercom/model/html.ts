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

/** A tag: never past the next "<", so that text full of them is read once and not once for each. */
const TAG = /<(\/?)([a-z][a-z\d]*|!)[^<>]*>/gi;
const LINE_ENDS: ReadonlySet<string> = new Set([
	'blockquote',
	'div',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'li',
	'p',
	'pre',
	'tr',
]);

const attributeOf = (tag: string, name: 'href' | 'src'): string | undefined =>
	new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1];

/** Builds the text of a body from its pieces, in one pass. */
class TextBuilder {
	private readonly pieces: string[] = [];
	/** Links that are open: where they lead, and the piece with which their label begins. */
	private readonly links: Array<{ url: string | undefined; from: number }> = [];
	/** White space of the source that comes next and is no part of the text. */
	private skips: 'blanks' | 'line break' | undefined;

	/** Adds text between two tags. */
	add(text: string): void {
		if (text === '') return;
		const isBreak = this.skips === 'line break' && text.startsWith('\n');
		const kept = this.skips === 'blanks' ? text.trimStart() : isBreak ? text.slice(1) : text;
		this.put(kept);
	}

	/** Adds what a tag stands for. */
	tag(tag: string, isEnd: boolean, name: string): void {
		this.skips = undefined;
		if (name === 'a') this.link(tag, isEnd);
		else if (name === 'img' && !isEnd) {
			const url = attributeOf(tag, 'src');
			if (url !== undefined) this.put(`[image: ${url}]`);
		} else if (name === 'ul' || name === 'ol') this.skips = 'blanks';
		else if (name === 'li' && !isEnd) this.put('- ');
		else if (name === 'br') this.put('\n');
		else if (isEnd && LINE_ENDS.has(name)) {
			this.put('\n');
			this.skips = 'line break';
		}
	}

	private put(text: string): void {
		this.skips = undefined;
		this.pieces.push(text);
	}

	private link(tag: string, isEnd: boolean): void {
		if (!isEnd) {
			this.links.push({ url: attributeOf(tag, 'href'), from: this.pieces.length });
			return;
		}
		const link = this.links.pop();
		if (link?.url === undefined) return;
		const label = this.pieces.splice(link.from).join('');
		this.pieces.push(label.trim() === link.url ? link.url : `${label} (${link.url})`);
	}

	/** The text, without blanks at the ends of lines and without more than one empty line at a time. */
	get text(): string {
		return unescapeHtml(this.pieces.join(''))
			.split('\n')
			.map((line, index, lines) => (index < lines.length - 1 ? withoutBlanksAtEnd(line) : line))
			.join('\n')
			.replace(/\n{3,}/g, '\n\n')
			.trim();
	}
}

/** Without blanks and tabs at its end. An expression would begin anew at each blank of a long row of them. */
function withoutBlanksAtEnd(line: string): string {
	let end = line.length;
	while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
	return line.slice(0, end);
}

/**
 * The plain text of a message, whose body is HTML. Takes time in proportion to its length, whatever a customer wrote.
 */
export function htmlToText(html: Json | undefined): string {
	if (typeof html !== 'string') return '';
	const builder = new TextBuilder();
	let at = 0;
	for (const { 0: tag, 1: slash = '', 2: name = '', index } of html.matchAll(TAG)) {
		builder.add(html.slice(at, index));
		builder.tag(tag, slash === '/', name.toLowerCase());
		at = index + tag.length;
	}
	builder.add(html.slice(at));
	return builder.text;
}
