import { cleanToken, Redactor } from '../../../nodes/Intercom/engine/send/redact';

const MARK = '[access token]';
/** So many characters of which no two stretches are alike. */
const tokenOf = (length: number): string =>
	Array.from({ length }, (_unused, index) => 'kZ3qW7sJ9vB2mT5yR8pL4nC6'.charAt((index * 7 + (index >> 3)) % 24)).join(
		'',
	);
const TOKEN = tokenOf(60);
const redact = (token: unknown, text: string): string => new Redactor(token).text(text);
const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');
const each = (text: string, spell: (character: string) => string) => [...text].map(spell).join('');

test.each([
	['dG9rOmI0\n', 'dG9rOmI0'],
	[' a b\tc\r\nd ', 'abcd'],
	['', ''],
	[undefined, ''],
	[12_345_678, ''],
])('of the credential %j the token is "%s"', (written, token) => {
	expect(cleanToken(written)).toBe(token);
});

test('a token of eight characters is taken out, and nothing is where there is no token or a shorter one', () => {
	expect(redact('kZ3qW7sJ', 'a kZ3qW7sJ b')).toBe(`a ${MARK} b`);
	expect(redact('kZ3qW7s', 'a kZ3qW7s b')).toBe('a kZ3qW7s b');
	for (const none of ['', undefined, null, {}]) expect(redact(none, 'a b undefined')).toBe('a b undefined');
});

test('several secrets are taken out, each with a mark of its own, and none of what is empty', () => {
	const secret = 'b1946ac9-5f4c-4c83-9e1d-70c3a3b2f0aa';
	const redactor = new Redactor([TOKEN, '', undefined, 'other-token-of-this'], secret);
	expect(redactor.text(`${secret} ${TOKEN} other-token-of-this ${secret}`)).toBe(
		`[client secret] ${MARK} ${MARK} [client secret]`,
	);
	expect(new Redactor('', secret).text(`a ${secret} b`)).toBe('a [client secret] b');
	for (const none of ['', ' ', undefined, null, 'short'])
		expect(new Redactor(TOKEN, none).text(`a  b short ${TOKEN}`)).toBe(`a  b short ${MARK}`);
});

test('of secrets that begin alike the longer part is taken out, whichever was named first', () => {
	const [one, other] = [`${TOKEN}abcdefgh`, `${TOKEN}12345678`];
	for (const tokens of [
		[one, other],
		[other, one],
	])
		expect(new Redactor(tokens).text(`<${one}|${other}>`)).toBe(`<${MARK}|${MARK}>`);
	expect(new Redactor(one, other).text(`<${one}|${other}>`)).toBe(`<${MARK}|[client secret]>`);
	expect(new Redactor(TOKEN, TOKEN).text(TOKEN)).toBe(MARK);
});

test.each([
	[60, 24],
	[50, 24],
	[40, 20],
	[39, 20],
	[30, 15],
	[24, 12],
	[16, 12],
	[13, 12],
	[12, 12],
	[10, 10],
	[8, 8],
])('of a token of %d characters the first %d are enough, and one less are not', (length, enough) => {
	const token = tokenOf(length);
	expect(redact(token, `a ${token.slice(0, enough)} b`)).toBe(`a ${MARK} b`);
	const less = `a ${token.slice(0, enough - 1)} b`;
	expect(redact(token, less)).toBe(less);
});

test('as much of the token as stands there is taken out, and nothing of what comes after it', () => {
	for (const length of [24, 25, 40, 59, 60])
		expect(redact(TOKEN, `<${TOKEN.slice(0, length)}!rest`)).toBe(`<${MARK}!rest`);
	expect(redact(TOKEN, `${TOKEN}${TOKEN.slice(30)}`)).toBe(`${MARK}${TOKEN.slice(30)}`);
});

