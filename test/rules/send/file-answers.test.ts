import type { Connection } from '../../../nodes/Intercom/engine/send/connection';
import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { download, followToFile } from '../../../nodes/Intercom/engine/send/storedFile';
import { Failure } from '../../../nodes/Intercom/model/failure';
import type { RawReply } from '../../../nodes/Intercom/model/session';
import { problemOf } from '../kinds/source';

/** A sender whose hosts give these answers, one after another, and then a file. */
function senderTo(...answers: Array<Partial<RawReply>>) {
	const fetched: Parameters<Connection['fetch']>[] = [];
	const fetch: Connection['fetch'] = async (...request) => {
		fetched.push(request);
		const answer = await Promise.resolve(answers.shift());
		return { status: 200, headers: {}, content: Buffer.from('file'), ...answer };
	};
	const sender = {
		connection: { baseUrl: 'https://api.intercom.io', credential: '1', fetch },
		rateLimiter: new RateLimiter(),
		clock: { now: () => 0, sleep: async () => {} },
		timeoutMs: 1_000,
		version: '2.16',
		isCancelled: () => false,
	};
	return { fetched, sender };
}

const to = (status: number, location: string) => ({ status, headers: { location } });
const ADDRESS = 'https://files.example/a';
const fileOf = async (...answers: Array<Partial<RawReply>>) =>
	await problemOf(download(senderTo(...answers).sender, ADDRESS));

test.each([
	['http://files.example/a', 'its address does not begin with https://', 'Files are fetched over https alone'],
	['ftp://files.example/a', 'its address does not begin with https://', 'Files are fetched over https alone'],
	['nothing', 'its address does not begin with https://', 'Files are fetched over https alone'],
	[
		'https://10.0.0.1:8443/a',
		"its address leads into this machine's own network (10.0.0.1:8443)",
		'Files are fetched from the internet alone: look at who sent it',
	],
])('a file at %s is refused in words, as one that no answer came from', async (address, message, advice) => {
	const { fetched, sender } = senderTo();
	const problem = await problemOf(download(sender, address));
	expect(problem).toBeInstanceOf(Failure);
	expect(problem).toMatchObject({ message, advice, status: 0 });
	expect(fetched).toEqual([]);
});

test('a file is fetched without the token, and as one that may take long', async () => {
	const { fetched, sender } = senderTo();
	expect((await download(sender, ADDRESS)).content.toString()).toBe('file');
	expect(fetched).toEqual([
		[
			{ method: 'GET', url: ADDRESS, headers: {}, timeout: 1_000 },
			{ authenticated: false, isFile: true },
		],
	]);
});

test.each([300, 302, 399])('status %d with an address sends on to it', async (status) => {
	const { fetched, sender } = senderTo(to(status, '/b'));
	await download(sender, ADDRESS);
	expect(fetched.map(([{ url }]) => url)).toEqual([ADDRESS, 'https://files.example/b']);
});

test('a good answer that names an address is the file itself', async () => {
	for (const status of [200, 299]) {
		const { fetched, sender } = senderTo(to(status, '/b'));
		expect(await download(sender, ADDRESS)).toMatchObject({ status });
		expect(fetched).toHaveLength(1);
	}
});

test('a refusal is told by its host and status, whatever address it names', async () => {
	const advice = 'The address of a file works for a while only: run the node again to get a fresh one';
	for (const answer of [{ status: 400 }, { status: 404 }, to(400, 'http://a.example'), to(404, 'https://10.0.0.1/')])
		expect(await fileOf(answer)).toMatchObject({
			message: `files.example answered with status ${answer.status}`,
			status: answer.status,
			advice,
		});
	expect(await fileOf({ status: 304 })).toMatchObject({ message: 'files.example answered with status 304' });
});

test('a place that may not be followed is told as such', async () => {
	expect(await fileOf(to(302, 'http://files.example/b'))).toMatchObject({
		message: 'its address does not begin with https://',
	});
	expect(await fileOf(to(302, '/b'), to(302, 'https://localhost/'))).toMatchObject({
		message: "its address leads into this machine's own network (localhost)",
	});
});

test('five times it is followed, and no further', async () => {
	const round = (count: number) => Array.from({ length: count }, () => to(302, '/again'));
	const { fetched, sender } = senderTo(...round(5));
	expect(await download(sender, ADDRESS)).toMatchObject({ status: 200 });
	expect(fetched).toHaveLength(6);
	const more = senderTo(...round(6));
	expect(await problemOf(download(more.sender, ADDRESS))).toMatchObject({
		message: 'files.example answered with status 302',
	});
	expect(more.fetched).toHaveLength(6);
});

const request = {
	method: 'GET',
	path: '/export/1',
	query: { a: 1 },
	body: undefined,
	repeatable: true,
	headers: { 'x-a': '1' },
} as const;
const follow = async (sender: ReturnType<typeof senderTo>['sender'], first: Partial<RawReply>) =>
	await followToFile(sender, request, { status: 200, headers: {}, content: Buffer.alloc(0), ...first });

test("on Intercom's own host the token goes along, with nothing else of the request", async () => {
	const { fetched, sender } = senderTo();
	await follow(sender, to(302, '/export/2?key=1'));
	expect(fetched).toMatchObject([
		[
			{ method: 'GET', url: 'https://api.intercom.io/export/2?key=1', qs: {} },
			{ authenticated: true, isFile: true },
		],
	]);
	expect(fetched[0]?.[0].headers).toEqual({ accept: '*/*', 'Intercom-Version': '2.16' });
});

test("whoever has left Intercom's host gets no token any more, also back there", async () => {
	const { fetched, sender } = senderTo(to(302, 'https://api.intercom.io/export/3'));
	const found = await follow(sender, to(302, ADDRESS));
	expect(found.url.href).toBe('https://api.intercom.io/export/3');
	expect(fetched.map(([{ url }, { authenticated }]) => [url, authenticated])).toEqual([
		[ADDRESS, false],
		['https://api.intercom.io/export/3', false],
	]);
});

test('an answer that sends on to nowhere is given as it is', async () => {
	const { fetched, sender } = senderTo();
	expect(await follow(sender, { status: 302 })).toMatchObject({ reply: { status: 302 } });
	expect(await follow(sender, to(404, '/b'))).toMatchObject({ reply: { status: 404 } });
	expect(fetched).toEqual([]);
});
