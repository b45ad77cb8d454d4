import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import type { Request } from '../../../nodes/Intercom/engine/send/request';
import { exchange, sendUntilAnswered, toIntercom, type Sender } from '../../../nodes/Intercom/engine/send/transport';
import { Failure } from '../../../nodes/Intercom/model/failure';
import type { RawReply } from '../../../nodes/Intercom/model/session';
import { problemOf } from '../kinds/source';

const read: Request = { method: 'GET', path: '/contacts/1', query: {}, body: undefined, repeatable: true };
const write: Request = { ...read, method: 'POST', path: '/contacts/1/notes', repeatable: false };
const START = 1_800_000_000_000;

type Answer = Partial<RawReply> | Error;

/** An Intercom that gives these answers, one after another, then good ones; and what became of the requests. */
function intercom(...answers: Answer[]) {
	const seen = { sentAt: [] as number[], slept: [] as number[], cancelAfter: Infinity };
	let time = START;
	const sender: Sender = {
		connection: {
			baseUrl: 'https://api.intercom.io:8443/proxy',
			credential: '1',
			fetch: async () => {
				seen.sentAt.push(time - START);
				const answer = await Promise.resolve(answers.shift() ?? {});
				if (answer instanceof Error) throw answer;
				return { status: 200, headers: {}, content: Buffer.from('{"id":"1"}'), ...answer };
			},
		},
		rateLimiter: new RateLimiter(),
		clock: {
			now: () => time,
			sleep: async (ms) => {
				seen.slept.push(await Promise.resolve(ms));
				time += ms;
			},
		},
		timeoutMs: 7_000,
		version: '2.16',
		isCancelled: () => seen.sentAt.length >= seen.cancelAfter,
	};
	return { sender, seen };
}

const lost = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const refused = () => Object.assign(new Error('no'), { code: 'ECONNREFUSED', syscall: 'connect' });
const broken: Answer = { content: Buffer.from('{"id":') };

test('a request that breaks because the execution was cancelled is told so, and not sent again', async () => {
	const { sender, seen } = intercom(lost());
	seen.cancelAfter = 1;
	const problem = await problemOf(exchange(sender, read));
	expect(problem).toBeInstanceOf(Failure);
	expect(problem).toMatchObject({ message: 'The execution was canceled', status: 0 });
	expect(seen.sentAt).toHaveLength(1);
});

test('an execution that was cancelled sends nothing', async () => {
	const { sender, seen } = intercom();
	seen.cancelAfter = 0;
	expect(await problemOf(exchange(sender, read))).toMatchObject({ message: 'The execution was canceled' });
	expect(seen.sentAt).toEqual([]);
});

test('an answer that came before the execution was cancelled counts', async () => {
	const { sender, seen } = intercom();
	seen.cancelAfter = 1;
	expect(await exchange(sender, write)).toMatchObject({ body: { id: '1' } });
});

test.each<[what: string, request: Request, answer: Answer, times: number, unknownOutcome: boolean]>([
	['a read that is lost', read, lost(), 4, false],
	['a write that is lost', write, lost(), 1, true],
	['a write that may be repeated and is lost', { ...write, repeatable: true }, lost(), 4, false],
	['a write that never reached anybody', write, refused(), 4, false],
	['a read whose answer is broken', read, broken, 4, false],
	['a write whose answer is broken', write, broken, 1, true],
	['a read that is refused by a gateway', read, { status: 503 }, 4, false],
	['a write that is refused by a gateway', write, { status: 503 }, 1, true],
	['a write that took too long', write, { status: 408 }, 1, true],
	['a write that is refused', write, { status: 422 }, 1, false],
])(
	'%s is sent as often as is safe, and its outcome is known or not',
	async (_what, request, answer, times, unknownOutcome) => {
		const { sender, seen } = intercom(...Array.from({ length: 10 }, () => answer));
		const problem = await problemOf(exchange(sender, request));
		expect(problem).toBeInstanceOf(Failure);
		expect(problem).toMatchObject({ unknownOutcome });
		expect(seen.sentAt).toHaveLength(times);
	},
);

