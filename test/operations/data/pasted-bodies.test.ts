import type { INodeParameters } from 'n8n-workflow';
import { describeRefusals } from '../refusals';
import { useTestNode } from '../testNode';

const node = useTestNode();

/** Bodies of the requests that left, in the order in which they did. */
const bodies = () => node.simulator.requests.map(({ body }) => body);

/** What the hints of an execution say of the pasted query. */
const hintsOf = async (parameters: INodeParameters): Promise<string[]> =>
	(await node.execute(parameters)).hints.map(({ message }) => message).filter((hint) => /pagination/.test(hint));

const SEARCHES = ['contact', 'conversation', 'ticket'] as const;
const query = { operator: 'AND', value: [{ field: 'id', operator: '=', value: '17' }] };
const search = (resource: string, json: unknown): INodeParameters => ({
	resource,
	operation: 'search',
	search_by: 'json',
	query: JSON.stringify(json),
});
const company = { resource: 'company', operation: 'upsert', company: 'typed', company_id: 'acme-1' };
const attributes = (json: unknown): INodeParameters => ({
	...company,
	custom_attributes_as: 'json',
	custom_attributes: JSON.stringify(json),
});
const event = {
	resource: 'dataEvent',
	operation: 'submit',
	event_name: 'ordered',
	contact_by: 'user_id',
	user_id: 'user-70',
	metadata_as: 'json',
};
const snippet = (json: unknown): INodeParameters => ({
	resource: 'contentSnippet',
	operation: 'create',
	title: 'Reset',
	content: 'blocks',
	json_blocks: JSON.stringify(json),
});

describe.each(SEARCHES)('the whole body of a search, pasted as the JSON query of a %s', (resource) => {
	test.each([{ per_page: 5 }, { per_page: 150, starting_after: null }, {}])(
		'gives its query; that its pagination %j is not used is told in a hint',
		async (pagination) => {
			const hints = await hintsOf(search(resource, { query, pagination }));
			expect(bodies()).toEqual([{ query, pagination: { per_page: 50 } }]);
			expect(hints).toEqual([
				'JSON Query: its pagination was left out, as the node chooses the size of pages itself; Limit and Return All say how many records to get',
			]);
		},
	);

	test('gives its query without a hint where there is nothing beside it', async () => {
		const hints = await hintsOf(search(resource, { query }));
		expect(bodies()).toEqual([{ query, pagination: { per_page: 50 } }]);
		expect(hints).toEqual([]);
	});
});

const [condition] = query.value;

describeRefusals(
	'A JSON query refuses what would be lost without a word:',
	SEARCHES.flatMap((resource) => [
		[
			`the page of a ${resource} at which to begin`,
			search(resource, { query, pagination: { per_page: 50, starting_after: 'WzE3' } }),
			'JSON Query begins at a later page (starting_after), which would leave out the records before it',
			{ description: expect.stringContaining('Limit and Return All') },
		],
		[
			`the sort of a search for a ${resource}`,
			search(resource, { query, sort: { field: 'created_at', order: 'ascending' } }),
			'JSON Query has a sort, which belongs elsewhere',
			{ description: 'Take it out, and add the fields Sort By and Sort Order' },
		],
		[
			`a sort beside a single condition for a ${resource}`,
			search(resource, { ...condition, sort: { field: 'created_at' } }),
			'JSON Query has a sort, which belongs elsewhere',
		],
		[
			`a condition beside the query of a ${resource}`,
			search(resource, { query, operator: 'AND', value: [] }),
			'JSON Query has "operator" beside the query, which would be lost',
		],
		[
			`a page beside the query of a ${resource}`,
			search(resource, { query, per_page: 5 }),
			'JSON Query has "per_page" beside the query, which would be lost',
		],
	]),
);

test('attributes are taken out of the body that the documentation shows around them', async () => {
	await node.json(attributes({ custom_attributes: { tier: 'gold', employees: 5 } }));
	expect(bodies()).toEqual([{ company_id: 'acme-1', custom_attributes: { tier: 'gold', employees: 5 } }]);
});

test('metadata is taken out of the body around it', async () => {
	node.simulator.state.addContacts(1, () => ({ external_id: 'user-70' }));
	await node.json({ ...event, metadata: '{ "metadata": { "plan": "pro" } }' });
	expect(bodies()).toMatchObject([{ event_name: 'ordered', metadata: { plan: 'pro' } }]);
});

test('blocks are taken out of the body around them', async () => {
	const blocks = [{ type: 'paragraph', text: 'Open' }];
	await node.json(snippet({ json_blocks: blocks }));
	expect(bodies()).toMatchObject([{ title: 'Reset', json_blocks: blocks }]);
});

test('attributes for Fin are taken out of the body around them', async () => {
	await node.json({
		resource: 'fin',
		operation: 'start',
		conversation_id: 'ext-123',
		message_body: 'Where is my order?',
		user_id: 'user-70',
		additionalFields: { user_attributes: '{ "attributes": { "plan": "pro" } }' },
	});
	expect(bodies()).toMatchObject([{ user: { id: 'user-70', attributes: { plan: 'pro' } } }]);
});

describeRefusals('A body pasted into a field for a part of it is refused where more would be lost:', [
	[
		'a whole company',
		attributes({ company_id: 'acme-1', name: 'Acme', custom_attributes: { plan: 'pro' } }),
		'JSON Attributes holds a whole body: "company_id", "name" beside "custom_attributes"',
		{ description: 'Give what stands under "custom_attributes" alone; the rest has fields of its own' },
	],
	[
		'a whole event',
		{ ...event, metadata: JSON.stringify({ event_name: 'x', created_at: 1, metadata: { plan: 'pro' } }) },
		'Metadata (JSON) holds a whole body: "event_name", "created_at" beside "metadata"',
	],
	[
		'a whole content snippet',
		snippet({ title: 'Reset', json_blocks: [] }),
		'Blocks holds a whole body: "title" beside "json_blocks"',
	],
]);

describeRefusals('Attributes that Intercom takes as single values are refused as objects:', [
	[
		'of a company',
		attributes({ plan: { name: 'pro' }, seats: 5, owner: { id: 1 } }),
		'JSON Attributes holds an object under "plan", "owner", but attributes of a company are single values',
		{ description: 'Give each value inside them a name of its own, such as "plan_name"' },
	],
	[
		'of a contact',
		{
			resource: 'contact',
			operation: 'create',
			email: 'ann@example.com',
			custom_attributes_as: 'json',
			custom_attributes: '{ "address": { "city": "Cork" } }',
		},
		'JSON Attributes holds an object under "address", but attributes of a contact are single values',
	],
	[
		'of a custom object',
		{
			resource: 'customObject',
			operation: 'upsert',
			custom_object_type_identifier: { __rl: true, mode: 'id', value: 'Order' },
			external_id: 'order-7',
			custom_attributes_as: 'json',
			custom_attributes: '{ "total": { "amount": 1 } }',
		},
		'JSON Attributes holds an object under "total", but attributes of a custom object are single values',
	],
]);
