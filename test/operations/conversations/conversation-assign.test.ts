import { useTestNode } from '../testNode';
import { ADA, BEN, ME, shortWithoutPart, SUPPORT, TALK, talk, whole } from './conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const assign = { resource: 'conversation', operation: 'assign', conversation_id: picked(TALK) };
const PARTS = 'POST /conversations/215471234567890/parts';
const toBen = { message_type: 'assignment', type: 'admin', admin_id: ADA, assignee_id: BEN } as const;

describeRows('Conversation: Assign', { lookUps: [ME], given: talk, answers: [undefined, whole] }, [
	{
		title: 'gives a conversation to a teammate, with a message and in the name of another',
		parameters: {
			...assign,
			assign_to: 'admin',
			assignee_id: picked(BEN),
			simplify: false,
			additionalFields: { admin_id: picked('991267461'), body: 'Please take over' },
		},
		answers: [whole],
		sends: [{ to: PARTS, body: { ...toBen, admin_id: '991267461', body: 'Please take over' } }],
		gives: [whole],
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: TALK,
				body: { ...toBen, admin_id: '991267461', body: 'Please take over' },
			}),
	},
	{
		title: "gives a conversation to a teammate in the name of the token's own one",
		parameters: { ...assign, assign_to: 'admin', assignee_id: picked(BEN) },
		sends: [ME, { to: PARTS, body: toBen }],
		gives: [shortWithoutPart],
	},
	{
		title: 'finds the teammate by email, the acting one by name, and reads the list of teammates once for both',
		parameters: {
			...assign,
			assign_to: 'admin',
			assignee_id: picked('Ben.Okafor@example.com', 'email'),
			additionalFields: { admin_id: picked('ada marsh', 'name') },
		},
		sends: [{ to: 'GET /admins' }, { to: PARTS, body: toBen }],
		gives: [shortWithoutPart],
	},
	{
		title: 'gives a conversation to a team that is chosen by its name',
		parameters: {
			...assign,
			assign_to: 'team',
			assignee_id: picked('Support', 'name'),
			additionalFields: { admin_id: picked(BEN, 'list'), body: '<p>Yours</p>' },
		},
		sends: [
			{ to: 'GET /teams' },
			{
				to: PARTS,
				body: { message_type: 'assignment', type: 'team', admin_id: BEN, assignee_id: SUPPORT, body: '<p>Yours</p>' },
			},
		],
		gives: [shortWithoutPart],
	},
	{
		title: 'gives a conversation to a team by its ID',
		parameters: { ...assign, assign_to: 'team', assignee_id: picked(SUPPORT) },
		sends: [ME, { to: PARTS, body: { ...toBen, type: 'team', assignee_id: SUPPORT } }],
		gives: [shortWithoutPart],
		sdk: async (client) =>
			await client.conversations.manage({
				conversation_id: TALK,
				body: { ...toBen, type: 'team', assignee_id: SUPPORT },
			}),
	},
	{
		title: 'takes a conversation from its teammate and from its team, with one message for both',
		parameters: { ...assign, assign_to: 'nobody', additionalFields: { admin_id: picked(BEN), body: 'Who is free?' } },
		sends: [
			{ to: PARTS, body: { ...toBen, admin_id: BEN, assignee_id: '0', body: 'Who is free?' } },
			{ to: PARTS, body: { ...toBen, type: 'team', admin_id: BEN, assignee_id: '0' } },
		],
		gives: [shortWithoutPart],
	},
	{
		title: 'lets the assignment rules decide, without a body and without asking who acts',
		parameters: { ...assign, assign_to: 'rules' },
		answers: [whole],
		sends: [{ to: 'POST /conversations/215471234567890/run_assignment_rules' }],
		gives: [shortWithoutPart],
		sdk: async (client) => await client.conversations.runAssignmentRules({ conversation_id: TALK }),
	},
]);

