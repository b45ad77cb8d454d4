import type { INodeParameters } from 'n8n-workflow';
import { contactsIn, itemsOf, picked } from '../../kit/input';
import { useTestNode } from '../../operations/testNode';
import { asObject } from '../../simulator/json';

/** Long enough for whatever does not wait to overtake. */
const STALL_MS = 300;
/** A timer may be over a little early. */
const EARLY_MS = 10;

const node = useTestNode();

const raw: INodeParameters = {
	resource: 'rawRequest',
	operation: 'send',
	method: '={{ $json.method }}',
	url: '={{ $json.url }}',
	body_as: 'json',
	body: '={{ { name: $json.name } }}',
};

/** The first answer is held back, so that whatever does not wait for it arrives before it is given. */
function expectInTurn(names: readonly string[]): void {
	const { requests } = node.simulator;
	expect(requests.map(({ body }) => asObject(body)['name'])).toEqual(names);
	expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(STALL_MS - EARLY_MS);
}

test('raw writes to one path are sent in the order of the items, however the path is written', async () => {
	const [a = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'PUT', path: `/contacts/${a}`, stallMs: STALL_MS });
	const encoded = `/contacts/%${a.charCodeAt(0).toString(16)}${a.slice(1)}`;
	const urls = [`/contacts/${a}`, `${node.simulator.url}/contacts/${a}?x=1`, ` /contacts/${a}/`, encoded];
	const items = itemsOf(urls.map((url, index) => ({ method: 'PUT', url, name: `a${index}` })));
	await node.execute(raw, { items, node: { onError: 'continueRegularOutput' } });
	expectInTurn(['a0', 'a1', 'a2', 'a3']);
});

test('raw writes of several methods to one path are kept in order', async () => {
	const [a = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'PUT', path: `/contacts/${a}`, stallMs: STALL_MS });
	const items = itemsOf(['PUT', 'DELETE', 'PUT'].map((method) => ({ method, url: `/contacts/${a}`, name: method })));
	await node.execute(raw, { items, node: { onError: 'continueRegularOutput' } });
	expectInTurn(['PUT', 'DELETE', 'PUT']);
});

const message: INodeParameters = {
	resource: 'message',
	operation: 'create',
	message_type: 'inapp',
	recipients: 'listed',
	to_ids: '={{ $json.to.split(" ") }}',
	body: '={{ $json.text }}',
	additionalFields: { admin_id: picked('991267459') },
};
const texts = () => node.simulator.ledger.map(({ body }) => asObject(body)['body']);

test('messages that have a recipient in common reach that one in the order of the items', async () => {
	const [a = '', b = '', c = ''] = contactsIn(node, 3);
	node.simulator.fault({ method: 'POST', path: '/messages', stallMs: STALL_MS });
	const items = itemsOf([
		{ to: `${a} ${b}`, text: 'first to A and B' },
		{ to: b, text: 'then to B' },
		{ to: c, text: 'to C' },
		{ to: `${c} ${a}`, text: 'then to C and A' },
	]);
	await node.json(message, { items });
	expect(texts().filter((text) => text !== 'to C')).toEqual(['first to A and B', 'then to B', 'then to C and A']);
	expect(texts().indexOf('to C')).toBeLessThan(texts().indexOf('then to C and A'));
});

test('a recipient who was chosen in a row of its own is the same', async () => {
	const [a = '', b = ''] = contactsIn(node, 2);
	node.simulator.fault({ method: 'POST', path: '/messages', stallMs: STALL_MS });
	const rows: INodeParameters = {
		...message,
		recipients: 'chosen',
		to: { row: [{ contact: picked('={{ $json.one }}') }, { contact: picked('={{ $json.other }}') }] },
	};
	await node.json(rows, {
		items: itemsOf([
			{ one: a, other: b, text: 'first' },
			{ one: b, other: a, text: 'second' },
		]),
	});
	expect(texts()).toEqual(['first', 'second']);
});

test('who gets a copy of an email gets the next message after it', async () => {
	const [a = '', b = ''] = contactsIn(node, 2);
	node.simulator.fault({ method: 'POST', path: '/messages', stallMs: STALL_MS });
	const email = {
		...message,
		message_type: 'email',
		subject: 'x',
		template: 'plain',
		additionalFields: { admin_id: picked('991267459'), cc: '={{ $json.cc.split(" ").filter(Boolean) }}' },
	};
	await node.json(email, {
		items: itemsOf([
			{ to: a, cc: b, text: 'with a copy to B' },
			{ to: b, cc: '', text: 'to B' },
		]),
	});
	expect(texts()).toEqual(['with a copy to B', 'to B']);
});

test('a conversation that others are merged into is not merged away before they are', async () => {
	const [one = '', two = '', three = ''] = [1, 2, 3].map(
		() => node.simulator.state.addConversations(1, () => ({}))[0]?.id ?? '',
	);
	node.simulator.fault({ method: 'POST', path: `/conversations/${one}/merge`, stallMs: STALL_MS });
	const merge: INodeParameters = {
		resource: 'conversation',
		operation: 'merge',
		id: picked('={{ $json.from }}'),
		merge_into_conversation_id: picked('={{ $json.into }}'),
	};
	await node.execute(merge, {
		items: itemsOf([
			{ from: one, into: two },
			{ from: two, into: three },
		]),
		node: { onError: 'continueRegularOutput' },
	});
	const [first, second] = node.simulator.requests.filter(({ method }) => method === 'POST');
	expect(second?.path).toBe(`/conversations/${two}/merge`);
	expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(STALL_MS - EARLY_MS);
});