test('every place is found: at both ends, side by side, and several times', () => {
	expect(redact(TOKEN, TOKEN)).toBe(MARK);
	expect(redact(TOKEN, `${TOKEN}${TOKEN}`)).toBe(`${MARK}${MARK}`);
	expect(redact(TOKEN, `${TOKEN} and ${TOKEN}, ${TOKEN}`)).toBe(`${MARK} and ${MARK}, ${MARK}`);
	expect(redact(TOKEN, '')).toBe('');
});

test('a token that repeats itself is taken out once', () => {
	expect(redact('a'.repeat(40), `x${'a'.repeat(40)}y`)).toBe(`x${MARK}y`);
});

test('backslashes in front go too, as they would escape the mark', () => {
	expect(redact(TOKEN, `a\\\\\\${TOKEN}b`)).toBe(`a${MARK}b`);
	expect(redact(TOKEN, `\\${TOKEN}\\${TOKEN}`)).toBe(`${MARK}${MARK}`);
	expect(redact(TOKEN, `a\\b${TOKEN}`)).toBe(`a\\b${MARK}`);
});

const SIGNS = 'dG9r&+%OmI0/a_b-c.d:efg!h#i$j*k@l,m;n|o=p';
const NAMED: Readonly<Record<string, string>> = {
	...{ '=': 'equals', '+': 'plus', '/': 'sol', _: 'lowbar', '.': 'period', ':': 'colon', '%': 'percnt', '&': 'amp' },
	...{ '!': 'excl', '#': 'num', $: 'dollar', '*': 'ast', '@': 'commat', ',': 'comma', ';': 'semi', '|': 'vert' },
};

test.each<[how: string, spell: (character: string) => string]>([
	['for JSON', (one) => `\\u00${hex(one)}`],
	['for JSON in capitals', (one) => `\\u00${hex(one).toUpperCase()}`],
	['for JSON inside JSON', (one) => `\\\\u00${hex(one)}`],
	['for JavaScript', (one) => `\\x${hex(one)}`],
	['for an address', (one) => `%${hex(one)}`],
	['for an address in capitals', (one) => `%${hex(one).toUpperCase()}`],
	['for an address twice', (one) => `%25${hex(one)}`],
	['for an address three times', (one) => `%2525${hex(one)}`],
	['for an address in JSON', (one) => `\\u0025${hex(one)}`],
	['for HTML', (one) => `&#${one.charCodeAt(0)};`],
	['for HTML with zeros', (one) => `&#000${one.charCodeAt(0)};`],
	['for HTML without an end', (one) => `&#${one.charCodeAt(0)}`],
	['for HTML in hexadecimal digits', (one) => `&#x${hex(one)};`],
	['for HTML in hexadecimal digits with zeros', (one) => `&#X00${hex(one).toUpperCase()};`],
	['for HTML twice', (one) => `&amp;#${one.charCodeAt(0)};`],
	['for HTML twice by numbers', (one) => `&#38;#x26;#${one.charCodeAt(0)};`],
	['for HTML in JSON', (one) => `\\u0026#${one.charCodeAt(0)};`],
	['for HTML by name', (one) => (NAMED[one] === undefined ? one : `&${NAMED[one]};`)],
	['in JSON with needless backslashes', (one) => `\\${one}`],
])('a token escaped %s is taken out whole', (_how, spell) => {
	for (const token of [TOKEN, SIGNS]) expect(redact(token, `<${each(token, spell)}>`)).toBe(`<${MARK}>`);
});

test('signs that stand for each other in base64 and in addresses are taken for each other', () => {
	const token = 'a+b/c-d_e+f/g-h_i+j/k-l_m';
	for (const [from, to] of ['+-', '/_', '-+', '_/', '+ '].map((pair) => [...pair]))
		expect(redact(token, `<${token.replaceAll(from ?? '', to ?? '')}>`)).toBe(`<${MARK}>`);
	const other = token.replaceAll('/', ' ');
	expect(redact(token, other)).toBe(other);
});