describeRefusals('Conversation: Assign refuses', { parameters: assign }, [
	[
		'a teammate whom nobody knows',
		{ assign_to: 'admin', assignee_id: picked('Zoe', 'name') },
		'Teammate "Zoe" was not found: no teammate has this name',
		{ sends: ['GET /admins'] },
	],
	[
		'an acting teammate whom nobody knows, for the item that names them',
		{
			assign_to: 'admin',
			assignee_id: picked(BEN),
			additionalFields: { admin_id: picked('={{ $json.by }}', 'email') },
		},
		'Acting Teammate "zoe@example.com" was not found: no teammate has this email',
		{ items: [{ json: { by: 'zoe@example.com' } }], sends: ['GET /admins'] },
	],
	[
		'a name that two teams have, and says which',
		{ assign_to: 'team', assignee_id: picked('Support', 'name') },
		'Team "Support" is the name of 2 records: 991267901, 991267903',
		{
			given: ({ state }) => {
				const team = { admin_ids: [], distribution_method: 'round_robin', assignment_limit: 10 };
				state.teams.set('991267903', { ...team, id: '991267903', name: 'support' });
			},
			description: 'Use the ID of the one that is meant',
			sends: ['GET /teams'],
		},
	],
	[
		'an email address where an ID was meant',
		{ assign_to: 'admin', assignee_id: picked('ben.okafor@example.com') },
		'Teammate "ben.okafor@example.com" is an email address, not an ID',
		{ description: 'Choose "By Email" in the field\'s left dropdown' },
	],
	[
		'a teammate that an expression leaves empty',
		{ assign_to: 'admin', assignee_id: picked('={{ $json.owner }}') },
		'Teammate is empty',
		{ description: 'Choose a teammate, or check what the expression gives' },
	],
	[
		'an ID that was rounded because it came as a number',
		{ assign_to: 'rules', conversation_id: picked('={{ $json.id }}') },
		'Conversation 12345678901234567000 is too large for a number: its last digits are lost',
		{ items: [{ json: JSON.parse('{"id":12345678901234567890}') as { id: number } }] },
	],
]);

describe('Conversation: Assign', () => {
	const node = useTestNode({ given: talk });

	const versions = () =>
		node.simulator.requests
			.filter(({ path }) => path.startsWith('/conversations/'))
			.map(({ path, headers }) => [path, headers['intercom-version']]);

	test('asks for assignment rules in the one API version that has them, and for all else in 2.16', async () => {
		const [ruled] = await node.json({ ...assign, assign_to: 'rules' });
		expect(ruled).toMatchObject({ id: TALK, team_assignee_id: 991267901 });
		await node.items({ ...assign, assign_to: 'admin', assignee_id: picked(BEN) });
		expect(versions()).toEqual([
			['/conversations/215471234567890/run_assignment_rules', '2.11'],
			['/conversations/215471234567890/parts', '2.16'],
		]);
	});

	test('keeps to that version when the user chose another one', async () => {
		await node.items({ ...assign, assign_to: 'rules', options: { version: '2.14' } });
		expect(versions()).toEqual([['/conversations/215471234567890/run_assignment_rules', '2.11']]);
	});

	test("tells Intercom's own words where the workspace uses Workflows", async () => {
		node.simulator.state.usesWorkflows = true;
		const error = await node.failure({ ...assign, assign_to: 'rules' });
		expect(error.message).toBe('Assignment rules are not available in workspaces with Workflows');
		expect(error.context).toMatchObject({ itemIndex: 0 });
	});

	test('asks once whose token it is, however many items there are', async () => {
		const ids = node.simulator.state.addConversations(30).map(({ id }) => id);
		const items = ids.map((id) => ({ json: { id } }));
		const parameters = { ...assign, conversation_id: picked('={{ $json.id }}'), assign_to: 'admin' };
		const given = await node.json({ ...parameters, assignee_id: picked(BEN) }, { items });
		expect(given.map(({ id, admin_assignee_id }) => [id, admin_assignee_id])).toEqual(ids.map((id) => [id, 991267460]));
		expect(node.sent.filter(({ to }) => to === 'GET /me')).toHaveLength(1);
		expect(node.sent.filter(({ to }) => to.startsWith('POST '))).toHaveLength(30);
		expect(node.sent.filter(({ to }) => to === 'GET /admins')).toHaveLength(1);
		expect(node.sent).toHaveLength(32);
	});

	test('leaves a conversation with nobody: neither a teammate nor a team', async () => {
		node.simulator.state.addConversations(1, () => ({
			id: TALK,
			admin_assignee_id: 991267460,
			team_assignee_id: 991267901,
		}));
		const [given] = await node.json({ ...assign, assign_to: 'nobody' });
		expect(given).toMatchObject({ admin_assignee_id: 0, team_assignee_id: 0 });
	});

	test('does not write a second time when the answer was lost, since a message would arrive twice', async () => {
		const additionalFields = { body: 'Please take over', admin_id: picked(ADA) };
		await expectSentOnce(node, { ...assign, assign_to: 'admin', assignee_id: picked(BEN), additionalFields });
	});
});
