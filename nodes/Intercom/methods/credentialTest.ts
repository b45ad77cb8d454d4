import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { baseUrlOf } from '../engine/send/connection';
import { addressFieldOf, redactorOf, tokenOf } from '../engine/send/credential';
import { API_VERSION } from '../engine/names';
import { cleanToken } from '../engine/send/redact';
import { at, isObject, type Json } from '../model/json';

const REGIONS: Readonly<Record<string, string>> = { us: 'United States', eu: 'Europe', au: 'Australia' };
const TEST_TIMEOUT_MS = 10_000;

const makeError = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

const parseBody = (body: unknown): Json | undefined => {
	try {
		return (typeof body === 'string' ? JSON.parse(body) : body) as Json;
	} catch {
		return undefined;
	}
};

/** What an answer of GET /me says about the credential. */
export function judgeAnswer(
	status: number,
	body: Json | undefined,
	chosenRegion: string,
	host: string,
): INodeCredentialTestResult {
	const region = REGIONS[chosenRegion];
	const refusal = isObject(body) && Array.isArray(body.errors) ? body.errors[0] : undefined;
	const message = String(at(refusal, 'message') ?? '');
	// The code of a right token that may not read whom it belongs to: what it may do otherwise works.
	const lacksPermission = status === 403 || (status === 401 && at(refusal, 'code') === 'token_unauthorized');
	if (status === 401 && !lacksPermission) {
		const where = region
			? `If it is right, the workspace lives in another region than ${region}`
			: 'If it is right, the Base URL leads elsewhere';
		return makeError(`Wrong access token: ${host} does not accept it (${message || 'unauthorized'}). ${where}`);
	}
	if (lacksPermission) return makeError(`${host} knows the access token but refuses it: ${message || 'forbidden'}`);
	if (status >= 300 && status < 400)
		return makeError(
			`${region ? 'Wrong region' : 'Wrong Base URL'}: ${host} sends requests on to another address, where no token is sent`,
		);
	if (status === 408 || status === 429 || status >= 500)
		return makeError(`${host} answered with status ${status}${message ? `: ${message}` : ''}. Try again later`);
	if (status === 200 && body === null)
		return { status: 'OK', message: `Connected to ${host}; the access token belongs to no teammate` };
	if (status !== 200 || !isObject(body))
		return makeError(`${host} answered with status ${status}${message ? `: ${message}` : ''}. Is it Intercom's API?`);

	const actual = String(at(body, 'app.region') ?? '').toLowerCase();
	if (region && REGIONS[actual] && actual !== chosenRegion)
		return makeError(
			`Wrong region: the token is right, but the workspace lives in ${REGIONS[actual]}, not in ${region}. Choose ${REGIONS[actual]} as the region`,
		);
	return {
		status: 'OK',
		message: `Connected to ${String(at(body, 'app.name') ?? 'Intercom')} as ${String(at(body, 'name') ?? 'its app')}`,
	};
}

/**
 * Tests a credential with GET /me on its own host, and says what is wrong with it: the token, the region or the
 * address.
 */
export async function testAccessToken(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const data: ICredentialDataDecryptedObject = credential.data ?? {};
	const chosenRegion = String(data.region ?? 'us');
	if (cleanToken(data.accessToken) === '') return makeError('The access token is empty');
	// The test of a credential gets no other request function from n8n than this old one.
	const { helpers } = this;
	const redactor = redactorOf(data);
	let host = 'Intercom';
	try {
		const token = tokenOf(data);
		const baseUrl = baseUrlOf(data);
		host = new URL(baseUrl).host;
		const answer: unknown = await helpers.request({
			method: 'GET',
			uri: `${baseUrl}/me`,
			headers: {
				Authorization: `Bearer ${token}`,
				'Intercom-Version': API_VERSION,
				Accept: 'application/json',
			},
			resolveWithFullResponse: true,
			simple: false,
			followRedirect: false,
			timeout: TEST_TIMEOUT_MS,
		});
		const { statusCode, body } = answer as { statusCode: number; body: unknown };
		const result = judgeAnswer(statusCode, parseBody(body), chosenRegion, host);
		return { ...result, message: redactor.text(result.message) };
	} catch (error) {
		// n8n's error holds the request with its token, so nothing but the error's code is shown.
		const code =
			(error as { code?: unknown; cause?: { code?: unknown } }).cause?.code ?? (error as { code?: unknown }).code;
		return makeError(
			code === undefined
				? (error as Error).message
				: `${host} could not be reached (${String(code)}): check the network and the ${addressFieldOf(data)}`,
		);
	}
}
