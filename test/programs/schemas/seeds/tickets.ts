import type { Workspace } from '../../../simulator';
import { adminAuthor } from '../../../simulator/state/create';
import { addTicketPart } from '../../../simulator/routes/tickets/parts';
import { seeded, seedTickets, TICKETS_AT } from '../../../simulator/routes/tickets/seed';
import { addTicket } from '../../../simulator/routes/tickets/tickets';

/** Conversations that the tracker is linked to; the others can be linked yet. */
export const LINKED = 5;

/** Tickets of some customers: assigned, snoozed, tagged and answered; and a tracker with its conversations. */
export function openDesk(state: Workspace): void {
	const [contact, ...others] = [...state.contacts.listed()].slice(0, 6);
	const linked = [...state.conversations.values()].slice(0, LINKED).map(({ id }) => id);
	const [tag] = state.tags.keys();
	seedTickets(state, contact ? [contact.id] : [], { linked, tags: tag === undefined ? [] : [tag] });
	for (const { id } of others) {
		const ticket = addTicket(state, seeded.bug, {
			ticket_attributes: { _default_title_: 'A question', _default_description_: 'It is urgent' },
			contact_ids: [id],
			admin_assignee_id: Number(state.ownAdminId),
			snoozed_until: TICKETS_AT,
			tags: tag === undefined ? [] : [{ id: tag, applied_at: TICKETS_AT, applied_by: state.ownAdminId }],
			linked: [seeded.tracker],
		});
		const author = adminAuthor(state, state.ownAdminId);
		addTicketPart(state, ticket, author, { part_type: 'comment', body: '<p>We are on it</p>' });
	}
}
