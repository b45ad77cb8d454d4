import { objectOf, objectsOf, type JsonObject } from '../../Intercom/model/json';
import { numberAt } from '../polling/intercom';
import { byTime } from './byTime';
import type { PollEvent } from './event';

const RESOLVED = 'resolved';

/**
 * When a ticket was resolved last: its parts tell. A ticket whose parts do not tell counts as resolved when it was
 * changed.
 */
function resolvedAt(ticket: JsonObject): number {
	const times = objectsOf(objectOf(ticket.ticket_parts).ticket_parts)
		.filter(({ previous_ticket_state: before, ticket_state: state }) => state === RESOLVED && before !== RESOLVED)
		.map((part) => numberAt(part, 'created_at'))
		.filter(Number.isFinite);
	return times.length > 0 ? Math.max(...times) : numberAt(ticket, 'updated_at');
}

const ticketEvent = (name: string, description: string, watch: PollEvent['watch']): PollEvent => ({
	name,
	description,
	form: 'tickets',
	recordType: 'ticket',
	watch,
});

export const ticketEvents: Readonly<Record<string, PollEvent>> = {
	'ticket.created': ticketEvent(
		'New Ticket',
		'When a ticket is created',
		byTime('tickets', { field: 'created_at', order: 'ascending' }),
	),
	'ticket.resolved': ticketEvent(
		'Ticket Resolved',
		'When the state of a ticket becomes Resolved. One that is reopened before the next poll is not output.',
		byTime('tickets', {
			field: 'updated_at',
			conditions: [{ field: 'state', operator: '=', value: RESOLVED }],
			timeOf: resolvedAt,
		}),
	),
	'ticket.updated': ticketEvent(
		'Ticket Updated',
		'When anything about a ticket changes, replies and assignments too',
		byTime('tickets', { field: 'updated_at', order: 'ascending' }),
	),
};
