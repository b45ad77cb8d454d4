import { useShortWaits } from '../../kit/shortWaits';
import type { INodeParameters } from 'n8n-workflow';
import type { FaultRule } from '../../simulator';
import { type RunOptions, type TestNode, useTestNode } from '../../operations/testNode';
import { manners, useOtherHost } from '../../kit/servers';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, picked, withIds } from '../../kit/input';
import { everythingIn, usePrinted } from '../../kit/output';
import { until } from '../../kit/until';

const CANARY = 'canary-7f3b91d2c4e8';
const ENCODED = Buffer.from(CANARY).toString('base64');

const node = useTestNode({ token: CANARY });
useShortWaits();
const storage = useOtherHost(manners.breaks);
const printed = usePrinted();

test('the search for the token sees causes of errors, hidden properties and what is printed', () => {
	const hidden = Object.defineProperty(new Error('outer'), 'request', {
		value: { headers: { Authorization: `Bearer ${CANARY}` } },
		enumerable: false,
	});
	expect(everythingIn(hidden)).toContain(CANARY);
	expect(everythingIn(new Error('outer', { cause: new Error('inner', { cause: { config: CANARY } }) }))).toContain(
		CANARY,
	);
	console.log({ a: { b: { c: { d: CANARY } } } });
	process.stdout.write(CANARY);
	expect(printed.filter((text) => text.includes(CANARY))).toHaveLength(2);
});

/** Runs and makes sure that the token went to Intercom and can be seen nowhere else. */
async function watched(
	parameters: INodeParameters,
	options: RunOptions = {},
	sent = true,
): Promise<Awaited<ReturnType<TestNode['execute']>>> {
	const result = await node.execute(parameters, options);
	if (sent) expect(node.simulator.requests[0]?.headers.authorization).toBe(`Bearer ${CANARY}`);
	for (const text of [everythingIn(result), everythingIn(result.error), everythingIn(result.run), printed.join('\n')]) {
		expect(text.includes(CANARY)).toBe(false);
		expect(text.includes(ENCODED)).toBe(false);
	}
	return result;
}

const some = (): RunOptions => withIds(contactsIn(node, 1)[0] ?? '');

test('output holds no token', async () => {
	const { output } = await watched(getContact, some());
	expect(output[0]).toHaveLength(1);
});

const faults: ReadonlyArray<[string, FaultRule, INodeParameters?]> = [
	['a refusal', { status: 422, body: errorList('x', 'no') }],
	['a wrong token', { status: 401, body: errorList('unauthorized', 'Access Token Invalid') }],
	['an error of Intercom', { status: 500, body: '<html>Oops</html>' }],
	['a connection that is cut', { drop: 'before' }],
	['an answer that can not be read', { truncate: true }],
	['a redirect', { status: 302, headers: { location: 'https://other.example/' } }],
	['an answer that does not come in time', { stallMs: 15_000 }, { options: { timeout: 1 } }],
];

test.each(faults)(
	'the error of %s holds no token, nor does the item of a run that goes on',
	async (_name, fault, change = {}) => {
		const parameters = {
			resource: 'note',
			operation: 'create',
			contact_id: getContact.contact_id,
			body: 'x',
			...change,
		};
		node.simulator.fault({ method: 'POST', ...fault, times: Infinity });
		const stopped = await watched(parameters, some());
		expect(stopped.error).toBeDefined();
		for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
			const { output } = await watched(parameters, { ...some(), node: { onError } });
			expect(output[onError === 'continueErrorOutput' ? 1 : 0]?.[0]?.json.error).toEqual(expect.any(String));
		}
	},
);

test('a run that is cancelled while a request is under way holds no token', async () => {
	node.simulator.fault({ method: 'GET', stallMs: 15_000, times: Infinity });
	const stop = new AbortController();
	const run = watched(getContact, { ...some(), abortSignal: stop.signal });
	await until(() => node.simulator.requests.length === 1);
	stop.abort();
	expect((await run).canceled).toBe(true);
});

test('a run that is cancelled while it waits holds no token', async () => {
	node.simulator.fault({ method: 'GET', status: 429, headers: { 'retry-after': '8' }, times: Infinity });
	const stop = new AbortController();
	const run = watched(getContact, { ...some(), abortSignal: stop.signal });
	await until(() => node.simulator.requests[0]?.status === 429);
	stop.abort();
	await run;
});

test('a name that is looked up in vain holds no token', async () => {
	const { error } = await watched({ ...getContact, contact_id: picked('nobody@example.com', 'email') });
	expect(error?.message).toContain('nobody@example.com');
});

test('a redirect within Intercom that breaks while a file is fetched holds no token', async () => {
	node.simulator.fault({ path: '/export/1', status: 302, headers: { location: '/export/2' } });
	node.simulator.fault({ path: '/export/2', drop: 'before', times: Infinity });
	const { error } = await watched({ resource: 'rawRequest', operation: 'send', url: '/export/1', response: 'file' });
	expect(error).toBeDefined();
});

test('a storage that breaks sees no token and is told without one', async () => {
	node.simulator.fault({ path: '/export/1', status: 302, headers: { location: `${storage.url}/file` } });
	const { error } = await watched({ resource: 'rawRequest', operation: 'send', url: '/export/1', response: 'file' });
	expect(error).toBeDefined();
	expect(storage.seen).not.toEqual([]);
	expect(JSON.stringify(storage.seen)).not.toContain(CANARY);
});

test('a raw request tells its full answer without the token', async () => {
	const { output } = await watched({
		resource: 'rawRequest',
		operation: 'send',
		url: '/me',
		additionalFields: { full: true },
	});
	expect(output[0]?.[0]?.json.statusCode).toBe(200);
});
