import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { contact } from './contact-samples';
import { describeRefusals } from '../refusals';

const node = useTestNode();

const search = contact('search');
const build = (query: INodeParameters): INodeParameters => ({ ...search, search_by: 'all', query });
const json = (query: INodeParameters[string] | object): INodeParameters => ({
	...search,
	search_by: 'json',
	query: typeof query === 'string' ? query : JSON.stringify(query),
});
const texts = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ field: 'name', operator: 'equals', value: `N${i}` }));
const name = { field: 'name', operator: '=', value: 'Ann' };
const group = (...value: object[]) => ({ operator: 'OR', value });

describeRefusals('Contact: Search refuses', [
	[
		'a search without conditions',
		build({}),
		'Conditions has no condition',
		{ description: 'Add one, or a filter under Filters; to read everything, use Get Many' },
	],
	[
		'a group without conditions',
		build({ group: [{ match: 'AND', conditions: {} }] }),
		'Conditions has a group without conditions',
	],
	[
		'sixteen conditions',
		build({ text: texts(16) }),
		'Conditions has 16 conditions in one group, but Intercom takes 15',
		{ description: expect.stringContaining('Is One Of') },
	],
	[
		'sixteen conditions in a group',
		build({ group: [{ match: 'OR', conditions: { text: texts(16) } }] }),
		'Conditions has 16 conditions in one group, but Intercom takes 15',
	],
	[
		'fifteen conditions and a group',
		build({ text: texts(15), group: [{ match: 'OR', conditions: { text: texts(1) } }] }),
		'Conditions has 16 conditions in one group, but Intercom takes 15',
	],
	[
		'an operator that dates of contacts do not take',
		build({ date: [{ field: 'created_at', operator: '={{ "atLeast" }}', value: 1 }] }),
		"Conditions can't use >= on created_at: API version 2.16 compares dates of contacts by day",
	],
	[
		'an operator that no date of a contact takes, on an attribute of the workspace',
		build({ date: [{ field: 'custom_attributes.trial_ends_at', operator: '={{ "atLeast" }}', value: 1 }] }),
		"Conditions can't use >= on custom_attributes.trial_ends_at: API version 2.16 compares dates of contacts by day",
	],
	[
		'an operator that tags do not take',
		build({ text: [{ field: 'tag_id', operator: 'in', value: '1,2' }] }),
		"Conditions can't use IN on tag_id",
	],
	[
		'an operator that does not exist',
		build({ text: [{ field: 'name', operator: '={{ "like" }}', value: 'Ann' }] }),
		'Conditions has no operator "like" in Text condition 1',
	],
	[
		'a condition without a field',
		build({ text: [...texts(1), { field: '={{ "" }}', operator: 'equals', value: 'Ann' }] }),
		'Conditions has no field in Text condition 2',
	],
	[
		'a date that is none',
		build({ date: [{ field: 'created_at', operator: 'equals', value: '={{ "soon" }}' }] }),
		'Conditions (Date condition 1, created_at) "soon" is not a date',
	],
	[
		'a date that is empty',
		build({ date: [{ field: 'created_at', operator: 'equals', value: '' }] }),
		'Conditions (Date condition 1, created_at) is empty',
	],
	[
		'a number that is none',
		build({ number: [{ field: 'custom_attributes.seats', operator: 'equals', value: '={{ "many" }}' }] }),
		'Conditions (Number condition 1, custom_attributes.seats) takes a number, not "many"',
	],
	[
		'a yes or no that is neither',
		build({ yesNo: [{ field: 'has_hard_bounced', operator: 'equals', value: '={{ "maybe" }}' }] }),
		'Conditions (Yes or No condition 1, has_hard_bounced) takes true or false, not "maybe"',
	],
	[
		'an object where text belongs',
		build({ text: [{ field: 'name', operator: 'equals', value: '={{ ({ a: 1 }) }}' }] }),
		'Conditions (Text condition 1, name) takes text, not {"a":1}',
	],
	[
		'a list of values for an operator that takes one',
		build({ text: [{ field: 'name', operator: 'equals', value: '={{ ["a", "b"] }}' }] }),
		'Conditions (Text condition 1, name) takes text, not ["a","b"]',
	],
	[
		'an empty list of values',
		build({ text: [{ field: 'name', operator: 'in', value: '' }] }),
		'Conditions (Text condition 1, name) is empty',
	],
	['broken JSON', json('{ "field": '), 'JSON Query is not valid JSON: "{ "field": "'],
	['a JSON list', json([name]), 'JSON Query takes a JSON object, not [{"field":"name","operator":"=","value":"Ann"}]'],
	['JSON text', json('"role = user"'), 'JSON Query takes a JSON object, not "role = user"'],
	[
		'a JSON object that is no query',
		json({ role: 'user' }),
		'JSON Query has an entry that is neither a condition nor a group: {"role":"user"}',
	],
	['a third level of groups', json(group(group(group(name)))), 'JSON Query nests groups more than 2 levels deep'],
	['a JSON group without conditions', json(group()), 'JSON Query has no condition'],
	[
		'sixteen conditions in JSON',
		json(group(...Array.from({ length: 16 }, () => name))),
		'JSON Query has 16 conditions in one group, but Intercom takes 15',
	],
	[
		'an operator in JSON that no date takes, with those that dates of contacts do take',
		json({ field: 'created_at', operator: '!=', value: 1 }),
		"JSON Query can't use != on created_at: API version 2.16 compares dates of contacts by day",
		{ description: 'Set "API Version" under Options to 2.17, or use one of: = > <' },
	],
	[
		'an operator in JSON that dates of contacts do not take',
		json({ field: 'created_at', operator: '>=', value: 1735689600 }),
		"JSON Query can't use >= on created_at: API version 2.16 compares dates of contacts by day",
	],
	[
		'a single value in JSON for an operator that takes a list',
		json({ field: 'name', operator: 'IN', value: 'Ann' }),
		'JSON Query needs a list of values for IN on name',
	],
	[
		'a list in JSON for an operator that takes one value',
		json({ field: 'name', operator: '=', value: ['Ann'] }),
		'JSON Query needs a single value for = on name',
	],
	[
		'an order that does not exist',
		{ ...build({ text: texts(1) }), additionalFields: { sort_order: '={{ "desc" }}' } },
		'Sort Order has no choice "desc"',
	],
	[
		'an empty field to sort by',
		{ ...build({ text: texts(1) }), additionalFields: { sort_field: '={{ "" }}' } },
		'Sort By is empty',
	],
	['no rows at all', { ...build({ text: texts(1) }), limit: -1 }, 'Limit must be at least 1, not -1'],
]);

test('Contact: Search tells in the words of Intercom what it does not search', async () => {
	const error = await node.failure(json({ field: 'company_id', operator: '=', value: '1' }));
	expect(error).toMatchObject({ message: "'company_id' is not a valid search field", httpCode: '400' });
});
