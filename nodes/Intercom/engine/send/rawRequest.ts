import { InputProblem } from '../../model/failure';
import type { JsonObject } from '../../model/json';
import type { FreeReply, FreeRequest } from '../../model/session';
import { codeOf, failureOf, silenceOf } from './answers';
import type { RawReply } from './connection';
import { isRepeatable, versionOf, type Request } from './request';
import { deliver, isUnknown, type Line } from './transport';

const HOPS = 5;
/** Set by the node or by n8n; another value would send the token elsewhere or break the request. */
const RESERVED = /^(authorization|proxy-authorization|cookie|host|content-length|transfer-encoding|connection)$/i;

/** Addresses are cleaned of these without a word, and would lead elsewhere than they say. */
const UNCLEAR = /\p{Cc}|\p{Surrogate}/u;

/** Path and query of what the user wrote. A full URL must be on the credential's host. */
function addressOf(given: string, baseUrl: string): { path: string; query: JsonObject } {
	const base = new URL(baseUrl);
	const text = given.trim();
	if (text === '') throw new InputProblem('Path or URL is empty', 'Write a path such as /contacts/123');
	// A backslash or a second slash would let the rest be read as another host.
	const relative = text.startsWith('/') && !/^\/[/\\]/.test(text) ? `${base.origin}${text}` : text;
	if (!URL.canParse(relative))
		throw new InputProblem(`Path or URL "${text}" is neither`, 'Write a path that begins with / or a full URL');
	const url = new URL(relative);
	if (url.origin !== base.origin) {
		throw new InputProblem(
			`"${url.host}" is not the host of the credential (${base.host}), so the request was not sent: the access token belongs to that host alone`,
			'Use the HTTP Request node for other hosts',
		);
	}
	if (url.username !== '' || url.password !== '')
		throw new InputProblem(
			'Path or URL must not hold a user name or a password',
			'The credential authenticates the request',
		);
	const asWritten = text.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0] ?? '';
	if (UNCLEAR.test(text) || /\/\/|\\|(^|\/)(\.|%2e){1,2}(\/|$)/i.test(asWritten))
		throw new InputProblem(
			'Path or URL has an empty part, dots in the place of a part, or a character that no address has',
			'Write every part of the path as it is meant; encode what comes from elsewhere with encodeURIComponent()',
		);
	const prefix = base.pathname.replace(/\/+$/, '');
	const path = text.startsWith('/')
		? url.pathname
		: url.pathname.startsWith(`${prefix}/`)
			? url.pathname.slice(prefix.length)
			: url.pathname;
	const query: JsonObject = {};
	for (const name of new Set(url.searchParams.keys())) query[name] = url.searchParams.getAll(name);
	return { path, query };
}

function headersOf(given: FreeRequest['headers']): Record<string, string> {
	const refused = Object.keys(given).find((name) => RESERVED.test(name.trim()));
	if (refused !== undefined)
		throw new InputProblem(`The header "${refused}" can't be set`, 'The node and its credential set it');
	const bad = Object.entries(given).find(
		([name, value]) => !/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value),
	);
	if (bad) throw new InputProblem(`The header "${bad[0]}" has characters that no header may have`);
	return { ...given };
}

/** Follows an answer that sends on to a file's storage: with the token on Intercom's own host alone. */
async function followed(line: Line, reply: RawReply, from: string, version: string): Promise<RawReply> {
	let at = new URL(from);
	let answer = reply;
	for (let hops = 0; answer.status >= 300 && answer.status < 400 && answer.headers.location !== undefined; hops++) {
		if (!URL.canParse(answer.headers.location, at.href)) break;
		const next = new URL(answer.headers.location, at);
		if (hops === HOPS || !/^https?:$/.test(next.protocol) || (at.protocol === 'https:' && next.protocol === 'http:'))
			break;
		const own = next.origin === new URL(line.connection.baseUrl).origin;
		try {
			answer = await line.connection.fetch(
				{
					method: 'GET',
					url: next.href,
					timeout: line.timeout,
					headers: own ? { 'Intercom-Version': version } : {},
				},
				own,
			);
		} catch (error) {
			if (line.cancelled()) return await Promise.reject(error);
			throw silenceOf(next.host, codeOf(error), false);
		}
		at = next;
	}
	return answer;
}

/** Sends a request that the user wrote, like all others; the token goes to the credential's host alone. */
export async function sendFreely(
	line: Line,
	{ method, url, query, headers, body, version }: FreeRequest,
	settings: { neverFail: boolean; file: boolean },
): Promise<FreeReply> {
	const { path, query: written } = addressOf(url, line.connection.baseUrl);
	const own = versionOf(version);
	const request: Request = {
		method,
		path,
		query: { ...written, ...query },
		headers: headersOf(headers),
		body,
		repeatable: isRepeatable(method),
		version: own,
	};
	const first = await deliver(line, request, () => true);
	const reply =
		settings.file && method === 'GET'
			? await followed(line, first, `${line.connection.baseUrl}${path}`, own ?? line.version)
			: first;
	if (reply.status >= 300 && !settings.neverFail) throw failureOf(reply, isUnknown(request, { answer: reply }));
	return { status: reply.status, headers: reply.headers, content: reply.content };
}
