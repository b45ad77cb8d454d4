import type { Connection } from '../../../nodes/Intercom/engine/send/connection';
import { Failure, InputProblem } from '../../../nodes/Intercom/model/failure';
import type { RawReply } from '../../../nodes/Intercom/model/session';
import { problemOf } from '../kinds/source';
import { rawSenderOf } from './rawSender';

type Fetched = { url: string; query: string; headers: unknown; authenticated: boolean };

/** The query as it goes on the wire: a list is a repeated parameter. */
const queryOf = (qs: object | undefined): string =>
	Object.entries(qs ?? {})
		.flatMap(([name, value]: [string, unknown]) => [value].flat().map((one) => `${name}=${String(one)}`))
		.join('&');

const setup = (answers: Array<Partial<RawReply> | Error> = [], baseUrl = 'https://api.intercom.io') => {
	const fetched: Fetched[] = [];
	const connection: Connection = {
		baseUrl,
		credential: 'c',
		async fetch({ url, qs, headers }, { authenticated }) {
			fetched.push({ url, query: queryOf(qs), headers, authenticated });
			const answer = answers[Math.min(fetched.length, answers.length) - 1] ?? {};
			if (answer instanceof Error) throw answer;
			return await Promise.resolve({ status: 200, headers: {}, content: Buffer.from('{}'), ...answer });
		},
	};
	return { fetched, send: rawSenderOf(connection) };
};

test.each([
	['/contacts/1', '/contacts/1', ''],
	['  /contacts/1  ', '/contacts/1', ''],
	['/contacts?per_page=5#top', '/contacts', 'per_page=5'],
	['https://api.intercom.io/contacts/1?x=y', '/contacts/1', 'x=y'],
	['HTTPS://API.INTERCOM.IO/tags', '/tags', ''],
	['/contacts/a b', '/contacts/a%20b', ''],
])('the address %j is sent as %s', async (url, path, query) => {
	const { fetched, send } = setup();
	await send({ url });
	expect(fetched).toMatchObject([{ url: path, query, authenticated: true }]);
});

test.each([
	['dots that climb', '/a/../b'],
	['a dot alone', '/a/./b'],
	['encoded dots', '/a/%2e%2E/b'],
	['dots at the end', '/a/.%2e'],
	['dots before a query', '/a/..?x=1'],
	['an empty part', '/contacts//tags'],
	['an empty part in a full URL', 'https://api.intercom.io//contacts'],
	['a backslash', '/a\\..\\b'],
	['a line break, which an address loses without a word', '/conta\ncts/1'],
	['a zero', '/contacts/\0'],
	['half a character', '/contacts/\ud800'],
])('an address with %s is refused before anything is sent', async (_name, url) => {
	const { fetched, send } = setup();
	const problem = await problemOf(async () => await send({ url }));
	expect(problem).toBeInstanceOf(InputProblem);
	expect((problem as InputProblem).message).toMatch(/^Path or URL has an empty part, dots/);
	expect(fetched).toEqual([]);
});

test('dots and slashes in a query are data', async () => {
	const { fetched, send } = setup();
	await send({ url: '/search?file=../a//b' });
	expect(fetched).toMatchObject([{ url: '/search', query: 'file=../a//b' }]);
});

test('a parameter that the address gives twice is sent twice', async () => {
	const { fetched, send } = setup();
	await send({ url: '/search?tag=a&tag=b' });
	expect(fetched[0]?.query).toBe('tag=a&tag=b');
});

test('parameters beside the address win over those in it', async () => {
	const { fetched, send } = setup();
	await send({ url: '/contacts?per_page=5&x=1', query: { per_page: 10 } });
	expect(fetched[0]?.query.split('&').sort()).toEqual(['per_page=10', 'x=1']);
});

test("a path in front of Intercom's own is not doubled", async () => {
	const { fetched, send } = setup([], 'https://proxy.example/intercom');
	await send({ url: '/contacts' });
	await send({ url: 'https://proxy.example/intercom/contacts' });
	expect(fetched.map(({ url }) => url)).toEqual(['/contacts', '/contacts']);
});

test.each([
	'https://evil.example/contacts',
	'https://api.intercom.io.evil.example/contacts',
	'https://api.intercom.io@evil.example/contacts',
	'https://user:pw@api.intercom.io/contacts',
	'http://api.intercom.io/contacts',
	'https://api.intercom.io:8443/contacts',
	'https://api.eu.intercom.io/contacts',
	'//evil.example/contacts',
	'/\\evil.example/contacts',
	'\\\\evil.example',
	'https:evil.example',
	'javascript:alert(1)',
	'file:///etc/passwd',
	'contacts',
	'',
	'   ',
])('the address "%s" is not one on the host of the credential, and nothing is sent', async (url) => {
	const { fetched, send } = setup();
	expect(await problemOf(async () => await send({ url }))).toBeInstanceOf(InputProblem);
	expect(fetched).toEqual([]);
});

