import type {
	IAdditionalCredentialOptions,
	IExecuteFunctions,
	ICredentialsDecrypted,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import type { RawReply } from '../../model/session';
import { bufferOf, within, type Body } from './body';
import {
	ACCESS_TOKEN_CREDENTIAL,
	checkCredential,
	credentialAdviceOf,
	credentialTypeOf,
	redactorOf,
	type CredentialAdvice,
} from './credential';

/** The contexts in which the nodes speak to Intercom. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** The credential's Intercom, for the length of one execution. */
export interface Connection {
	/** Scheme and host, and the path in front of Intercom's own that a proxy may have. */
	baseUrl: string;
	/** Names the credential among others without telling anything of it. */
	credential: string;
	/** What to do where Intercom does not let this credential in. */
	advice?: CredentialAdvice;
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

/** n8n ends authenticated requests by itself when an execution is cancelled, others only when told. */
const abortable = (context: Context): Pick<IHttpRequestOptions, 'abortSignal'> => {
	const signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return signal ? { abortSignal: signal } : {};
};

/** How n8n puts the token on a request. */
function authenticationOf(type: string, decrypted: ICredentialsDecrypted): IAdditionalCredentialOptions {
	return type === ACCESS_TOKEN_CREDENTIAL
		? // With the decrypted credential at hand n8n need not read it from its database for every request.
			{ credentialsDecrypted: decrypted }
		: // n8n would write the token into the address if Intercom had named the type of its token in another way.
			{ oauth2: { tokenType: 'Bearer' } };
}

/**
 * Reads the credential that the node uses, once, and gives the way to its Intercom. No answer holds the token or the
 * client secret, whatever the server says.
 */
export async function connect(context: Context): Promise<Connection> {
	const type = credentialTypeOf(context.getNode());
	const data = await context.getCredentials(type);
	const details = context.getNode().credentials?.[type];
	const id = details?.id ?? '';
	const baseUrl = baseUrlOf(data);
	checkCredential(type, data);
	const authentication = authenticationOf(type, { id, name: details?.name ?? '', type, data });
	const redactor = redactorOf(data);
	return {
		baseUrl,
		credential: id,
		advice: credentialAdviceOf(type, data),
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
			const answer: Promise<unknown> = authenticated
				? context.helpers.httpRequestWithAuthentication.call(context, type, options, authentication)
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
