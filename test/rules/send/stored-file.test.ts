import { download } from '../../../nodes/Intercom/engine/send/storedFile';
import type { Line } from '../../../nodes/Intercom/engine/send/transport';

const asked: string[] = [];
const lineTo = (baseUrl: string): Line => ({
	connection: {
		baseUrl,
		credential: '1',
		fetch: async ({ url }) => {
			asked.push(url);
			return { status: 200, headers: {}, content: Buffer.from('file') };
		},
	},
	pacer: { turn: async () => 1, learn: () => {}, lost: () => {}, serverTime: () => 0 } as unknown as Line['pacer'],
	clock: { now: () => 0, sleep: async () => {} },
	timeout: 1_000,
	version: '2.16',
	cancelled: () => false,
});

beforeEach(() => void (asked.length = 0));

test.each(['http://127.0.0.1:5678/rest/settings', 'http://localhost/x', 'http://example.com/x', 'file:///x', 'x'])(
	'a file at %s is not fetched, as Intercom itself is elsewhere',
	async (address) => {
		await expect(download(lineTo('https://api.intercom.io'), address)).rejects.toThrow(
			'its address does not begin with https://',
		);
		expect(asked).toEqual([]);
	},
);

test('a file on this machine is fetched where Intercom is a program on this machine', async () => {
	const { content } = await download(lineTo('http://127.0.0.1:5000'), 'http://127.0.0.1:5001/file');
	expect([content.toString(), asked]).toEqual(['file', ['http://127.0.0.1:5001/file']]);
});
