import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import type { Request } from '../../../nodes/Intercom/engine/send/request';
import { exchange, type Sender } from '../../../nodes/Intercom/engine/send/transport';
import type { Failure } from '../../../nodes/Intercom/model/failure';
import { problemOf } from '../kinds/source';

type Sent = Parameters<Sender['connection']['fetch']>;
type Answer = [status: number, body: unknown, headers?: Record<string, string>] | 'cut';

const read: Request = { method: 'GET', path: '/contacts/1', query: {}, body: undefined, repeatable: true };
const reply: Request = {
	...read,
	method: 'POST',
	path: '/conversations/1/reply',
	body: { text: 'x' },
	repeatable: false,
};
const deletion: Request = { ...read, method: 'DELETE', path: '/tags/1' };
const ERRORS = { type: 'error.list', errors: [{ code: 'parameter_invalid', message: 'No' }] };

/** An Intercom that gives these answers, one after another, each after 10 ms. */
function intercom(...answers: Answer[]) {
	const sent: Sent[] = [];
	let time = 1_000_000;
	const sender: Sender = {
		connection: {
			baseUrl: 'https://api.intercom.io',
			credential: '1',
			fetch: async (...request) => {
				sent.push(request);
				time += 10;
				const answer = await Promise.resolve(answers.shift() ?? 'cut');
				if (answer === 'cut') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
				const [status, body, headers = {}] = answer;
				return { status, headers, content: Buffer.from(JSON.stringify(body)) };
			},
		},
		rateLimiter: new RateLimiter(),
		clock: { now: () => time, sleep: async (ms) => void (time += await Promise.resolve(ms)) },
		timeoutMs: 7_000,
		version: '2.16',
		isCancelled: () => false,
	};
	return { sender, sent };
}

/** The failure that a request ends with. */
async function failureOf(request: Request, answers: Answer[], statuses?: number[]): Promise<Failure> {
	return (await problemOf(async () => await exchange(intercom(...answers).sender, request, statuses))) as Failure;
}

test('a good answer is given with its status and headers, and with the time of the first try', async () => {
	const { sender } = intercom([200, { id: '1' }, { a: 'b' }]);
	expect(await exchange(sender, read)).toEqual({
		status: 200,
		headers: { a: 'b' },
		body: { id: '1' },
		firstSentAt: 1_000_000,
		repeated: false,
	});
	const again = intercom([503, {}], 'cut', [200, { id: '1' }]);
	expect(await exchange(again.sender, read)).toMatchObject({ firstSentAt: 1_000_000, repeated: true });
	expect(again.sent).toHaveLength(3);
});

test('a try that was refused for the rate limit was not carried out, so a later one repeats nothing', async () => {
	const { sender } = intercom([429, {}], [200, { id: '1' }]);
	expect(await exchange(sender, reply)).toMatchObject({ repeated: false });
});

test('the first try is told in the time of Intercom', async () => {
	const date = new Date(4_600_000).toUTCString();
	const { sender } = intercom([200, { id: '1' }, { date }]);
	expect((await exchange(sender, read)).firstSentAt).toBe(1_000_000 + (4_600_000 - 1_000_010));
});

test('an answer with a status from 300 on is an error, unless it is named', async () => {
	const { sender } = intercom([404, { a: 1 }]);
	expect(await exchange(sender, read, [404])).toMatchObject({ status: 404, body: { a: 1 } });
	expect(await failureOf(read, [[404, ERRORS]], [400])).toMatchObject({ status: 404, message: 'No' });
	expect(await failureOf(read, [[300, ERRORS]])).toMatchObject({ status: 300 });
	expect(await exchange(intercom([299, { a: 1 }]).sender, read)).toMatchObject({ status: 299 });
});

test.each<[what: string, request: Request, unknownOutcome: boolean]>([
	['of a read', read, false],
	['of a write that may be repeated', { ...reply, repeatable: true }, false],
	['of any other write', reply, true],
])(
	'an error list with status 200 is an error; the outcome %s is unknown or not',
	async (_what, request, unknownOutcome) => {
		expect(await failureOf(request, [[200, ERRORS]])).toMatchObject({ message: 'No', unknownOutcome });
	},
);

