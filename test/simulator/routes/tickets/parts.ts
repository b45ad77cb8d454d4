import { asNumber, type JsonObject } from '../../json';
import { adminAuthor, botAuthor } from '../../state/create';
import type { Author, Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { TICKET, ticketIn } from './records';

/** Adds a part to a ticket and moves the ticket's clock forward. */
export function addTicketPart(state: Workspace, record: Shelved, author: Author, part: JsonObject): JsonObject {
	const ticket = ticketIn(record);
	const created_at = asNumber(part['created_at']) ?? state.now();
	const whole: JsonObject = {
		type: 'ticket_part',
		id: state.ids.number('part'),
		updated_at: created_at,
		author: { ...author },
		attachments: [],
		redacted: false,
		...part,
		created_at,
	};
	ticket.parts.push(whole);
	ticket.updated_at = Math.max(ticket.updated_at, created_at);
	state.shelf(TICKET).touch();
	return whole;
}

/** Who changed a ticket: the named teammate, or Intercom's bot. */
export const changedBy = (state: Workspace, adminId: string | undefined): Author =>
	adminId === undefined ? botAuthor(state) : adminAuthor(state, adminId);
