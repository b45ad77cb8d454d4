import type { INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../../../simulator';
import { recordEvent } from '../../../simulator/state/events';
import type { Column, Scene } from '../types';
import { picked } from '../../picked';
import { changesOf, found, inputs, recordsDiffer } from './kit';

const NOTHING_READ = { leftOut: 'nothing was read before the first page' };
const first = { 'page shrinks': NOTHING_READ, 'record changes': NOTHING_READ };

const ROWS = 310;
const PAGES = 3;

/** Contacts on three pages, read to their end by two items; the fault strikes a page of the second. */
const contactList =
	(parameters: INodeParameters, method: string, path: string, page: number) =>
	(simulator: Simulator): Scene => {
		const { state } = simulator;
		const people = state.addContacts(ROWS).reverse();
		const ids = people.map(({ id }) => id);
		return {
			parameters: { ...parameters, returnAll: true, simplify: false },
			items: inputs([{}, {}]),
			struck: 1,
			serial: { method, path, skip: PAGES + page - 1 },
			right: (_item, rows, allowed) => recordsDiffer(rows, ids, allowed),
			...changesOf(people, state.contacts, (late) =>
				state.contacts.update(late, { name: 'Changed', updated_at: state.now() }),
			),
		};
	};

const everyContact = { resource: 'contact', operation: 'getAll' };
const query = { field: 'role', operator: '=', value: 'user' };
const search = { resource: 'contact', operation: 'search', search_by: 'json', query: JSON.stringify(query) };

export const listFirst: Column = {
	name: 'list, page 1',
	kind: 'read',
	but: first,
	prepare: contactList(everyContact, 'GET', '/contacts', 1),
};
export const listLater: Column = {
	name: 'list, page n',
	kind: 'read',
	prepare: contactList(everyContact, 'GET', '/contacts', 2),
};
export const searching: Column = {
	name: 'search',
	kind: 'read',
	prepare: contactList(search, 'POST', '/contacts/search', 2),
};

/** Companies on numbered pages, in the order of the last request of their users. */
export const numbered: Column = {
	name: 'list by number',
	kind: 'read',
	but: { 'repeated cursor': { leftOut: 'its pages are counted; it has no cursor' } },
	prepare({ state }): Scene {
		const companies = state.addCompanies(130, (index) => ({ last_request_at: 1_700_000_000 + index })).reverse();
		const ids = companies.map(({ id }) => id);
		return {
			parameters: { resource: 'company', operation: 'getAll', returnAll: true, simplify: false },
			items: inputs([{}, {}]),
			struck: 1,
			// Each item counts the companies, and reads three pages twice.
			serial: { method: 'POST', path: '/companies/list', skip: 7 + 2 },
			right: (_item, rows, allowed) => recordsDiffer(rows, ids, allowed),
			...changesOf(companies, state.companies, (late) => void (late.last_request_at = state.now())),
		};
	},
};

const OTHER_WINDOW = {
	leftOut:
		'its parts run side by side, and answers to the others tell of another window; "limit used up" has a real one',
};

/** Conversations on seven pages, read in five parts at once; the fault strikes one of the parts. */
export const inParts: Column = {
	name: 'search in parts',
	kind: 'read',
	but: {
		'429 with reset': OTHER_WINDOW,
		'clock an hour ahead': OTHER_WINDOW,
		'clock an hour behind': OTHER_WINDOW,
		'cancelled while it waits': OTHER_WINDOW,
	},
	prepare({ state }): Scene {
		const talks = state.addConversations(ROWS, (index) => ({ created_at: 1_700_000_000 + index * 1_000 }));
		const ids = talks.map(({ id }) => id);
		const open = { field: 'state', operator: '=', value: 'open' };
		return {
			parameters: {
				resource: 'conversation',
				operation: 'search',
				search_by: 'json',
				query: JSON.stringify(open),
				additionalFields: { sort_field: 'created_at', sort_order: 'ascending' },
				returnAll: true,
				simplify: false,
			},
			items: inputs([{}, {}]),
			struck: 1,
			// The first page, the other end, and two pages of each part.
			serial: { method: 'POST', path: '/conversations/search', skip: 12 + 4 },
			right: (_item, rows, allowed) => recordsDiffer(rows, ids, allowed),
			...changesOf(talks, state.conversations, (late) => void (late.updated_at = state.now()), 200),
		};
	},
};

/** Events, whose next page is an address. */
export const byUrl: Column = {
	name: 'list by URL',
	kind: 'read',
	but: {
		'page shrinks': { leftOut: 'events stay as they are' },
		'record changes': { leftOut: 'events stay as they are' },
	},
	prepare({ state }): Scene {
		const people = state.addContacts(2);
		const names = Array.from({ length: 120 }, (_unused, index) => `event-${index}`);
		for (const { id } of people)
			for (const [index, name] of names.entries()) recordEvent(state, id, name, state.now() - 5_000 + index, undefined);
		const newest = [...names].reverse();
		return {
			parameters: {
				resource: 'dataEvent',
				operation: 'getAll',
				contact_by: 'intercom_user_id',
				intercom_user_id: picked('={{ $json.id }}'),
				returnAll: true,
			},
			items: inputs(people.map(({ id }) => ({ id }))),
			struck: 1,
			serial: { method: 'GET', path: '/events', skip: PAGES + 1 },
			right(item, rows, allowed) {
				const strange = rows.filter(({ json }) => json['intercom_user_id'] !== people[item]?.id);
				const byName = rows.map((row) => ({ ...row, json: { id: row.json['event_name'] } }));
				return [
					...(strange.length > 0 ? [found('wrong', `${strange.length} events are those of somebody else`)] : []),
					...recordsDiffer(byName, newest, allowed),
				];
			},
		};
	},
};
