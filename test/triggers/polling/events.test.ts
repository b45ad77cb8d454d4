import { idsOf, START, useStage } from './pollingNode';

const stage = useStage();

describe('a new conversation', () => {
	it('is output once, and what was there at the first poll never', async () => {
		stage.simulator.state.addConversations(3);
		const workflow = await stage.active({ event: 'conversation.created' });
		stage.pass(60);
		const [fresh] = stage.simulator.state.addConversations(1, () => ({ created_at: stage.now, updated_at: stage.now }));
		expect(await workflow.poll()).toEqual([
			expect.objectContaining({
				event: 'conversation.created',
				created_at: new Date((START + 60) * 1_000).toISOString(),
				record_type: 'conversation',
				record: expect.objectContaining({ id: fresh?.id, state: 'open' }) as unknown,
			}),
		]);
		expect(await workflow.poll()).toEqual([]);
		expect(idsOf([])).toEqual([]);
	});
});
