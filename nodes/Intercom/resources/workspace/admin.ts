import { flag, pick } from '../../model/fields';
import { endpoint, procedure, type Resource } from '../../model/operation';
import { atOnce } from '../../model/pages';

const teammate = pick({ from: 'admins', label: 'Teammate', required: true });

export const admin: Resource = {
	label: 'Admin',
	operations: {
		get: endpoint({
			action: 'Get an admin',
			description: 'Get a teammate',
			ifNotFound: true,
			route: 'GET /admins/{admin_id}',
			path: { admin_id: teammate },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many admins',
			description: 'List the teammates of the workspace',
			route: 'GET /admins',
			query: { display_avatar: flag({ description: 'Whether to add the address of each avatar' }) },
			rows: 'admins',
			pages: atOnce,
		}),
		getCurrent: procedure({
			label: 'Get Current',
			action: 'Get the current admin',
			description: 'Get the teammate and the workspace that the access token belongs to',
			covers: ['GET /me'],
			async run({ fail, send }) {
				const owner = await send('GET /me');
				if (owner.id === undefined)
					fail('The access token belongs to no teammate', 'Use a token of an app that a teammate has installed');
				return owner;
			},
		}),
		setAway: endpoint({
			action: 'Set an admin away or back',
			description: 'Set whether a teammate is away from the inbox',
			route: 'PUT /admins/{admin_id}/away',
			path: { admin_id: teammate },
			body: {
				away_mode_enabled: flag({
					label: 'Away',
					required: true,
					default: true,
					description: 'Whether the teammate is away',
				}),
				away_mode_reassign: flag({
					label: 'Reassign Replies',
					required: true,
					description: 'Whether new replies to their conversations go to the default inbox',
				}),
				away_status_reason_id: pick({
					from: 'awayReasons',
					asNumber: true,
					label: 'Reason',
					description: 'Why the teammate is away; some workspaces insist on one',
				}),
			},
		}),
	},
};
