import type { INodeParameters } from 'n8n-workflow';
import type { FaultRule } from '../../simulator';
import { useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';
import { countsIn } from '../../kit/output';

const node = useTestNode();

const ADMIN = '991267459';

/** Writes that would do their work twice, with the request that must not be repeated. */
function writes(): ReadonlyArray<[name: string, parameters: INodeParameters, path: string]> {
	const { state } = node.simulator;
	const [one, two, three] = state.addContacts(3, () => ({ role: 'lead', email: 'same@example.com' }));
	const [conversation] = state.addConversations(1);
	const [a = '', b = '', c = ''] = [one?.id, two?.id, three?.id];
	const id = conversation?.id ?? '';
	return [
		[
			'reply',
			{
				resource: 'conversation',
				operation: 'reply',
				conversation_id: picked(id),
				body: 'Hi',
				additionalFields: { admin_id: picked(ADMIN) },
			},
			`/conversations/${id}/reply`,
		],
		[
			'close',
			{
				resource: 'conversation',
				operation: 'close',
				conversation_id: picked(id),
				additionalFields: { admin_id: picked(ADMIN), body: 'Bye' },
			},
			`/conversations/${id}/parts`,
		],
		[
			'message',
			{
				resource: 'message',
				operation: 'create',
				to: { row: [{ contact: picked(a) }] },
				message_type: 'inapp',
				body: 'Hi',
				additionalFields: { admin_id: picked(ADMIN) },
			},
			'/messages',
		],
		[
			'conversation',
			{ resource: 'conversation', operation: 'create', from_id: picked(a), body: 'Hi' },
			'/conversations',
		],
		['note', { resource: 'note', operation: 'create', contact_id: picked(a), body: 'Hi' }, `/contacts/${a}/notes`],
		['merge', { resource: 'contact', operation: 'merge', from: picked(b), into: picked(c) }, '/contacts/merge'],
		[
			'raw',
			{
				resource: 'rawRequest',
				operation: 'send',
				method: 'POST',
				url: '/tags',
				body_as: 'json',
				body: '{"name":"Raw"}',
			},
			'/tags',
		],
	];
}

const faults: ReadonlyArray<[string, FaultRule]> = [
	['408', { status: 408, apply: true, body: errorList('request_timeout', 'Timeout') }],
	['500', { status: 500, body: errorList('server_error', 'Server Error') }],
	['502 in HTML', { status: 502, body: '<html><body>Bad Gateway</body></html>', apply: true }],
	['503', { status: 503 }],
	['504', { status: 504, apply: true }],
	['a connection cut before it was done', { drop: 'before' }],
	['a connection cut after it was done', { drop: 'after' }],
	['an answer that was cut', { truncate: true }],
	['an answer of HTML with status 200', { status: 200, body: '<html>Welcome</html>', apply: true }],
];

test.each(faults)(
	'%s: a write that would be done twice is sent once, and the error says that nobody knows',
	async (_name, fault) => {
		const all = writes();
		for (const [, , path] of all) node.simulator.fault({ method: 'POST', path, ...fault });
		const results: unknown[] = [];
		// What a raw request brought with status 200 was done; only its form is not what was asked for.
		const sent = fault.truncate === true || fault.status === 200 ? all.filter(([name]) => name !== 'raw') : all;
		for (const [name, parameters, path] of sent) {
			const { error, output } = await node.execute(parameters);
			const unknown =
				error?.description?.startsWith(
					'Intercom may have carried this out all the same: look there before you run it again',
				) ?? `gave ${output.length}`;
			results.push([name, countsIn(node)[`POST ${path}`], unknown]);
		}
		expect(results.length).toBeGreaterThanOrEqual(6);
		expect(results).toEqual(sent.map(([name]) => [name, 1, true]));
	},
);

test('a read that was cut off in the middle of its walk does not warn of something done', async () => {
	node.simulator.state.addCompanies(2);
	node.simulator.fault({
		path: '/companies/list',
		rewrite: () => ({ body: { type: 'list', data: [], total_count: 20_000 } }),
	});
	node.simulator.fault({ path: '/companies/scroll', status: 500, times: Infinity });
	const error = await node.failure({ resource: 'company', operation: 'getAll', returnAll: true });
	expect(error.description).not.toContain('carried this out');
});

test('a write that Intercom refuses does not warn of something done', async () => {
	const error = await node.failure({
		resource: 'note',
		operation: 'create',
		contact_id: picked('6762f0d01bb69f9f2193bb7d'),
		body: 'x',
	});
	expect(error).toMatchObject({ message: 'User Not Found' });
	expect(error.description).not.toContain('carried this out');
});
