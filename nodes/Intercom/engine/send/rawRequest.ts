import { InputProblem } from '../../model/failure';
import type { JsonObject } from '../../model/json';
import type { RawReply, RawRequest } from '../../model/session';
import { asRefused } from './advice';
import { failureOf } from './answers';
import { isRepeatable, versionOf, type Request } from './request';
import { failureOfStorage, followToFile } from './storedFile';
import { isUnknown, sendUntilAnswered, toIntercom, type Sender } from './transport';

/** Set by the node or by n8n; another value would send the token elsewhere or break the request. */
const RESERVED = /^(authorization|proxy-authorization|cookie|host|content-length|transfer-encoding|connection)$/i;

/** The URL parser drops these silently, so the address would lead elsewhere than it says. */
const UNCLEAR = /\p{Cc}|\p{Surrogate}/u;

/** Path and query of what the user wrote. A full URL must be on the credential's host. */
function addressOf(written: string, baseUrl: string): { path: string; query: JsonObject } {
	const base = new URL(baseUrl);
	const text = written.trim();
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

function headersOf(headers: RawRequest['headers']): Record<string, string> {
	const refused = Object.keys(headers).find((name) => RESERVED.test(name.trim()));
	if (refused !== undefined)
		throw new InputProblem(`The header "${refused}" can't be set`, 'The node and its credential set it');
	const bad = Object.entries(headers).find(
		([name, value]) => !/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value),
	);
	if (bad) throw new InputProblem(`The header "${bad[0]}" has characters that no header may have`);
	return { ...headers };
}

/** Sends a request that the user wrote, like all others; the token goes to the credential's host alone. */
export async function sendRaw(
	sender: Sender,
	{ method, url, query, headers, body, version }: RawRequest,
	settings: { neverFail: boolean; file: boolean },
): Promise<RawReply> {
	const { path, query: written } = addressOf(url, sender.connection.baseUrl);
	const request: Request = {
		method,
		path,
		query: { ...written, ...query },
		headers: headersOf(headers),
		body,
		repeatable: isRepeatable(method),
		version: versionOf(version),
	};
	const destination = toIntercom(sender, request, { isFile: settings.file });
	const { reply } = await sendUntilAnswered(sender, destination, () => true);
	const isFile = settings.file && method === 'GET';
	const found = isFile ? await followToFile(sender, request, reply) : { reply, url: undefined };
	if (found.reply.status < 300 || settings.neverFail) return found.reply;
	const isElsewhere = found.url !== undefined && found.url.origin !== new URL(sender.connection.baseUrl).origin;
	if (isElsewhere && found.reply.status >= 400) throw failureOfStorage(found);
	throw failureOf(found.reply, isUnknown(destination, { answer: found.reply }), asRefused(sender, request));
}
