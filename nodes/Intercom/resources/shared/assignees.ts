import { objectOf, objectsOf, toText, type Json, type JsonObject } from '../../model/json';
import type { Session } from '../../model/session';
import { namesIn, nameOfReference, type Names } from './partEvents';

type ReadWorkspace = Session['readWorkspace'];

/** Whether a reference says nobody: Intercom has 0 for that, and null up to API 2.15. */
export const isNobody = (id: Json | undefined): boolean => ['', '0'].includes(toText(id));

/**
 * The names of teammates and teams: those that the answer has, and for those that it has by ID alone the names from
 * their lists, which are read once for all items.
 */
export async function readNames(named: Names, wanted: readonly JsonObject[], read: ReadWorkspace): Promise<Names> {
	const unnamed = wanted.filter((to) => !isNobody(to.id) && nameOfReference(to, named) === undefined);
	const types = new Set(unnamed.map(({ type }) => type));
	const [admins, teams] = await Promise.all([
		types.has('admin') ? read('GET /admins') : {},
		types.has('team') ? read('GET /teams') : {},
	]);
	const listed = [...objectsOf(objectOf(admins).admins), ...objectsOf(objectOf(teams).teams)];
	return new Map([...namesIn(listed), ...named]);
}

/** Who has the work in a conversation or a ticket. */
export const assigneesIn = ({ admin_assignee_id, team_assignee_id }: JsonObject): JsonObject[] => [
	{ type: 'admin', id: admin_assignee_id ?? null },
	{ type: 'team', id: team_assignee_id ?? null },
];

/** Who has the work, by ID and name; the name is null for nobody, and where it is not known. */
export function nameAssignees(record: JsonObject, names: Names): JsonObject {
	const [admin, team] = assigneesIn(record).map((to) => (isNobody(to.id) ? undefined : nameOfReference(to, names)));
	return {
		admin_assignee_id: record.admin_assignee_id ?? null,
		admin_assignee_name: admin ?? null,
		team_assignee_id: record.team_assignee_id ?? null,
		team_assignee_name: team ?? null,
	};
}
