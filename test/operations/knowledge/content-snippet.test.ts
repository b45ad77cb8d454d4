import { addKnowledge, shelvedIds } from '../../simulator/routes/knowledge/seed';
import { keep } from '../../simulator/routes/shelf';
import type { Simulator } from '../../simulator';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const { snippet: ONE } = shelvedIds;
const snippet = (operation: string) => ({ resource: 'contentSnippet', operation, id: picked(ONE) });
const tagged = (operation: string) => ({
	resource: 'contentSnippet',
	operation,
	content_snippet_id: picked(ONE),
	tag_id: picked('102'),
});
const made = { type: 'content_snippet', id: ONE, title: 'Reset' };
const tag = { type: 'tag', id: '102', name: 'Reviewed', applied_at: null, applied_by: null };
const given = ({ state }: Simulator) => {
	addKnowledge(state);
	state.tags.set('102', { id: '102', name: 'Reviewed', dependents: [] });
};
const forFin = {
	locale: 'fr',
	ai_chatbot_availability: true,
	ai_copilot_availability: true,
	ai_sales_agent_availability: false,
};
const list = { resource: 'contentSnippet', operation: 'getAll', returnAll: true };

describeRows('Content Snippet', { given }, [
	{
		title: 'Create with a title alone',
		parameters: { resource: 'contentSnippet', operation: 'create', title: 'Reset' },
		answers: [made],
		sends: [{ to: 'POST /content_snippets', body: { title: 'Reset' } }],
		gives: [made],
	},
	{
		title: 'Create with every field, in Markdown',
		parameters: {
			resource: 'contentSnippet',
			operation: 'create',
			title: 'Reset',
			body_markdown: 'Open *settings*',
			additionalFields: { ...forFin, audience_ids: ['1'] },
		},
		answers: [made],
		sends: [
			{
				to: 'POST /content_snippets',
				body: { title: 'Reset', body_markdown: 'Open *settings*', ...forFin, audience_ids: [1] },
			},
		],
		gives: [made],
	},
	{
		title: 'Update with blocks',
		parameters: { ...snippet('update'), content: 'blocks', json_blocks: '[{ "type": "paragraph", "text": "Open" }]' },
		answers: [made],
		sends: [{ to: `PUT /content_snippets/${ONE}`, body: { json_blocks: [{ type: 'paragraph', text: 'Open' }] } }],
		gives: [made],
	},
	{
		title: 'Get gives an empty item for a snippet that is not there, if asked to',
		given: () => {},
		parameters: { ...snippet('get'), options: { ifNotFound: 'empty' } },
		sends: [{ to: `GET /content_snippets/${ONE}` }],
		gives: [{}],
	},
	{
		title: 'Get Many knows the last page from beside the rows',
		parameters: list,
		answers: [{ type: 'list', data: [made], page: 1, per_page: 50, total_pages: 1, total_count: 1 }],
		sends: [{ to: 'GET /content_snippets?page=1&per_page=50' }],
		gives: [made],
	},
	{
		title: 'Delete gives a success where Intercom answers nothing',
		parameters: snippet('delete'),
		sends: [{ to: `DELETE /content_snippets/${ONE}` }],
		gives: [{ success: true }],
	},
	{
		title: 'Attach Tag tags the snippet',
		parameters: { ...tagged('attachTag'), additionalFields: { admin_id: picked('991267459') } },
		answers: [tag],
		sends: [{ to: `POST /content_snippets/${ONE}/tags`, body: { id: '102', admin_id: '991267459' } }],
		gives: [tag],
	},
	{
		title: 'Detach Tag takes it away',
		parameters: tagged('detachTag'),
		sends: [{ to: `DELETE /content_snippets/${ONE}/tags/102` }],
		gives: [tag],
	},
]);

describeRefusals('Content Snippet refuses', { parameters: { resource: 'contentSnippet' } }, [
	['an empty title', { operation: 'create', title: '={{ $json.nothing }}' }, 'Title is empty'],
	[
		'blocks that are no JSON',
		{ operation: 'create', title: 'Reset', content: 'blocks', json_blocks: '={{ "[" }}' },
		'Blocks is not valid JSON: "["',
	],
]);

describe('Content Snippet', () => {
	const node = useTestNode();

	test('Get Many asks for no page after a last one that is full', async () => {
		for (let n = 1; n <= 100; n++) keep(node.simulator.state, 'content_snippet', { title: `Text ${n}` }, String(n));
		const given = await node.json(list);
		expect(new Set(given.map(({ id }) => id)).size).toBe(100);
		expect(node.sent.map(({ to }) => to)).toEqual(
			[1, 2, 1, 2].map((page) => `GET /content_snippets?page=${page}&per_page=50`),
		);
	});
});
