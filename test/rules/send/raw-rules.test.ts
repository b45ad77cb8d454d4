import type { Connection } from '../../../nodes/Intercom/engine/send/connection';
import { Failure, InputProblem } from '../../../nodes/Intercom/model/failure';
import type { RawReply } from '../../../nodes/Intercom/model/session';
import { problemOf } from '../kinds/source';
import { rawSenderOf } from './rawSender';

type Fetched = Parameters<Connection['fetch']>;

/** An Intercom at an address that gives these answers, one after another; the last of them for ever. */
function intercom(answers: Array<Partial<RawReply>> = [], baseUrl = 'https://api.intercom.io') {
	const fetched: Fetched[] = [];
	const fetch: Connection['fetch'] = async (...request) => {
		fetched.push(request);
		const answer = answers[Math.min(fetched.length, answers.length) - 1];
		return await Promise.resolve({ status: 200, headers: {}, content: Buffer.from('{}'), ...answer });
	};
	return { fetched, send: rawSenderOf({ baseUrl, credential: 'c', fetch }) };
}

const UNCLEAR = 'Path or URL has an empty part, dots in the place of a part, or a character that no address has';
const AS_MEANT =
	'Write every part of the path as it is meant; encode what comes from elsewhere with encodeURIComponent()';
const ALONE = 'so the request was not sent: the access token belongs to that host alone';

test.each([
	['', 'Path or URL is empty', 'Write a path such as /contacts/123'],
	[' \n ', 'Path or URL is empty', 'Write a path such as /contacts/123'],
	['contacts/1', 'Path or URL "contacts/1" is neither', 'Write a path that begins with / or a full URL'],
	['//x', 'Path or URL "//x" is neither', 'Write a path that begins with / or a full URL'],
	[
		'https://x.example/a',
		`"x.example" is not the host of the credential (api.intercom.io), ${ALONE}`,
		'Use the HTTP Request node for other hosts',
	],
	[
		'https://ann@api.intercom.io/a',
		'Path or URL must not hold a user name or a password',
		'The credential authenticates the request',
	],
	[
		'https://:secret@api.intercom.io/a',
		'Path or URL must not hold a user name or a password',
		'The credential authenticates the request',
	],
	['/a?x=\u0007', UNCLEAR, AS_MEANT],
	['/a#\ud800', UNCLEAR, AS_MEANT],
	['https://api.intercom.io/a//b', UNCLEAR, AS_MEANT],
	['https://api.intercom.io/..', UNCLEAR, AS_MEANT],
	['/a/%2E/b', UNCLEAR, AS_MEANT],
])('the address %j is refused: %s', async (url, message, advice) => {
	const { fetched, send } = intercom();
	const problem = await problemOf(async () => await send({ url }));
	expect(problem).toBeInstanceOf(InputProblem);
	expect(problem).toMatchObject({ message, advice });
	expect(fetched).toEqual([]);
});

test.each([
	['/a/b.c/..d/e..', '/a/b.c/..d/e..'],
	['/a/.../b', '/a/.../b'],
	['/a?x=//&y=/../', '/a'],
	['/a#//..', '/a'],
	['https://api.intercom.io', '/'],
	['https://api.intercom.io/?x=1', '/'],
	['/', '/'],
])('the address %j is sent to %s', async (url, path) => {
	const { fetched, send } = intercom();
	await send({ url });
	expect(fetched.map(([request]) => request.url)).toEqual([path]);
});

test.each([
	['/contacts', '/contacts'],
	['/intercom/contacts', '/intercom/contacts'],
	['https://proxy.example/intercom/contacts', '/contacts'],
	['https://proxy.example/intercom/contacts/intercom/x', '/contacts/intercom/x'],
	['https://proxy.example/intercom-plus/contacts', '/intercom-plus/contacts'],
	['https://proxy.example/contacts', '/contacts'],
])("behind a proxy with a path of its own %s is Intercom's %s", async (url, path) => {
	for (const baseUrl of ['https://proxy.example/intercom', 'https://proxy.example/intercom//']) {
		const { fetched, send } = intercom([], baseUrl);
		await send({ url });
		expect(fetched.map(([request]) => request.url)).toEqual([path]);
	}
});

