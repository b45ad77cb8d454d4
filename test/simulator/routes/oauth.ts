import { ApiError, invalid } from '../errors';
import { Answer, type Call, on, type Route } from '../http/route';
import { asText } from '../json';
import { need, text } from '../shape';
import type { Workspace } from '../state/workspace';

/** The app that may be connected: what a credential holds besides its region. */
export const CLIENT_ID = 'simulator-client-id';
export const CLIENT_SECRET = '5f0c2c1e-9d5a-4b7e-8a43-simulated-app';

/** How often access was allowed, and the codes that nobody has exchanged yet. */
interface Grants {
	count: number;
	codes: Set<string>;
}

const grants = new WeakMap<Workspace, Grants>();

function grantsOf({ state }: Call): Grants {
	const known = grants.get(state) ?? { count: 0, codes: new Set<string>() };
	grants.set(state, known);
	return known;
}

/** Allows the access at once, as somebody would do in the browser, and sends back to where n8n waits for the code. */
function authorize(call: Call): Answer {
	const { client_id, redirect_uri = '', state } = call.query;
	if (client_id !== CLIENT_ID) throw new ApiError(404, 'not_found', 'App not found');
	if (!URL.canParse(redirect_uri)) throw invalid('redirect_uri is not a valid URL', 'redirect_uri');
	const known = grantsOf(call);
	// Intercom's codes may end in "=" and hold signs that a form has to encode.
	const code = Buffer.from(`code:${++known.count}+/`).toString('base64');
	known.codes.add(code);
	const back = new URL(redirect_uri);
	back.searchParams.set('code', code);
	if (state !== undefined) back.searchParams.set('state', state);
	return new Answer(302, undefined, { location: back.href });
}

/** Gives the workspace's token for a code, once. */
function exchange(call: Call) {
	const { client_id, client_secret, code } = call.body;
	const isApp = client_id === CLIENT_ID && client_secret === CLIENT_SECRET;
	if (!isApp || !grantsOf(call).codes.delete(asText(code) ?? ''))
		throw new ApiError(401, 'unauthorized', 'Unauthorized Code');
	return { token_type: 'Bearer', token: call.token, access_token: call.token };
}

/** What OAuth needs: the page on which somebody allows the access, and the exchange of its code. */
export const oauth: Route[] = [
	{
		...on('GET /oauth', authorize, {
			query: { client_id: need(text), redirect_uri: need(text), response_type: text, scope: text, state: text },
		}),
		open: true,
	},
	{
		...on('POST /auth/eagle/token', exchange, {
			body: {
				...{ client_id: need(text), client_secret: need(text), code: need(text) },
				...{ grant_type: text, redirect_uri: text },
			},
		}),
		open: true,
	},
];
