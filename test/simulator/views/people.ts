import type { JsonObject } from '../json';
import type { Admin, Note, Team } from '../state/records';
import type { Contents } from '../state/contents';
import { authorWithName, nameView } from './escape';

/** A teammate as lists show them. */
export function adminView(admin: Admin, withAvatar = false): JsonObject {
	const view: JsonObject = { type: 'admin', ...authorWithName(admin), team_priority_level: {} };
	if (withAvatar) view['avatar'] = { type: 'avatar', image_url: `https://static.example.com/avatars/${admin.id}.png` };
	return view;
}

/** A teammate as the author of a note or message. */
export function authorView(state: Contents, id: string | null): JsonObject | null {
	const admin = id === null ? undefined : state.admins.get(id);
	if (admin === undefined) return null;
	const { name, email, away_mode_enabled, away_mode_reassign } = admin;
	return { type: 'admin', id: admin.id, name: nameView(name), email, away_mode_enabled, away_mode_reassign };
}

/** A team; one that balances the load shows whom its conversations go to first. */
export function teamView({ secondary_admin_ids: secondary = [], ...team }: Team): JsonObject {
	const view: JsonObject = { type: 'team', ...authorWithName(team) };
	if (team.distribution_method !== 'load_balanced') return view;
	const primary = team.admin_ids.filter((id) => !secondary.includes(id));
	return { ...view, admin_priority_level: { primary_admin_ids: primary, secondary_admin_ids: secondary } };
}

/** A note with its author. */
export function noteView(state: Contents, note: Note): JsonObject {
	return {
		type: 'note',
		id: note.id,
		created_at: note.created_at,
		[note.on.type]: { type: note.on.type, id: note.on.id },
		author: authorView(state, note.admin_id),
		body: note.body,
	};
}
