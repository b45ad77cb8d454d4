import { describeRefusals } from '../refusals';

const search = { resource: 'conversation', operation: 'search' };
const subject = { field: 'source.subject', operator: 'contains', value: 'order' };
const many = Array.from({ length: 16 }, () => subject);

describeRefusals('Conversation: Search refuses', { parameters: search }, [
	[
		'no condition at all',
		{ search_by: 'all', query: {} },
		'Conditions has no condition',
		{ description: 'Add one, or a filter under Filters; to read everything, use Get Many' },
	],
	[
		'more conditions than Intercom takes in a group',
		{ search_by: 'all', query: { text: many } },
		'Conditions has 16 conditions in one group, but Intercom takes 15',
	],
	[
		'a condition without a field',
		{ search_by: 'any', query: { text: [{ ...subject, field: '={{ "" }}' }] } },
		'Conditions has no field in Text condition 1',
		{ description: 'Choose a field from the list' },
	],
	[
		'a date that is none, for the item that has it',
		{ search_by: 'all', query: { date: [{ field: 'created_at', operator: 'lessThan', value: '={{ $json.until }}' }] } },
		'Conditions (Date condition 1, created_at) "soon" is not a date',
		{ items: [{ json: { until: 'soon' } }] },
	],
	[
		'an ID that was rounded because it came as a number',
		{ search_by: 'all', query: { text: [{ field: 'id', operator: 'equals', value: '={{ $json.id }}' }] } },
		'Conditions (Text condition 1, id) 12345678901234567000 is too large for a number: its last digits are lost',
		{ items: [{ json: JSON.parse('{"id":12345678901234567890}') as { id: number } }] },
	],
	[
		'text that is no JSON',
		{ search_by: 'json', query: '{ field: ' },
		'JSON Query is not valid JSON: "{ field: "',
		{ description: 'Check quotes, commas and brackets' },
	],
	[
		'groups that are nested too deep',
		{
			search_by: 'json',
			query: JSON.stringify({
				operator: 'AND',
				value: [
					{ operator: 'OR', value: [{ operator: 'AND', value: [{ field: 'state', operator: '=', value: 'open' }] }] },
				],
			}),
		},
		'JSON Query nests groups more than 2 levels deep',
	],
	[
		'a sort order that Intercom does not know',
		{ search_by: 'any', query: { text: [subject] }, additionalFields: { sort_order: '={{ "newest" }}' } },
		'Sort Order has no choice "newest"',
	],
]);
