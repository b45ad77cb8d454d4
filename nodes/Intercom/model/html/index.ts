import type { Json } from '../json';
import { escapeHtml, unescapeHtml } from './entities';
import { hasWords, linesOf, withoutBlanksAtEnd, withoutBlanksAtStart } from './lines';
import { MEDIA, mediaAddress } from './media';
import { Tables } from './tables';
import { attributeOf, tokensOf, type Tag } from './tokens';
import { Writer } from './writer';

export { fileAddresses } from './media';
export { escapeHtml, unescapeHtml };

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end lines. */
const BLOCKS = words(
	'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5' +
		' h6 header html legend main nav option p pre section summary',
);
const TABLE_PARTS = words('table tbody td tfoot th thead tr');
const LISTS = words('dir menu ol ul');
const numberIn = (text: string | undefined): number | undefined =>
	text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;

/** Builds the text of a body from its tokens, in one pass. */
class TextBuilder {
	private readonly writer = new Writer();
	private readonly tables = new Tables(this.writer);
	/** Links that are open: where they lead, and where their label begins. */
	private readonly links: Array<{ url: string | undefined; from: number }> = [];
	/** Elements that are open whose line feeds and blanks are part of the text. */
	private preformatted = 0;
	/** Whether a line feed that comes next is none of the text. */
	private isPreBegun = false;
	/** Where the paragraph began that is open. */
	private paragraph: number | undefined;
	/** Whether the line has a blank that somebody wrote to keep it empty. */
	private isKeptEmpty = false;

	/** Adds text between two tags. */
	add(raw: string): void {
		const lines = linesOf(raw);
		const isBegun = this.isPreBegun && lines[0] === '';
		this.isPreBegun = false;
		// White space before the text of a line is how the source is written.
		const first = this.preformatted > 0 ? Number(isBegun) : this.writer.isAtStart ? lines.findIndex(hasWords) : 0;
		for (let index = Math.max(first, 0); index < lines.length; index++) {
			if (index > Math.max(first, 0)) this.lineFeed();
			this.addLine(lines[index] ?? '');
		}
	}

	/** Adds what a tag stands for. */
	tag(tag: Tag): void {
		const { isEnd, name } = tag;
		const { tables, writer } = this;
		if (name === 'a') this.link(tag);
		else if (name === 'br') writer.breakLine();
		else if (Object.hasOwn(MEDIA, name)) this.media(tag);
		else if (TABLE_PARTS.has(name)) tables.tag(name, isEnd);
		else if (BLOCKS.has(name)) this.block(name, isEnd);
		else if (name === 'li') this.entry(tag);
		else if (LISTS.has(name) || name === 'blockquote') this.container(tag);
		else if (name === 'hr' && !isEnd) this.rule();
	}

	/** The text, without blanks at the ends of lines and without more than one empty line at a time. */
	get text(): string {
		this.tables.end();
		const { text } = this.writer;
		const isTidy = !text.includes(' \n') && !text.includes('\t\n');
		const tidy = isTidy ? text : text.split('\n').map(withoutBlanksAtEnd).join('\n');
		return (tidy.includes('\n\n\n') ? tidy.replace(/\n{3,}/g, '\n\n') : tidy).trim();
	}

	private lineFeed(): void {
		if (this.preformatted > 0) this.writer.breakLine();
		else this.writer.breakInSource();
	}

	private addLine(raw: string): void {
		const { writer } = this;
		const isSource = this.preformatted === 0 && writer.isAtStart;
		const [first = '', ...others] = linesOf(unescapeHtml(isSource ? withoutBlanksAtStart(raw) : raw));
		if (isSource && first !== '' && first.trim() === '') this.isKeptEmpty = true;
		else if (first !== '') writer.put(first);
		for (const line of others) {
			writer.breakLine();
			if (line !== '') writer.put(line);
		}
	}

	private media(tag: Tag): void {
		const url = mediaAddress(tag);
		if (url !== undefined) this.writer.put(`[${MEDIA[tag.name] ?? ''}: ${url}]`);
	}

	private block(name: string, isEnd: boolean): void {
		const { writer } = this;
		const isEmpty = isEnd && name === 'p' && this.paragraph === writer.position && writer.isAtStart;
		if (isEmpty || (isEnd && this.isKeptEmpty && writer.isAtStart)) writer.skipLine();
		else writer.endLine();
		this.isKeptEmpty = false;
		if (name === 'p') this.paragraph = isEnd ? undefined : writer.position;
		if (name !== 'pre') return;
		this.tables.keepLines();
		this.preformatted = Math.max(this.preformatted + (isEnd ? -1 : 1), 0);
		this.isPreBegun = !isEnd;
	}

	private entry(tag: Tag): void {
		if (tag.isEnd) this.writer.endMarkedLine();
		else this.writer.beginEntry(numberIn(attributeOf(tag, 'value')));
	}

	private container(tag: Tag): void {
		const { isEnd, name } = tag;
		this.writer.endMarkedLine();
		this.tables.keepLines();
		if (isEnd) this.writer.leave(name);
		else if (name === 'blockquote') this.writer.enter(name, '> ');
		else if (name === 'ol') this.writer.enter(name, '   ', numberIn(attributeOf(tag, 'start')) ?? 1);
		else this.writer.enter(name, '  ');
	}

	private rule(): void {
		this.writer.endMarkedLine();
		this.writer.put('---');
		this.writer.endLine();
	}

	private link(tag: Tag): void {
		if (!tag.isEnd) {
			const url = attributeOf(tag, 'href');
			this.links.push({ url: url === undefined ? undefined : unescapeHtml(url).trim(), from: this.writer.position });
			return;
		}
		const { from = 0, url } = this.links.pop() ?? {};
		if (url === undefined || url === '') return;
		const label = this.writer.since(from, 2 * url.length + 100)?.trim();
		if (label === '') this.writer.put(url);
		else if (label !== url) this.writer.append(` (${url})`);
	}
}

/**
 * The plain text of a message, whose body is HTML. Takes time in proportion to its length, whatever a customer wrote.
 */
export function htmlToText(html: Json | undefined): string {
	if (typeof html !== 'string') return '';
	const builder = new TextBuilder();
	for (const token of tokensOf(html)) {
		if ('text' in token) builder.add(token.text);
		else builder.tag(token);
	}
	return builder.text;
}