test.each<[headers: Record<string, string>, message: string, advice: string]>([
	[{ ' Cookie ': 'a' }, 'The header " Cookie " can\'t be set', 'The node and its credential set it'],
	[{ 'X-A': '1', HOST: 'a' }, 'The header "HOST" can\'t be set', 'The node and its credential set it'],
	[{ 'X-A': '1', 'X B': 'a' }, 'The header "X B" has characters that no header may have', ''],
	[{ 'X-A': 'a\u0000' }, 'The header "X-A" has characters that no header may have', ''],
	[{ 'X-A': 'a\u007f' }, 'The header "X-A" has characters that no header may have', ''],
	[{ 'X-A': '€' }, 'The header "X-A" has characters that no header may have', ''],
])('the headers %j are refused: %s', async (headers, message, advice) => {
	const { fetched, send } = intercom();
	const problem = await problemOf(async () => await send({ headers }));
	expect(problem).toBeInstanceOf(InputProblem);
	expect(problem).toMatchObject({ message, advice });
	expect(fetched).toEqual([]);
});

test('a header may hold a tab, and letters of Latin 1', async () => {
	const { fetched, send } = intercom();
	await send({ headers: { "X-!#$%&'*+.^`|~_1": 'a\tü' } });
	expect(fetched[0]?.[0].headers).toMatchObject({ "X-!#$%&'*+.^`|~_1": 'a\tü' });
});

test('a request has the method, the query, the body and the token; a file is said to be one', async () => {
	const { fetched, send } = intercom();
	await send({ method: 'PATCH', url: '/a?x=1', query: { y: '2' }, body: { b: 3 } });
	await send({ url: '/export' }, { file: true });
	expect(fetched).toMatchObject([
		[
			{ method: 'PATCH', url: '/a', qs: { x: ['1'], y: '2' }, body: { b: 3 } },
			{ authenticated: true, isFile: false },
		],
		[
			{ method: 'GET', url: '/export' },
			{ authenticated: true, isFile: true },
		],
	]);
});

test.each([
	['a text', 'a=b', 'a=b'],
	['an object', { a: 1 }, { a: 1 }],
	['an object without members', {}, '{}'],
	['a list without members', [], '[]'],
	['null', null, 'null'],
	['a number', 7, '7'],
])('a body that is %s goes out as it is written, also where n8n would leave it out', async (_what, body, sent) => {
	const { fetched, send } = intercom();
	await send({ method: 'POST', body });
	expect(fetched[0]?.[0].body).toEqual(sent);
	expect(fetched[0]?.[0].headers).toMatchObject({ 'content-type': 'application/json' });
});

test.each([
	['GET', 4],
	['PUT', 4],
	['DELETE', 4],
	['POST', 1],
	['PATCH', 1],
])('%s is sent %d times while a gateway is down', async (method, times) => {
	const { fetched, send } = intercom([{ status: 503 }]);
	expect(await problemOf(async () => await send({ method: method as 'GET' }))).toMatchObject({
		status: 503,
		unknownOutcome: method === 'POST' || method === 'PATCH',
	});
	expect(fetched).toHaveLength(times);
});

test.each([
	[299, false],
	[300, true],
	[304, true],
	[400, true],
])('an answer with status %d is an error: %s; where nothing may fail it is given', async (status, isError) => {
	const answer = { status, content: Buffer.from('{"message":"x"}') };
	const result = await problemOf(async () => await intercom([answer]).send({ method: 'POST' }));
	if (isError) expect(result).toBeInstanceOf(Failure);
	else expect(result).toMatchObject({ status });
	expect(await intercom([answer]).send({ method: 'POST' }, { neverFail: true })).toMatchObject(answer);
});

const away = (location: string) => ({ status: 302, headers: { location } });

test('only a GET that asks for a file is followed to it', async () => {
	for (const [method, file] of [
		['POST', true],
		['PUT', true],
		['GET', false],
	] as const) {
		const { fetched, send } = intercom([away('https://files.example/a'), {}]);
		expect(await problemOf(async () => await send({ method }, { file }))).toMatchObject({ status: 302 });
		expect(fetched).toHaveLength(1);
	}
});

test.each([400, 404])(
	'a storage that answers with status %d is named, and nobody speaks of Intercom',
	async (status) => {
		const { send } = intercom([away('https://files.example/a?key=1'), { status }]);
		expect(await problemOf(async () => await send({}, { file: true }))).toMatchObject({
			message: `files.example answered with status ${status}`,
			status,
		});
	},
);

test("a refusal of Intercom's own host is told in its words, also behind a redirect", async () => {
	const refused = { status: 404, content: Buffer.from('{"message":"No such export"}') };
	for (const answers of [[refused], [away('/export/2'), refused]])
		expect(await problemOf(async () => await intercom(answers).send({}, { file: true }))).toMatchObject({
			message: 'No such export',
			status: 404,
		});
});

test('a storage that sends on to a place that is not followed is told as a redirect', async () => {
	const { send } = intercom([away('https://files.example/a'), away('http://files.example/b')]);
	expect(await problemOf(async () => await send({}, { file: true }))).toMatchObject({
		message: expect.stringContaining('sends this request on to http://files.example/b'),
		status: 302,
	});
});
