import { Failure } from '../../model/failure';
import type { RawReply } from '../../model/session';
import { isSafe } from './connection';
import { isInside } from './insideHost';
import type { Request } from './request';
import { sendUntilAnswered, toIntercom, type Destination, type Sender } from './transport';

const MAX_REDIRECTS = 5;

/** A host that keeps files for Intercom: it never gets the token, and Intercom's rate limit is not its own. */
function toStorage({ connection, timeoutMs }: Sender, url: URL): Destination {
	return {
		host: url.host,
		repeatable: true,
		isRead: true,
		async send(onSent) {
			onSent();
			const request = { method: 'GET', url: url.href, headers: {}, timeout: timeoutMs } as const;
			return await connection.fetch(request, { authenticated: false, isFile: true });
		},
	};
}

/**
 * The address of a file as Intercom or a storage named it: over https alone, and not inside this machine's network,
 * where a customer could let n8n read what is nobody else's business. Intercom's own host may be there, as a proxy. A
 * program on this machine that stands for Intercom may name others of this machine over plain http.
 */
function allowedUrl({ connection }: Sender, address: string, from?: URL): URL {
	const url = URL.canParse(address, from?.href) ? new URL(address, from?.href) : undefined;
	const { host, protocol } = new URL(connection.baseUrl);
	if (url?.protocol === 'http:' && protocol === 'http:' && isSafe(url)) return url;
	if (url?.protocol !== 'https:')
		throw new Failure('its address does not begin with https://', {
			status: 0,
			advice: 'Files are fetched over https alone',
		});
	if (isInside(url) && url.host !== host)
		throw new Failure(`its address leads into this machine's own network (${url.host})`, {
			status: 0,
			advice: 'Files are fetched from the internet alone: look at who sent it',
		});
	return url;
}

/** The address that an answer sends on to; `undefined` where it does not, or where it may not be followed. */
function redirectOf(sender: Sender, { headers, status }: RawReply, from: URL): URL | undefined {
	if (status < 300 || status >= 400 || headers.location === undefined) return undefined;
	try {
		return allowedUrl(sender, headers.location, from);
	} catch {
		return undefined;
	}
}

/** An answer and the address that gave it. */
interface Found {
	reply: RawReply;
	url: URL;
}

/**
 * How redirects are followed. `own` sends a request on Intercom's own host; without it every host counts as a storage.
 */
interface Following {
	own?: (url: URL) => Destination;
}

/**
 * Follows an answer's redirects to a file. On Intercom's own host the token goes along, as far as the way has not left
 * that host; nowhere else does it. Gives the last answer, which is a redirect where that one may not be followed.
 */
async function followRedirects(sender: Sender, first: Found, { own }: Following): Promise<Found> {
	const { origin } = new URL(sender.connection.baseUrl);
	let found = first;
	let isOwn = own !== undefined;
	for (let redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
		const url = redirectOf(sender, found.reply, found.url);
		if (!url) break;
		isOwn &&= url.origin === origin;
		const destination = isOwn && own ? own(url) : toStorage(sender, url);
		const { reply } = await sendUntilAnswered(sender, destination, () => true);
		found = { reply, url };
	}
	return found;
}

/** Follows the answer of an authenticated request to the file that it names. */
export async function followToFile(sender: Sender, request: Request, reply: RawReply): Promise<Found> {
	const url = new URL(`${sender.connection.baseUrl}${request.path}`);
	// A redirect's address is whole, the path of a proxy included.
	const own = ({ href }: URL) =>
		toIntercom(sender, { ...request, path: href, query: {}, headers: { accept: '*/*' } }, { isFile: true });
	return await followRedirects(sender, { reply, url }, { own });
}

/** A storage's answer that refuses. Names no more of the address than the host, as the rest of it may be a key. */
export const failureOfStorage = ({ reply: { status }, url }: Found): Failure =>
	new Failure(`${url.host} answered with status ${status}`, {
		status,
		advice: 'The address of a file works for a while only: run the node again to get a fresh one',
	});

/** Fetches a file from where it is kept, without the token whichever host that is. Throws a `Failure`. */
export async function download(sender: Sender, address: string): Promise<RawReply> {
	const url = allowedUrl(sender, address);
	const { reply } = await sendUntilAnswered(sender, toStorage(sender, url), () => true);
	const found = await followRedirects(sender, { reply, url }, {});
	const { location } = found.reply.headers;
	if (found.reply.status < 300) return found.reply;
	if (found.reply.status < 400 && location !== undefined) allowedUrl(sender, location, found.url);
	throw failureOfStorage(found);
}
