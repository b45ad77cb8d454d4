import { programOn } from './program';
import { START, useStage } from './stage';

const stage = useStage();
const { addContact, startConversation } = programOn(stage);

test.each([
	['a workflow, as API 2.17 tells it where no teammate took part', { type: 'workflow', id: '77' }],
	['a teammate', { type: 'admin', id: '991267459' }],
])('a rating is output with what was rated: %s', async (_what, teammate) => {
	await startConversation(await addContact());
	const workflow = await stage.active({ event: 'conversation.rated' });
	stage.pass(60);
	const [conversation] = stage.simulator.state.conversations.values();
	if (!conversation) throw new Error('There is no conversation');
	const times = { requested_at: START, created_at: START, replied_at: stage.now, updated_at: stage.now };
	conversation.rating = { rating: 4, remark: 'Fine', ...times, teammate };
	conversation.updated_at = stage.now;
	stage.simulator.state.conversations.touch();
	const items = await workflow.poll();
	expect(items.map(({ record }) => record)).toMatchObject([
		{ rating: 4, rating_details: { remark: 'Fine', rated_type: teammate.type, rated_id: teammate.id } },
	]);
});
