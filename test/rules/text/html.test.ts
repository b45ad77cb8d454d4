import { htmlToText, unescapeHtml } from '../../../nodes/Intercom/model/html';

test.each([
	['a link in a link', '<a href="x">one <a href="y">two</a></a>', 'one two (y) (x)'],
	['a link that does not end', 'see <a href="x">one', 'see one'],
	['an end without a link', 'one</a> two', 'one two'],
	['less-than signs that are none of a tag', 'a < b and 3 <4 or <3', 'a < b and 3 <4 or <3'],
	['blanks at the ends of lines', 'one  \t<br>two', 'one\ntwo'],
	['spaces between the entries of a list', '<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>', '- a\n- b'],
	['an image without an address', 'one <img alt="x">two', 'one two'],
])('%s is read as text', (_what, html, text) => {
	expect(htmlToText(html)).toBe(text);
});

/** What a customer can write without end. */
const PIECES = [
	...[
		' ',
		'\t',
		'\n',
		'&nbsp;',
		'&',
		'&amp',
		'<',
		'</',
		'<a',
		'<a ',
		'<a href="',
		'<a href="x">',
		'</a>',
		'<img src="',
	],
	...[
		'<img ',
		'<ul',
		'<ul>',
		'<ol> ',
		'<li',
		'<li>',
		'<br',
		'<br ',
		'</p',
		'</p>',
		'<!--',
		'<!',
		'<div> ',
		'"',
		'=',
		'a',
	],
	...[
		'<table>',
		'<tr>',
		'<td>',
		'<td>a',
		'<tr><td>a<td>b',
		'<table><tr><td>a',
		'</table>',
		'<blockquote>',
		'<blockquote>a',
	],
	...['</blockquote>', '<ul><li>a', '</ul>', '<ol>', '<pre>', '<pre>\n', '<hr>', '<style>', '<title>a', '<video>'],
	...['<iframe src="x">', '<a b="<a"', "<a b='", '<a b="', '<a =', '<a b=', '<p a', '-->', '<?', '<p></p>'],
	...['<a href="x"', ' \n', '&#', '&#x', ';', '<p>x', '[', '(', '\u2028', 'é'],
];
const KILOBYTES = 256;

/**
 * Milliseconds of this process's own time for a text of pieces, the best of three: what else the machine does hardly
 * counts.
 */
function timeOf(piece: string, kilobytes: number): number {
	const html = piece.repeat(Math.ceil((kilobytes * 1_024) / piece.length));
	const times = [1, 2, 3].map(() => {
		const start = process.cpuUsage();
		unescapeHtml(html);
		htmlToText(html);
		return process.cpuUsage(start).user / 1_000;
	});
	return Math.min(...times);
}

test.each(PIECES)('a text of nothing but %j takes time in proportion to its length', (piece) => {
	timeOf(piece, 8);
	// Eight times as long: a quadratic expression would take sixty-four times as long, and seconds for this.
	const [short, long] = [timeOf(piece, KILOBYTES / 8), timeOf(piece, KILOBYTES)];
	expect(long).toBeLessThan(Math.max(short, 1) * 32);
});
