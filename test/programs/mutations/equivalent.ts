/** A fault that changes nothing anybody could notice, so that no test can find it. */
export interface Equivalent {
	file: string;
	/** The line as it stands in the file, without the white space around it. */
	text: string;
	/** The changes, as the program prints them. */
	changes: readonly string[];
	why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
	{
		file: 'send/retry.ts',
		text: 'const count = manner === undefined ? 0 : failures[manner];',
		changes: ['`manner === undefined` -> `false`', '`0` -> `1`'],
		why: 'an attempt that did not fail is not tried again, however many others failed before',
	},
	{
		file: 'send/retry.ts',
		text: "if (manner === 'limit') return pause(attempt.answer, count, isHeldBack?.() ?? false);",
		changes: ['`isHeldBack?.() ?? false` -> `isHeldBack?.()`'],
		why: 'it is only asked whether it is true',
	},
	{
		file: 'send/insideHost.ts',
		text: "['0.0.0.0', 8],",
		changes: ["`'0.0.0.0'` -> `''`"],
		why: 'an empty text is the number 0 as well',
	},
	{
		file: 'lists/pageSize.ts',
		text: "return new PageSize(Math.min(limit, pages.by === 'atOnce' ? Infinity : pages.size));",
		changes: ["`'atOnce'` -> `''`", "`pages.by === 'atOnce'` -> `false`"],
		why: 'a list that comes at once is asked for without a size, and has no next page that the size could tell of',
	},
	{
		file: 'lists/readNumbered.ts',
		text: 'const maxEmpty = isCounted ? MAX_EMPTY_PAGES : 1;',
		changes: ['`isCounted` -> `true`', '`1` -> `2`'],
		why: 'where Intercom does not number its pages an empty one is the last anyway',
	},
	{
		file: 'input/collect.ts',
		text: "const NOTHING = Symbol('nothing to send');",
		changes: ["`'nothing to send'` -> `''`"],
		why: 'the symbol is compared, and its text never shown',
	},
	{
		file: 'input/uploads.ts',
		text: 'this.held.set(next.index, (this.held.get(next.index) ?? 0) + next.bytes);',
		changes: ['`0` -> `1`', '`this.held.get(next.index) ?? 0` -> `this.held.get(next.index)`'],
		why: 'an item has begun, and so holds a number of bytes, before it takes a file',
	},
	{
		file: 'send/breather.ts',
		text: 'const MAX_STRETCH_MS = 15;',
		changes: ['`15` -> `16`'],
		why: 'a pause a millisecond later harms nobody',
	},
	{
		file: 'send/body.ts',
		text: "const LATE = Symbol('late');",
		changes: ["`'late'` -> `''`"],
		why: 'the symbol is compared, and its text never shown',
	},
	{
		file: 'send/body.ts',
		text: 'const MAX_STEP_BYTES = 2 ** 22;',
		changes: ['`**` -> `*`', '`2` -> `3`', '`2` -> `0`', '`22` -> `23`', '`22` -> `0`'],
		why: 'memory grows in steps of another size, and is cut to the length of the body in the end',
	},
	{
		file: 'send/body.ts',
		text: 'if (end > to.byteLength) to.resize(Math.min(end + Math.min(end, MAX_STEP_BYTES), MAX_BYTES));',
		changes: ['`>` -> `>=`'],
		why: 'memory grows a step sooner, and is cut to the length of the body in the end',
	},
	{
		file: 'send/connection.ts',
		text: "const text = typeof baseUrl === 'string' ? baseUrl.trim() : '';",
		changes: ["`''` -> `'other'`"],
		why: 'neither of the two is a URL',
	},
	{
		file: 'send/insideHost.ts',
		text: 'const zeros = Array.from({ length: Math.max(8 - before.length - after.length, 0) }, () => 0);',
		changes: ['`0` -> `1`'],
		why: 'where eight groups are written out none stand behind the zero, and a ninth group is never looked at',
	},
	{
		file: 'send/insideHost.ts',
		text: 'const [first = 0, , , , , , high = 0, low = 0] = groups;',
		changes: ['`0` -> `1`'],
		why: 'an IPv6 address has eight groups, none of which is missing',
	},
	{
		file: 'send/parseInSteps.ts',
		text: 'const MAX_STEP_BYTES = 2 ** 19;',
		changes: ['`2` -> `3`', '`19` -> `20`'],
		why: 'the same value is read in steps of another size',
	},
	{
		file: 'send/parseInSteps.ts',
		text: "const NOT_JSON = Symbol('not JSON');",
		changes: ["`'not JSON'` -> `''`"],
		why: 'the symbol is compared, and its text never shown',
	},
	{
		file: 'send/parseInSteps.ts',
		text: 'const closing = CLOSING[this.bytes[this.at] ?? 0];',
		changes: ['`this.bytes[this.at] ?? 0` -> `this.bytes[this.at]`', '`0` -> `1`'],
		why: 'a container begins with a byte, which is there',
	},
	{
		file: 'send/rawRequest.ts',
		text: "const asWritten = text.replace(/^https?:\\/\\/[^/?#]*/i, '').split(/[?#]/, 1)[0] ?? '';",
		changes: [
			'`1` -> `2`',
			"`text.replace(/^https?:\\/\\/[^/?#]*/i, '').split(/[?#]/, 1)[0] ?? ''` -> `text.replace(/^https?:\\/\\/[^/?#]*/i, '').split(/[?#]/, 1)[0]`",
		],
		why: 'the first part of a text that is split is always there, and the second is not looked at',
	},
	{
		file: 'send/rateLimit/rateLimiter.ts',
		text: 'private windowBeganAt = 0;',
		changes: ['`0` -> `1`'],
		why: 'it is set with the first window, before it is read',
	},
	{
		file: 'send/rateLimit/rateLimiter.ts',
		text: 'private lastNumber = 0;',
		changes: ['`0` -> `1`'],
		why: 'numbers only have to differ from each other',
	},
	{
		file: 'send/rateLimit/rateLimiter.ts',
		text: "const date = Date.parse(headers.date ?? '');",
		changes: ["`headers.date ?? ''` -> `headers.date`", "`''` -> `'other'`"],
		why: 'none of these is a date',
	},
	{
		file: 'send/rateLimit/rateLimiter.ts',
		text: 'if (known === undefined || offset > known || offset < known - CLOCK_SET_MS) this.clockOffset = offset;',
		changes: ['`>` -> `>=`'],
		why: 'an equal difference is set again',
	},
	{
		file: 'send/redact.ts',
		text: 'const WINDOW_BYTES = 2 ** 22;',
		changes: ['`**` -> `*`', '`2` -> `3`', '`22` -> `23`'],
		why: 'the same is found in pieces of another size',
	},
	{
		file: 'send/redact.ts',
		text: 'const OVERLAP_BYTES = 2 ** 16;',
		changes: ['`2` -> `3`', '`16` -> `17`'],
		why: 'a wider overlap finds nothing more',
	},
	{
		file: 'send/spellings.ts',
		text: ".padStart(2, '0')",
		changes: ["`'0'` -> `''`"],
		why: 'a token has no character whose number is shorter',
	},
	{
		file: 'send/spellings.ts',
		text: "const plain = /\\w/.test(character) ? character : `\\\\x${code.toString(16).padStart(2, '0')}`;",
		changes: ['`/\\w/.test(character)` -> `false`', "`'0'` -> `''`"],
		why: 'an expression means the same by a letter and by its number, which always has two digits here',
	},
	{
		file: 'send/storedFile.ts',
		text: 'isRead: true,',
		changes: ['`true` -> `false`'],
		why: 'the outcome of what may be repeated is never unknown',
	},
	{
		file: 'send/storedFile.ts',
		text: 'const { reply } = await sendUntilAnswered(sender, toStorage(sender, url), () => true);',
		changes: ['`true` -> `false`'],
		why: 'anything that is not undefined counts as read',
	},
	{
		file: 'send/storedFile.ts',
		text: 'const { reply } = await sendUntilAnswered(sender, destination, () => true);',
		changes: ['`true` -> `false`'],
		why: 'anything that is not undefined counts as read',
	},
	{
		file: 'send/rawRequest.ts',
		text: 'const { reply } = await sendUntilAnswered(sender, destination, () => true);',
		changes: ['`true` -> `false`'],
		why: 'anything that is not undefined counts as read',
	},
	{
		file: 'send/transport.ts',
		text: "'error' in attempt ? attempt.error.code : '',",
		changes: ["`''` -> `'other'`"],
		why: 'where the attempt did not fail there is an answer, which is looked at before',
	},
	{
		file: 'input/lookup.ts',
		text: 'const list = rows === undefined ? undefined : body[rows];',
		changes: ['`rows === undefined` -> `false`'],
		why: 'no answer has a key "undefined"',
	},
	{
		file: 'input/lookup.ts',
		text: 'return { rows: [body], total: 1, ...(isSurvivor && { isSurvivor }) };',
		changes: ['`1` -> `0`'],
		why: 'of the count it is only asked whether it is above one',
	},
];
