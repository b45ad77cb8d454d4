import type { IDataObject } from 'n8n-workflow';
import type { Simulator } from '../../simulator';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { useTestNode } from '../testNode';
import { errorList } from '../../kit/answers';
import { picked } from '../../kit/input';
import { balanceTeams } from './facts';

const support = { type: 'team', id: '991267901', name: 'Support', admin_ids: [991267459] };

const [ADA, BEN, CHLOE] = [991267459, 991267460, 991267461];
const update = { resource: 'team', operation: 'update', team_id: picked('991267901'), admin_ids: [ADA, CHLOE] };
const TO = 'PUT /teams/991267901';
const balanced = ({ state }: Simulator) => balanceTeams(state);
const levels = (primary_admin_ids: number[], secondary_admin_ids: number[]) => ({
	admin_priority_level: { primary_admin_ids, secondary_admin_ids },
});

describeRows('Team', [
	{
		title: 'Get reads the team by its ID',
		parameters: { resource: 'team', operation: 'get', team_id: picked('991267901') },
		answers: [support],
		sends: [{ to: 'GET /teams/991267901' }],
		gives: [support],
		sdk: async (client) => await client.teams.find({ team_id: '991267901' }),
	},
	{
		title: 'Get finds the team by its name, whatever the case of the letters',
		parameters: { resource: 'team', operation: 'get', team_id: picked('suPPort', 'name') },
		answers: [{ type: 'team.list', teams: [support, { ...support, id: '2', name: 'Sales' }] }, support],
		sends: [{ to: 'GET /teams' }, { to: 'GET /teams/991267901' }],
		gives: [support],
	},
	{
		title: 'Get Many gives one item for each team, up to the limit',
		parameters: { resource: 'team', operation: 'getAll', limit: 1 },
		answers: [{ type: 'team.list', teams: [support, { ...support, id: '2', name: 'Sales' }] }],
		sends: [{ to: 'GET /teams' }],
		gives: [support],
		sdk: async (client) => await client.teams.list(),
	},
	{
		title: 'Update replaces the members',
		parameters: update,
		answers: [support],
		sends: [{ to: TO, body: { admin_ids: [ADA, CHLOE] } }],
		gives: [support],
	},
	{
		title: 'Update finds the team and the members by their names, and sets who comes first and who after',
		given: balanced,
		parameters: {
			...update,
			team_id: picked('support', 'name'),
			admin_ids: ['ada.marsh@example.com', 'Ben Okafor'],
			additionalFields: {
				admin_priority_level_primary_admin_ids: [String(ADA)],
				admin_priority_level_secondary_admin_ids: ['ben okafor'],
			},
		},
		sends: [
			{ to: 'GET /teams' },
			{ to: 'GET /admins' },
			{ to: TO, body: { admin_ids: [ADA, BEN], ...levels([ADA], [BEN]) } },
		],
		gives: [
			expect.objectContaining({ id: '991267901', admin_ids: [ADA, BEN], ...levels([ADA], [BEN]) }) as IDataObject,
		],
	},
]);

describeRefusals('Team: Update refuses', { parameters: update }, [
	['no members, as Intercom does not empty a team', { admin_ids: '={{ [] }}' }, 'Members is empty'],
	[
		'a teammate who is not there',
		{ admin_ids: ['Nobody'] },
		'Members "Nobody" was not found: no teammate has this ID or name',
		{ sends: ['GET /admins'] },
	],
]);

describe('Team: Update', () => {
	const node = useTestNode();
	const set = (level: string, ids: number[]) => ({ [`admin_priority_level_${level}_admin_ids`]: ids });

	test('is sent as Preview, and leaves the team with the new members alone', async () => {
		await node.items(update);
		expect(node.simulator.requests[0]?.headers['intercom-version']).toBe('Preview');
		const read = { resource: 'team', operation: 'get', team_id: picked('991267901') };
		expect(await node.json(read)).toMatchObject([{ admin_ids: [ADA, CHLOE] }]);
		expect(node.simulator.state.admins.get(String(BEN))?.team_ids).not.toContain(991267901);
	});

	test.each([
		['a secondary member of a team that does not balance its load', set('secondary', [ADA]), /balances assignment/],
		['a level of somebody who is no member', set('primary', [991267462]), /has to be a member/],
	])("says in Intercom's words that it refuses %s", async (_what, additionalFields, message) => {
		const error = await node.failure({ ...update, additionalFields });
		expect(error).toMatchObject({ httpCode: '400', message: expect.stringMatching(message) as string });
	});

	test.each([
		[403, 'api_plan_restricted', /^The plan of the workspace does not have this/],
		[404, 'team_not_found', /^Choose a team of this workspace: "Team: Get Many" has their IDs/],
		[409, 'conflict', /read it with "Team: Get" before you try again/],
	])('says what to do about %d %s, and is not sent again', async (status, code, advice) => {
		node.simulator.fault({ method: 'PUT', status, body: errorList(code, 'In words') });
		expect((await node.failure(update)).description).toMatch(advice);
		expect(node.sent.map(({ to }) => to)).toEqual([TO]);
	});

	test('is sent again when its answer is lost, since it names all members', async () => {
		node.simulator.fault({ method: 'PUT', drop: 'after' });
		await node.items(update);
		expect(node.sent.map(({ to }) => to)).toEqual([TO, TO]);
	});
});
