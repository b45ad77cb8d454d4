import { isRecord } from './gateway/exchange';
import type { Json, JsonObject } from '../../simulator';
import type { FaultRule, WireAnswer } from '../../simulator';
import type { Finding, Report } from './report/types';
import { LiveStage, LONG_MS } from './testing/stage';

const stage = new LiveStage();
let report: Report;
let exitCode: number;

const objectIn = (body: Json | undefined): JsonObject => (isRecord(body) ? (body as JsonObject) : {});
const always = (path: RegExp, rule: Omit<FaultRule, 'path'>): FaultRule => ({
	method: 'GET',
	times: Infinity,
	path,
	...rule,
});
/** Changes the body of a good answer. */
const changed = (path: RegExp, change: (body: JsonObject) => Json): FaultRule =>
	always(path, { rewrite: ({ body, status }: WireAnswer) => (status === 200 ? { body: change(objectIn(body)) } : {}) });

const without = (body: JsonObject, name: string): JsonObject =>
	Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

/** What is wrong with this Intercom, each on a route of its own. */
const RULES: readonly FaultRule[] = [
	changed(/^\/contacts\/[0-9a-f]{24}$/, (body) => without(body, 'owner_id')),
	changed(/^\/companies\/[0-9a-f]{24}$/, (body) => ({ ...body, session_count: 'twelve' })),
	changed(/^\/tags$/, ({ data = [], ...body }) => ({ ...body, tags: data })),
	changed(/^\/conversations$/, ({ pages, ...body }) => ({
		...body,
		pages: { ...objectIn(pages), next: { page: 2, starting_after: 17 } },
	})),
	changed(/^\/contacts$/, ({ data, ...body }) => ({ ...body, data: Array.isArray(data) ? data.slice(0, 4) : [] })),
	always(/^\/segments$/, { body: { type: 'segment.list', segments: [], pages: { type: 'pages' } } }),
	always(/^\/tickets\/404040404$/, {
		rewrite: () => ({ body: { type: 'error.list', errors: [{ code: 'ticket_gone' }] } }),
	}),
	changed(/^\/brands\/\w+$/, () => ({})),
	always(/^\/emails$/, { headers: { 'intercom-version': '2.11' } }),
	changed(/^\/admins$/, (body) => ({
		...body,
		admins: (Array.isArray(body['admins']) ? body['admins'] : []).map((admin) => ({
			...objectIn(admin),
			name: 'Ann & <b>',
		})),
	})),
	always(/^\/macros\/\w+$/, { status: 400, body: { type: 'error.list', errors: [{ code: 'parameter_invalid' }] } }),
	always(/^\/articles\/404040404$/, { status: 200, body: {} }),
	always(/^\/away_status_reasons$/, { status: 200, body: '<html>', contentType: 'text/html' }),
	always(/^\/audiences$/, { status: 403, body: { type: 'error.list', errors: [{ code: 'api_plan_restricted' }] } }),
	changed(/^\/subscription_types$/, (body) => ({ ...body, brand_new: true })),
];

const finding = (operation: string): Finding | undefined => report.reads.find((one) => one.operation === operation);
const told = (operation: string): string[] =>
	(finding(operation)?.differences ?? []).map(
		({ breaks, kind, place }) => `${kind} ${place}${breaks ? ', breaks' : ''}`,
	);

beforeAll(async () => {
	await stage.start();
	for (const rule of RULES) stage.simulator.fault(rule);
	exitCode = (await stage.call([])).exitCode;
	report = stage.report();
}, LONG_MS);
afterAll(async () => await stage.close());

test.each([
	['contact.get', 'a key that is gone', 'missing owner_id, breaks'],
	['company.get', 'a value of another type', 'type session_count, breaks'],
	['tag.getAll', 'a list under another key', 'missing data, breaks'],
	['tag.getAll', 'the key that came in its place', 'new tags'],
	['conversation.getAll', 'a cursor that is a number', 'paging pages.next.starting_after, breaks'],
	['contact.getAll', 'a page that is shorter than was asked for', 'paging rows'],
	['segment.getAll', 'a header that is gone', 'header x-ratelimit-remaining'],
	['ticket.get', 'another code of an error', 'status a record that is not there'],
	['brand.get', 'a success without a record', 'missing id, breaks'],
	['email.getAll', 'a version that is not the one that was sent', 'header intercom-version'],
	['article.get', 'a success for a record that is not there', 'status a record that is not there, breaks'],
	['awayReason.getAll', 'an answer that is no JSON', 'missing (the answer), breaks'],
	['subscriptionType.getAll', 'a new key', 'new brand_new'],
])('%s tells %s', (operation, _what, difference) => {
	expect(told(operation)).toContain(difference);
});

test('a request that Intercom refuses is a failed operation', () => {
	expect(finding('macro.get')).toMatchObject({ status: 'failed', detail: '400 parameter_invalid' });
});

test('what the plan or the permissions keep back is not available, and no fault of the node', () => {
	expect(finding('audience.getAll')).toMatchObject({ status: 'not available', detail: '403 api_plan_restricted' });
	expect(finding('audience.getAll')?.differences).toEqual([]);
});

test('names that are not escaped contradict what the node assumes', () => {
	expect(report.probes.find(({ probe }) => probe === 'escaped-names')).toMatchObject({ verdict: 'contradicts' });
});

test('new keys alone, and other routes, are no difference', () => {
	expect(finding('subscriptionType.getAll')?.status).toBe('alike');
	expect(finding('team.getAll')).toMatchObject({ status: 'alike', differences: [] });
});

test('differences that break an operation end the program with 1', () => {
	expect(exitCode).toBe(1);
});

test('a run without --write sends nothing that writes', () => {
	expect(stage.simulator.ledger).toEqual([]);
	expect(stage.simulator.requests.length).toBeGreaterThan(100);
});
