import type { Json } from '../../simulator/json';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();

const raw = { resource: 'rawRequest', operation: 'send' };
const list = (code: string, message: string): Json => ({ type: 'error.list', errors: [{ code, message }] });

/** The advice below an error, where Intercom answers a request in this way. */
async function adviceFor(request: string, status: number, body: Json | string, version?: string): Promise<string> {
	const [method = '', url = ''] = request.split(' ');
	node.simulator.fault({ status, body, times: 20 });
	const additionalFields = version === undefined ? {} : { version };
	const { description } = await node.failure({ ...raw, method, url, additionalFields });
	return String(description).replace(/\. HTTP .*$/, '');
}

const TOKEN = /copy the token again from Developer Hub/;
const PERMISSION = /lacks the permission|Add the permission/i;

test.each([
	['unauthorized', 'Access Token Invalid', TOKEN],
	['token_not_found', 'Token not found', TOKEN],
	['token_revoked', 'Token revoked', TOKEN],
	['token_expired', 'Token expired', TOKEN],
	['token_blocked', 'App blocked', /new token will not help: ask Intercom's support/],
	['token_suspended', 'App suspended', /new token will not help: ask Intercom's support/],
	['token_unauthorized', 'Not authorized to access resource', PERMISSION],
	['missing_authorization', 'No authorization', /"Base URL" may take it away/],
])('401 %s is told apart from the other reasons', async (code, message, advice) => {
	expect(await adviceFor('GET /contacts/1', 401, list(code, message))).toMatch(advice);
});

test('a right token that lacks a permission is not called wrong or revoked', async () => {
	for (const [status, code] of [
		[401, 'token_unauthorized'],
		[403, 'forbidden'],
		[403, 'action_forbidden'],
	] as const) {
		const advice = await adviceFor('GET /contacts/1', status, list(code, 'Not authorized to access resource'));
		expect(advice).toMatch(/^The token is right but lacks the permission/);
		expect(advice).not.toMatch(/revoked|region|copy/i);
	}
});

test('a scope that Intercom names is the permission to add', async () => {
	const words = 'You do not have the required scope (read_conversations) to access this resource';
	expect(await adviceFor('GET /macros', 403, list('forbidden', words))).toBe(
		'Add the permission that Intercom names under Developer Hub > your app > Configure > Authentication',
	);
});

test.each(['Active subscription needed.', 'Real-time monitoring is not enabled for your workspace.'])(
	'what the plan or the workspace has not (%s) is no matter of permissions',
	async (words) => {
		const advice = await adviceFor('GET /teams/1/metrics', 403, list('api_plan_restricted', words));
		expect(advice).toMatch(/plan of the workspace does not have this, or it is not switched on/);
		expect(advice).not.toMatch(PERMISSION);
	},
);

test.each([
	[401, 'token_unauthorized'],
	[403, 'forbidden'],
])('a token that may not read whom it belongs to (%d %s) is told what to fill in', async (status, code) => {
	const advice = await adviceFor('GET /me', status, list(code, 'Forbidden request'));
	expect(advice).toMatch(/^The token is right, but may not read whom it belongs to \(GET \/me\): choose the teammate/);
	expect(advice).toMatch(/fill in "Workspace ID"/);
});

test('a token that is wrong is told as one at GET /me too', async () => {
	expect(await adviceFor('GET /me', 401, list('unauthorized', 'Access Token Invalid'))).toMatch(TOKEN);
});

test('assignment rules that a workspace with Workflows refuses are no matter of permissions', async () => {
	const advice = await adviceFor(
		'POST /conversations/1/run_assignment_rules',
		403,
		list('forbidden', 'Forbidden request'),
	);
	expect(advice).toMatch(/where the workspace uses Workflows: choose somebody else under "Assign To"$/);
});

test.each([
	['POST /content_snippets', 'parameter_invalid', 'Unknown locale'],
	['PUT /content_snippets/1', 'parameter_invalid', 'Unknown locale'],
	['POST /audiences', 'validation_error', 'Name must not be blank'],
])('a value that Intercom refuses with 404 (%s, %s) is no ID', async (request, code, words) => {
	expect(await adviceFor(request, 404, list(code, words))).toBe('Check the values of the fields');
});

const PAGE_LIMIT = list('bad_request', 'page limit reached, please use scroll API');

test.each(['GET /companies?page=200', 'POST /companies/list?page=200'])(
	'the end of the pages of %s names the operation that reads on',
	async (request) => {
		expect(await adviceFor(request, 400, PAGE_LIMIT)).toBe(
			'Intercom pages through 10,000 companies at most: "Company: Get Many" with "Return All" reads any number, if neither "Segment" nor "Tag" is set',
		);
	},
);

test('a scroll of somebody else is waited for, not corrected', async () => {
	const advice = await adviceFor('GET /companies/scroll', 400, list('scroll_exists', 'scroll already exists'));
	expect(advice).toMatch(/one reader at a time: try again later/);
});

const NO_CONVERSATION = list('not_found', 'Conversation not found');

test('a reply to the last conversation of a contact without one does not ask for an ID', async () => {
	const advice = await adviceFor('POST /conversations/last/reply', 404, NO_CONVERSATION);
	expect(advice).toMatch(/^The contact has no conversation yet/);
	expect(advice).not.toMatch(/Check the ID/);
	expect(await adviceFor('POST /conversations/1/reply', 404, NO_CONVERSATION)).toMatch(/^Check the ID/);
});

test.each(['GET /macros', 'GET /ai/content_import_sources', 'GET /news/newsfeeds'])(
	'a list that the workspace has not (404 of %s) is a feature, not an ID',
	async (request) => {
		const advice = await adviceFor(request, 404, list('not_found', 'Resource Not Found'));
		expect(advice).toMatch(/^Intercom has no such list in this workspace: the feature may not be switched on/);
	},
);

test.each([
	['GET /macros/7', 'Resource Not Found'],
	['GET /visitors?user_id=x', 'Visitor Not Found'],
	['POST /macros', 'Resource Not Found'],
])('a 404 of %s is about the ID', async (request, words) => {
	expect(await adviceFor(request, 404, list('not_found', words))).toMatch(/^Check the ID/);
});

test.each([
	['POST /tags', 'conflict', 'A tag with this name exists', /exists already: update that one/],
	['PUT /contacts/1', 'conflict', 'Contact already exists', /"Contact: Merge"/],
	[
		'DELETE /data_connectors/1',
		'conflict',
		'Data connector must be in draft state to be deleted',
		/"State" to "Draft"/,
	],
	['DELETE /data_connectors/1', 'data_connector_in_use', 'In use', /out of what uses it/],
	['POST /help_center/help_centers/1/redirects', 'resource_conflict', 'Exists', /update or delete that one/],
	['PUT /articles/1', 'conflict', 'Article is being published', /read it again/],
])('409 of %s, %s, says which kind of conflict it is', async (request, code, message, advice) => {
	expect(await adviceFor(request, 409, list(code, message))).toMatch(advice);
});

test.each([
	[422, 'parameter_invalid', 'Invalid metadata', /nested/],
	[422, 'parameter_invalid', 'Removing the last customer is not allowed', /"Conversation: Attach Contact"/],
	[422, '422', 'Cannot have more than 120 active event names', /archive some/],
	[400, 'data_invalid', 'The Data Attribute you are trying to archive has a dependant object', /out of what uses it/],
	[400, 'client_error', 'Invalid starting_after param.', /"Return All"/],
	[400, 'parameter_not_found', 'Name is required', /^Fill in/],
	[400, 'parameter_invalid', 'is odd', /^Check the values of the fields$/],
	[413, 'x', 'Too large', /fewer or smaller files/],
	[404, 'not_found', 'Custom object type `undefined` not found', /"Object Type"/],
	[404, 'not_found', 'The requested resource does not exist; check your path and try again', /the path and the method/],
])('%d %s "%s" is advised by what it says', async (status, code, message, advice) => {
	expect(await adviceFor('POST /events', status, list(code, message))).toMatch(advice);
});

test.each([401, 403, 404])('a page of a proxy with status %d says nothing of the token or an ID', async (status) => {
	const page = '<html><title>Blocked</title><body>No way</body></html>';
	expect(await adviceFor('GET /contacts/1', status, page)).toMatch(
		/^This answer is not one of Intercom's API: check the credential's "Base URL"/,
	);
});