test('the padding of a token may be missing', () => {
	for (const token of ['kZ3qW7sJ9==', 'kZ3qW7sJ9vB2mT5yR8pL4nC6kZ3qW7=']) {
		expect(redact(token, `<${token}>`)).toBe(`<${MARK}>`);
		expect(redact(token, `<${token.replaceAll('=', '')}>`)).toBe(`<${MARK}>`);
	}
});

test.each([8, 9, 10, 11, 20, 61])('a token of %d characters is found in base64, wherever it stands in it', (length) => {
	const token = tokenOf(length);
	for (const front of ['', 'a', 'ab', 'abc', 'ab:cd:'])
		for (const behind of ['', 'x', 'xy', ':xyz']) {
			const text = Buffer.from(`${front}${token}${behind}`).toString('base64');
			const clean = redact(token, `<${text}>`);
			expect(clean).toContain(MARK);
			// What is left spells the words around it and parts of two characters at most, with its padding.
			const most = Math.ceil(((front.length + behind.length + 2) * 8) / 6) + 2;
			expect(clean.length - `<${MARK}>`.length).toBeLessThanOrEqual(most);
		}
});

test('base64 that is broken into lines is found, also where JSON spells the breaks', () => {
	const text = Buffer.from(TOKEN).toString('base64');
	for (const lineBreak of ['\n', '\r\n', '\\n', '\\r\\n', '\\\\n'])
		expect(redact(TOKEN, `<${text.replace(/.{10}(?=.)/g, `$&${lineBreak}`)}>`)).toBe(`<${MARK}>`);
});

test('what a token in base64 spells is taken out too, if it is a text that is long enough', () => {
	const of = (text: string) => Buffer.from(text, 'latin1').toString('base64');
	expect(redact(of('tok:1234_5678'), '<tok:1234_5678>')).toBe(`<${MARK}>`);
	expect(redact(of('tok:1234'), '<tok:1234>')).toBe(`<${MARK}>`);
	expect(redact(of('tok:123'), '<tok:123>')).toBe('<tok:123>');
	expect(redact(of('tok:1234\x07'), '<tok:1234\x07>')).toBe('<tok:1234\x07>');
});

describe('an answer', () => {
	const reply = (content: Buffer, headers: Record<string, string> = {}) => ({ status: 200, headers, content });

	test('loses the token in its headers and its content, and nothing else', async () => {
		const bytes = (text: string) => Buffer.concat([Buffer.from([0, 255, 128]), Buffer.from(text), Buffer.from([254])]);
		const given = reply(bytes(`a ${TOKEN} b`), { 'x-a': `Bearer ${TOKEN}`, 'x-b': '1' });
		expect(await new Redactor(TOKEN).reply(given)).toEqual({
			status: 200,
			headers: { 'x-a': `Bearer ${MARK}`, 'x-b': '1' },
			content: bytes(`a ${MARK} b`),
		});
	});

	test('without the token is given as it came, without a copy', async () => {
		const given = reply(Buffer.from('ä \u0000'), { 'x-b': '1' });
		const { content, headers } = await new Redactor(TOKEN).reply(given);
		expect(content).toBe(given.content);
		expect(headers).toBe(given.headers);
	});

	test.each([0, 2 ** 22 - 10, 2 ** 22, 2 ** 22 + 2 ** 16, 2 ** 22 + 2 ** 20])(
		'of some megabytes loses the token at byte %d',
		async (at) => {
			const content = Buffer.alloc(2 ** 22 + 2 ** 20 + TOKEN.length, ' ');
			content.write(TOKEN, at);
			const clean = (await new Redactor(TOKEN).reply(reply(content))).content;
			expect(clean).toHaveLength(content.length - TOKEN.length + MARK.length);
			expect(clean.toString('latin1', at, at + MARK.length)).toBe(MARK);
		},
	);
});
