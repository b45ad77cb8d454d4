import type { INodeParameters } from 'n8n-workflow';
import { picked } from '../../kit/input';
import { countsIn } from '../../kit/output';
import type { JsonObject } from '../../simulator';
import { useTestNode } from '../testNode';
import { ADA, TALK, talk } from './conversation-samples';

const node = useTestNode({ given: talk });

const of = (operation: string, rest: INodeParameters = {}): INodeParameters => ({
	resource: 'conversation',
	operation,
	conversation_id: picked(TALK),
	...rest,
});
const byAda = { additionalFields: { admin_id: picked(ADA) } };

/** Changes the conversation in every answer, whether it is alone or in a list. */
function changeAnswers(change: JsonObject): void {
	const changed = (body: JsonObject): JsonObject => (body['type'] === 'conversation' ? { ...body, ...change } : body);
	node.simulator.fault({
		path: /^\/conversations/,
		times: Infinity,
		rewrite: ({ body }) => {
			const answer = body as JsonObject;
			const rows = answer['conversations'];
			return {
				body: Array.isArray(rows)
					? { ...answer, conversations: rows.map((row) => changed(row as JsonObject)) }
					: changed(answer),
			};
		},
	});
}

const isOpen = JSON.stringify({ field: 'id', operator: '=', value: TALK });

/** A rating that a workflow asked for where no teammate took part, as API 2.17 and Preview tell it. */
const byWorkflow = { rating: 2, remark: 'Slow', created_at: 1734537511, teammate: { type: 'workflow', id: '77' } };

test.each([
	['Get', of('get')],
	['Get Many', of('getAll', { limit: 1 })],
	['Search', of('search', { search_by: 'json', query: isOpen })],
])('%s tells a rating that a workflow asked for by the type and the ID of the workflow', async (_title, parameters) => {
	changeAnswers({ conversation_rating: byWorkflow });
	for (const version of ['2.17', 'Preview']) {
		const [item] = await node.json({ ...parameters, options: { version } });
		expect(item).toMatchObject({
			id: TALK,
			rating: 2,
			rating_details: { remark: 'Slow', rated_type: 'workflow', rated_id: '77', rated_name: null },
		});
	}
});

test('a rated workflow is not taken for a teammate with the same ID', async () => {
	changeAnswers({ conversation_rating: { ...byWorkflow, teammate: { type: 'workflow', id: ADA } } });
	const [item] = await node.json(of('get'));
	expect(item?.['rating_details']).toMatchObject({ rated_type: 'workflow', rated_id: ADA, rated_name: null });
});

test('a transcript names a workflow that is the author of a part as that', async () => {
	const part = {
		type: 'conversation_part',
		id: '9',
		part_type: 'comment',
		body: '<p>How did we do?</p>',
		created_at: 1734537511,
		author: { type: 'workflow', id: '77', name: 'Ask for a rating' },
	};
	const list = { type: 'conversation_part.list', conversation_parts: [part], total_count: 1 };
	changeAnswers({ conversation_rating: byWorkflow, conversation_parts: list });
	const [item] = await node.json(of('get'));
	expect(item?.['transcript']).toContain('Ask for a rating (workflow): How did we do?');
	expect(item).toMatchObject({ rating_details: { rated_type: 'workflow' } });
});

describe.each([
	['null, as up to API 2.15', null],
	['0, as from API 2.16 on', 0],
	['"0"', '0'],
])('Where nobody has the conversation, which is %s,', (_how, nobody) => {
	const unassigned = { admin_assignee_id: nobody, team_assignee_id: nobody };

	test('a short record has no names, and no list of names is read for it', async () => {
		changeAnswers(unassigned);
		const [item] = await node.json(of('close', byAda));
		expect(item).toMatchObject({ ...unassigned, admin_assignee_name: null, team_assignee_name: null });
		const counts = countsIn(node);
		expect(counts).not.toHaveProperty('GET /admins');
		expect(counts).not.toHaveProperty('GET /teams');
	});

	test('a simplified conversation has what Intercom has', async () => {
		changeAnswers(unassigned);
		expect((await node.json(of('get')))[0]).toMatchObject(unassigned);
	});
});

test.each([
	['0', { type: 'admin', id: '0' }],
	['the number 0', { type: 'team', id: 0 }],
	['nobody', { type: 'nobody_admin', id: null }],
])('a transcript says that nobody got the work where Intercom has %s', async (_how, assigned_to) => {
	const part = {
		type: 'conversation_part',
		id: '9',
		part_type: 'assignment',
		body: null,
		created_at: 1734537511,
		author: { type: 'admin', id: ADA, name: 'Ada Marsh' },
		assigned_to,
	};
	changeAnswers({ conversation_parts: { type: 'conversation_part.list', conversation_parts: [part], total_count: 1 } });
	expect((await node.json(of('get')))[0]?.['transcript']).toContain('[assigned to nobody]');
});
