import { invalid } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import { asText, type JsonObject } from '../../json';
import { cursorPages } from '../../paging';
import { type FieldFinder, type FieldType, type Held, scalar } from '../../search/fields';
import { runSearch, SEARCH_BODY } from '../../search/search';
import type { Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { ATTRIBUTE, STATE, TICKET, type Ticket, ticketIn, TYPE } from './records';
import { ticketView } from './views';

/** The search of tickets, which is the only list of them. */
export const searchRoutes: Route[] = [on('POST /tickets/search', search, { body: SEARCH_BODY })];

const CATEGORIES: { [shown: string]: string } = { Customer: 'request', 'Back-office': 'task', Tracker: 'tracker' };

const teammates = ({ admin_assignee_id: assigned, parts }: Ticket): string[] => {
	const authors = parts.map(({ author }) => author as { id: string; type: string });
	const ids = authors.filter(({ type }) => type === 'admin').map(({ id }) => id);
	return [...new Set(assigned === 0 ? ids : [String(assigned), ...ids])];
};

const FIELDS = (state: Workspace): { [name: string]: [FieldType, (ticket: Ticket, record: Shelved) => Held] } => ({
	id: ['string', (_ticket, { id }) => id],
	created_at: ['date', (_ticket, { created_at }) => created_at],
	updated_at: ['date', ({ updated_at }) => updated_at],
	snoozed_until: ['date', ({ snoozed_until }) => snoozed_until],
	title: ['string', ({ ticket_attributes: held }) => scalar(held['_default_title_'])],
	description: ['string', ({ ticket_attributes: held }) => scalar(held['_default_description_'])],
	category: [
		'string',
		({ type_id }) => CATEGORIES[asText(state.shelf(TYPE).get(type_id)?.fields['category']) ?? ''] ?? null,
	],
	ticket_type_id: ['string', ({ type_id }) => type_id],
	contact_ids: ['set', ({ contact_ids }) => contact_ids],
	teammate_ids: ['set', teammates],
	admin_assignee_id: ['string', ({ admin_assignee_id: id }) => String(id)],
	team_assignee_id: ['string', ({ team_assignee_id: id }) => String(id)],
	open: ['boolean', ({ open }) => open],
	state: ['string', ({ state_id }) => scalar(state.shelf(STATE).get(state_id)?.fields['category'])],
});

const TYPES: { [data: string]: FieldType } = {
	boolean: 'boolean',
	datetime: 'date',
	decimal: 'integer',
	integer: 'integer',
};

/** The fields of tickets; attributes go by their ID. */
export function ticketFields(state: Workspace): FieldFinder<Shelved> {
	const table = FIELDS(state);
	return (name) => {
		const own = Object.hasOwn(table, name) ? table[name] : undefined;
		if (own) return { type: own[0], value: (record) => own[1](ticketIn(record), record) };
		if (!name.startsWith('ticket_attribute.')) return undefined;
		const id = name.slice('ticket_attribute.'.length);
		if (!/^\d+$/.test(id)) throw invalid('The request ticket attribute ID is not a valid integer', name);
		const attribute = state.shelf(ATTRIBUTE).get(id);
		if (attribute === undefined) return undefined;
		const key = asText(attribute.fields['name']) ?? '';
		const type = TYPES[asText(attribute.fields['data_type']) ?? ''] ?? 'string';
		return { type, value: (record) => scalar(ticketIn(record).ticket_attributes[key]) };
	};
}

function search({ body, state }: Call): JsonObject {
	const store = state.shelf(TICKET);
	const slice = runSearch(body, {
		store,
		rows: state.index.found(store.newestFirst()),
		fields: ticketFields(state),
		dates: { days: false, timezone: state.timezone },
		standardPage: 20,
		largestPage: 150,
	});
	return {
		type: 'ticket.list',
		pages: cursorPages(slice),
		total_count: slice.total,
		tickets: slice.rows.map((record) => ticketView(state, record)),
	};
}
