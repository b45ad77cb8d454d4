/** Blocks of IPv4 that no host of the internet has (RFC 6890), each with the length of its prefix in bits. */
const INSIDE_IPV4: ReadonlyArray<readonly [address: string, bits: number]> = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['224.0.0.0', 3],
];
/** Names that only the machine itself or its own network knows. */
const INSIDE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** The address as a number of 32 bits. */
const numberOf = (ipv4: string): number => ipv4.split('.').reduce((number, part) => number * 256 + Number(part), 0);

const isInsideIpv4 = (ipv4: string): boolean =>
	INSIDE_IPV4.some(([block, bits]) => {
		const size = 2 ** (32 - bits);
		return Math.floor(numberOf(ipv4) / size) === Math.floor(numberOf(block) / size);
	});

/** The eight groups of an IPv6 address as a URL spells it: in lower case, without an IPv4 at its end. */
function groupsOf(ipv6: string): number[] {
	const [head = '', tail = ''] = ipv6.split('::');
	const numbers = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
	const [before, after] = [numbers(head), numbers(tail)];
	const zeros = Array.from({ length: Math.max(8 - before.length - after.length, 0) }, () => 0);
	return [...before, ...zeros, ...after];
}

/** Prefixes of IPv6 under which an IPv4 address stands: mapped, compatible, translated (RFC 4291, 6052). */
const AROUND_IPV4 = ['0:0:0:0:0:ffff', '0:0:0:0:0:0', '64:ff9b:0:0:0:0', '64:ff9b:1:0:0:0'];

function isInsideIpv6(ipv6: string): boolean {
	const groups = groupsOf(ipv6);
	const [first = 0, , , , , , high = 0, low = 0] = groups;
	const prefix = groups
		.slice(0, 6)
		.map((group) => group.toString(16))
		.join(':');
	if (AROUND_IPV4.includes(prefix)) return isInsideIpv4([high >> 8, high & 255, low >> 8, low & 255].join('.'));
	// Only 2000::/3 is given out to the internet; 2002::/16 leads to an IPv4 address, 2001::/32 through others.
	return first >> 13 !== 1 || first === 0x2002 || (first === 0x2001 && groups[1] === 0);
}

/**
 * Whether a URL leads to this machine or into its own network, by what stands in it: a name of the internet that has
 * an address inside is not told, as n8n's helpers look names up by themselves.
 */
export function isInside({ hostname }: URL): boolean {
	// The URL parser has written every spelling of an IPv4 address, such as 0x7f.1, in its usual form.
	const name = hostname.replace(/\.+$/, '');
	if (name.startsWith('[')) return isInsideIpv6(name.slice(1, -1));
	if (IPV4.test(name)) return isInsideIpv4(name);
	return !name.includes('.') || INSIDE_NAME.test(name);
}
