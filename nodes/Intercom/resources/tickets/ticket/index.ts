import { pick } from '../../../model/fields';
import { endpoint, type Resource } from '../../../model/operation';
import { actingAdmin, conversationId } from '../../shared/fields';
import { presentTicket } from './output';
import { ticketOutput } from './simplify';
import { attachTagTo, detachTagFrom, tagId } from '../../shared/tagging';
import { create, createAndWait, createInBackground } from './create';
import { ticketId } from './fields';
import { getMessages } from './messages';
import { getAll, search } from './read';
import { reply } from './reply';
import { changeType, update } from './update';
import { writtenConversation } from '../../shared/conversationRecords';
import { transcriptFields } from '../../shared/transcriptFields';

const trackerId = pick({
	from: 'tickets',
	label: 'Ticket',
	required: true,
	description: 'A tracker ticket; others have no linked conversations',
});
const tagged = { one: 'a ticket', path: { ticket_id: ticketId }, body: { admin_id: actingAdmin } };

export const ticket: Resource = {
	label: 'Ticket',
	everyday: ['create', 'get', 'getAll', 'search', 'update', 'reply'],
	operations: {
		create,
		attachTag: attachTagTo({ ...tagged, attach: 'POST /tickets/{ticket_id}/tags' }),
		changeType,
		createAndWait,
		createInBackground,
		delete: endpoint({
			action: 'Delete a ticket',
			description: 'Delete a ticket for good',
			notice: 'A deleted ticket cannot be restored. To close one, use Update.',
			route: 'DELETE /tickets/{ticket_id}',
			path: { ticket_id: ticketId },
		}),
		detachTag: detachTagFrom(
			{ ...tagged, path: { ticket_id: ticketId, tag_id: tagId } },
			'DELETE /tickets/{ticket_id}/tags/{tag_id}',
		),
		get: endpoint({
			action: 'Get a ticket',
			description: 'Get a ticket with its parts, or as a readable transcript',
			...ticketOutput,
			present: presentTicket,
			ifNotFound: true,
			route: 'GET /tickets/{ticket_id}',
			bears: { ticket_id: ['id', 'ticket_id'] },
			path: { ticket_id: ticketId },
			fields: transcriptFields,
		}),
		getAll,
		getMessages,
		linkConversation: endpoint({
			label: 'Link Conversation',
			action: 'Link a conversation to a ticket',
			description: 'Link a conversation or a customer ticket to a tracker ticket',
			...writtenConversation(),
			route: 'POST /tickets/{ticket_id}/linked_conversations',
			path: { ticket_id: trackerId },
			body: { conversation_id: { ...conversationId, description: 'A conversation, or the ID of a customer ticket' } },
		}),
		reply,
		search,
		unlinkConversation: endpoint({
			label: 'Unlink Conversation',
			action: 'Unlink a conversation from a ticket',
			description: 'Take a conversation or a customer ticket from a tracker ticket',
			...writtenConversation(),
			route: 'DELETE /tickets/{ticket_id}/linked_conversations/{id}',
			path: {
				ticket_id: trackerId,
				id: { ...conversationId, description: 'A conversation, or the ID of a customer ticket' },
			},
		}),
		update,
	},
};
