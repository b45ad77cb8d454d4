import { isIPv4, isIPv6 } from 'node:net';
import { BlockList } from 'node:net';
import fc from 'fast-check';
import { isInside } from '../../../nodes/Intercom/engine/send/insideHost';
import { RateLimiter } from '../../../nodes/Intercom/engine/send/rateLimit/rateLimiter';
import { download, followToFile } from '../../../nodes/Intercom/engine/send/storedFile';
import type { Sender } from '../../../nodes/Intercom/engine/send/transport';
import type { RawReply } from '../../../nodes/Intercom/model/session';

const asked: string[] = [];
beforeEach(() => void (asked.length = 0));

/** A sender whose storages give these answers, one after another; the last of them for ever. */
function senderTo(baseUrl: string, ...answers: Array<Partial<RawReply>>): Sender {
	return {
		connection: {
			baseUrl,
			credential: '1',
			fetch: async ({ url }) => {
				asked.push(url);
				const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
				return await Promise.resolve({ status: 200, headers: {}, content: Buffer.from('file'), ...answer });
			},
		},
		rateLimiter: new RateLimiter(),
		clock: { now: () => 0, sleep: async () => {} },
		timeoutMs: 1_000,
		version: '2.16',
		isCancelled: () => false,
	};
}

const inside = [
	'127.0.0.1',
	'127.1.2.3',
	'2130706433',
	'0x7f.1',
	'0177.0.0.1',
	'0.0.0.0',
	'0',
	'198.18.0.1',
	'198.19.255.255',
	'192.0.0.8',
	'224.0.0.1',
	'255.255.255.255',
	'[2001::1]',
	'[2001:0:7f00:1::]',
	'10.1.2.3',
	'100.100.100.200',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.168.1.1',
	'[::1]',
	'[::]',
	'[::ffff:127.0.0.1]',
	'[::ffff:7f00:1]',
	'[::127.0.0.1]',
	'[64:ff9b::10.0.0.1]',
	'[2002:7f00:1::]',
	'[fe80::1]',
	'[fd00::1]',
	'[ff02::1]',
	'localhost',
	'LOCALHOST.',
	'localhost..',
	'files.localhost',
	'redis',
	'metadata.google.internal',
	'printer.local',
];

test.each(inside)('a file at https://%s is not fetched', async (host) => {
	const problem = "its address leads into this machine's own network";
	for (const baseUrl of ['https://api.intercom.io', 'http://127.0.0.1:5000'])
		await expect(download(senderTo(baseUrl), `https://${host}/secret`)).rejects.toThrow(problem);
	expect(asked).toEqual([]);
});

test.each(inside)('a storage that sends on to https://%s is not followed', async (host) => {
	const away = { status: 302, headers: { location: `https://${host}/secret` } };
	const sender = senderTo('https://api.intercom.io', away);
	await expect(download(sender, 'https://files.example.com/a')).rejects.toThrow('own network');
	expect(asked).toEqual(['https://files.example.com/a']);
	const request = { method: 'GET', path: '/export', query: {}, body: undefined, repeatable: true } as const;
	const found = await followToFile(sender, request, { ...away, content: Buffer.alloc(0) });
	expect(found.reply.status).toBe(302);
	expect(asked).toHaveLength(1);
});

test.each(['files.example.com', '8.8.8.8', '172.32.0.1', '100.128.0.1', '[2606:4700::1111]', '[::ffff:8.8.8.8]'])(
	'a file at https://%s is fetched',
	async (host) => {
		await download(senderTo('https://api.intercom.io'), `https://${host}/a`);
		expect(asked).toHaveLength(1);
	},
);

test("a file on a proxy's own host is fetched, though it is inside", async () => {
	await download(senderTo('https://intercom-proxy.internal'), 'https://intercom-proxy.internal/a');
	expect(asked).toHaveLength(1);
});

/** The special blocks of RFC 6890, as the list of Node.js tells who is in them. */
const special = new BlockList();
for (const [block, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const)
	special.addSubnet(block, bits, 'ipv4');

test('an IPv4 address is inside when RFC 6890 says so, whatever its spelling', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.ipV4(), fc.constantFrom('10.0.0.0', '172.15.255.255', '172.32.0.0', '192.169.0.0', '198.20.0.0')),
			fc.constantFrom('usual', 'number', 'hex', 'mapped'),
			(address, spelling) => {
				const bytes = address.split('.').map(Number);
				const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
				const host = {
					usual: address,
					number: String(number),
					hex: `0x${number.toString(16)}`,
					mapped: `[::ffff:${address}]`,
				}[spelling];
				expect(isIPv4(address)).toBe(true);
				expect(isInside(new URL(`https://${host}/`))).toBe(special.check(address, 'ipv4'));
			},
		),
	);
});

test('an IPv6 address is inside unless it is one of the internet', () => {
	fc.assert(
		fc.property(fc.ipV6(), (address) => {
			const host = new URL(`https://[${address}]/`).hostname.slice(1, -1);
			expect(isIPv6(host)).toBe(true);
			const first = Number.parseInt(host.split(':')[0] || '0', 16);
			if (first >= 0x2003 && first < 0x4000) expect(isInside(new URL(`https://[${host}]/`))).toBe(false);
			if (first >= 0x4000 || (first > 0x64 && first < 0x2000))
				expect(isInside(new URL(`https://[${host}]/`))).toBe(true);
		}),
	);
});

test.each([
	'[::8.8.8.8]',
	'[::ffff:8.8.8.8]',
	'[64:ff9b::8.8.8.8]',
	'[64:ff9b:1::8.8.8.8]',
	'[2001:4860::1]',
	'198.20.0.1',
])('%s is an address of the internet', (host) => {
	expect(isInside(new URL(`https://${host}/`))).toBe(false);
});
