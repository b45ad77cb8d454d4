import type {
	IExecuteFunctions,
	ICredentialsDecrypted,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import type { RawReply } from '../../model/session';
import { CREDENTIAL } from '../names';
import { bufferOf, within, type Body } from './body';
import { cleanToken, Redactor } from './redact';

/** The contexts in which the nodes speak to Intercom. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** The credential's Intercom, for the length of one execution. */
export interface Connection {
	/** Scheme and host, and the path in front of Intercom's own that a proxy may have. */
	baseUrl: string;
	/** Names the credential among others without telling anything of it. */
	credential: string;
	/**
	 * Sends one request, once. A relative address is one on the base URL. Rejects with n8n's error where no whole answer
	 * came. `timeout` is for the whole answer; for a file, which may be large, it is how long nothing may come.
	 */
	fetch(
		request: Omit<IHttpRequestOptions, 'baseURL' | 'timeout'> & { timeout: number },
		how: { authenticated: boolean; isFile?: boolean },
	): Promise<RawReply>;
}

const HOSTS: Readonly<Record<string, string>> = {
	us: 'https://api.intercom.io',
	eu: 'https://api.eu.intercom.io',
	au: 'https://api.au.intercom.io',
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether nobody on the way can read what goes there: plain http is for this machine alone. */
export const isSafe = ({ hostname, protocol }: URL): boolean =>
	protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));

/** Intercom's address for a credential. */
export function baseUrlOf({ region, baseUrl }: { region?: unknown; baseUrl?: unknown }): string {
	const known = Object.hasOwn(HOSTS, String(region)) ? HOSTS[String(region)] : undefined;
	if (known !== undefined) return known;
	const text = typeof baseUrl === 'string' ? baseUrl.trim() : '';
	if (!URL.canParse(text))
		throw new InputProblem(
			// What was pasted here may be a secret.
			"The credential's Base URL is not a URL",
			'Use a form such as https://intercom-proxy.example.com',
		);
	const url = new URL(text);
	if (!isSafe(url)) {
		throw new InputProblem(
			"The credential's Base URL must begin with https://",
			'Plain http:// is accepted for this machine alone (localhost)',
		);
	}
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
		throw new InputProblem("The credential's Base URL must be a host and a path only", 'Leave out user names, ? and #');
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** The token as it is sent. Refuses what cannot be one: Intercom would answer 401 and speak of a wrong token. */
export function tokenOf({ accessToken }: { accessToken?: unknown }): string {
	const token = cleanToken(accessToken);
	if (token === '')
		throw new InputProblem("The credential's Access Token is empty", 'Open the credential and paste the token');
	// Node.js would refuse the header, in words that say nothing of the token.
	if (!/^[!-~]+$/.test(token))
		throw new InputProblem(
			"The credential's Access Token has a character that no token has",
			'Copy the token again, without quotes or words around it',
		);
	return token;
}

/** n8n ends authenticated requests by itself when an execution is cancelled, others only when told. */
const abortable = (context: Context): Pick<IHttpRequestOptions, 'abortSignal'> => {
	const signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return signal ? { abortSignal: signal } : {};
};

/**
 * Reads the credential, once, and gives the way to its Intercom. No answer holds the token, whatever the server says.
 */
export async function connect(context: Context): Promise<Connection> {
	const data = await context.getCredentials(CREDENTIAL);
	const details = context.getNode().credentials?.[CREDENTIAL];
	const id = details?.id ?? '';
	const decrypted: ICredentialsDecrypted = { id, name: details?.name ?? '', type: CREDENTIAL, data };
	const baseUrl = baseUrlOf(data);
	const token = tokenOf(data);
	const redactor = new Redactor(token);
	return {
		baseUrl,
		credential: id,
		async fetch(request, { authenticated, isFile = false }) {
			const sentAt = performance.now();
			const options: IHttpRequestOptions = {
				...request,
				url: /^https?:/.test(request.url) ? request.url : `${baseUrl}${request.url}`,
				// n8n's own timeout is one of silence, so that an answer that trickles would hold its item for ever. It also
				// joins the pieces of an answer, which holds a file in memory twice.
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				// A redirect is looked at before anything follows it: no token for another host, no POST that turns into a GET.
				disableFollowRedirect: true,
				sendCredentialsOnCrossOriginRedirect: false,
			};
			// With the decrypted credential at hand n8n need not read it from its database for every request.
			const answer: Promise<unknown> = authenticated
				? context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options, {
						credentialsDecrypted: decrypted,
					})
				: context.helpers.httpRequest({ ...options, ...abortable(context) });
			const { statusCode, headers, body } = (await within(request.timeout, answer)) as {
				statusCode: number;
				headers: RawReply['headers'];
				body: Body;
			};
			const leftMs = Math.max(request.timeout - (performance.now() - sentAt), 0);
			const content = await bufferOf(body, isFile ? { pieceMs: request.timeout } : { wholeMs: leftMs });
			return await redactor.reply({ status: statusCode, headers, content });
		},
	};
}
