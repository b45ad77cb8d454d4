import type { Simulator } from '../../../simulator';
import { everythingIn, type Ears } from '../ears';
import type { Strayed } from '../elsewhere';
import type { Finding } from '../types';

/** Every place where the token has no business: what came out, what was said, other hosts, and other parts of a request. */
export function tokenIn(
	simulator: Simulator,
	{ ears, seen, strayed }: { ears: Ears; seen: unknown; strayed: readonly Strayed[] },
): Finding[] {
	const { requests, token } = simulator;
	const forms = [token, Buffer.from(token).toString('base64'), encodeURIComponent(`Bearer ${token}`)];
	const holds = (text: string) => forms.some((form) => text.includes(form));
	const seenIn = (where: string): Finding => ({ harm: 'tokenSeen', words: `the token is in ${where}` });
	const sent = requests.map(({ headers: { authorization: _own, ...headers }, raw, url }) => ({ headers, raw, url }));
	return [
		...(holds(everythingIn(seen)) ? [seenIn('what came out')] : []),
		...(forms.some((form) => ears.heardOf(form)) ? [seenIn('what was printed or logged')] : []),
		...(holds(JSON.stringify(strayed)) ? [seenIn('a request to another host')] : []),
		...(strayed.some(({ headers }) => headers.authorization !== undefined)
			? [seenIn('the Authorization header to another host')]
			: []),
		...(holds(JSON.stringify(sent)) ? [seenIn('an address, a body or a header of its own')] : []),
	];
}
