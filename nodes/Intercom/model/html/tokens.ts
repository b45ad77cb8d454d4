/** A piece of HTML: words with their entities, or a tag. */
export type Token = { text: string } | Tag;

/** A tag. */
export interface Tag {
	name: string;
	isEnd: boolean;
	/** What stands between its name and its end. */
	attributes: string;
	/** What an element holds whose content is no text of the page. */
	content?: string;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** The value of an attribute of a tag, with its entities; `undefined` where it has none. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
	if (attributes === '') return undefined;
	for (const [, found = '', ...values] of attributes.matchAll(ATTRIBUTE))
		if (found.toLowerCase() === name) return values.find((value) => value !== undefined);
	return undefined;
}

/** The names of the attributes of a tag. */
export const attributeNames = ({ attributes }: Tag): string[] =>
	[...attributes.matchAll(ATTRIBUTE)].map(([, name = '']) => name.toLowerCase());

/** Elements whose content a reader of the page does not see. */
const UNSEEN: ReadonlySet<string> = new Set(['audio', 'iframe', 'script', 'style', 'template', 'title', 'video']);

/** The name of an element; an address such as <ann@example.com> or <https://example.com> is none. */
const NAME = /\/?[a-z][a-z\d:-]*(?<!:)(?=[\s/>])/iy;
const DECLARATION = /[!?]/y;
const ANGLE = /[<>]/g;
const ANGLE_OR_QUOTE = /[<>]|=\s*["']/g;
const COMMENT = '<!--';
const COMMENT_END = '-->';

/**
 * Reads HTML once, from left to right. What is looked for in vain is not looked for again, so that a text takes time in
 * proportion to its length, whatever a customer wrote.
 */
class Tokenizer {
	/** Where the next token begins. */
	private at = 0;
	/** Before this place quotes are in such disorder that a tag ends at the first ">". */
	private quotesFrom = 0;
	/** What the rest of the text does not have. */
	private readonly missing = new Set<string>();

	constructor(private readonly html: string) {}

	*tokens(): Generator<Token> {
		const { html } = this;
		for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open)) {
			const start = this.at;
			const tag = this.readTag(open);
			if (this.at === start) {
				// No tag: this "<" is a word of the text.
				open++;
				continue;
			}
			if (open > start) yield { text: html.slice(start, open) };
			if (tag) yield tag;
			open = this.at;
		}
		if (this.at < html.length) yield { text: html.slice(this.at) };
	}

	/** Reads the tag, comment or declaration at a "<", and moves on behind it; stays where it is if there is none. */
	private readTag(open: number): Tag | undefined {
		const { html } = this;
		if (html.startsWith(COMMENT, open)) {
			const end = this.find(COMMENT_END, open + COMMENT.length);
			if (end >= 0) {
				this.at = end + COMMENT_END.length;
				return undefined;
			}
		}
		DECLARATION.lastIndex = NAME.lastIndex = open + 1;
		const name = NAME.exec(html)?.[0];
		if (name === undefined && !DECLARATION.test(html)) return undefined;
		const from = open + 1 + (name?.length ?? 1);
		const end = this.endOfTag(from);
		if (end === undefined) return undefined;
		this.at = end + 1;
		return name === undefined ? undefined : this.tagOf(name, html.slice(from, end));
	}

	private tagOf(written: string, attributes: string): Tag {
		const isEnd = written.startsWith('/');
		const name = written.slice(isEnd ? 1 : 0).toLowerCase();
		if (isEnd || !UNSEEN.has(name)) return { name, isEnd, attributes };
		// Without an end, all that follows would be lost.
		const end = this.find(`</${name}`, this.at);
		if (end < 0) return { name, isEnd, attributes };
		const content = this.html.slice(this.at, end);
		this.at = end;
		return { name, isEnd, attributes, content };
	}

	/** Where a text comes next, in any case of its letters; -1 for nowhere. */
	private find(text: string, from: number): number {
		if (this.missing.has(text)) return -1;
		const search = new RegExp(text, 'gi');
		search.lastIndex = from;
		const found = search.exec(this.html)?.index ?? -1;
		if (found < 0) this.missing.add(text);
		return found;
	}

	private endOfTag(from: number): number | undefined {
		if (this.html[from] === '>') return from;
		const end = from < this.quotesFrom ? undefined : this.endBehindQuotes(from);
		return end ?? this.endBefore(from);
	}

	/** The next ">", if no "<" comes before it. */
	private endBefore(from: number): number | undefined {
		ANGLE.lastIndex = from;
		const found = ANGLE.exec(this.html);
		return found?.[0] === '>' ? found.index : undefined;
	}

	/** The next ">" that is not inside a quoted value. */
	private endBehindQuotes(from: number): number | undefined {
		const edge = ANGLE_OR_QUOTE;
		edge.lastIndex = from;
		for (let found = edge.exec(this.html); found; found = edge.exec(this.html)) {
			if (found[0] === '>') return found.index;
			const quote = found[0].slice(-1);
			const end = quote === '<' ? -1 : this.find(quote, edge.lastIndex);
			if (end < 0) {
				this.quotesFrom = found.index;
				return undefined;
			}
			edge.lastIndex = end + 1;
		}
		this.quotesFrom = this.html.length;
		return undefined;
	}
}

/** The tokens of HTML as people write it, and as programs cut it off. */
export const tokensOf = (html: string): Generator<Token> => new Tokenizer(html).tokens();
