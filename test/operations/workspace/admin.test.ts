import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const ada = {
	type: 'admin',
	id: '991267459',
	name: 'Ada Marsh',
	email: 'ada.marsh@example.com',
	job_title: 'Support Lead',
	away_mode_enabled: false,
	away_mode_reassign: false,
	has_inbox_seat: true,
	team_ids: [991267901],
};
const ben = { ...ada, id: '991267460', name: 'Ben Okafor', email: 'ben.okafor@example.com' };
const get = { resource: 'admin', operation: 'get' };
const getAll = { resource: 'admin', operation: 'getAll' };

describeRows('Admin', [
	{
		title: 'Get reads the teammate by their ID',
		parameters: { ...get, admin_id: picked('991267459') },
		answers: [ada],
		sends: [{ to: 'GET /admins/991267459' }],
		gives: [ada],
		sdk: async (client) => await client.admins.find({ admin_id: 991267459 }),
	},
	{
		title: 'Get finds the teammate by their email, whatever the case of the letters',
		parameters: { ...get, admin_id: picked(' Ben.Okafor@Example.com ', 'email') },
		answers: [{ type: 'admin.list', admins: [ada, ben] }, ben],
		sends: [{ to: 'GET /admins' }, { to: 'GET /admins/991267460' }],
		gives: [ben],
	},
	{
		title: 'Get finds the teammate by their name',
		parameters: { ...get, admin_id: picked('Ada Marsh', 'name') },
		answers: [{ type: 'admin.list', admins: [ada, ben] }, ada],
		sends: [{ to: 'GET /admins' }, { to: 'GET /admins/991267459' }],
		gives: [ada],
	},
	{
		title: 'Get Many gives one item for each teammate',
		parameters: getAll,
		answers: [{ type: 'admin.list', admins: [ada, ben] }],
		sends: [{ to: 'GET /admins' }],
		gives: [ada, ben],
		sdk: async (client) => await client.admins.list(),
	},
	{
		title: 'Get Many asks for the avatars and stops at the limit',
		parameters: { ...getAll, limit: 1, additionalFields: { display_avatar: true } },
		answers: [{ type: 'admin.list', admins: [{ ...ada, avatar: { image_url: 'https://a.example/1.png' } }, ben] }],
		sends: [{ to: 'GET /admins?display_avatar=true' }],
		gives: [{ ...ada, avatar: { image_url: 'https://a.example/1.png' } }],
	},
	{
		title: 'Get Many gives all teammates when all are wanted',
		parameters: { ...getAll, returnAll: true, additionalFields: { display_avatar: false } },
		answers: [{ type: 'admin.list', admins: Array.from({ length: 60 }, (_, i) => ({ type: 'admin', id: `${i}` })) }],
		sends: [{ to: 'GET /admins?display_avatar=false' }],
		gives: Array.from({ length: 60 }, (_, i) => ({ type: 'admin', id: `${i}` })),
	},
	{
		title: 'Get Current gives the teammate and the workspace of the token, once for each item',
		parameters: { resource: 'admin', operation: 'getCurrent' },
		items: [{ json: {} }, { json: {} }],
		answers: [
			{ ...ada, app: { type: 'app', id_code: 'simulator1', region: 'US' } },
			{ ...ada, app: { type: 'app', id_code: 'simulator1', region: 'US' } },
		],
		sends: [{ to: 'GET /me' }, { to: 'GET /me' }],
		gives: [
			{ ...ada, app: { type: 'app', id_code: 'simulator1', region: 'US' } },
			{ ...ada, app: { type: 'app', id_code: 'simulator1', region: 'US' } },
		],
		sdk: async (client) => await client.admins.identify(),
	},
]);

describeRefusals('Teammate: Get refuses', { parameters: get }, [
	[
		'an email in the place of an ID, and points to the mode "By Email"',
		{ admin_id: picked('ada.marsh@example.com') },
		'Teammate "ada.marsh@example.com" is an email address, not an ID',
		{ description: expect.stringContaining('"By Email"') },
	],
]);

describe('Admin: what can not be found', () => {
	const node = useTestNode();

	test('names the email that no teammate has', async () => {
		const error = await node.failure({ ...get, admin_id: picked('zoe@example.com', 'email') });
		expect(error.message).toBe('Teammate "zoe@example.com" was not found: no teammate has this email');
	});

	test('lists the IDs of teammates with the same name instead of taking one of them', async () => {
		const held = node.simulator.state.admins.get('991267459');
		if (held) node.simulator.state.admins.set('7', { ...held, id: '7' });
		const error = await node.failure({ ...get, admin_id: picked('Ada Marsh', 'name') });
		expect(error.message).toBe('Teammate "Ada Marsh" is the name of 2 records: 991267459, 7');
	});

	test("says in Intercom's own words that the ID does not exist", async () => {
		const error = await node.failure({ ...get, admin_id: picked('1') });
		expect(error.message).toBe('Admin not found');
	});
});

describe('Admin: Get Current', () => {
	const node = useTestNode();

	test('says so when the token belongs to no teammate', async () => {
		node.simulator.fault({ path: '/me', rewrite: () => ({ body: null }) });
		const error = await node.failure({ resource: 'admin', operation: 'getCurrent' });
		expect(error.message).toBe('The access token belongs to no teammate');
		expect(error.description).toBe('Use a token of an app that a teammate has installed');
	});
});
