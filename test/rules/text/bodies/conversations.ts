// cspell:disable
import type { Body } from './body';

/** Bodies of conversations, tickets and notes, with their texts. */
export const conversations: readonly Body[] = [
	['a greeting and a question', '<p>Hi there,</p>\n<p>where is my order?</p>', 'Hi there,\nwhere is my order?'],
	['an empty paragraph between two', '<p>Hello</p>\n<p></p>\n<p>Bye</p>', 'Hello\n\nBye'],
	['a paragraph that holds a blank alone', '<p>Hello</p><p>&nbsp;</p><p>Bye</p>', 'Hello\n\nBye'],
	['a paragraph that holds a line break alone', '<p>Hello</p><p><br></p><p>Bye</p>', 'Hello\n\nBye'],
	['a line break at the end of a paragraph', '<p>Hello<br></p><p>Bye</p>', 'Hello\nBye'],
	[
		'line breaks in one paragraph',
		'<p class="no-margin">Ann Lee<br>Main Street 1<br/>\nLondon</p>',
		'Ann Lee\nMain Street 1\nLondon',
	],
	['words before and after a paragraph', 'Before<p>within</p>after', 'Before\nwithin\nafter'],
	[
		'bold, italic, underlined and struck words',
		'<p><b>Now</b>, <i>not</i> <u>to</u>mor<s>r</s>ow</p>',
		'Now, not tomorrow',
	],
	[
		'a link with words of its own',
		'<p>Read <a href="https://help.example.com/a" rel="nofollow noopener" target="_blank">this article</a> first.</p>',
		'Read this article (https://help.example.com/a) first.',
	],
	[
		'a link in single quotes',
		"<p><a href='https://example.com/?a=1&amp;b=2'>Click</a></p>",
		'Click (https://example.com/?a=1&b=2)',
	],
	['a link without quotes', '<p><a href=https://example.com/a/b>Click</a></p>', 'Click (https://example.com/a/b)'],
	[
		'a link that is its own label',
		'<p><a href="https://example.com/">https://example.com/</a></p>',
		'https://example.com/',
	],
	['a link without a label', '<p>See <a href="https://example.com/"></a></p>', 'See https://example.com/'],
	[
		'a link round a paragraph',
		'<a href="https://example.com/"><p>Our offer</p></a><p>Bye</p>',
		'Our offer (https://example.com/)\nBye',
	],
	['an anchor, which leads nowhere', '<h2 id="h_1"><a name="top"></a>Top</h2>', 'Top'],
	[
		'a mail address as a link',
		'<p>Write to <a href="mailto:ann@example.com">Ann</a></p>',
		'Write to Ann (mailto:ann@example.com)',
	],
	['a mail address in angle brackets', '<p>Ann Lee <ann@example.com> wrote</p>', 'Ann Lee <ann@example.com> wrote'],
	[
		'a web address in angle brackets',
		'<p>See <https://example.com/a> for more</p>',
		'See <https://example.com/a> for more',
	],
	['signs of comparison', '<p>if a < b and c > d, a <3 b</p>', 'if a < b and c > d, a <3 b'],
	[
		'signs that were escaped',
		'<p>&lt;div class=&quot;a&quot;&gt; is HTML &amp;amp; fine</p>',
		'<div class="a"> is HTML &amp; fine',
	],
	[
		'an image between paragraphs',
		'<p>Look:</p>\n<div class="intercom-container"><img src="https://downloads.intercomcdn.com/i/o/1/a.png?expires=1&amp;signature=2"></div>\n<p>There</p>',
		'Look:\n[image: https://downloads.intercomcdn.com/i/o/1/a.png?expires=1&signature=2]\nThere',
	],
	[
		'an image in single quotes with a sign in its words',
		"<img alt='a > b' src='https://example.com/a.png'>",
		'[image: https://example.com/a.png]',
	],
	[
		'an image in words',
		'<p>Press <img src="https://example.com/ok.png" alt="OK"> now</p>',
		'Press [image: https://example.com/ok.png] now',
	],
	[
		'a video of an article',
		'<div class="intercom-interblocks-video"><iframe src="https://www.youtube.com/embed/abc" frameborder="0" allowfullscreen="allowfullscreen">Sorry</iframe></div>',
		'[embedded: https://www.youtube.com/embed/abc]',
	],
	[
		'a video with its sources',
		'<p>Watch:</p><video controls><source src="https://example.com/a.mp4" type="video/mp4"><source src="https://example.com/a.webm">No video</video><p>Done</p>',
		'Watch:\n[video: https://example.com/a.mp4]\nDone',
	],
	['a voice message', '<audio src="https://example.com/a.mp3"></audio>', '[audio: https://example.com/a.mp3]'],
	[
		'a file that was attached in the body',
		'<div class="intercom-interblocks-attachments"><a href="https://downloads.intercomcdn.com/i/o/7/bill.pdf" class="intercom-attachment">bill.pdf</a></div>',
		'bill.pdf (https://downloads.intercomcdn.com/i/o/7/bill.pdf)',
	],
	['emoji and combined signs', '<p>Danke 👋🏽 👨\u200d👩\u200d👧 e\u0301</p>', 'Danke 👋🏽 👨\u200d👩\u200d👧 e\u0301'],
	['Japanese', '<p>こんにちは。</p><ul><li>注文</li><li>返金</li></ul>', 'こんにちは。\n- 注文\n- 返金'],
	['Arabic and Hebrew', '<p dir="rtl">مرحبا &quot;بك&quot;</p><p>שלום</p>', 'مرحبا "بك"\nשלום'],
	['Russian with named signs', '<p>&laquo;Привет&raquo; &mdash; да&hellip;</p>', '«Привет» — да…'],
	[
		'letters of Central Europe by name',
		'<p>&Zcaron;i&zcaron;ek, &Lstrok;&oacute;d&zacute;, M&uuml;ller, &ntilde;, &ccedil;</p>',
		'Žižek, Łódź, Müller, ñ, ç',
	],
	[
		'currencies, fractions and arrows by name',
		'<p>&euro;5 &pound;4 &yen;3 &frac12; &rarr; &times; &copy; &trade; &deg;</p>',
		'€5 £4 ¥3 ½ → × © ™ °',
	],
	[
		'numbers of characters as Windows counts',
		'<p>It&#146;s &#147;fine&#148; &#150; really&#133;</p>',
		'It’s “fine” – really…',
	],
	[
		'numbers of characters that are none',
		'<p>a&#0;b&#xD800;c&#x110000;d&#99999999999;e</p>',
		'a\ufffdb\ufffdc\ufffdd\ufffde',
	],
	['a blank that does not break and one that joins', '<p>10&nbsp;kg&ensp;net&zwj;</p>', '10 kg net\u200d'],
];
