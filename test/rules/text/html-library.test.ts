// cspell:disable
import fc from 'fast-check';
import { convert, type HtmlToTextOptions } from 'html-to-text';
import { htmlToText, unescapeHtml } from '../../../nodes/Intercom/model/html';
import { runs } from '../../kit/property';

/** Words that no part of a tag and no sign of an entry looks like. */
const word = fc.stringMatching(/^[a-zà-ÿ一-三]{1,6}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const tag = (name: string, inner: string, attributes = ''): string => `<${name}${attributes}>${inner}</${name}>`;
const inline = fc.oneof(
	words,
	fc.tuple(fc.constantFrom('b', 'i', 'u', 'span', 'code'), words).map(([name, inner]) => tag(name, inner)),
	words.map((text) => `${text} &amp; &lt;${text}&gt; &eacute;&#8217;&#x41;`),
);
const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const block = fc
	.tuple(fc.constantFrom('p', 'div', 'section', 'article'), line)
	.map(([name, inner]) => tag(name, inner, ' class="a > b"'));

/** The library with line breaks and lists as this project writes them. */
const options: HtmlToTextOptions = {
	wordwrap: false,
	preserveNewlines: true,
	selectors: [
		...['p', 'ul', 'ol', 'blockquote', 'pre', 'table'].map((selector) => ({
			selector,
			options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
		})),
		{ selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
		{ selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } },
	],
};
const theirs = (html: string): string => convert(html, options).trim();

const agree = (bodies: fc.Arbitrary<string>, read: (text: string) => string = (text) => text): void => {
	fc.assert(
		fc.property(bodies, (html) => {
			expect(read(htmlToText(html))).toBe(read(theirs(html)));
		}),
		runs(300),
	);
};

/** The words of a text in their order, without the signs between them. */
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{M}\d]+/gu) ?? []).join(' ');

describe('The text of a body is that of a library that many use', () => {
	test('in the lines of blocks and breaks', () => {
		agree(
			fc
				.array(
					fc.oneof(
						block,
						line.map((text) => `${text}<br>${text}`).map((text) => tag('p', text)),
					),
					{ minLength: 1 },
				)
				.map((blocks) => blocks.join('')),
		);
	});

	test('in the entries of lists, one in another', () => {
		const { list } = fc.letrec<{ list: string; entry: string }>((tie) => ({
			list: fc
				.tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('entry'), { minLength: 1, maxLength: 4 }))
				.map(([name, entries]) => tag(name, entries.join('\n'))),
			entry: fc.oneof(
				{ depthSize: 'small' },
				line.map((text) => tag('li', text)),
				line.map((text) => tag('li', tag('p', text))),
				fc.tuple(line, tie('list')).map(([text, inner]) => tag('li', `${text}${inner}`)),
			),
		}));
		// It indents the numbers of ordered lists, so that they stand below each other.
		const withoutMargin = (text: string): string => text.replace(/^ +/gm, '');
		agree(
			list.map((html) => `<p>Begin</p>${html}<p>End</p>`),
			withoutMargin,
		);
		agree(list.map((html) => html.replace(/<(\/?)ol>/g, '<$1ul>')));
	});

	test('in quotations, one in another', () => {
		const { quote } = fc.letrec<{ quote: string }>((tie) => ({
			quote: fc
				.array(fc.oneof({ depthSize: 'small' }, block, tie('quote')), { minLength: 1, maxLength: 3 })
				.map((inner) => tag('blockquote', inner.join(''))),
		}));
		agree(quote);
	});

	test('in links, with their addresses', () => {
		const address = fc.webUrl({ withQueryParameters: true }).filter((url) => !/['"&<>\s[\]()]/.test(url));
		const quoted = fc.constantFrom('"', "'");
		agree(
			fc
				.tuple(words, address, quoted)
				.map(([text, url, quote]) => tag('p', `${text} ${tag('a', text, ` href=${quote}${url}${quote}`)} ${text}`)),
		);
	});

	test('in every word of tables, whatever its place in a row', () => {
		const cell = fc.tuple(fc.constantFrom('td', 'th'), fc.oneof(line, block)).map(([name, inner]) => tag(name, inner));
		const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => tag('tr', cells.join('\n')));
		agree(
			fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => tag('table', tag('tbody', rows.join('\n')))),
			wordsOf,
		);
	});

	test('in what nobody sees: styles, scripts and comments', () => {
		const unseen = fc.constantFrom(
			'<style>p > a { b: c }</style>',
			'<script>if (1 < 2) x()</script>',
			'<!-- <p>x</p> -->',
		);
		agree(fc.array(fc.oneof(block, unseen), { minLength: 1 }).map((parts) => parts.join('')));
	});
});

/** White space of a source, which the library takes for one blank. */
const SOURCE_BLANKS: readonly number[] = [9, 10, 12, 13, 32, 0x200b];
// In a text, a blank that does not break is a blank like any other.
const decoded = (entity: string): string => convert(`a${entity}b`, { wordwrap: false }).replace('\u00a0', ' ');

describe('Entities are those of a library that knows all of HTML', () => {
	test('by their numbers', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 0x120000 }), (code) => {
				fc.pre(!SOURCE_BLANKS.includes(code));
				const expected = decoded(`&#${code};`);
				expect([unescapeHtml(`a&#${code};b`), unescapeHtml(`a&#x${code.toString(16)};b`)]).toEqual([
					expected,
					expected,
				]);
			}),
			{ ...runs(2_000), examples: Array.from({ length: 300 }, (_unused, code) => [code]) },
		);
	});

	test.each(
		(
			'amp lt gt quot apos nbsp iexcl copy reg euro pound hellip ndash mdash lsquo rsquo ldquo rdquo bull middot trade ' +
			'laquo raquo deg plusmn frac12 times divide szlig Auml ouml Ccedil ntilde Scaron zcaron Lstrok zacute alpha Omega ' +
			'rarr larr harr infin ne le ge hearts check star comma colon lpar rpar shy ensp thinsp zwnj alefsym'
		).split(' '),
	)('&%s;', (name) => {
		expect(unescapeHtml(`a&${name};b`)).toBe(decoded(`&${name};`));
	});
});
