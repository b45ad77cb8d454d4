import { programOn } from './program';
import { idsOf, useStage } from './stage';

const stage = useStage();
const { addContact, startConversation } = programOn(stage);

/** The next answers of a search have no rows although Intercom counts some: an index that is being rebuilt, say. */
const emptyNext = (path: string, times = 1) =>
	stage.simulator.fault({
		path,
		times,
		rewrite: ({ body }) => ({ body: { ...Object(body), data: [], conversations: [], pages: { next: null } } }),
	});

/** A segment of everybody, and its ID. */
function addSegment(): string {
	const { state } = stage.simulator;
	const id = state.ids.hex();
	const times = { created_at: stage.now, updated_at: stage.now };
	state.segments.set(id, { id, name: 'All', ...times, person_type: 'contact', matches: () => true });
	return id;
}

describe.each(['contact.segment.left', 'contact.segment.entered'])(
	'%s, when Intercom gives fewer contacts than it counts',
	(event) => {
		test('tells nobody to have left or come, and says why', async () => {
			const segmentId = addSegment();
			await addContact({ email: 'ann@example.com' });
			const workflow = await stage.active({ event, segmentId });
			emptyNext('/contacts/search');
			await expect(workflow.poll()).rejects.toMatchObject({
				message: 'Intercom counts 1 contacts and gave 0',
				description: expect.stringContaining('the next poll reads the list again') as unknown,
			});
			expect(await workflow.poll()).toEqual([]);
		});
	},
);

test('a poll by time goes on with what came, and the log says that there may be more', async () => {
	const workflow = await stage.active({ event: 'conversation.created' });
	const warnings = workflow.watchLog();
	stage.pass(60);
	const conversation = await startConversation(await addContact());
	emptyNext('/conversations/search');
	expect(await workflow.poll()).toEqual([]);
	expect(warnings.join('\n')).toMatch(/counts 1 .* gave 0/);
	expect(idsOf(await workflow.poll())).toEqual([conversation]);
});
