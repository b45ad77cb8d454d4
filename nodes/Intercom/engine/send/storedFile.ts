import { Failure } from '../../model/failure';
import type { FreeReply } from '../../model/session';
import { codeOf, silenceOf } from './answers';
import { isSafe, type RawReply } from './connection';
import { retryAfter, type Attempt } from './retry';
import type { Line } from './transport';

const HOPS = 5;

/** An address that Intercom named: https alone, but where Intercom itself is a program on this machine. */
function safe({ connection }: Line, address: string, base?: URL): URL {
	const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined;
	const isLocal = new URL(connection.baseUrl).protocol === 'http:';
	if (url === undefined || !(isLocal ? isSafe(url) : url.protocol === 'https:'))
		throw new Failure('its address does not begin with https://', {
			status: 0,
			advice: 'Files are fetched over https alone',
		});
	return url;
}

async function fetched(line: Line, url: URL): Promise<RawReply> {
	for (let tries = 1; ; tries++) {
		let attempt: Attempt & { reply?: RawReply };
		try {
			const reply = await line.connection.fetch({ method: 'GET', url: url.href, timeout: line.timeout }, false);
			attempt = { answer: reply, reply };
		} catch (error) {
			if (line.cancelled()) return await Promise.reject(error);
			attempt = { error: codeOf(error) };
		}
		const wait = retryAfter({ repeatable: true }, attempt, tries);
		if (wait === undefined) {
			if (attempt.reply) return attempt.reply;
			throw silenceOf(url.host, 'error' in attempt ? attempt.error : '', false);
		}
		await line.clock.sleep(wait);
	}
}

/** Fetches a file from where it is kept, without the token whichever host that is. Throws a `Failure` that names no more of the address than the host. */
export async function download(line: Line, address: string): Promise<FreeReply> {
	let url = safe(line, address);
	for (let hops = 0; ; hops++) {
		const { content, headers, status } = await fetched(line, url);
		if (status < 300) return { status, headers, content };
		if (status >= 400 || headers.location === undefined || hops === HOPS)
			throw new Failure(`${url.host} answered with status ${status}`, {
				status,
				advice: 'The address of a file works for a while only: run the node again to get a fresh one',
			});
		url = safe(line, headers.location, url);
	}
}
