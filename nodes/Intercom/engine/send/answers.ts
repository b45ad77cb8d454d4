import { Failure } from '../../model/failure';
import { isObject, objectOf, parseJson, type JsonObject } from '../../model/json';
import type { RawReply } from '../../model/session';
import { adviceFor } from './advice';
import type { RefusedRequest } from './adviceByCode';
import { adviceOnIncurableLimit } from './incurableLimit';
import { parseInSteps } from './parseInSteps';
import type { NetworkError } from './retry';
import { onlyReads, type Request } from './request';

/** How Intercom's own refusals begin, also where the end of one is lost on its way. */
const OWN_WORDS = '{"type":"error.list"';

/** Whether a refusal is Intercom's own, and not that of a gateway in between. */
export const isIntercomsOwn = ({ content }: RawReply): boolean =>
	Array.isArray(objectOf(parseJson(content.toString())).errors) || content.toString('utf8', 0, 20) === OWN_WORDS;

const BARE_LIST = /^\/fin_voice\/conversation\/[^/]+$/;

/** Whether there is nothing but blanks and ends of lines. */
const isBlank = (content: Buffer): boolean => !content.some((byte) => byte > 0x20);

/** The body of a good answer as an object; `undefined` when it can't be read, as when it was cut on its way. */
export async function bodyOf(
	request: Pick<Request, 'method' | 'path'>,
	{ content, status }: RawReply,
): Promise<JsonObject | undefined> {
	const isReading = onlyReads(request);
	// Intercom answers some writes without a body (202 for an event, 204 for some deletes); a read without one is broken.
	if (isBlank(content)) return isReading ? undefined : { success: true };
	const body = await parseInSteps(content);
	if (isObject(body)) return body;
	// "null" is no record; of GET /me it means that the token belongs to no teammate.
	if (body === null && request.path === '/me') return {};
	// A write that Intercom says was good has worked, whatever else it says: sent again it might be done twice.
	const hasWorked = !isReading && status < 300 && body !== undefined;
	// The one list that Intercom gives to a read and that no object holds.
	if (Array.isArray(body) && (BARE_LIST.test(request.path) || (hasWorked && body.length > 0))) return { data: body };
	return hasWorked ? { success: true } : undefined;
}

/** Whether a body is Intercom's list of errors, whatever the status in front of it says. */
export const isErrorList = ({ errors, type }: JsonObject): boolean =>
	type === 'error.list' && Array.isArray(errors) && errors.length > 0;

/**
 * The first line of a body that is not JSON: gateways answer with a page of HTML. Half of a JSON tells nobody anything.
 */
const firstWords = (content: Buffer): string => {
	const text = content
		.toString('utf8', 0, 2_000)
		.replace(/<(style|script)[\s\S]*?(<\/\1>|$)/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	if (/^[{[]/.test(text)) return '';
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

/** An address without its query, which may be the key to a file. */
const placeOf = (address: string | undefined): string =>
	address === undefined ? 'another address' : (address.split(/[?#]/, 1)[0] ?? '').replace(/\/\/[^/]*@/, '//');

const redirectOf = (
	{ status, headers }: RawReply,
	unknownOutcome: boolean,
	{ credential }: Partial<RefusedRequest> = {},
): Failure =>
	new Failure(
		`Intercom sends this request on to ${placeOf(headers.location)}, where it was not sent, as the token belongs to Intercom's host alone`,
		{
			status,
			unknownOutcome,
			advice:
				credential?.addressField === 'Region'
					? 'Check the credential\'s "Region", and what stands between n8n and Intercom'
					: 'Check the credential\'s "Base URL"',
		},
	);

/**
 * An answer that refuses, in Intercom's own words. `unknownOutcome` says that Intercom may have done it all the same;
 * `request` lets the advice name what was asked for.
 */
export function failureOf(reply: RawReply, unknownOutcome: boolean, request?: Partial<RefusedRequest>): Failure {
	const { status, content } = reply;
	if (status >= 300 && status < 400) return redirectOf(reply, unknownOutcome, request);
	const body = parseJson(content.toString());
	const { entries } = Failure.of(status, objectOf(body), {});
	const isForeign = content.length > 0 && body === undefined && !isIntercomsOwn(reply);
	return Failure.of(status, objectOf(body), {
		unknownOutcome,
		advice: adviceOnIncurableLimit(reply) ?? adviceFor({ status, entries, isForeign }, request),
		...(body === undefined && { fallback: firstWords(content) }),
	});
}

/** An error and its causes, from the outermost on. n8n and its HTTP client wrap the error of Node.js. */
function* causesOf(error: unknown): Generator<Readonly<Record<string, unknown>>> {
	let cause = error;
	for (let depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth++) {
		yield cause as Readonly<Record<string, unknown>>;
		cause = (cause as { cause?: unknown }).cause;
	}
}

/**
 * What Node.js or its HTTP client said of a broken request. n8n 1 keeps nothing of it but the code, which n8n calls
 * `httpCode`; without the system call nobody can tell whether the request was sent.
 */
export function networkErrorOf(error: unknown): NetworkError {
	const causes = [...causesOf(error)].reverse();
	const text = (...names: string[]) =>
		causes
			.flatMap((cause) => names.map((name) => cause[name]))
			.find((value): value is string => typeof value === 'string' && value !== '');
	return { code: text('code', 'httpCode') ?? 'unknown error', syscall: text('syscall') };
}

/** What a network error means, in words. */
const NETWORK: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'refused the connection',
	ENOTFOUND: 'was not found: its name has no address',
	EAI_AGAIN: 'was not found: names cannot be looked up at the moment',
	ECONNRESET: 'closed the connection before it answered',
	ECONNABORTED: 'did not answer in time',
	ETIMEDOUT: 'did not answer in time',
	ERR_BAD_RESPONSE: 'broke off its answer',
	UNREADABLE: 'gave an answer that cannot be read',
};

const NO_CONNECTION: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND']);
const TOO_LATE: ReadonlySet<string> = new Set(['ECONNABORTED', 'ETIMEDOUT']);
const BAD_CERTIFICATE = /^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|ERR_TLS_CERT_)/;

/** What to do where no usable answer arrived. */
function adviceOnSilence(code: string): string {
	if (NO_CONNECTION.has(code)) return "Check the network, and the credential's region";
	if (TOO_LATE.has(code)) return 'Check the network and try again; a longer timeout is under Options';
	if (BAD_CERTIFICATE.test(code))
		return 'n8n does not trust the certificate of this host: a proxy in between may show one of its own, which NODE_EXTRA_CA_CERTS makes known to n8n';
	if (code === 'UNREADABLE')
		return 'Look at what is between n8n and Intercom, such as a proxy, which may change or cut answers, and try again';
	return 'Check the network and try again';
}

/** No usable answer arrived. */
export function silenceOf(host: string, code: string, unknownOutcome: boolean): Failure {
	return new Failure(`${host} ${NETWORK[code] ?? `could not be reached (${code})`}`, {
		status: 0,
		unknownOutcome,
		advice: adviceOnSilence(code),
	});
}
