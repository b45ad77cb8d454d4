import type { ErrorEntry } from '../../model/failure';
import { ADVICE_BY_CODE, type RefusedRequest, type Refusal } from './adviceByCode';
import type { CredentialAdvice } from './credential';
import { versionSent, type Request } from './request';

/** What the words say where the code does not, or where many refusals share a code. */
const ADVICE_BY_WORDS: ReadonlyArray<readonly [words: RegExp, advice: string]> = [
	[
		/page limit reached/i,
		'Intercom pages through 10,000 companies at most: "Company: Get Many" with "Return All" reads any number, if neither "Segment" nor "Tag" is set',
	],
	[
		/invalid metadata/i,
		'Metadata takes texts, numbers, dates, links and prices: give what is nested in an entry as entries of their own',
	],
	[
		/active event names/i,
		"Use an event that exists already, or archive some that are not used any more in Intercom's settings",
	],
	[
		/last customer/i,
		'A conversation keeps at least one contact: add another first, with "Conversation: Attach Contact"',
	],
	[/dependant object/i, 'Take it out of what uses it first, in Intercom'],
	[/starting_after/i, 'Leave starting_after out: with "Return All" the node reads all pages'],
	[/check your path/i, 'Check the path and the method: Intercom has nothing at this address in this API version'],
	[/custom object type/i, 'Check "Object Type": it takes the identifier of the type, not its name'],
	[/allowlist/i, 'Add the address that this n8n sends from to the list'],
];

/** Codes about a value, which come with the status of a missing record too, as for a locale that Intercom has not. */
const OF_VALUES: ReadonlySet<string> = new Set([
	'bad_request',
	'parameter_invalid',
	'unprocessable_entity',
	'validation_error',
]);

/** An address that names no record, so that no ID can be wrong in it. */
const LIST = /^GET \/(?!me$)((ai|content|help_center|news)\/)?[a-z_]+$/;

/** Whether a folder is kept because something is in it, the only reason to refuse its deletion with a 422. */
const isFullFolder = ({ method, path = '', status }: Refusal): boolean =>
	status === 422 && method === 'DELETE' && /^\/folders\/[^/]+$/.test(path);

/** What a 404 of one address means. */
function adviceOfPlace({ method, path, status, words }: Refusal): string | undefined {
	if (status !== 404 || path === undefined) return undefined;
	const place = `${method} ${path}`;
	if (place === 'POST /conversations/last/reply')
		return 'The contact has no conversation yet, or is not known by this name: set "Reply To" to "A Conversation", or begin one with "Conversation: Create"';
	if (/^POST \/conversations\/[^/]+\/run_assignment_rules$/.test(place))
		return 'Check the ID of the conversation; only API versions up to 2.11 have assignment rules, until 2026-12-31';
	return LIST.test(place) && /^((resource )?not found)?$/i.test(words)
		? 'Intercom has no such list in this workspace: the feature may not be switched on there, or not be in its plan'
		: undefined;
}

const CHECK_VALUES = 'Check the values of the fields';

/** What to do about a status, where neither code nor words say it. */
const ADVICE_BY_STATUS: Readonly<Record<number, string>> = {
	400: CHECK_VALUES,
	401: 'Check the credential: the access token may be wrong or revoked, may lack the permission for this, or may belong to a workspace of another region',
	403: 'The token lacks the permission for this: add it under Developer Hub > your app > Configure > Authentication; some features also need another Intercom plan',
	404: 'Check the ID; a record that was deleted or merged is gone, and a new one may take a moment to be found',
	405: 'Check the method and the path: Intercom does not take this method there',
	408: 'Intercom took too long: try again later',
	409: 'A record with these details exists already: update that one instead',
	410: 'This contact was merged into another one: use the ID of that contact',
	413: 'The request is too large: send fewer or smaller files, or a shorter text',
	422: CHECK_VALUES,
	429: 'Lower "Parallel Items" under Options, or run fewer workflows at the same time',
};

/** Statuses that say something of the token or the record only if Intercom itself gives them. */
const OF_INTERCOM_ALONE: ReadonlySet<number> = new Set([401, 403, 404, 405, 410]);

/** A refusal as it arrived. */
export interface Refused {
	status: number;
	entries: readonly ErrorEntry[];
	/** Whether the answer is no JSON, as that of a proxy in between. */
	isForeign?: boolean;
}

/**
 * What the user can do about a refusal: by Intercom's code, then by its words, then by the status. Empty where nobody
 * can tell.
 */
export function adviceFor({ status, entries, isForeign = false }: Refused, request: Partial<RefusedRequest> = {}) {
	if (isForeign && OF_INTERCOM_ALONE.has(status))
		return `This answer is not one of Intercom's API: check ${
			request.credential?.addressField === 'Region' ? '' : 'the credential\'s "Base URL", and '
		}what stands between n8n and Intercom, such as a proxy or a firewall`;
	const refusal: Refusal = { ...request, status, words: entries.map(({ message }) => message).join('; ') };
	if (isFullFolder(refusal)) return 'Move or delete what is in the folder first: articles and other folders';
	// The first entry's: where several things are wrong, what helps against a later one would pass over it.
	const code = entries[0]?.code ?? '';
	const byCode = Object.hasOwn(ADVICE_BY_CODE, code) ? ADVICE_BY_CODE[code] : undefined;
	if (byCode !== undefined) return typeof byCode === 'string' ? byCode : byCode(refusal);
	const byWords = ADVICE_BY_WORDS.find(([words]) => words.test(refusal.words))?.[1];
	if (byWords !== undefined) return byWords;
	if (OF_VALUES.has(code)) return CHECK_VALUES;
	if (status >= 500) return 'Intercom has a problem of its own: try again later';
	const ofCredential = status === 401 ? request.credential?.notAccepted : undefined;
	return adviceOfPlace(refusal) ?? ofCredential ?? ADVICE_BY_STATUS[status] ?? '';
}

/** What is known of a request that a sender sent, for the advice on its refusal. */
export const asRefused = (
	{ connection, version }: { connection: { advice?: CredentialAdvice }; version: string },
	request: Pick<Request, 'method' | 'path' | 'version' | 'versions'>,
): Partial<RefusedRequest> => ({
	method: request.method,
	path: request.path,
	version: versionSent(request, version),
	...(request.versions && { versions: request.versions }),
	...(connection.advice && { credential: connection.advice }),
});
