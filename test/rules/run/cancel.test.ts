import { setTimeout as pause } from 'node:timers/promises';
import { type TestNode, useTestNode } from '../../operations/testNode';
import { manners, useOtherHost } from '../../kit/servers';
import { contactsIn, getContact, itemsOf, picked, renameContact, withIds } from '../../kit/input';
import { until } from '../../kit/until';

const node = useTestNode();
const storage = useOtherHost(manners.stalls);

/** Runs until the requests have arrived, cancels, and gives the result with the requests that came afterwards. */
async function cancelled(
	parameters: Parameters<TestNode['execute']>[0],
	setup: Parameters<TestNode['execute']>[1],
	arrived: number,
	watch = 1_500,
) {
	const stop = new AbortController();
	const run = node.execute(parameters, { ...setup, abortSignal: stop.signal });
	await until(() => node.simulator.requests.length >= arrived);
	await pause(50);
	const before = node.simulator.requests.length;
	stop.abort();
	const result = await run;
	const open = node.simulator.requests.filter(({ status }) => status === undefined).length;
	await pause(watch);
	return { result, open, before, later: node.simulator.requests.length - before };
}

test('a request under way ends at once, and no further item starts', async () => {
	const ids = contactsIn(node, 10);
	node.simulator.fault({ method: 'GET', stallMs: 15_000, times: Infinity });
	const { result, open, before, later } = await cancelled(
		{ ...getContact, options: { parallelItems: 3 } },
		withIds(...ids),
		3,
	);
	expect(result.canceled).toBe(true);
	expect([before, open, later]).toEqual([3, 3, 0]);
	expect(result.output).toEqual([]);
});

test('a wait for the next window of the rate limit ends at once, and nothing more is sent', async () => {
	const ids = contactsIn(node, 3);
	const reset = Math.ceil(Date.now() / 1_000) + 3;
	node.simulator.fault({
		method: 'GET',
		status: 429,
		headers: { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
		times: 3,
	});
	const { result, before, later } = await cancelled(getContact, withIds(...ids), 3, 5_000);
	expect(result.canceled).toBe(true);
	expect([before, later]).toEqual([3, 0]);
});

test('a wait after an error of Intercom ends at once, and nothing more is sent', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'GET', status: 503, times: Infinity });
	const { result, before, later } = await cancelled(getContact, withIds(id), 3, 3_500);
	expect(result.canceled).toBe(true);
	expect([before, later]).toEqual([3, 0]);
});

test('a run that goes on after errors is cancelled all the same', async () => {
	const ids = contactsIn(node, 6);
	node.simulator.fault({ method: 'GET', stallMs: 15_000, times: Infinity });
	const { result, before, later } = await cancelled(
		{ ...getContact, options: { parallelItems: 2 } },
		{ items: itemsOf(ids.map((id) => ({ id }))), node: { onError: 'continueRegularOutput' } },
		2,
	);
	expect(result.canceled).toBe(true);
	expect([before, later]).toEqual([2, 0]);
});

test('writes that wait for their turn on the same record are not sent', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'PUT', stallMs: 15_000, times: Infinity });
	const { result, before, later } = await cancelled(
		renameContact,
		{ items: itemsOf(['a', 'b', 'c'].map((name) => ({ id, name }))) },
		1,
	);
	expect(result.canceled).toBe(true);
	expect([before, later]).toEqual([1, 0]);
	expect(node.simulator.ledger).toEqual([]);
});

test('a list is not read on', async () => {
	contactsIn(node, 400);
	node.simulator.fault({ method: 'GET', skip: 1, stallMs: 15_000, times: Infinity });
	const { result, before, later } = await cancelled(
		{ resource: 'contact', operation: 'getAll', returnAll: true },
		{},
		2,
	);
	expect(result.canceled).toBe(true);
	expect([before, later]).toEqual([2, 0]);
});

test('a workflow that was cancelled before the node began sends nothing', async () => {
	const [id = ''] = contactsIn(node, 1);
	const result = await node.execute(getContact, { items: itemsOf([{ id }]), abortSignal: AbortSignal.abort() });
	expect(result.canceled).toBe(true);
	expect(node.sent).toEqual([]);
});

test('a file that comes from a storage is not waited for', async () => {
	node.simulator.fault({ path: '/export/1', status: 302, headers: { location: `${storage.url}/file` } });
	const stop = new AbortController();
	const parameters = { resource: 'rawRequest', operation: 'send', method: 'GET', url: '/export/1', response: 'file' };
	const run = node.execute(parameters, { abortSignal: stop.signal });
	await until(() => storage.seen.length === 1);
	stop.abort();
	const result = await Promise.race([run, pause(5_000, 'still waiting')]);
	expect(result).toMatchObject({ canceled: true });
	await until(() => storage.open === 0);
});

test('a search for a name that the user waits for is cancelled like any request', async () => {
	node.simulator.fault({ path: '/tags', stallMs: 15_000 });
	const parameters = {
		resource: 'contact',
		operation: 'detachTag',
		contact_id: picked('={{ $json.id }}'),
		tag_id: picked('VIP', 'name'),
	};
	const [id = ''] = contactsIn(node, 1);
	const { result, open, later } = await cancelled(parameters, withIds(id), 1);
	expect(result.canceled).toBe(true);
	expect([open, later]).toEqual([1, 0]);
});
