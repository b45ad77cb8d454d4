import { known, userEmail, userExternalId } from '../../catalogue/world';
import { DATE, id, SECONDS, type Row } from './row';

const { admin, note, team, user } = known;

/** Operations that the SDK does not have. */
export const lacking: Readonly<Record<string, string>> = {
	'rawRequest.send': "version 7.0.3 has no method for a request of one's own",
};

export const others: readonly Row[] = [
	{
		operation: 'note.create',
		sdk: async (client) => await client.notes.create({ contact_id: user, admin_id: admin, body: 'Met at a fair' }),
		node: {
			resource: 'note',
			operation: 'create',
			contact_id: id(user),
			body: 'Met at a fair',
			additionalFields: { admin_id: id(admin) },
		},
	},
	{
		operation: 'note.get',
		sdk: async (client) => await client.notes.find({ note_id: Number(note) }),
		node: { resource: 'note', operation: 'get', note_id: note },
	},
	{
		operation: 'note.getAll',
		sdk: async (client) => await client.notes.list({ contact_id: user, page: 1, per_page: 2 }),
		node: { resource: 'note', operation: 'getAll', contact_id: id(user), limit: 2 },
	},
	{
		operation: 'admin.get',
		sdk: async (client) => await client.admins.find({ admin_id: Number(admin) }),
		node: { resource: 'admin', operation: 'get', admin_id: id(admin) },
	},
	{
		operation: 'admin.getAll',
		sdk: async (client) => await client.admins.list(),
		node: { resource: 'admin', operation: 'getAll' },
	},
	{
		operation: 'admin.getCurrent',
		sdk: async (client) => await client.admins.identify(),
		node: { resource: 'admin', operation: 'getCurrent' },
	},
	{
		operation: 'team.get',
		sdk: async (client) => await client.teams.find({ team_id: team }),
		node: { resource: 'team', operation: 'get', team_id: id(team) },
	},
	{
		operation: 'team.getAll',
		sdk: async (client) => await client.teams.list(),
		node: { resource: 'team', operation: 'getAll' },
	},
	{
		operation: 'tag.getAll',
		sdk: async (client) => await client.tags.list(),
		node: { resource: 'tag', operation: 'getAll' },
	},
	{
		operation: 'segment.getAll',
		sdk: async (client) => await client.segments.list({ include_count: true }),
		node: { resource: 'segment', operation: 'getAll', additionalFields: { include_count: true } },
	},
	{
		operation: 'dataAttribute.getAll',
		sdk: async (client) => await client.dataAttributes.list({ model: 'company', include_archived: true }),
		node: {
			resource: 'dataAttribute',
			operation: 'getAll',
			model: 'company',
			additionalFields: { include_archived: true },
		},
	},
	{
		operation: 'dataEvent.submit',
		how: 'with metadata',
		sdk: async (client) =>
			await client.events.create({
				event_name: 'invited-friend',
				user_id: userExternalId,
				created_at: SECONDS,
				metadata: { invite_code: 'ADDAFRIEND' },
			}),
		node: {
			resource: 'dataEvent',
			operation: 'submit',
			event_name: 'invited-friend',
			contact_by: 'user_id',
			user_id: userExternalId,
			metadata_as: 'typed',
			metadata: { text: [{ name: 'invite_code', value: 'ADDAFRIEND' }] },
			additionalFields: { created_at: DATE },
		},
	},
	{
		operation: 'dataEvent.submit',
		how: 'by the ID in Intercom',
		sdk: async (client) => await client.events.create({ event_name: 'left', id: user, created_at: SECONDS }),
		node: {
			resource: 'dataEvent',
			operation: 'submit',
			event_name: 'left',
			contact_by: 'id',
			id: id(user),
			additionalFields: { created_at: DATE },
		},
	},
	{
		operation: 'dataEvent.getAll',
		sdk: async (client) => await client.events.list({ type: 'user', email: userEmail, per_page: 2 }),
		node: { resource: 'dataEvent', operation: 'getAll', contact_by: 'email', email: userEmail, limit: 2 },
	},
	{
		operation: 'dataEvent.getAll',
		how: 'counted',
		sdk: async (client) =>
			await client.events.list({ type: 'user', intercom_user_id: user, summary: true, per_page: 2 }),
		node: {
			resource: 'dataEvent',
			operation: 'getAll',
			contact_by: 'intercom_user_id',
			intercom_user_id: id(user),
			limit: 2,
			additionalFields: { summary: true },
		},
	},
];
