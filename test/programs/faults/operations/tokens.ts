import type { Finding } from '../types';
import type { ForeignRequest } from '../foreignHost';
import { everythingIn, type OutputCapture } from '../outputCapture';
import { spellingsOf } from './odd';
import type { Observed } from './run';

/** Looks for the token where it must not be, in every spelling that a server may have used. */
export function tokenSeen(
	{ requests, seen }: Pick<Observed, 'requests' | 'seen'>,
	token: string,
	{ foreign, output }: { foreign: readonly ForeignRequest[]; output: OutputCapture },
): Finding[] {
	const sent = requests.map(({ headers: { authorization: _own, ...headers }, raw, url }) => ({ headers, raw, url }));
	const places: Array<[where: string, text: string]> = [
		['what came out', everythingIn(seen)],
		['a request to another host', JSON.stringify(foreign)],
		['an address, a body or a header of its own', JSON.stringify(sent)],
	];
	const spellings = spellingsOf(token);
	return [
		...places.flatMap(([where, text]) =>
			spellings
				.filter((spelling) => text.includes(spelling))
				.map((spelling): Finding => ({ harm: 'tokenSeen', words: `the token is in ${where}, as ${spelling}` })),
		),
		...spellings
			.filter((spelling) => output.contains(spelling))
			.map((spelling): Finding => ({ harm: 'tokenSeen', words: `the token was printed or logged, as ${spelling}` })),
		...(foreign.some(({ headers }) => headers.authorization !== undefined)
			? [{ harm: 'tokenSeen' as const, words: 'the Authorization header went to another host' }]
			: []),
	];
}
