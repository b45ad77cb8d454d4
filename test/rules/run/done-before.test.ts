import { useTestNode } from '../../operations/testNode';
import { itemsOf } from '../../kit/input';

const node = useTestNode();
const TAG = '102';

const create = {
	resource: 'contact',
	operation: 'create',
	role: 'user',
	email: '={{ $json.email }}',
	additionalFields: { tags: [TAG] },
};
const two = { items: itemsOf([{ email: 'ann@example.com' }, { email: 'ben@example.com' }]) };
const REFUSED = { status: 422, body: { type: 'error.list', errors: [{ code: 'x', message: 'no' }] } };

const idOf = (email: string) => [...node.simulator.state.contacts.values()].find((one) => one.email === email)?.id;

test('the error of one item tells what the other failed items have written as well', async () => {
	node.simulator.fault({ method: 'POST', path: /\/tags$/, times: Infinity, ...REFUSED });
	const { description } = await node.failure(create, two);
	expect(description).toContain(`Done before the error: contact ${idOf('ann@example.com')} was created. Repeat only`);
	expect(description).toContain(`Partly done: item 1 (contact ${idOf('ben@example.com')} was created)`);
});

test('a cancelled execution tells what items in the middle of their work have written', async () => {
	const cancel = new AbortController();
	node.simulator.fault({
		method: 'POST',
		path: /\/tags$/,
		times: Infinity,
		rewrite: () => {
			cancel.abort();
			return REFUSED;
		},
	});
	const { description } = await node.failure(create, { ...two, abortSignal: cancel.signal });
	expect(description).toContain(`item 0 (contact ${idOf('ann@example.com')} was created`);
});

test('an item that failed with its only write tells of none', async () => {
	node.simulator.fault({ method: 'POST', path: '/contacts', times: Infinity, ...REFUSED });
	expect((await node.failure(create, two)).description).not.toMatch(/Done before the error|Partly done/);
});

test('a raw write whose answer cannot be read is told as carried out, without its query', async () => {
	node.simulator.fault({ method: 'POST', body: 'no JSON', contentType: 'text/plain' });
	const raw = { resource: 'rawRequest', operation: 'send', method: 'POST', url: '/contacts?secret=1', body_as: 'none' };
	const { description } = await node.failure(raw);
	expect(description).toContain('Done before the error: POST /contacts was carried out. Repeat only');
});
