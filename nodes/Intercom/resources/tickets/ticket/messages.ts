import { at, objectOf, objectsOf } from '../../../model/json';
import { procedure } from '../../../model/operation';
import { hintOfMissingParts } from '../../shared/conversationOutput';
import { describeMessages, messageFields } from '../../shared/messages';
import { namesIn } from '../../shared/partEvents';
import { ticketId } from './fields';

export const getMessages = procedure({
	label: 'Get Messages',
	action: 'Get the messages of a ticket',
	description: 'List what was said in a ticket, one item for each message',
	ifNotFound: true,
	covers: ['GET /tickets/{ticket_id}'],
	path: { ticket_id: ticketId },
	fields: messageFields,
	async run({ path, send, addHint, values }) {
		const { ticket_id = '' } = path;
		const ticket = await send('GET /tickets/{ticket_id}', { path: { ticket_id } });
		const hint = hintOfMissingParts(ticket);
		if (hint !== undefined) addHint(hint);
		const parts = objectsOf(at(ticket, 'ticket_parts.ticket_parts'));
		const names = namesIn(parts.map(({ author }) => objectOf(author)));
		const messages = describeMessages(parts, values, names);
		if (messages.length === 0) addHint('The ticket has no message that fits');
		return messages.map((message) => ({ ticket_id: ticket.id ?? ticket_id, ...message }));
	},
});
