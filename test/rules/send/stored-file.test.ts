import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { download } from '../../../nodes/Intercom/engine/send/storedFile';
import type { Sender } from '../../../nodes/Intercom/engine/send/transport';

const asked: string[] = [];
const senderTo = (baseUrl: string): Sender => ({
	connection: {
		baseUrl,
		credential: '1',
		fetch: async ({ url }) => {
			asked.push(url);
			return { status: 200, headers: {}, content: Buffer.from('file') };
		},
	},
	rateLimiter: new RateLimiter(),
	clock: { now: () => 0, sleep: async () => {} },
	timeoutMs: 1_000,
	version: '2.16',
	isCancelled: () => false,
});

beforeEach(() => void (asked.length = 0));

test.each(['http://127.0.0.1:5678/rest/settings', 'http://localhost/x', 'http://example.com/x', 'file:///x', 'x'])(
	'a file at %s is not fetched, as Intercom itself is elsewhere',
	async (address) => {
		await expect(download(senderTo('https://api.intercom.io'), address)).rejects.toThrow(
			'its address does not begin with https://',
		);
		expect(asked).toEqual([]);
	},
);

test('a file on this machine is fetched where Intercom is a program on this machine', async () => {
	const { content } = await download(senderTo('http://127.0.0.1:5000'), 'http://127.0.0.1:5001/file');
	expect([content.toString(), asked]).toEqual(['file', ['http://127.0.0.1:5001/file']]);
});
