import fc from 'fast-check';
import { Redactor } from '../../../nodes/Intercom/engine/send/redact';
import { useShortWaits } from '../../kit/shortWaits';
import { type RunOptions, TestNode, useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, withIds } from '../../kit/input';
import { everythingIn } from '../../kit/output';
import { errorList } from '../../kit/answers';
import { runs } from '../../kit/property';

useShortWaits();

const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');
const each = (text: string, spell: (character: string) => string) => [...text].map(spell).join('');
const ENTITIES: Readonly<Record<string, string>> = {
	...{ '=': '&equals;', '+': '&plus;', '/': '&sol;', _: '&lowbar;', '.': '&period;', ':': '&colon;' },
};
const forUrls = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');

/** How standards let a single character be written: JSON (RFC 8259), URIs (RFC 3986) and HTML. */
const characterSpellings: Readonly<Record<string, (character: string) => string>> = {
	plain: (character) => character,
	'JSON, lower case': (character) => `\\u00${hex(character)}`,
	'JSON, upper case': (character) => `\\u00${hex(character).toUpperCase()}`,
	'percent, lower case': (character) => `%${hex(character)}`,
	'percent, upper case': (character) => `%${hex(character).toUpperCase()}`,
	'percent, twice': (character) => `%25${hex(character)}`,
	'HTML, decimal': (character) => `&#${character.charCodeAt(0)};`,
	'HTML, decimal with zeros': (character) => `&#00${character.charCodeAt(0)};`,
	'HTML, hexadecimal': (character) => `&#x${hex(character)};`,
	'HTML, in JSON': (character) => `\\u0026#X${hex(character).toUpperCase()};`,
	'HTML, twice': (character) => `&amp;#${character.charCodeAt(0)};`,
	'HTML, named': (character) => ENTITIES[character] ?? character,
};
/** How a whole text is written otherwise. */
const wholeSpellings: Readonly<Record<string, (text: string) => string>> = {
	'as it is': (text) => text,
	'without its padding': (text) => text.replace(/=+$/, ''),
	'without its last quarter': (text) => text.slice(0, Math.ceil(text.length * 0.75)),
	base64: (text) => Buffer.from(text).toString('base64'),
	base64url: (text) => Buffer.from(text).toString('base64url'),
	'for an address': forUrls,
	'base64 behind a name': (text) => Buffer.from(`ab:${text}`).toString('base64'),
	'base64 of a pair': (text) => Buffer.from(`a:${text}:b`).toString('base64url'),
	'base64 in lines': (text) => Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n'),
};

const token = fc.stringMatching(/^[A-Za-z0-9+/_.:-]{20,80}={0,2}$/);
/** Every character may be spelled in its own way. */
const mixed = (text: string) =>
	fc
		.array(fc.constantFrom(...Object.values(characterSpellings)), { minLength: text.length, maxLength: text.length })
		.map((spellings) => spellings.map((spell, index) => spell(text[index] ?? '')).join(''));
const spelled = (secret: string) =>
	fc.constantFrom(...Object.values(wholeSpellings)).chain((write) => {
		const text = write(secret);
		return fc.oneof(
			mixed(text),
			fc.constantFrom(...Object.values(characterSpellings)).map((spell) => each(text, spell)),
		);
	});