test.each<[status: number, unknownOutcome: boolean]>([
	[400, false],
	[422, false],
	[408, true],
	[500, true],
	[503, true],
])('a reply that ends with status %d has an unknown outcome: %s', async (status, unknownOutcome) => {
	expect(await failureOf(reply, [[status, ERRORS]])).toMatchObject({ status, unknownOutcome });
	expect(
		await failureOf(
			read,
			Array.from({ length: 4 }, () => [status, ERRORS]),
		),
	).toMatchObject({ unknownOutcome: false });
});

test('a reply without an answer has an unknown outcome, and names the host and why', async () => {
	expect(await failureOf(reply, ['cut'])).toMatchObject({
		message: 'api.intercom.io closed the connection before it answered',
		unknownOutcome: true,
	});
	expect(await failureOf(read, [])).toMatchObject({ unknownOutcome: false });
});

test('a deletion that finds nothing has worked if an earlier try may have, and no other request has', async () => {
	expect(await exchange(intercom('cut', [404, ERRORS]).sender, deletion)).toMatchObject({ body: { success: true } });
	expect(await exchange(intercom([503, {}], [404, ERRORS]).sender, deletion)).toMatchObject({ repeated: true });
	expect(await failureOf(deletion, [[404, ERRORS]])).toMatchObject({ status: 404 });
	expect(
		await failureOf(deletion, [
			[429, {}],
			[404, ERRORS],
		]),
	).toMatchObject({ status: 404 });
	expect(await failureOf(deletion, ['cut', [400, ERRORS]])).toMatchObject({ status: 400 });
	expect(await failureOf(read, ['cut', [404, ERRORS]])).toMatchObject({ status: 404 });
});

const merged = (into: number): Answer => [
	410,
	ERRORS,
	{ link: `<https://api.intercom.io/contacts/${String(into).padStart(24, '0')}>; rel="successor"` },
];

test('a contact that was merged is followed to the third one, and no further', async () => {
	const { sender, sent } = intercom(merged(1), merged(2), merged(3), [200, { id: '4' }]);
	expect(await exchange(sender, read)).toMatchObject({ body: { id: '4' } });
	expect(sent.map(([{ url }]) => url)).toEqual([
		'/contacts/1',
		...[1, 2, 3].map((id) => `/contacts/${String(id).padStart(24, '0')}`),
	]);
	expect(await failureOf(read, [merged(1), merged(2), merged(3), merged(4), [200, {}]])).toMatchObject({ status: 410 });
});

test('statuses that are named are also named for the contact that another one was merged into', async () => {
	expect(await exchange(intercom(merged(1), [404, {}]).sender, read, [404])).toMatchObject({ status: 404 });
});

test('a request is sent with its query, its body, the version and the time for it', async () => {
	const { sender, sent } = intercom([200, {}], [200, {}], [200, {}]);
	await exchange(sender, { ...read, query: { page: 2 }, headers: { 'x-more': '1' }, version: 'Preview' });
	await exchange(sender, reply);
	await exchange(sender, { ...reply, body: {} });
	const [get, post, empty] = sent;
	expect(get).toEqual([
		{
			method: 'GET',
			url: '/contacts/1',
			qs: { page: 2 },
			arrayFormat: 'repeat',
			timeout: 7_000,
			headers: { accept: 'application/json', 'x-more': '1', 'Intercom-Version': 'Preview' },
		},
		{ authenticated: true, isFile: false },
	]);
	expect(post?.[0]).toMatchObject({ method: 'POST', body: { text: 'x' } });
	expect(post?.[0].headers).toEqual({
		accept: 'application/json',
		'content-type': 'application/json',
		'Intercom-Version': '2.16',
	});
	// n8n leaves out a body without members.
	expect(empty?.[0].body).toBe('{}');
});
