import { InputProblem } from '../../Intercom/model/failure';
import { toText, type Json, type JsonObject } from '../../Intercom/model/json';
import { byBodyCursor } from '../../Intercom/model/pages';
import { DIGITS } from '../../Intercom/model/records/record';
import { rowsOf } from '../../Intercom/model/rows';
import { numberAt, type Intercom, type ListRequest } from '../polling/intercom';

/** A kind of record that Intercom searches. */
export type Searched = 'contacts' | 'conversations' | 'tickets';

const ROWS = { contacts: 'data', conversations: ['conversations', 'data'], tickets: ['tickets', 'data'] } as const;
/** Most polls find little, and Intercom takes long for larger pages of conversations. */
const PAGE_SIZE = 50;

/** One condition of a search. */
export interface Condition {
	field: string;
	operator: '<' | '=' | '>';
	value: Json;
}

/** An ID as text. A name would find nothing, for ever and without a word. */
export function idIn(value: unknown, form: RegExp): string {
	const id = toText(value as Json).trim();
	if (form.test(id)) return id;
	throw new InputProblem(`is no ID: "${id}"`, 'Choose an entry, or check what its expression gives');
}

const asText = (value: Json): Json => idIn(value, DIGITS);
const asNumber = (value: Json): Json => Number(idIn(value, DIGITS));
const oneOf =
	(...choices: string[]) =>
	(value: Json): Json => {
		const choice = toText(value).trim();
		if (choices.includes(choice)) return choice;
		throw new InputProblem(`has "${choice}"`, `Use one of: ${choices.join(', ')}`);
	};

/** The fields of each filter: its title, what Intercom calls it and in which form it takes the value. */
const FILTERS: Readonly<Record<string, { title: string; field: string; convert: (value: Json) => Json }>> = {
	adminAssigneeId: { title: 'Assigned Teammate', field: 'admin_assignee_id', convert: asNumber },
	contactTagId: { title: 'Tag', field: 'tag_id', convert: asText },
	role: { title: 'Role', field: 'role', convert: oneOf('lead', 'user') },
	state: { title: 'State', field: 'state', convert: oneOf('closed', 'open', 'snoozed', 'draft', 'published') },
	tagId: { title: 'Tag', field: 'tag_ids', convert: asText },
	teamAssigneeId: { title: 'Assigned Team', field: 'team_assignee_id', convert: asNumber },
	ticketAdminId: { title: 'Assigned Teammate', field: 'admin_assignee_id', convert: asText },
	ticketTeamId: { title: 'Assigned Team', field: 'team_assignee_id', convert: asText },
	ticketTypeId: { title: 'Ticket Type', field: 'ticket_type_id', convert: asText },
};

/** The user's filters as conditions. Refuses a value that no record can have, since it would find nothing. */
export function conditionsOf(filters: JsonObject): Condition[] {
	return Object.entries(filters).map(([name, value]) => {
		const filter = FILTERS[name];
		if (!filter) throw new InputProblem(`There is no filter "${name}"`, 'Remove it from the filters of the node');
		if (toText(value).trim() === '')
			throw new InputProblem(`${filter.title} is empty`, 'Choose an entry, or remove the filter');
		try {
			return { field: filter.field, operator: '=', value: filter.convert(value) };
		} catch (error) {
			throw InputProblem.at(filter.title, error);
		}
	});
}

/** A search, sorted by a time. */
export const searchFor = (
	kind: Searched,
	conditions: readonly Condition[],
	[field, order]: readonly [field: string, order: 'ascending' | 'descending'],
): ListRequest => ({
	route: `POST /${kind}/search`,
	body: {
		query: { operator: 'AND', value: conditions.map((condition) => ({ ...condition })) },
		sort: { field, order },
	},
	rows: ROWS[kind],
	pages: byBodyCursor(PAGE_SIZE),
});

/** When any record of a kind changed last: no later than now, whatever happened to it. */
export const newestOf =
	(kind: Searched) =>
	async (intercom: Intercom): Promise<number | undefined> => {
		const list = searchFor(kind, [{ field: 'updated_at', operator: '>', value: 0 }], ['updated_at', 'descending']);
		const page = await intercom.firstPage({ ...list, body: { ...list.body, pagination: { per_page: 1 } } });
		const [newest] = rowsOf(page, list.rows);
		return newest && numberAt(newest, 'updated_at');
	};
