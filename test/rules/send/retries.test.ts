import { useShortWaits } from '../../kit/shortWaits';
import type { INodeParameters } from 'n8n-workflow';
import { startSimulator, type FaultRule } from '../../simulator';
import { useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';
import { picked, withIds } from '../../kit/input';
import { countsIn } from '../../kit/output';

const node = useTestNode({ freshForEachTest: true });
useShortWaits();

const contact = (operation: string, extra: INodeParameters = {}): INodeParameters => ({
	resource: 'contact',
	operation,
	contact_id: picked('={{ $json.id }}'),
	...extra,
});

/** Operations that may be repeated, with the request that breaks; each works on a contact of its own. */
const repeatable: ReadonlyArray<
	[name: string, parameters: INodeParameters, method: string, path: (id: string) => string]
> = [
	['get', contact('get'), 'GET', (id) => `/contacts/${id}`],
	['update', contact('update', { additionalFields: { name: 'new' } }), 'PUT', (id) => `/contacts/${id}`],
	['delete', contact('delete'), 'DELETE', (id) => `/contacts/${id}`],
	[
		'search',
		{
			resource: 'contact',
			operation: 'search',
			search_by: 'json',
			query: '{"field":"email","operator":"=","value":"person1@example.com"}',
		},
		'POST',
		() => '/contacts/search',
	],
	[
		'company',
		{ resource: 'company', operation: 'upsert', company: 'typed', company_id: 'acme' },
		'POST',
		() => '/companies',
	],
	[
		'event',
		{
			resource: 'dataEvent',
			operation: 'submit',
			event_name: 'x',
			contact_by: 'id',
			id: picked('={{ $json.id }}'),
			metadata_as: 'none',
		},
		'POST',
		() => '/events',
	],
];

const faults: ReadonlyArray<[string, FaultRule]> = [
	['408', { status: 408, body: errorList('request_timeout', 'Timeout') }],
	['500', { status: 500, body: errorList('server_error', 'Server Error') }],
	['502 in HTML', { status: 502, body: '<html><body>Bad Gateway</body></html>' }],
	['503', { status: 503 }],
	['504 after it was done', { status: 504, apply: true }],
	['a connection cut before it was done', { drop: 'before' }],
	['a connection cut after it was done', { drop: 'after' }],
];

test.each(faults)(
	'%s: reads, changes, deletions, searches, upserts and events are sent again',
	async (_name, fault) => {
		const contacts = node.simulator.state.addContacts(repeatable.length);
		for (const [index, [, , method, path]] of repeatable.entries())
			node.simulator.fault({ method, path: path(contacts[index]?.id ?? ''), ...fault });
		const results = await Promise.all(
			repeatable.map(async ([name, parameters], index) => {
				const { error, output } = await node.execute(parameters, withIds(contacts[index]?.id ?? ''));
				return [name, error?.message, output[0]?.length];
			}),
		);
		expect(results).toEqual(repeatable.map(([name]) => [name, undefined, 1]));
		for (const [index, [, , method, path]] of repeatable.entries())
			expect(countsIn(node)).toHaveProperty([`${method} ${path(contacts[index]?.id ?? '')}`], 2);
		expect(node.simulator.state.companies.size).toBe(1);
		expect(node.simulator.state.events.get(contacts[5]?.id ?? '')).toHaveLength(1);
		expect(node.simulator.state.contacts.get(contacts[2]?.id ?? '')).toBeUndefined();
	},
);

test('four tries are all; the error is then the last one, and a read does not claim an unknown outcome', async () => {
	const [one] = node.simulator.state.addContacts(1);
	node.simulator.fault({ method: 'GET', status: 503, body: '<h1>Down for maintenance</h1>', times: Infinity });
	const error = await node.failure(contact('get'), withIds(one?.id ?? ''));
	expect(node.sent).toHaveLength(4);
	expect(error).toMatchObject({
		message: 'Down for maintenance',
		httpCode: '503',
		description: 'Intercom has a problem of its own: try again later. HTTP 503',
	});
});

test('a connection that is cut every time is an error in words', async () => {
	const [one] = node.simulator.state.addContacts(1);
	node.simulator.fault({ drop: 'before', times: Infinity });
	const error = await node.failure(contact('get'), withIds(one?.id ?? ''));
	expect(node.sent).toHaveLength(4);
	expect(error.message).toBe(`${new URL(node.simulator.url).host} closed the connection before it answered`);
	expect(error.description).toBe('Check the network and try again');
});

test('a deletion that finds nothing the first time is an error', async () => {
	const error = await node.failure(contact('delete'), withIds('6762f0d01bb69f9f2193bb7d'));
	expect(error).toMatchObject({ message: 'User Not Found', httpCode: '404' });
	expect(node.sent).toHaveLength(1);
});

test('a deletion whose answer was lost counts as done when the second try finds nothing', async () => {
	const [one] = node.simulator.state.addContacts(1);
	node.simulator.fault({ method: 'DELETE', drop: 'after' });
	expect(await node.json(contact('delete'), withIds(one?.id ?? ''))).toEqual([{ success: true }]);
	expect(node.simulator.ledger.map(({ effect }) => effect)).toEqual(['contact.deleted']);
});

test.each([400, 401, 403, 404, 405, 406, 409, 410, 415, 422, 451])(
	'status %d is final for every method',
	async (status) => {
		const [a, b, c] = node.simulator.state.addContacts(3);
		node.simulator.fault({ status, body: errorList('x', `m${status}`), times: Infinity });
		const runs = [contact('get'), contact('update', { additionalFields: { name: 'n' } }), contact('archive')];
		const results = await Promise.all(
			runs.map(async (parameters, index) => await node.failure(parameters, withIds([a, b, c][index]?.id ?? ''))),
		);
		expect(results.map(({ message }) => message)).toEqual([`m${status}`, `m${status}`, `m${status}`]);
		expect(node.sent).toHaveLength(3);
	},
);

test('a host that refuses connections for a moment is tried again, with a reply too', async () => {
	// The host is back after a moment, so the waits have to be those of the node.
	jest.restoreAllMocks();
	const port = Number(new URL(node.simulator.url).port);
	await node.close();
	const parameters = {
		resource: 'conversation',
		operation: 'reply',
		conversation_id: picked('={{ $json.id }}'),
		message: 'comment',
		body: 'Hi',
		additionalFields: { admin_id: picked('991267459') },
	};
	const run = node.json(parameters, withIds('215468000000001'));
	await new Promise((resolve) => setTimeout(resolve, 300));
	const simulator = await startSimulator({ port });
	try {
		const [conversation] = simulator.state.addConversations(1);
		expect(conversation?.id).toBe('215468000000001');
		await run;
		expect(simulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /conversations/215468000000001/reply',
			'GET /me',
		]);
	} finally {
		await simulator.close();
	}
});

test('a host that refuses all connections is told in words, without an unknown outcome', async () => {
	await node.close();
	const error = await node.failure(
		{ resource: 'note', operation: 'create', contact_id: picked('={{ $json.id }}'), body: 'x' },
		withIds('6762f0d01bb69f9f2193bb7d'),
	);
	expect(error.message).toBe(`${new URL(node.simulator.url).host} refused the connection`);
	expect(error.description).toBe("Check the network, and the credential's region");
});
