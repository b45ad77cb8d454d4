import { describeRefusals } from './conversation-samples';

const search = { resource: 'conversation', operation: 'search' };
const subject = { field: 'source.subject', operator: 'contains', value: 'order' };
const many = Array.from({ length: 16 }, () => subject);

describeRefusals('Conversation: Search refuses', [
	{
		title: 'no condition at all',
		parameters: { ...search, search_by: 'all', query: {} },
		message: 'Conditions has no condition',
		description: 'Add at least one; to read everything, use Get Many',
	},
	{
		title: 'more conditions than Intercom takes in a group',
		parameters: { ...search, search_by: 'all', query: { text: many } },
		message: 'Conditions has 16 conditions in one group, but Intercom takes 15',
	},
	{
		title: 'a condition without a field',
		parameters: { ...search, search_by: 'any', query: { text: [{ ...subject, field: '={{ "" }}' }] } },
		message: 'Conditions has no field in Text condition 1',
		description: 'Choose a field from the list',
	},
	{
		title: 'a date that is none, for the item that has it',
		parameters: {
			...search,
			search_by: 'all',
			query: { date: [{ field: 'created_at', operator: 'lessThan', value: '={{ $json.until }}' }] },
		},
		items: [{ json: { until: 'soon' } }],
		message: 'Conditions (Date condition 1, created_at) "soon" is not a date',
	},
	{
		title: 'an ID that was rounded because it came as a number',
		parameters: {
			...search,
			search_by: 'all',
			query: { text: [{ field: 'id', operator: 'equals', value: '={{ $json.id }}' }] },
		},
		items: [{ json: JSON.parse('{"id":12345678901234567890}') as { id: number } }],
		message:
			'Conditions (Text condition 1, id) 12345678901234567000 is too large for a number: its last digits are lost',
	},
	{
		title: 'text that is no JSON',
		parameters: { ...search, search_by: 'json', query: '{ field: ' },
		message: 'JSON Query is not valid JSON: "{ field: "',
		description: 'Check quotes, commas and brackets',
	},
	{
		title: 'groups that are nested too deep',
		parameters: {
			...search,
			search_by: 'json',
			query: JSON.stringify({
				operator: 'AND',
				value: [
					{
						operator: 'OR',
						value: [{ operator: 'AND', value: [{ field: 'state', operator: '=', value: 'open' }] }],
					},
				],
			}),
		},
		message: 'JSON Query nests groups more than 2 levels deep',
	},
	{
		title: 'a sort order that Intercom does not know',
		parameters: {
			...search,
			search_by: 'any',
			query: { text: [subject] },
			additionalFields: { sort_order: '={{ "newest" }}' },
		},
		message: 'Sort Order has no choice "newest"',
	},
]);
