import { clock } from './clock';
import type { Fault, Meaning, Surroundings } from './faultTypes';
import type { Answer, Exchange } from './front';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HTML_TYPE = { 'content-type': 'text/html' };
const MS_PER_SECOND = 1_000;

const errorList = (code: string, message: string): Buffer =>
	Buffer.from(JSON.stringify({ type: 'error.list', request_id: 'of-the-fault', errors: [{ code, message }] }));

const page = (words: string): Buffer =>
	Buffer.from(`<html><head><title>${words}</title></head><body><center>nginx</center></body></html>`);

const inSeconds = (seconds: number): string => String(Math.ceil(clock.now() / MS_PER_SECOND) + seconds);

/** Answers in the place of Intercom, which carries nothing out. */
const answering = (
	name: string,
	meaning: Meaning,
	fault: Pick<Fault, 'cause' | 'needs' | 'status'>,
	answer: (surroundings: Surroundings) => Omit<Answer, 'status'> & { status?: number },
): Fault => ({
	...fault,
	name,
	meaning,
	strike: ({ reply }, surroundings) => reply({ status: fault.status ?? 200, ...answer(surroundings) }),
});

const limited = (name: string, headers: () => Record<string, string>): Fault =>
	answering(name, 'limited', { status: 429, cause: /Exceeded rate limit/ }, () => ({
		headers: { ...JSON_TYPE, ...headers() },
		body: errorList('rate_limit_exceeded', 'Exceeded rate limit of 1000 in 10_seconds'),
	}));

const refusal = (status: number, code: string, message: string, meaning: Meaning = 'refused'): Fault =>
	answering(String(status), meaning, { status, cause: new RegExp(message) }, () => ({
		headers: JSON_TYPE,
		body: errorList(code, message),
	}));

/** Answers in which Intercom's window, its servers or its rules say no. */
export const answers = {
	limited: limited('429 with reset', () => ({
		'x-ratelimit-limit': '1000',
		'x-ratelimit-remaining': '0',
		'x-ratelimit-reset': inSeconds(5),
	})),
	limitedBare: limited('429 without headers', () => ({})),
	limitedEndpoint: limited('429 of one endpoint', () => ({
		'x-ratelimit-limit': '1000',
		'x-ratelimit-remaining': '900',
		'x-ratelimit-reset': inSeconds(8),
	})),
	unavailable: answering('503', 'mayBeDone', { status: 503, cause: /Service Unavailable/ }, () => ({
		headers: JSON_TYPE,
		body: errorList('service_unavailable', 'Service Unavailable'),
	})),
	badGateway: answering('502 of a gateway', 'mayBeDone', { status: 502, cause: /502 Bad Gateway/ }, () => ({
		headers: HTML_TYPE,
		body: page('502 Bad Gateway'),
	})),
	signIn: answering('page of a proxy', 'mayBeDone', { needs: 'json', status: 200, cause: /cannot be read/ }, () => ({
		headers: HTML_TYPE,
		body: page('Please sign in'),
	})),
	errorAsSuccess: answering('error in a 200', 'errorAsSuccess', { needs: 'json', cause: /Something is off/ }, () => ({
		headers: JSON_TYPE,
		body: errorList('parameter_invalid', 'Something is off'),
		status: 200,
	})),
	gatewayNotFound: answering('404 of a gateway', 'refused', { status: 404, cause: /404 Not Found/ }, () => ({
		headers: HTML_TYPE,
		body: page('404 Not Found'),
	})),
	notFound: answering('404', 'notFound', { status: 404, cause: /Resource Not Found|was not found/ }, () => ({
		headers: JSON_TYPE,
		body: errorList('not_found', 'Resource Not Found'),
	})),
	badRequest: refusal(400, 'parameter_invalid', 'This parameter makes no sense'),
	unauthorized: refusal(401, 'unauthorized', 'Access Token Invalid'),
	forbidden: refusal(403, 'api_plan_restricted', 'Active subscription needed'),
	conflict: refusal(409, 'conflict', 'already exists with id=6762f0d01bb69f9f2193dead', 'conflict'),
	unprocessable: refusal(422, 'parameter_invalid', 'must be something else'),
	redirect: {
		name: 'redirect elsewhere',
		meaning: 'redirect',
		needs: 'noFile',
		cause: /sends this request on to/,
		strike({ reply }: Exchange, { foreignUrl, random }: Surroundings) {
			reply({
				status: random.pick([301, 302, 303, 307, 308]),
				headers: { location: `${foreignUrl}/taken` },
				body: Buffer.alloc(0),
			});
		},
	},
} satisfies Record<string, Fault>;
