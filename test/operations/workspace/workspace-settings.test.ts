import { fillWorkspace, WORKSPACE } from './facts';
import { useTestNode } from '../testNode';
import { BEN } from '../conversations/conversation-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { expectSentOnce } from '../../kit/answers';
import { picked } from '../../kit/input';

const on = (resource: string, operation: string) => ({ resource, operation });
const given = fillWorkspace;
const away = { ...on('admin', 'setAway'), admin_id: picked(BEN) };
const ben = { type: 'admin', id: BEN, name: 'Ben Okafor', away_mode_enabled: true };
const reason = { type: 'away_status_reason', id: WORKSPACE.reason, label: 'On a break', deleted: false };
const brand = { type: 'brand', id: WORKSPACE.brand, name: 'Premium' };
const email = { type: 'email_setting', id: WORKSPACE.email, email: 'support@example.com' };
const allowlist = { type: 'ip_allowlist', enabled: true, ip_allowlist: ['127.0.0.1'] };
const link = { url: 'https://via.example.com/msgr/1', type: 'phone_call_redirect' };
const phone = '+353832345678';
const workflow = { export_version: '1.0', workflow: { id: WORKSPACE.workflow } };

describeRows('Admin: Set Away', [
	{
		title: 'sends a teammate away, whose replies stay theirs, unless told otherwise',
		parameters: away,
		answers: [ben],
		sends: [{ to: `PUT /admins/${BEN}/away`, body: { away_mode_enabled: true, away_mode_reassign: false } }],
		gives: [ben],
	},
	{
		title: 'says why, by the words of the reason',
		given,
		parameters: {
			...away,
			away_mode_reassign: true,
			additionalFields: { away_status_reason_id: picked('on a break', 'label') },
		},
		answers: [undefined, ben],
		sends: [
			{ to: 'GET /away_status_reasons' },
			{
				to: `PUT /admins/${BEN}/away`,
				body: { away_mode_enabled: true, away_mode_reassign: true, away_status_reason_id: Number(WORKSPACE.reason) },
			},
		],
		gives: [ben],
		sdk: async (client) =>
			await client.admins.away({
				admin_id: Number(BEN),
				away_mode_enabled: true,
				away_mode_reassign: true,
				away_status_reason_id: Number(WORKSPACE.reason),
			}),
	},
	{
		title: 'brings the teammate back',
		parameters: { ...away, away_mode_enabled: '={{ $json.away }}' },
		items: [{ json: { away: false } }],
		answers: [{ ...ben, away_mode_enabled: false }],
		sends: [{ to: `PUT /admins/${BEN}/away`, body: { away_mode_enabled: false, away_mode_reassign: false } }],
		gives: [{ ...ben, away_mode_enabled: false }],
	},
]);

describeRows('The lists of the workspace', { given }, [
	{
		title: 'Away Reason: Get Many gives one item for each',
		parameters: on('awayReason', 'getAll'),
		answers: [{ type: 'list', data: [reason] }],
		sends: [{ to: 'GET /away_status_reasons' }],
		gives: [reason],
		sdk: async (client) => await client.awayStatusReasons.listAwayStatusReasons(),
	},
	{
		title: 'Brand: Get Many gives one item for each',
		parameters: on('brand', 'getAll'),
		answers: [{ type: 'list', data: [brand] }],
		sends: [{ to: 'GET /brands' }],
		gives: [brand],
	},
	{
		title: 'Brand: Get finds it by its name',
		parameters: { ...on('brand', 'get'), id: picked('premium', 'name') },
		answers: [undefined, brand],
		sends: [{ to: 'GET /brands' }, { to: `GET /brands/${WORKSPACE.brand}` }],
		gives: [brand],
	},
	{
		title: 'Email Address: Get Many gives one item for each',
		parameters: on('email', 'getAll'),
		answers: [{ type: 'list', data: [email] }],
		sends: [{ to: 'GET /emails' }],
		gives: [email],
	},
	{
		title: 'Email Address: Get finds it by itself',
		parameters: { ...on('email', 'get'), id: picked('Support@Example.com', 'email') },
		answers: [undefined, email],
		sends: [{ to: 'GET /emails' }, { to: `GET /emails/${WORKSPACE.email}` }],
		gives: [email],
	},
	{
		title: 'Workflow: Export gives all of it',
		parameters: { ...on('workflow', 'export'), id: WORKSPACE.workflow },
		answers: [workflow],
		sends: [{ to: `GET /export/workflows/${WORKSPACE.workflow}` }],
		gives: [workflow],
	},
]);

