import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';

const search = { resource: 'content', operation: 'search' };
const bulk = { resource: 'content', operation: 'bulkAction' };
const queued = { type: 'content_bulk_action', status: 'queued' };
const snippet = { type: 'content_snippet', id: shelvedIds.snippet, title: 'Reset a password' };
const pairs = (type: string, ...ids: string[]) => ids.map((id) => ({ type, id }));

describeRows('Content: Search', [
	{
		title: 'looks for a text in content of all kinds',
		parameters: { ...search, query: 'password', limit: 7 },
		given: ({ state }) => addKnowledge(state),
		sends: [{ to: 'GET /content/search?query=password&page=1&per_page=7' }],
		gives: [snippet],
	},
	{
		title: 'with every field sends lists with commas',
		parameters: {
			...search,
			returnAll: true,
			additionalFields: {
				any_tag_ids: ['1', '2'],
				content_types: ['snippet', 'article'],
				copilot_state: 'on',
				created_at_after: '2026-01-31T12:00:00Z',
				created_at_before: 1769860801,
				created_by_ids: ['991267459'],
				fin_sales_state: 'off',
				fin_service_state: 'on',
				folder_ids: '55, 56',
				last_updated_by_ids: ['991267459', '991267460'],
				locales: ['en', 'fr'],
				states: ['published'],
				tag_ids: ['3'],
				tag_operator: 'NIN',
				updated_at_after: 1769860802,
				updated_at_before: 1769860803,
			},
		},
		answers: [{ type: 'list', data: [snippet], pages: { total_pages: 1 } }],
		sends: [
			{
				to:
					'GET /content/search?any_tag_ids=1%2C2&content_types=snippet%2Carticle&copilot_state=on' +
					'&created_at_after=1769860800&created_at_before=1769860801&created_by_ids=991267459&fin_sales_state=off' +
					'&fin_service_state=on&folder_ids=55%2C56&last_updated_by_ids=991267459%2C991267460&locales=en%2Cfr' +
					'&states=published&tag_ids=3&tag_operator=NIN&updated_at_after=1769860802&updated_at_before=1769860803' +
					'&folder_entity_type=folder&page=1&per_page=50',
			},
		],
		gives: [snippet],
	},
]);

describeRows('Content: Bulk Action', [
	...['publish', 'unpublish'].map((change) => ({
		title: `${change} is for translations of articles alone`,
		parameters: { ...bulk, change, ids: ['678', '910'] },
		answers: [queued],
		sends: [
			{
				to: 'POST /content/bulk_actions',
				body: { action: change, content_ids: pairs('article_content', '678', '910') },
			},
		],
		gives: [queued],
	})),
	{
		title: 'delete takes IDs as text with commas',
		parameters: { ...bulk, change: 'delete', content_type: 'content_snippet', ids: '={{ "123, 124" }}' },
		sends: [
			{
				to: 'POST /content/bulk_actions',
				body: { action: 'delete', content_ids: pairs('content_snippet', '123', '124') },
			},
		],
		gives: [queued],
	},
	{
		title: 'set_availability sends what was chosen, false too',
		parameters: {
			...bulk,
			change: 'set_availability',
			content_type: 'external_content',
			ids: ['1'],
			additionalFields: { availability_ai_agent: true, availability_copilot: false, availability_sales_agent: true },
		},
		sends: [
			{
				to: 'POST /content/bulk_actions',
				body: {
					action: 'set_availability',
					availability: { ai_agent: true, copilot: false, sales_agent: true },
					content_ids: pairs('external_content', '1'),
				},
			},
		],
		gives: [queued],
	},
	{
		title: 'set_audience sends segments as numbers',
		parameters: {
			...bulk,
			change: 'set_audience',
			content_type: 'internal_article',
			ids: '={{ [1, 2] }}',
			additionalFields: {
				audience_add_segment_ids: ['100'],
				audience_remove_all: false,
				audience_remove_segment_ids: '200, 201',
			},
		},
		sends: [
			{
				to: 'POST /content/bulk_actions',
				body: {
					action: 'set_audience',
					audience: { add_segment_ids: [100], remove_all: false, remove_segment_ids: [200, 201] },
					content_ids: pairs('internal_article', '1', '2'),
				},
			},
		],
		gives: [queued],
	},
	{
		title: 'update_tags is for articles as a whole',
		parameters: {
			...bulk,
			change: 'update_tags',
			content_type: 'article',
			ids: ['345'],
			additionalFields: { tags_add_tag_ids: ['100'], tags_remove_tag_ids: ['200'] },
		},
		sends: [
			{
				to: 'POST /content/bulk_actions',
				body: {
					action: 'update_tags',
					tags: { add_tag_ids: [100], remove_tag_ids: [200] },
					content_ids: pairs('article', '345'),
				},
			},
		],
		gives: [queued],
	},
]);

const many = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
const tags = { ...bulk, change: 'update_tags', content_type: 'article', ids: ['1'] };
const audience = { ...bulk, change: 'set_audience', content_type: 'internal_article', ids: ['1'] };

describeRefusals('Content refuses', [
	[
		'a filter without entries',
		{ ...search, additionalFields: { tag_ids: '={{ [] }}' } },
		'The filter "tag_ids" has no entries',
	],
	['no content', { ...bulk, change: 'publish', ids: '={{ [] }}' }, 'Content IDs is empty'],
	[
		'more than a thousand pieces of content',
		{ ...bulk, change: 'publish', ids: many(1_001) },
		'Content IDs has 1001 entries, but Intercom takes at most 1000',
	],
	[
		'a kind of content that the action is not for',
		{ ...bulk, change: 'delete', content_type: '={{ "external_content" }}', ids: ['1'] },
		'Content Type has no choice "external_content"',
	],
	['tags that stay as they are', tags, 'Nothing is to be changed'],
	[
		'more than a hundred tags',
		{ ...tags, additionalFields: { tags_add_tag_ids: many(60), tags_remove_tag_ids: many(101) } },
		'Intercom changes at most 100 tags at once',
	],
	[
		'a segment whose ID is no number',
		{ ...audience, additionalFields: { audience_add_segment_ids: ['6762f25c'] } },
		'Add Segment IDs takes a whole number, not "6762f25c"',
	],
]);

describe('Content', () => {
	const node = useTestNode();

	test('Bulk Action is not sent again when its answer is lost', async () => {
		await expectSentOnce(node, { ...bulk, change: 'publish', ids: ['1'] });
	});
});
