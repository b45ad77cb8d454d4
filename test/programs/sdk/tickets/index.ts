import { lack, NEWER, type Row } from '../row';
import { ticketRows } from './ticket';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	...lack(NEWER, 'ticket.changeType ticket.linkConversation ticket.unlinkConversation'),
	'ticket.createAndWait': 'version 7.0.3 has the three requests of it, which are compared one by one',
	'ticket.getAll': 'there is no route that lists tickets: it is the search, which is compared',
};

export const rows: readonly Row[] = ticketRows;