/** Reads all escapes, until nothing changes: what somebody can make of a text without any guess. */
function plainOf(text: string): string {
	const plain = text
		.replace(/\\+n/g, '')
		.replace(/\\+u00([\da-f]{2})|%([\da-f]{2})|&#x0*([\da-f]{2});/gi, (_all, ...codes: string[]) =>
			String.fromCharCode(Number.parseInt(codes.find((code) => code !== undefined) ?? '0', 16)),
		)
		.replace(/&#0*(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
		.replace(/&(\w+);/g, (all, name: string) =>
			name === 'amp' ? '&' : (Object.keys(ENTITIES).find((sign) => ENTITIES[sign] === `&${name};`) ?? all),
		);
	return plain === text ? text.replaceAll('\\', '') : plainOf(plain);
}

/** Whether more than half of the token can be read in a text, as words or as base64 of them. */
function isIn(secret: string, text: string): boolean {
	const half = secret.slice(0, Math.ceil(secret.length / 2) + 1);
	const plain = plainOf(text);
	const decoded = plain.replace(/[\r\n]/g, '').match(/[\w+/-]{8,}/g) ?? [];
	return [plain, ...decoded.map((one) => Buffer.from(one, 'base64').toString('latin1'))].some(
		(one) => one.includes(half) || forUrls(one).includes(forUrls(half)),
	);
}

/** JSON inside JSON: each level escapes what the ones inside it wrote. */
const nested = (words: string, levels: number): string =>
	Array.from({ length: levels }).reduce<string>((inner) => JSON.stringify({ inner, list: [inner] }), words);

test('the reading of escapes that these tests judge by finds a token', () => {
	for (const write of Object.values(wholeSpellings).slice(0, 2))
		for (const spell of Object.values(characterSpellings))
			expect(isIn('dG9rOjAxMjM0NTY3Xzg5YWI=', nested(each(write('dG9rOjAxMjM0NTY3Xzg5YWI='), spell), 2))).toBe(true);
});

test('no spelling of a token stays in a text, and all other words do', () => {
	const drawn = token.chain((secret) => fc.tuple(fc.constant(secret), spelled(secret), fc.nat(3)));
	fc.assert(
		fc.property(drawn, ([secret, spelling, levels]) => {
			const clean = new Redactor(secret).text(nested(`before ¶${spelling}¶ after`, levels));
			expect(isIn(secret, clean)).toBe(false);
			expect(clean).toMatch(/before ¶.*\[access token\].*¶ after/s);
			if (levels > 0) expect(() => JSON.parse(clean) as unknown).not.toThrow();
		}),
		runs(200),
	);
});

test('a text without the token stays as it is, even where it is like one', () => {
	const words = fc.oneof(
		fc.string(),
		fc.array(fc.constantFrom('dG9r', 'OjAx', '\\u003d', '%3d', '&#61;', '\\')).map((all) => all.join('')),
	);
	fc.assert(fc.property(words, (text) => expect(new Redactor('dG9rOjAxMjM0NTY3Xzg5YWI=').text(text)).toBe(text)));
});

test('megabytes of what a token begins with are read in one go', () => {
	const secret = '/G9rOjAxMjM0NTY3Xzg5YWI=';
	const redactor = new Redactor(secret);
	for (const part of [
		'\\',
		'/',
		'/\\',
		'&',
		'&amp;',
		'%25',
		'\\u002',
		'/G9rOjAxMj',
		'/G9rOjAxMj\\\\',
		'\n',
		'/\n',
		'#00',
	])
		expect(redactor.text(part.repeat(1_000_000))).toBe(part.repeat(1_000_000));
	expect(redactor.text(`${'\\'.repeat(1_000_000)}${secret}`)).toBe('[access token]');
});

test('a token is found wherever it stands in a large file, also across the pieces in which that is searched', async () => {
	const secret = 'dG9rOjAxMjM0NTY3Xzg5YWI=';
	const redactor = new Redactor(secret);
	const length = 9_000_000;
	const headers = {};
	expect((await redactor.reply({ status: 200, headers, content: Buffer.alloc(length) })).content).toHaveLength(length);
	for (const place of [0, 2 ** 22 - 10, 2 ** 22, 2 ** 23 - 1, 2 ** 23 + 10, length - secret.length]) {
		const content = Buffer.alloc(length);
		content.write(secret, place);
		const { content: clean } = await redactor.reply({ status: 200, headers, content });
		expect(clean.includes(secret.slice(0, 12))).toBe(false);
		expect(clean.indexOf('[access token]')).toBe(place);
		expect(clean).toHaveLength(length - secret.length + '[access token]'.length);
	}
});

describe('A server that spells the token in its own way', () => {
	const TOKEN = 'dG9rOjAxMjM0NTY3Xzg5YWJfY2RlZl8wMTIzXzQ1+/c4OWFiY2RlZjoxOjA=';
	const node = useTestNode({ token: TOKEN });
	const spellings = [
		...Object.entries(characterSpellings).map(([name, spell]) => [name, each(TOKEN, spell)] as const),
		...Object.entries(wholeSpellings).map(([name, write]) => [name, write(TOKEN)] as const),
		['as Gson writes it', TOKEN.replaceAll('=', '\\u003d').replaceAll('+', '\\u002b')] as const,
	];
	const some = (): RunOptions => withIds(contactsIn(node, 1)[0] ?? '');
	/** JSON whose strings hold the spelling as it is, not escaped once more. */
	const inJson = (record: object, spelling: string) =>
		JSON.stringify(record).replaceAll('SPELLING', spelling.replaceAll('\n', '\\n'));

	async function expectNone(result: Awaited<ReturnType<TestNode['execute']>>) {
		for (const text of [everythingIn(result), everythingIn(result.error), everythingIn(result.run)])
			expect(isIn(TOKEN, text)).toBe(false);
	}

	test.each(spellings)('does not bring it out: %s', async (_name, spelling) => {
		const contact = {
			type: 'contact',
			id: '1',
			role: 'user',
			name: 'SPELLING',
			custom_attributes: { a: ['x SPELLING'] },
		};
		const raw = {
			resource: 'rawRequest',
			operation: 'send',
			url: '/me',
			response: 'text',
			additionalFields: { full: true },
		};
		const json = { contentType: 'application/json' };
		node.simulator.fault({ status: 200, body: inJson(contact, spelling), ...json });
		const whole = await node.execute(getContact, some());
		expect(whole.output[0]?.[0]?.json.name).toContain('[access token]');
		await expectNone(whole);
		const headers = { 'x-echo': spelling.replaceAll('\n', '') };
		node.simulator.fault({
			status: 200,
			body: inJson({ nested: JSON.stringify(contact) }, spelling),
			headers,
			...json,
		});
		await expectNone(await node.execute(raw));
		node.simulator.fault({
			status: 422,
			body: inJson(errorList('SPELLING', 'no SPELLING'), spelling),
			times: 3,
			...json,
		});
		await expectNone(await node.execute(getContact, some()));
		await expectNone(await node.execute(getContact, { ...some(), node: { onError: 'continueRegularOutput' } }));
	});

	test('nor in an answer whose words stand behind a line break or a backslash', async () => {
		const slash = await TestNode.start({ token: '/n9rOjAxMjM0NTY3Xzg5YWI=' });
		try {
			for (const words of ['\n/n9rOjAxMjM0NTY3Xzg5YWI=', '\\/n9rOjAxMjM0NTY3Xzg5YWI=']) {
				const body = JSON.stringify({ type: 'contact', id: '1', role: 'user', name: words }).replaceAll('/', '\\/');
				slash.simulator.fault({ status: 200, body, contentType: 'application/json' });
				const [item] = await slash.json(getContact, withIds(contactsIn(slash, 1)[0] ?? ''));
				expect(String(item?.['name']).trim()).toBe('[access token]');
			}
		} finally {
			await slash.close();
		}
	});
});

describe.each(['canary-7f3b\n91d2c4e8aa==', ' canary-7f3b\r\n  91d2c4e8aa== ', 'canary-7f3b 91d2c4e8aa=='])(
	'A token that was pasted with white space inside, %j,',
	(token) => {
		const node = useTestNode({ token });

		test('goes out in one piece, and that piece does not come back', async () => {
			node.simulator.fault({ path: '/me', status: 200, body: { name: 'you sent canary-7f3b91d2c4e8aa==' } });
			const [item] = await node.json({ resource: 'rawRequest', operation: 'send', url: '/me' });
			expect(node.simulator.requests[0]?.headers.authorization).toBe('Bearer canary-7f3b91d2c4e8aa==');
			expect(item).toEqual({ name: 'you sent [access token]' });
		});
	},
);

describe.each(['“canary-7f3b91d2c4e8aa==”', 'canary-7f3b\u200b91d2c4e8aa=='])(
	'A token of other signs, %j,',
	(token) => {
		const node = useTestNode({ token });

		test('is refused before it is sent, and not repeated', async () => {
			const error = await node.failure({ resource: 'rawRequest', operation: 'send', url: '/me' });
			expect(error.message).toBe("The credential's Access Token has a character that no token has");
			expect(error.description).toContain('Copy the token again');
			expect(everythingIn(error.message + String(error.description))).not.toContain('7f3b');
			expect(node.sent).toEqual([]);
		});
	},
);
