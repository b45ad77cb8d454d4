import type { Simulator } from '.';
import { useSimulator } from './testing';

let simulator: Simulator;
const send = useSimulator((fresh) => {
	simulator = fresh;
});

const PREVIEW = { 'intercom-version': 'Preview' };
const TO = 'PUT /teams/991267901';
const [ADA, BEN, CHLOE] = [991267459, 991267460, 991267461];
const levels = (primary_admin_ids: number[], secondary_admin_ids: number[]) => ({
	admin_priority_level: { primary_admin_ids, secondary_admin_ids },
});
const balance = () => {
	for (const team of simulator.state.teams.values()) team.distribution_method = 'load_balanced';
};

it.each([
	['nobody', { admin_ids: [] }, 'admin_ids is empty'],
	['somebody who is no teammate', { admin_ids: [1] }, 'no teammate'],
	['IDs as text', { admin_ids: [String(ADA)] }, 'must be an integer'],
	['no list of members', levels([ADA], []), 'admin_ids is required'],
	['another name of the team', { admin_ids: [ADA], name: 'Night shift' }, 'not a known parameter'],
	['a secondary member where the load is not balanced', { admin_ids: [ADA], ...levels([], [ADA]) }, 'balances'],
	['somebody at both levels', { admin_ids: [ADA], ...levels([ADA], [ADA]) }, 'one priority level'],
	['a level of somebody from elsewhere', { admin_ids: [ADA], ...levels([CHLOE], []) }, 'has to be a member'],
])('a team is refused %s', async (what, body, message) => {
	if (what === 'somebody at both levels') balance();
	const { error, status } = await send(TO, body, PREVIEW);
	expect({ status, code: error['code'] }).toMatchObject({ status: 400 });
	expect(error['message']).toContain(message);
});

it('parameters in the query are refused', async () => {
	expect((await send(`${TO}?admin_ids=1`, { admin_ids: [ADA] }, PREVIEW)).status).toBe(400);
});

it('a team that is not there is 404, and the route is in Preview alone', async () => {
	expect((await send('PUT /teams/1', { admin_ids: [ADA] }, PREVIEW)).error['code']).toBe('team_not_found');
	expect((await send(TO, { admin_ids: [ADA] })).error['code']).toBe('intercom_version_invalid');
});

it('levels that are not named stay, and those of teammates who leave mean nothing', async () => {
	balance();
	const first = await send(TO, { admin_ids: [ADA, BEN], ...levels([], [BEN]) }, PREVIEW);
	expect(first.body).toMatchObject({ admin_ids: [ADA, BEN], ...levels([ADA], [BEN]) });
	const joined = await send(TO, { admin_ids: [ADA, BEN, CHLOE] }, PREVIEW);
	expect(joined.body).toMatchObject(levels([ADA, CHLOE], [BEN]));
	const left = await send(TO, { admin_ids: [ADA, CHLOE], ...levels([], [BEN]) }, PREVIEW);
	expect(left.body).toMatchObject({ admin_ids: [ADA, CHLOE], ...levels([ADA, CHLOE], []) });
});

it('a teammate knows the teams that they are in', async () => {
	await send(TO, { admin_ids: [CHLOE] }, PREVIEW);
	const teamsOf = (id: number) => simulator.state.admins.get(String(id))?.team_ids;
	expect(teamsOf(ADA)).not.toContain(991267901);
	expect(teamsOf(CHLOE)).toContain(991267901);
});
