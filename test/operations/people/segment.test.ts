import { describeRows } from '../rows';

const getAll = { resource: 'segment', operation: 'getAll' };
const segment = (id: string, person_type: string) => ({
	type: 'segment',
	id,
	name: `Segment ${id}`,
	created_at: 1734537820,
	updated_at: 1734537820,
	person_type,
});

describeRows('Segment: Get Many', [
	{
		title: 'gives the segments of contacts, one item each, and never names their type',
		parameters: getAll,
		answers: [{ type: 'segment.list', segments: [segment('a', 'user'), segment('b', 'contact')] }],
		sends: [{ to: 'GET /segments' }],
		gives: [segment('a', 'user'), segment('b', 'contact')],
	},
	{
		title: 'asks for the counts and for the segments of companies',
		parameters: { ...getAll, additionalFields: { include_count: true, type: 'company' } },
		answers: [{ type: 'segment.list', segments: [{ ...segment('a', 'company'), count: 3 }] }],
		sends: [{ to: 'GET /segments?include_count=true&type=company' }],
		gives: [{ ...segment('a', 'company'), count: 3 }],
		sdk: async (client) => await client.segments.list({ include_count: true }),
		sdkDiffers: { 'query.type': 'the SDK asks for the segments of contacts alone' },
	},
	{
		title: 'does not send a false Include Count, which Intercom would take for a true one',
		parameters: { ...getAll, additionalFields: { include_count: false, type: 'contact' } },
		answers: [{ type: 'segment.list', segments: [segment('a', 'user')] }],
		sends: [{ to: 'GET /segments' }],
		gives: [segment('a', 'user')],
	},
	{
		title: 'reads the key "data" as well, which Intercom uses for the segments of companies',
		parameters: { ...getAll, returnAll: true, additionalFields: { type: 'company' } },
		answers: [{ type: 'list', data: [segment('a', 'company')] }],
		sends: [{ to: 'GET /segments?type=company' }],
		gives: [segment('a', 'company')],
	},
	{
		title: 'takes what to list from an expression, for each item',
		parameters: { ...getAll, additionalFields: { type: '={{ $json.of }}' }, options: { parallelItems: 1 } },
		items: [{ json: { of: 'company' } }, { json: { of: 'contact' } }],
		answers: [{ segments: [segment('a', 'company')] }, { segments: [segment('b', 'user')] }],
		sends: [{ to: 'GET /segments?type=company' }, { to: 'GET /segments' }],
		gives: [segment('a', 'company'), segment('b', 'user')],
	},
]);
