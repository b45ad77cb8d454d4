import type { Simulator } from '../../../simulator';
import { everythingIn, type OutputCapture } from '../outputCapture';
import type { ForeignRequest } from '../foreignHost';
import type { Finding } from '../types';

/** Looks for the token where it must not be: in the output, in logs, at other hosts and in other parts of requests. */
export function tokenIn(
	simulator: Simulator,
	{
		output,
		seen,
		foreignRequests,
	}: { output: OutputCapture; seen: unknown; foreignRequests: readonly ForeignRequest[] },
): Finding[] {
	const { requests, token } = simulator;
	const forms = [token, Buffer.from(token).toString('base64'), encodeURIComponent(`Bearer ${token}`)];
	const holds = (text: string) => forms.some((form) => text.includes(form));
	const seenIn = (where: string): Finding => ({ harm: 'tokenSeen', words: `the token is in ${where}` });
	const sent = requests.map(({ headers: { authorization: _own, ...headers }, raw, url }) => ({ headers, raw, url }));
	return [
		...(holds(everythingIn(seen)) ? [seenIn('what came out')] : []),
		...(forms.some((form) => output.contains(form)) ? [seenIn('what was printed or logged')] : []),
		...(holds(JSON.stringify(foreignRequests)) ? [seenIn('a request to another host')] : []),
		...(foreignRequests.some(({ headers }) => headers.authorization !== undefined)
			? [seenIn('the Authorization header to another host')]
			: []),
		...(holds(JSON.stringify(sent)) ? [seenIn('an address, a body or a header of its own')] : []),
	];
}
