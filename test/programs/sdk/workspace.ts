import { known } from '../../catalogue/known';
import { settings } from '../../operations/workspace/records';
import { DATE, id, lack, NEWER, PAGES, SECONDS, type Row } from './row';

const { admin, team } = known;
const sender = Number(known.admin);

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack(NEWER, 'activityLog.getTypes activityLog.search brand.get brand.getAll email.get email.getAll'),
	...lack(NEWER, 'officeHours.create officeHours.delete officeHours.get officeHours.getAll officeHours.update'),
	...lack(NEWER, 'officeHoursException.create officeHoursException.delete officeHoursException.get'),
	...lack(NEWER, 'officeHoursException.getAll officeHoursException.update team.getMetrics workflow.export'),
};

export const rows: readonly Row[] = [
	{
		operation: 'admin.get',
		sdk: (client) => client.admins.find({ admin_id: Number(admin) }),
		node: { admin_id: id(admin) },
	},
	{ operation: 'admin.getAll', sdk: (client) => client.admins.list() },
	{ operation: 'admin.getCurrent', sdk: (client) => client.admins.identify() },
	{
		operation: 'admin.setAway',
		sdk: (client) =>
			client.admins.away({
				admin_id: sender,
				away_mode_enabled: true,
				away_mode_reassign: false,
				away_status_reason_id: Number(settings.reason),
			}),
		node: { admin_id: id(known.admin), additionalFields: { away_status_reason_id: id(settings.reason) } },
	},
	{ operation: 'team.get', sdk: (client) => client.teams.find({ team_id: team }), node: { team_id: id(team) } },
	{ operation: 'team.getAll', sdk: (client) => client.teams.list() },
	{
		operation: 'activityLog.getAll',
		sdk: (client) => client.admins.listAllActivityLogs({ created_at_after: String(SECONDS) }),
		node: { created_at_after: DATE },
		differs: PAGES,
	},
	{ operation: 'awayReason.getAll', sdk: (client) => client.awayStatusReasons.listAwayStatusReasons() },
	{ operation: 'ipAllowlist.get', sdk: (client) => client.ipAllowlist.getIpAllowlist() },
	{
		operation: 'ipAllowlist.update',
		sdk: (client) =>
			client.ipAllowlist.updateIpAllowlist({ enabled: true, ip_allowlist: ['127.0.0.0/8', '192.0.2.1'] }),
		node: { additionalFields: { enabled: true, ip_allowlist: ['127.0.0.0/8', '192.0.2.1'] } },
	},
	{
		operation: 'phoneSwitch.create',
		sdk: (client) =>
			client.phoneCallRedirects.create({ phone: '+353832345678', custom_attributes: { issue_type: 'Billing' } }),
		node: { phone: '+353832345678', attributes: 'json', custom_attributes: '{ "issue_type": "Billing" }' },
	},
];
