import type { INodeParameters } from 'n8n-workflow';
import { programOn } from './program';
import { idsOf, useStage } from './stage';

const stage = useStage();
const { addContact, byAdmin, reply, startConversation } = programOn(stage);

const poll = async (parameters: INodeParameters): Promise<unknown> =>
	await stage
		.workflow(parameters)
		.activate()
		.then(
			() => 'accepted',
			(error: unknown) => (error as Error).message,
		);

describe('A filter with a value that no record can have is refused, instead of finding nothing for ever', () => {
	test.each([
		['conversation.created', 'tagId', 'VIP', /^Tag /],
		['conversation.created', 'state', 'Open', /^State /],
		['conversation.created', 'teamAssigneeId', 'Support', /^Assigned Team /],
		['contact.created', 'contactTagId', 'VIP', /^Tag /],
		['contact.created', 'role', 'User', /^Role /],
		['ticket.created', 'ticketTypeId', 'Bug Report', /^Ticket Type /],
		['ticket.created', 'ticketTeamId', 'Support', /^Assigned Team /],
		['ticket.created', 'ticketAdminId', 'ann@example.com', /^Assigned Teammate /],
		['article.changed', 'state', 'Published', /^State /],
	])('%s, %s: %s', async (event, name, value, words) => {
		expect(await poll({ event, filters: { [name]: value } })).toMatch(words);
		expect(stage.simulator.requests.length).toBe(0);
	});

	test('a segment by its name', async () => {
		const event = 'contact.segment.entered';
		expect(await poll({ event, segmentId: 'Active' })).toMatch(/^Segment /);
	});

	test.each([
		['conversation.created', 'tagId', '102'],
		['conversation.created', 'teamAssigneeId', 991267901],
		['conversation.created', 'state', 'snoozed'],
		['contact.created', 'role', 'lead'],
		['ticket.created', 'ticketTeamId', '991267901'],
		['article.changed', 'state', 'draft'],
	])('but not %s, %s: %s', async (event, name, value) => {
		expect(await poll({ event, filters: { [name]: value } })).toBe('accepted');
	});
});

test('a note that opens a conversation again is no reply either', async () => {
	const conversation = await startConversation(await addContact());
	const workflow = await stage.active({ event: 'conversation.teammate.replied' });
	stage.pass(60);
	await reply(conversation, byAdmin('For us alone'));
	const part = stage.simulator.state.conversations.get(conversation)?.parts?.at(-1);
	if (part) part.part_type = 'note_and_reopen';
	stage.pass(60);
	expect(await workflow.poll()).toEqual([]);
	await reply(conversation, byAdmin('For you'));
	const items = await workflow.poll();
	expect(idsOf(items)).toEqual([conversation]);
	expect(items[0]?.part).toMatchObject({ message: 'For you' });
});