describeRows('IP Allowlist', [
	{
		title: 'Get reads it',
		parameters: on('ipAllowlist', 'get'),
		answers: [allowlist],
		sends: [{ to: 'GET /ip_allowlist' }],
		gives: [allowlist],
		sdk: async (client) => await client.ipAllowlist.getIpAllowlist(),
	},
	{
		title: 'Update sends the whole list',
		parameters: {
			...on('ipAllowlist', 'update'),
			additionalFields: { enabled: true, ip_allowlist: ['127.0.0.1', '192.0.2.0/24'] },
		},
		answers: [allowlist],
		sends: [{ to: 'PUT /ip_allowlist', body: { enabled: true, ip_allowlist: ['127.0.0.1', '192.0.2.0/24'] } }],
		gives: [allowlist],
		sdk: async (client) =>
			await client.ipAllowlist.updateIpAllowlist({ enabled: true, ip_allowlist: ['127.0.0.1', '192.0.2.0/24'] }),
	},
	{
		title: 'Update switches it off and keeps the list',
		parameters: { ...on('ipAllowlist', 'update'), additionalFields: { enabled: false } },
		sends: [{ to: 'PUT /ip_allowlist', body: { enabled: false } }],
		gives: [{ type: 'ip_allowlist', enabled: false, ip_allowlist: [] }],
	},
]);

describeRows('Phone Switch: Create', [
	{
		title: 'sends the text message',
		parameters: { ...on('phoneSwitch', 'create'), phone },
		answers: [link],
		sends: [{ to: 'POST /phone_call_redirects', body: { phone } }],
		gives: [link],
	},
	{
		title: 'gives the contact attributes',
		parameters: {
			...on('phoneSwitch', 'create'),
			phone,
			attributes: 'json',
			custom_attributes: '{ "issue_type": "Billing" }',
		},
		answers: [link],
		sends: [{ to: 'POST /phone_call_redirects', body: { phone, custom_attributes: { issue_type: 'Billing' } } }],
		gives: [link],
		sdk: async (client) =>
			await client.phoneCallRedirects.create({ phone, custom_attributes: { issue_type: 'Billing' } }),
	},
]);

describeRefusals('The settings of a workspace refuse', [
	['an empty phone number', { ...on('phoneSwitch', 'create'), phone: '={{ "" }}' }, 'Phone is empty'],
	['an empty workflow ID', { ...on('workflow', 'export'), id: '={{ "" }}' }, 'Workflow ID is empty'],
	[
		'a reason that is no number',
		{ ...away, additionalFields: { away_status_reason_id: picked('lunch') } },
		'Reason takes a whole number, not "lunch"',
	],
]);

describe('The workspace', () => {
	const node = useTestNode();

	const locked = { enabled: true, ip_allowlist: ['192.0.2.1'] };
	test.each([
		[
			'a list that would lock this n8n out',
			{ ...on('ipAllowlist', 'update'), additionalFields: locked },
			'Your IP (127.0.0.1) is not on the allowlist. Saving would lock you out of this workspace.',
			'422',
		],
		['a number that is none', { ...on('phoneSwitch', 'create'), phone: '112' }, 'Invalid phone number', '400'],
		['a brand that is not there', { ...on('brand', 'get'), id: picked('1') }, 'Resource Not Found', '404'],
		['a teammate who is not there', { ...away, admin_id: picked('1') }, 'Admin for admin_id not found', '404'],
	])("says in Intercom's words that it refuses %s", async (_what, parameters, message, httpCode) => {
		expect(await node.failure(parameters)).toMatchObject({ message, httpCode });
		expect(node.sent).toHaveLength(1);
	});

	test('sends the text message of a phone switch once, though its answer is lost', async () => {
		await expectSentOnce(node, { ...on('phoneSwitch', 'create'), phone });
	});

	test('remembers who is away', async () => {
		await node.json(away);
		const [found] = await node.json({ ...on('admin', 'get'), admin_id: picked(BEN) });
		expect(found).toMatchObject({ away_mode_enabled: true, away_mode_reassign: false });
	});
});
