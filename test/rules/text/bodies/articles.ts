// cspell:disable
import type { Body } from './body';

/** Bodies of articles, with lists, tables and code, with their texts. */
export const articles: readonly Body[] = [
	['a list', '<p>Steps:</p><ul>\n<li>Open</li>\n<li>Close</li>\n</ul><p>Done</p>', 'Steps:\n- Open\n- Close\nDone'],
	[
		'a list of paragraphs',
		'<ul><li><p class="no-margin">Open</p></li><li><p class="no-margin">Close</p></li></ul>',
		'- Open\n- Close',
	],
	['a numbered list', '<ol><li>Open</li><li>Close</li></ol>', '1. Open\n2. Close'],
	[
		'a numbered list that begins later and jumps',
		'<ol start="3"><li>three</li><li value="7">seven</li><li>eight</li></ol>',
		'3. three\n7. seven\n8. eight',
	],
	[
		'a list in a list',
		'<ul><li>Fruit<ul><li>Apple</li><li>Pear</li></ul></li><li>Bread</li></ul>',
		'- Fruit\n  - Apple\n  - Pear\n- Bread',
	],
	[
		'a list in a numbered list',
		'<ol><li><p>Fruit</p><ul><li><p>Apple</p></li></ul></li><li><p>Bread</p></li></ol><p>End</p>',
		'1. Fruit\n   - Apple\n2. Bread\nEnd',
	],
	[
		'three lists deep',
		'<ul><li>a<ol><li>b<ul><li>c</li></ul></li><li>d</li></ol></li></ul>',
		'- a\n  1. b\n     - c\n  2. d',
	],
	[
		'an entry of several lines',
		'<ol><li>Open<br>the door</li><li><p>Go in</p><p>Sit down</p></li></ol>',
		'1. Open\n   the door\n2. Go in\n   Sit down',
	],
	['an entry without words', '<ul><li></li><li>b</li></ul>', '-\n- b'],
	['entries that do not end', '<ul><li>a<li>b</ul>c', '- a\n- b\nc'],
	['headings', '<h1>Title</h1><p>Words</p><h2>Part</h2>More<h3>Small</h3>', 'Title\nWords\nPart\nMore\nSmall'],
	[
		'a table',
		'<table><thead><tr><th>Item</th><th>Price</th></tr></thead><tbody><tr><td>Total</td><td>100</td><td>50</td></tr></tbody></table>',
		'Item | Price\nTotal | 100 | 50',
	],
	[
		'a table of Intercom',
		'<div class="intercom-interblocks-table-container"><table role="presentation"><tbody>\n<tr>\n<td style="background-color: #e8e8e880"><p class="no-margin"><b>Plan</b></p></td>\n<td><p class="no-margin">Seats</p></td>\n</tr>\n<tr>\n<td><p class="no-margin">Pro</p></td>\n<td><p class="no-margin">25</p></td>\n</tr>\n</tbody></table></div><p>End</p>',
		'Plan | Seats\nPro | 25\nEnd',
	],
	[
		'a table with an empty cell',
		'<table><tr><td>a</td><td></td><td>c</td></tr><tr><td></td><td>b</td><td></td></tr></table>',
		'a | | c\n| b |',
	],
	[
		'a cell of several lines',
		'<table><tr><td>Ann<br>Lee</td><td><p>one</p><p>two</p></td></tr></table>',
		'Ann Lee | one two',
	],
	['cells and rows that do not end', '<table><tr><td>a<td>b<tr><td>c<td>d</table>e', 'a | b\nc | d\ne'],
	[
		'a table of one column',
		'<table><tr><td><p>One</p><p>Two</p></td></tr><tr><td>Three</td></tr></table>',
		'One\nTwo\nThree',
	],
	['a list in a cell', '<table><tr><td>Todo</td><td><ul><li>a</li><li>b</li></ul></td></tr></table>', 'Todo\n- a\n- b'],
	[
		'a table in a list',
		'<ul><li>Prices<table><tr><td>a</td><td>1</td></tr></table></li><li>End</li></ul>',
		'- Prices\n  a | 1\n- End',
	],
	[
		'a link and an image in cells',
		'<table><tr><td><a href="https://example.com/">Shop</a></td><td><img src="https://example.com/a.png"></td></tr></table>',
		'Shop (https://example.com/) | [image: https://example.com/a.png]',
	],
	[
		'code',
		'<p>Run:</p><pre><code>\nif (a &lt; b) {\n  go();\n\n  stop();\n}\n</code></pre><p>Then</p>',
		'Run:\nif (a < b) {\n  go();\n\n  stop();\n}\nThen',
	],
	['code in words', '<p>Set <code>a = 1</code> and wait</p>', 'Set a = 1 and wait'],
	['a line between parts', '<p>Above</p><hr><p>Below</p>one<hr/>two', 'Above\n---\nBelow\none\n---\ntwo'],
	[
		'a call-out',
		'<div class="intercom-interblocks-callout" style="background-color: #fed"><p class="no-margin">Mind the gap</p></div><p>On</p>',
		'Mind the gap\nOn',
	],
	[
		'a button',
		'<div class="intercom-interblocks-button"><a class="button" href="https://example.com/go">Go</a></div>',
		'Go (https://example.com/go)',
	],
	[
		'explanations of words',
		'<dl><dt>API</dt><dd>A door for programs</dd><dt>UI</dt><dd>One for people</dd></dl>',
		'API\nA door for programs\nUI\nOne for people',
	],
	[
		'a picture with its caption',
		'<figure><img src="https://example.com/a.png"><figcaption>Our house</figcaption></figure>',
		'[image: https://example.com/a.png]\nOur house',
	],
];