test('where no answer came the host is named, with its port', async () => {
	const failed = async (answer: Answer) => await problemOf(exchange(intercom(answer).sender, write));
	expect(await failed(lost())).toMatchObject({
		message: 'api.intercom.io:8443 closed the connection before it answered',
		status: 0,
	});
	expect(await failed(broken)).toMatchObject({ message: 'api.intercom.io:8443 gave an answer that cannot be read' });
});

test('a refusal counts whatever can be read in it', async () => {
	for (const status of [300, 404, 422]) {
		const { sender, seen } = intercom({ status, content: Buffer.from('<p>No</p>') });
		const delivered = await sendUntilAnswered(sender, toIntercom(sender, read), () => undefined);
		expect(delivered).toMatchObject({ reply: { status }, content: undefined });
		expect(seen.sentAt).toHaveLength(1);
	}
});

test('the first try is told by when it left, not by when it began to wait, and not by a later try', async () => {
	const { sender, seen } = intercom(lost());
	const headers = {
		'x-ratelimit-limit': '1',
		'x-ratelimit-remaining': '0',
		'x-ratelimit-reset': String((START + 8_000) / 1_000),
	};
	sender.rateLimiter.learn(await sender.rateLimiter.acquire(sender.clock), { status: 200, headers }, sender.clock);
	const { firstSentAt, repeated } = await exchange(sender, read);
	expect(firstSentAt - START).toBe(8_000);
	expect(repeated).toBe(true);
	expect(seen.sentAt[0]).toBe(8_000);
	expect(seen.sentAt[1]).toBeGreaterThan(8_000);
});

test.each<[what: string, answer: Answer, repeated: boolean]>([
	['was refused for the rate limit', { status: 429 }, false],
	['never reached anybody', refused(), false],
	['was lost', lost(), true],
	['was refused by a gateway', { status: 502 }, true],
	['took too long', { status: 408 }, true],
	['had a broken answer', broken, true],
])('a try that %s may have been carried out: %3$s', async (_what, answer, repeated) => {
	// What happened once has happened, also when the try after it was refused for the rate limit.
	const { sender } = intercom(answer, { status: 429 });
	expect(await exchange(sender, read)).toMatchObject({ repeated });
});

test('where the window is used up a refusal for it waits as after the first one, however many there were', async () => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
	const { sender, seen } = intercom({ status: 429 }, { status: 429 }, { status: 429 });
	await exchange(sender, read);
	expect(seen.slept).toEqual([500, 1_000, 2_000]);
	const held = intercom({ status: 429 }, { status: 429 }, { status: 429 });
	jest.spyOn(held.sender.rateLimiter, 'isFull').mockReturnValue(true);
	await exchange(held.sender, read);
	expect(held.seen.slept).toEqual([500, 500, 500]);
	jest.restoreAllMocks();
});

test('a status that was asked for is an answer only where it can be read', async () => {
	expect(await exchange(intercom({ status: 404 }).sender, read, [404])).toMatchObject({ status: 404 });
	const page = { status: 404, content: Buffer.from('<p>Not Found</p>') };
	expect(await problemOf(exchange(intercom(page).sender, read, [404]))).toMatchObject({
		status: 404,
		message: 'Not Found',
	});
});

test('a delete that finds nothing after a lost try has worked, unless a gateway says so', async () => {
	const deletion: Request = { ...read, method: 'DELETE' };
	const own = { status: 404, content: Buffer.from('{"type":"error.list","errors":[{"code":"not_found"}]}') };
	const gateway = { status: 404, content: Buffer.from('<p>Not Found</p>') };
	expect(await exchange(intercom(lost(), own).sender, deletion)).toMatchObject({
		status: 404,
		body: { success: true },
		repeated: true,
	});
	expect(await problemOf(exchange(intercom(lost(), gateway).sender, deletion))).toMatchObject({ status: 404 });
	expect(await problemOf(exchange(intercom(own).sender, deletion))).toMatchObject({ status: 404 });
});

test('status 300 is an error whatever it says, and one of which the outcome is known', async () => {
	for (const content of ['{"id":"1"}', '{"type":"error.list","errors":[{"code":"x"}]}'])
		expect(
			await problemOf(exchange(intercom({ status: 300, content: Buffer.from(content) }).sender, write)),
		).toMatchObject({ status: 300, unknownOutcome: false });
});
