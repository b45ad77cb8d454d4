import { isInside } from '../../../nodes/Intercom/engine/send/insideHost';

const inside = (host: string): boolean => isInside(new URL(`https://${host}/`));

/** The first and the last address of each block that is inside, and the addresses beside it (RFC 6890). */
test.each([
	['0.0.0.0', '0.255.255.255', undefined, '1.0.0.0'],
	['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
	['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
	['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
	['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
	['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
	['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
	['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
	['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
	['224.0.0.0', '255.255.255.255', '223.255.255.255', undefined],
])('the block from %s to %s is inside, and the addresses beside it are not', (first, last, before, after) => {
	for (const spell of [(ip: string) => ip, (ip: string) => `[::ffff:${ip}]`, (ip: string) => `[64:ff9b::${ip}]`]) {
		expect([first, last].map((ip) => inside(spell(ip)))).toEqual([true, true]);
		for (const outer of [before, after]) if (outer !== undefined) expect(inside(spell(outer))).toBe(false);
	}
});

/** 2000::/3 is the internet but for what leads to other addresses: 2001::/32 and 2002::/16 (RFC 4380, 3056). */
test.each([
	['2000::', false],
	['1fff:ffff::', true],
	['3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', false],
	['4000::', true],
	['2001::', true],
	['2001:0:ffff::', true],
	['2001:1::', false],
	['2001:10::1', false],
	['2002::', true],
	['2002:ffff::1', true],
	['2003::', false],
	['2000:0:1::', false],
	['fe80::1', true],
	['ffff::', true],
	['64:ff9b:2::8.8.8.8', true],
	['64:ff9b::1:8.8.8.8', true],
	['64:ff9b:1::8.8.8.8', false],
	['64:ff9b:1::10.0.0.1', true],
	['::8.8.8.8', false],
	['::1:0:808:808', true],
	['::fff0:8.8.8.8', true],
	['1::ffff:8.8.8.8', true],
	['1:2:3:4:5:6:808:808', true],
	['2606:4700:0:0:0:0:0:1', false],
	['2606:4700:1:2:3:4:5:6', false],
	['2606::1:2:3:4:5:6', false],
])('[%s] is inside: %s', (ipv6, isOne) => {
	expect(inside(`[${ipv6}]`)).toBe(isOne);
});

test.each([
	['localhost', true],
	['localhost.', true],
	['intercom', true],
	['a.localhost', true],
	['printer.local', true],
	['printer.local.', true],
	['a.b.internal.', true],
	['wiki.home.arpa', true],
	['home.arpa.', true],
	['local.example', false],
	['the-local.example', false],
	['a.not-local', false],
	['files.example.com.', false],
	['127.0.0.1.example.com', false],
])('%s is inside: %s', (host, isOne) => {
	expect(inside(host)).toBe(isOne);
});
