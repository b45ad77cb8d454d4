import { flag, oneOf, pick, text } from '../../../model/fields';
import { endpoint } from '../../../model/operation';
import { actingAdmin, conversationId } from '../../shared/fields';
import { writtenTicket } from '../../tickets/ticket/output';
import { attachTagTo, detachTagFrom, tagId } from '../../shared/tagging';
import { attributesOfType, ticketStateId, ticketTypeId } from '../../tickets/ticket/fields';
import { writtenConversation } from '../../shared/conversationRecords';
import { DELETED_FOR_GOOD } from '../../shared/notices';

const tagged = { one: 'a conversation', body: { admin_id: actingAdmin } };
export const attachTag = attachTagTo({
	...tagged,
	attach: 'POST /conversations/{conversation_id}/tags',
	path: { conversation_id: conversationId },
});
export const detachTag = detachTagFrom(
	{ ...tagged, path: { conversation_id: conversationId, tag_id: tagId } },
	'DELETE /conversations/{conversation_id}/tags/{tag_id}',
);

/** Not called `delete`, which is a keyword. */
export const remove = endpoint({
	action: 'Delete a conversation',
	description: 'Delete a conversation for good',
	notice: DELETED_FOR_GOOD,
	route: 'DELETE /conversations/{conversation_id}',
	path: { conversation_id: conversationId },
	query: {
		retain_metrics: flag({
			default: true,
			description:
				'Whether reports keep the figures of the conversation, as they do when left out; to delete those too, the token needs a permission of its own',
		}),
	},
});

export const merge = endpoint({
	action: 'Merge conversations',
	description: 'Merge a conversation into another one',
	notice: 'The conversation that is merged away is closed and linked to the other one.',
	...writtenConversation(),
	route: 'POST /conversations/{id}/merge',
	path: { id: pick({ from: 'conversations', label: 'Merge Away', required: true }) },
	body: {
		merge_into_conversation_id: pick({
			from: 'conversations',
			label: 'Merge Into',
			required: true,
			asNumber: true,
			description: 'The conversation that stays',
		}),
	},
	serializeBy: ['id', 'merge_into_conversation_id'],
});

export const convert = endpoint({
	label: 'Convert to Ticket',
	action: 'Convert a conversation to a ticket',
	description: 'Make a ticket for customers out of a conversation',
	...writtenTicket,
	route: 'POST /conversations/{conversation_id}/convert',
	path: { conversation_id: conversationId },
	body: {
		ticket_type_id: { ...ticketTypeId, description: 'A type of tickets for customers' },
		ticket_state_id: { ...ticketStateId, description: 'A state that belongs to that type' },
		attributes_as: attributesOfType('attributes'),
	},
});

export const redact = endpoint({
	action: 'Redact a part of a conversation',
	description: 'Remove the words and files of a part, or of the first message of a contact',
	notice: 'What is redacted is gone for good.',
	...writtenConversation(),
	route: 'POST /conversations/redact',
	body: {
		conversation_id: conversationId,
		redacts: oneOf({
			required: true,
			cases: {
				part: {
					label: 'A Part',
					send: { type: 'conversation_part' },
					fields: {
						conversation_part_id: text({
							label: 'Part ID',
							required: true,
							placeholder: 'e.g. 19381789428',
							description: 'Get shows the parts, with Simplify switched off',
						}),
					},
				},
				source: {
					label: 'The First Message',
					send: { type: 'source' },
					fields: {
						source_id: text({
							label: 'Source ID',
							required: true,
							placeholder: 'e.g. 403918391',
							description: 'Get shows it in the source, with Simplify switched off',
						}),
					},
				},
			},
		}),
	},
	serializeBy: ['conversation_id'],
});
