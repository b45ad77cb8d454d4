import type { JsonObject } from './json';
import { askHuman } from './routes/conversations/procedures';
import { STEP } from './seed/question';
import { useSimulator } from './testing';
import type { Workspace } from './state/workspace';

const PREVIEW = { 'intercom-version': 'Preview' };
const ROUTE = 'POST /procedures/215/collect_agent_input';
const identifier = 'workflow_local_variables.1';
const question = {
	conversation_id: '215',
	step_id: 'step-1',
	attributes_to_collect: [{ identifier, data_type: 'boolean' }],
	expires_at: null,
};
const answer: JsonObject = { step_id: 'step-1', attribute_values: [{ identifier, value: true }] };

let state: Workspace;
const send = useSimulator((fresh) => {
	({ state } = fresh);
	askHuman(state, question);
});

describe('An answer to a procedure that waits for a human', () => {
	it('is kept', async () => {
		expect((await send(ROUTE, answer, PREVIEW)).status).toBe(200);
		expect(state.shelf(STEP).get('step-1')?.fields['answer']).toEqual([{ identifier, value: true }]);
	});

	it('comes too late when somebody was faster', async () => {
		await send(ROUTE, answer, PREVIEW);
		expect((await send(ROUTE, answer, PREVIEW)).status).toBe(409);
	});

	it('comes too late when the question has expired', async () => {
		askHuman(state, { ...question, step_id: 'step-2', expires_at: state.now() });
		expect((await send(ROUTE, { ...answer, step_id: 'step-2' }, PREVIEW)).status).toBe(404);
	});

	it.each([
		['another step', ROUTE, { ...answer, step_id: 'step-9' }, 404],
		['another conversation', ROUTE.replace('215', '216'), answer, 404],
		['too few values', ROUTE, { ...answer, attribute_values: [] }, 400],
		['no step', ROUTE, { attribute_values: [] }, 400],
	])('is refused with %s', async (_what, route, body, status) => {
		expect((await send(route, body, PREVIEW)).status).toBe(status);
		expect(state.shelf(STEP).get('step-1')?.fields['answer']).toBeNull();
	});
});
