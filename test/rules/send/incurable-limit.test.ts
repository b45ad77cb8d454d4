import { adviceOnIncurableLimit, isIncurableLimit } from '../../../nodes/Intercom/engine/send/incurableLimit';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, withIds } from '../../kit/input';
import { useShortWaits } from '../../kit/shortWaits';
import { useTestNode } from '../../operations/testNode';

const node = useTestNode();
useShortWaits();

/** From the description of API 2.16. */
const ONE_JOB = 'Exceeded rate limit of 1 pending message data export jobs';
const FIVE_JOBS = 'Exceeded rate limit of 5 pending reporting dataset export jobs';

const WINDOW = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '900', 'x-ratelimit-reset': '1800000000' };

const refusal = (message: string, headers: Record<string, string> = {}, status = 429) => ({
	status,
	headers,
	content: Buffer.from(JSON.stringify(errorList('rate_limit_exceeded', message))),
});

test.each([
	[ONE_JOB, {}],
	[FIVE_JOBS, {}],
	// The window has room, so it is not what refuses.
	[ONE_JOB, WINDOW],
	['Too many concurrent requests for this workspace', {}],
	['An export is in progress already', WINDOW],
	['Exceeded rate limit of 3 exports', {}],
])('no waiting cures "%s" with the headers %j', (message, headers) => {
	expect(isIncurableLimit(refusal(message, headers))).toBe(true);
});

test.each<[message: string, headers: Record<string, string>]>([
	// Of a window, with its headers or behind a proxy that drops them.
	['Exceeded rate limit of 167 in 10_seconds', WINDOW],
	['Exceeded rate limit of 167 in 10_seconds', {}],
	['Exceeded rate limit of 100 jobs in 10_seconds', {}],
	['Exceeded rate limit of 1000 requests per minute', {}],
	['Exceeded rate limit', {}],
	['Exceeded rate limit of 3 exports', WINDOW],
	['', {}],
	// Whoever says when to come back is believed.
	[ONE_JOB, { 'retry-after': '30' }],
])('waiting may cure "%s" with the headers %j', (message, headers) => {
	expect(isIncurableLimit(refusal(message, headers))).toBe(false);
	expect(adviceOnIncurableLimit(refusal(message, headers))).toBeUndefined();
});

test('a gateway, which knows nothing of jobs, is waited for, and so is any other status', () => {
	const page = Buffer.from('<html><body>Too many pending jobs</body></html>');
	expect(isIncurableLimit({ status: 429, headers: {}, content: page })).toBe(false);
	expect(isIncurableLimit(refusal(ONE_JOB, {}, 503))).toBe(false);
});

const range = { created_at_after: '2026-01-01T00:00:00Z', created_at_before: '2026-01-31T00:00:00Z' };
const startExport = { resource: 'dataExport', operation: 'create', ...range };

test.each(['create', 'exportAndDownload'])(
	'a second export of messages (%s) fails at once and says what to do, as long as the first one runs',
	async (operation) => {
		await node.json(startExport);
		const error = await node.failure({ ...startExport, operation, property: 'data' });
		expect(node.sent.filter(({ to }) => to.startsWith('POST'))).toHaveLength(2);
		expect(error).toMatchObject({ message: ONE_JOB, httpCode: '429' });
		expect(error.description).toContain('wait until it has ended, or cancel it with "Data Export: Cancel"');
		expect(error.description).not.toContain('Parallel Items');
		expect(error.description).not.toContain('may have carried this out');
	},
);

test('a sixth export of reporting data fails at once, and nobody is sent to a cancellation that there is not', async () => {
	const report = {
		resource: 'reportingExport',
		operation: 'create',
		dataset_id: 'conversation',
		attribute_ids: ['conversation.conversation_id'],
		start_time: '2026-01-01T00:00:00Z',
		end_time: '2026-01-31T00:00:00Z',
	};
	const error = await node.failure(report, { items: Array.from({ length: 6 }, () => ({ json: {} })) });
	expect(error).toMatchObject({ message: FIVE_JOBS, httpCode: '429' });
	expect(error.description).toContain('wait until it has ended and run this again');
	expect(error.description).not.toContain('Cancel');
	expect(node.sent).toHaveLength(6);
});

test('what waits for another export names no window, so that requests of others go on', async () => {
	await node.json(startExport);
	await node.failure(startExport);
	const refused = await fetch(`${node.simulator.url}/export/content/data`, {
		method: 'POST',
		headers: { authorization: `Bearer ${node.simulator.token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ created_at_after: 1_700_000_000, created_at_before: 1_700_000_001 }),
	});
	expect(refused.status).toBe(429);
	expect(refused.headers.get('x-ratelimit-limit')).toBeNull();
	const [id = ''] = contactsIn(node, 1);
	expect(await node.json(getContact, withIds(id))).toHaveLength(1);
});

test('the 429 of a gateway without a header is waited for, a write too', async () => {
	node.simulator.fault({ method: 'POST', status: 429, body: '<h1>Too many requests</h1>', times: 3 });
	expect(await node.json(startExport)).toHaveLength(1);
	expect(node.sent).toHaveLength(4);
});
