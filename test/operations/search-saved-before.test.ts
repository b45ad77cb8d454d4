import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from './testNode';

/** Nodes as they were saved before there were quick filters, and the bodies that they sent, letter for letter. */
const SAVED: Array<[what: string, parameters: INodeParameters, body: string]> = [
	[
		'conditions that all hold, with a date whose operator was the default',
		{
			resource: 'conversation',
			operation: 'search',
			query: {
				date: [
					{ field: 'created_at', value: '2026-01-31T12:00:00Z' },
					{ field: 'updated_at', operator: 'greaterThan', value: '2026-01-31T12:00:00Z' },
				],
				text: [{ field: 'state', value: 'open' }],
				group: [{ conditions: { date: [{ field: 'waiting_since', value: '2026-01-31T12:00:00Z' }] } }],
			},
		},
		'{"query":{"operator":"AND","value":[{"field":"created_at","operator":"=","value":1769860800},{"field":"updated_at","operator":">","value":1769860800},{"field":"state","operator":"=","value":"open"},{"operator":"OR","value":[{"field":"waiting_since","operator":"=","value":1769860800}]}]},"pagination":{"per_page":50}}',
	],
	[
		'a value that no record has',
		{
			resource: 'conversation',
			operation: 'search',
			search_by: 'any',
			query: { text: [{ field: 'state', value: 'Open' }], number: [{ field: 'team_assignee_id', value: 7 }] },
		},
		'{"query":{"operator":"OR","value":[{"field":"team_assignee_id","operator":"=","value":7},{"field":"state","operator":"=","value":"Open"}]},"pagination":{"per_page":50}}',
	],
	[
		'a JSON query with a sort by a field that the list does not offer',
		{
			resource: 'ticket',
			operation: 'search',
			search_by: 'json',
			query: '{ "field": "state", "operator": "=", "value": "Resolved" }',
			additionalFields: { sort_field: 'ticket_attribute.7', sort_order: 'ascending' },
		},
		'{"query":{"field":"state","operator":"=","value":"Resolved"},"sort":{"field":"ticket_attribute.7","order":"ascending"},"pagination":{"per_page":50}}',
	],
	[
		'a sort whose expression gives nothing',
		{
			resource: 'ticket',
			operation: 'search',
			query: { text: [{ field: 'title', operator: 'contains', value: 'pay' }] },
			additionalFields: { sort_field: '={{ $json.sort }}' },
		},
		'{"query":{"operator":"AND","value":[{"field":"title","operator":"~","value":"pay"}]},"pagination":{"per_page":50}}',
	],
	[
		'contacts by day',
		{
			resource: 'contact',
			operation: 'search',
			query: { date: [{ field: 'last_seen_at', value: 0 }], text: [{ field: 'role', value: 'user' }] },
		},
		'{"query":{"operator":"AND","value":[{"field":"last_seen_at","operator":"=","value":0},{"field":"role","operator":"=","value":"user"}]},"pagination":{"per_page":50}}',
	],
	[
		'Get Many of conversations by teammate and team, which go as numbers',
		{
			resource: 'conversation',
			operation: 'getAll',
			additionalFields: { admin_assignee_id: '991267459', team_assignee_id: '={{ "991267901" }}', state: 'open' },
		},
		'{"query":{"operator":"AND","value":[{"field":"admin_assignee_id","operator":"=","value":991267459},{"field":"state","operator":"=","value":"open"},{"field":"team_assignee_id","operator":"=","value":991267901}]},"pagination":{"per_page":50}}',
	],
];

const node = useTestNode();

describe('A search that was saved before there were quick filters sends what it sent:', () => {
	test.each(SAVED)('%s', async (_what, parameters, body) => {
		await node.execute(parameters, { node: { typeVersion: 1 } });
		expect(node.sent.map((request) => JSON.stringify(request.body))).toEqual([body]);
	});

	test('with an empty collection of filters too, as the editor may save it', async () => {
		for (const [, parameters, body] of SAVED) {
			node.reset();
			await node.execute({ ...parameters, filters: {} }, { node: { typeVersion: 1 } });
			expect(JSON.stringify(node.sent[0]?.body)).toBe(body);
		}
	});
});

test('a new node that names no operator of a date means "Is After", as its form shows', async () => {
	const [[, parameters]] = SAVED as [(typeof SAVED)[number]];
	await node.execute(parameters, { node: { typeVersion: 2 } });
	expect(node.sent[0]?.body).toMatchObject({
		query: {
			value: [
				{ field: 'created_at', operator: '>' },
				{ field: 'updated_at', operator: '>' },
				{ field: 'state', operator: '=' },
				{ value: [{ field: 'waiting_since', operator: '>' }] },
			],
		},
	});
});
