import { useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, itemsOf, renameContact, withIds } from '../../kit/input';

const HOUR = 3_600_000;
const node = useTestNode({ freshForEachTest: true });

const refusals = () => node.simulator.requests.filter(({ status }) => status === 429).length;

test.each([0, HOUR, -HOUR])(
	'sixty items pass through windows of twenty without running into the limit, with a clock %d ms off',
	async (clockOffsetMs) => {
		node.simulator.configure({ rateLimit: { limit: 20, windowMs: 2_000 }, clockOffsetMs });
		const ids = contactsIn(node, 60);
		const json = await node.json(getContact, withIds(...ids));
		expect(json.map(({ id }) => id)).toEqual(ids);
		expect(refusals()).toBeLessThanOrEqual(3);
	},
);

test('a run that is wider than the window is refused once at its beginning, then never again', async () => {
	node.simulator.configure({ rateLimit: { limit: 20, windowMs: 2_000 } });
	const ids = contactsIn(node, 60);
	const json = await node.json({ ...getContact, options: { parallelItems: 50 } }, withIds(...ids));
	expect(json.map(({ id }) => id)).toEqual(ids);
	expect(refusals()).toBeLessThanOrEqual(33);
});

test('two executions at the same time count together', async () => {
	node.simulator.configure({ rateLimit: { limit: 20, windowMs: 2_000 } });
	const ids = contactsIn(node, 30);
	const options = withIds(...ids);
	await node.json(getContact, withIds(ids[0] ?? ''));
	const both = await Promise.all([node.json(getContact, options), node.json(getContact, options)]);
	for (const json of both) expect(json.map(({ id }) => id)).toEqual(ids);
	expect(refusals()).toBeLessThanOrEqual(3);
});

test('an execution knows from the one before that the window is used up', async () => {
	node.simulator.configure({ rateLimit: { limit: 10, windowMs: 4_000 } });
	const ids = contactsIn(node, 10);
	await node.json(getContact, withIds(...ids));
	await node.json(getContact, { items: itemsOf(ids.slice(0, 5).map((id) => ({ id }))) });
	expect(node.sent).toHaveLength(15);
	expect(refusals()).toBe(0);
});

const told = (seconds: number) => ({
	'x-ratelimit-limit': '100',
	'x-ratelimit-remaining': '0',
	'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + seconds),
});

test.each([
	['that names the end of its window', () => told(2)],
	['without a word of when to come back', () => ({})],
	['with Retry-After', (): Record<string, string> => ({ 'retry-after': '1' })],
])('a refusal %s is waited for and the request sent again, a write too', async (_name, headers) => {
	const [id = ''] = contactsIn(node, 1);
	const body = errorList('rate_limit_exceeded', 'Exceeded rate limit');
	node.simulator.fault({ path: `/contacts/${id}/notes`, status: 429, headers: headers(), body });
	const parameters = { resource: 'note', operation: 'create', contact_id: getContact.contact_id, body: 'x' };
	const [note] = await node.json(parameters, withIds(id));
	expect(note).toMatchObject({ type: 'note', body: '<p>x</p>' });
	expect(node.sent).toHaveLength(2);
	expect(node.simulator.ledger).toHaveLength(1);
});

test.each([
	['is too far away to believe', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000000000' }],
	['is no time', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' }],
	['is in the past', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1000000000' }],
	['comes without what is left', { 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 5) }],
])('a refusal whose end of the window %s is not answered by a rush of further requests', async (_name, headers) => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'GET', status: 429, headers, times: 2 });
	await node.json(getContact, withIds(id));
	const [first, second, third] = node.simulator.requests.map(({ at }) => at);
	expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(400);
	expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(400);
});

test('a refusal that was waited for is not taken for a write that may have happened', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'DELETE', status: 429, headers: { 'retry-after': '0.1' } });
	node.simulator.fault({ method: 'DELETE', status: 404, body: errorList('not_found', 'User Not Found') });
	const error = await node.failure(
		{ resource: 'contact', operation: 'delete', contact_id: getContact.contact_id },
		withIds(id),
	);
	expect(error).toMatchObject({ message: 'User Not Found' });
});

test('writes keep their order while they wait for the window', async () => {
	node.simulator.configure({ rateLimit: { limit: 4, windowMs: 2_000 } });
	const [id = ''] = contactsIn(node, 1);
	const names = ['a', 'b', 'c', 'd', 'e', 'f'];
	await node.json(renameContact, { items: itemsOf(names.map((name) => ({ id, name }))) });
	expect(node.simulator.ledger.map(({ body }) => body)).toEqual(names.map((name) => ({ name })));
});