test('blanks that a URL parser drops do not lead to another host', async () => {
	const { fetched, send } = setup();
	await problemOf(async () => await send({ url: '/\t/evil.example/x' }));
	for (const { url } of fetched) expect(new URL(`https://api.intercom.io${url}`).host).toBe('api.intercom.io');
});

test.each([
	'Authorization',
	'authorization',
	' Host ',
	'COOKIE',
	'Content-Length',
	'Transfer-Encoding',
	'Proxy-Authorization',
	'Connection',
])('the header "%s" is the node\'s own', async (name) => {
	const { fetched, send } = setup();
	expect(await problemOf(async () => await send({ headers: { [name]: 'x' } }))).toBeInstanceOf(InputProblem);
	expect(fetched).toEqual([]);
});

test.each([
	['X-A', 'a\r\nAuthorization: b'],
	['X-A', 'a\nb'],
	['X A', 'b'],
	['', 'b'],
	['X:A', 'b'],
])('the header %j: %j has characters that would start another one', async (name, value) => {
	const { send } = setup();
	expect(await problemOf(async () => await send({ headers: { [name]: value } }))).toBeInstanceOf(InputProblem);
});

test("Intercom-Version is the node's, or that of the request, whatever the headers say", async () => {
	const { fetched, send } = setup();
	await send({ headers: { 'X-A': '1' } });
	await send({ version: '2.11' });
	expect(fetched.map(({ headers }) => headers)).toEqual([
		{ accept: 'application/json', 'X-A': '1', 'Intercom-Version': '2.16' },
		{ accept: 'application/json', 'Intercom-Version': '2.11' },
	]);
});

test('a file is followed to its storage without the token', async () => {
	const { fetched, send } = setup([
		{ status: 302, headers: { location: 'https://storage.example/f?sig=1' } },
		{ content: Buffer.from('file') },
	]);
	expect((await send({ url: '/export/1' }, { file: true })).content.toString()).toBe('file');
	expect(fetched.slice(1)).toEqual([
		{ url: 'https://storage.example/f?sig=1', query: '', headers: {}, authenticated: false },
	]);
});

test('a redirect back to Intercom takes the token along again, one that gives up encryption is not followed', async () => {
	const home = setup([{ status: 302, headers: { location: '/export/2' } }, {}]);
	await home.send({ url: '/export/1' }, { file: true });
	expect(home.fetched[1]).toMatchObject({ url: 'https://api.intercom.io/export/2', authenticated: true });
	const plain = setup([{ status: 302, headers: { location: 'http://storage.example/f' } }]);
	expect(await problemOf(async () => await plain.send({ url: '/export/1' }, { file: true }))).toBeInstanceOf(Failure);
	expect(plain.fetched).toHaveLength(1);
});

test('a file that is sent on for ever is given up', async () => {
	const { fetched, send } = setup([{ status: 302, headers: { location: '/again' } }]);
	expect(await problemOf(async () => await send({}, { file: true }))).toBeInstanceOf(Failure);
	expect(fetched.length).toBeLessThanOrEqual(6);
});

test('a redirect to something that is no address is an error in words', async () => {
	const { send } = setup([{ status: 302, headers: { location: 'https://[broken' } }]);
	expect(await problemOf(async () => await send({}, { file: true }))).toBeInstanceOf(Failure);
});

test('a storage that does not answer is told like any other silence', async () => {
	const lost = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
	const { send } = setup([{ status: 302, headers: { location: 'https://storage.example/f' } }, lost]);
	expect(await problemOf(async () => await send({}, { file: true }))).toMatchObject({
		message: 'storage.example closed the connection before it answered',
		status: 0,
	});
});

test('without asking for a file a redirect is refused', async () => {
	const { fetched, send } = setup([{ status: 302, headers: { location: 'https://storage.example/f' } }]);
	expect(await problemOf(async () => await send({}))).toMatchObject({ status: 302 });
	expect(fetched).toHaveLength(1);
});

test.each([
	[408, true],
	[500, true],
	[503, true],
	[404, false],
	[422, false],
])('after a POST that got status %d it is unknown whether it was done: %s', async (status, unknownOutcome) => {
	const { fetched, send } = setup([{ status, content: Buffer.alloc(0) }]);
	expect(await problemOf(async () => await send({ method: 'POST', body: { a: 1 } }))).toMatchObject({
		status,
		unknownOutcome,
	});
	expect(fetched).toHaveLength(1);
});

test('answers of every status are given where nothing may fail', async () => {
	const { send } = setup([{ status: 422, content: Buffer.from('no') }]);
	expect(await send({ method: 'POST' }, { neverFail: true })).toMatchObject({
		status: 422,
		content: Buffer.from('no'),
	});
});
