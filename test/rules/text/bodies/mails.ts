// cspell:disable
import type { Body } from './body';

/** Bodies of mails, as programs write them and people cut them off, with their texts. */
export const mails: readonly Body[] = [
	[
		'a page with its head',
		'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Newsletter</title>\n<style type="text/css">p > a { color: red }</style></head>\n<body>\n<p>Hi</p>\n</body></html>',
		'Hi',
	],
	['a script', '<p>a</p><script>if (1 < 2) alert("<p>x</p>")</script><p>b</p>', 'a\nb'],
	['a style that does not end', '<style>p { color: red }<p>Words</p>', 'p { color: red }\nWords'],
	[
		'comments, and conditions for Outlook',
		'<!--[if mso]><p>Outlook</p><![endif]--><p>a<!-- > b --></p><![if !mso]><p>c</p><![endif]>',
		'a\nc',
	],
	['a comment that does not end', '<p>a</p><!-- b <p>c</p>', 'a\n<!-- b\nc'],
	[
		'names of Microsoft',
		'<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Hi<o:p></o:p></p><?xml:namespace prefix = o />',
		'Hi',
	],
	['lines of divs', '<div>Hi Ann,</div><div><br></div><div>thanks.</div><div>Ben</div>', 'Hi Ann,\n\nthanks.\nBen'],
	['divs in divs', '<div><div><div>a</div></div><div>b</div></div>', 'a\nb'],
	['a div that a blank keeps open', '<div>a</div><div>&nbsp;</div><div>b</div>', 'a\n\nb'],
	['a div without words', '<div>a</div><div></div><div>b</div>', 'a\nb'],
	[
		'a quotation',
		'<p>I agree.</p><blockquote><p>Shall we?</p><p>Ann</p></blockquote><p>Ben</p>',
		'I agree.\n> Shall we?\n> Ann\nBen',
	],
	[
		'a quotation in a quotation',
		'<div>Yes</div><div class="gmail_quote"><div class="gmail_attr">On Monday Ann wrote:<br></div><blockquote class="gmail_quote">Really?<br><blockquote>Tea?</blockquote></blockquote></div>',
		'Yes\nOn Monday Ann wrote:\n> Really?\n> > Tea?',
	],
	['an empty line in a quotation', '<blockquote>a<br><br>b</blockquote>c', '> a\n>\n> b\nc'],
	[
		'a list in a quotation',
		'<blockquote><p>Todo</p><ul><li>a</li><li>b</li></ul></blockquote>',
		'> Todo\n> - a\n> - b',
	],
	[
		'a quotation in a list',
		'<ul><li>She said<blockquote>No</blockquote></li><li>b</li></ul>',
		'- She said\n  > No\n- b',
	],
	[
		'a table for the layout',
		'<table width="100%"><tr><td align="center">\n  <table><tr><td>\n    <p>Dear Ann,</p>\n    <p>hello.</p>\n  </td></tr></table>\n</td></tr><tr><td>Unsubscribe</td></tr></table>',
		'Dear Ann,\nhello.\nUnsubscribe',
	],
	[
		'two columns of a layout',
		'<table><tr><td><img src="https://example.com/logo.png"></td><td><table><tr><td>Order</td><td>7</td></tr><tr><td>Total</td><td>50</td></tr></table></td></tr></table>',
		'[image: https://example.com/logo.png]\nOrder | 7\nTotal | 50',
	],
	[
		'a source with indented lines',
		'<div>\n    Hello Ann,\n    this is\n    wrapped.\n</div>\n\n\n<div>Bye</div>',
		'Hello Ann,\nthis is\nwrapped.\nBye',
	],
	['lines of plain text', 'Hello\n\nthis is plain\ntext', 'Hello\n\nthis is plain\ntext'],
	['lines that end as on Windows', 'Hello\r\nAnn\r\n\r\nBye', 'Hello\nAnn\n\nBye'],
	['attributes with signs and line feeds', '<p data-a="x > y"\n  title=\'"<b>"\'>Hi</p>', 'Hi'],
	['a quote that does not end', '<p title="oops>Hi</p><p>Ann</p>', 'Hi\nAnn'],
	['a tag that does not end', '<p>Hi</p><a href="https://example', 'Hi\n<a href="https://example'],
	['ends without a beginning', '</div></p>a</b></ul></table>b</blockquote>', 'a\nb'],
	['names of tags in capitals', '<P>Hi<BR>Ann</P><UL><LI>a</UL>', 'Hi\nAnn\n- a'],
	[
		'a signature',
		'<p>Best,<br>Ann</p><div class="gmail_signature">--&nbsp;<br>Ann Lee | <a href="tel:+4420">+44 20</a></div>',
		'Best,\nAnn\n--\nAnn Lee | +44 20 (tel:+4420)',
	],
];
