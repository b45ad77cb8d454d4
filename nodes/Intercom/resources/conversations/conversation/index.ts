import { oneOf, pick, text, time } from '../../../model/fields';
import { endpoint, type Resource } from '../../../model/operation';
import { assign } from './assign';
import { closingOutput } from './closedBefore';
import { attachTag, convert, detachTag, merge, redact, remove } from './change';
import { replyAndClose } from './replyAndClose';
import { getAttachments } from './attachments';
import { getTranscript } from './files';
import { get } from './get';
import { getDeleted, getHandlingEvents, getHitlEvents, getSideConversations } from './lists';
import { getMessages } from './messages';
import { getAll, search } from './read';
import { reply } from './reply';
import { update } from './update';
import { actingAdmin, contactId, conversationId, createdAt } from '../../shared/fields';
import { byChoice, byEmail, byExternalId, contactBy } from '../../shared/forms';
import { attachmentUrls } from '../../shared/replyParts';
import { writtenConversation } from '../../shared/conversationRecords';

const PARTS = 'POST /conversations/{conversation_id}/parts';

export const conversation: Resource = {
	label: 'Conversation',
	everyday: [
		'get',
		'getTranscript',
		'getAll',
		'search',
		'reply',
		'close',
		'replyAndClose',
		'assign',
		'snooze',
		'attachTag',
	],
	operations: {
		get,
		assign,
		attachContact: endpoint({
			label: 'Attach Contact',
			action: 'Attach a contact to a conversation',
			description: 'Add a participant, by a teammate or on behalf of another contact',
			...writtenConversation({ fields: 'contact_ids' }),
			simplifyFrom: 2,
			route: 'POST /conversations/{conversation_id}/customers',
			path: { conversation_id: conversationId },
			body: {
				contact_by: contactBy({
					existing: byChoice('customer.intercom_user_id'),
					email: {
						...byEmail('customer.email'),
						notice: 'An email address that Intercom does not know makes a new lead.',
					},
					external: byExternalId('customer.user_id'),
				}),
				on_behalf: oneOf({
					label: 'On Behalf Of',
					required: true,
					cases: {
						admin: { label: 'A Teammate', fields: { admin_id: actingAdmin } },
						contact: {
							label: 'Another Contact',
							fields: {
								'customer.customer.intercom_user_id': pick({
									from: 'contacts',
									label: 'Other Contact',
									required: true,
								}),
							},
						},
					},
				}),
			},
		}),
		attachTag,
		close: endpoint({
			action: 'Close a conversation',
			description: 'Close a conversation, with or without a last message',
			...closingOutput,
			route: PARTS,
			path: { conversation_id: conversationId },
			send: { message_type: 'close', type: 'admin' },
			body: {
				admin_id: actingAdmin,
				body: text({
					label: 'Message',
					multiline: true,
					alwaysVisibleFrom: 2,
					description: 'Sent to the contact as the conversation closes',
				}),
			},
		}),
		convert,
		create: endpoint({
			action: 'Create a conversation',
			description: 'Start a conversation that comes from a contact',
			route: 'POST /conversations',
			send: { from: { type: 'contact' } },
			serializeBy: ['from'],
			body: {
				'from.id': contactId,
				body: text({ required: true, multiline: true, description: 'Plain text: HTML is not supported here' }),
				attachment_urls: attachmentUrls,
				brand_id: pick({ from: 'brands', label: 'Brand', description: 'The brand that the conversation belongs to' }),
				created_at: createdAt,
				subject: text({ description: 'Title, for conversations by email' }),
			},
		}),
		delete: remove,
		detachContact: endpoint({
			label: 'Detach Contact',
			action: 'Detach a contact from a conversation',
			description: 'Remove a participant; the last one has to stay',
			...writtenConversation({ fields: 'contact_ids' }),
			simplifyFrom: 2,
			route: 'DELETE /conversations/{conversation_id}/customers/{contact_id}',
			path: { conversation_id: conversationId, contact_id: contactId },
			body: { admin_id: actingAdmin },
		}),
		detachTag,
		getAll,
		getAttachments,
		getDeleted,
		getHandlingEvents,
		getHitlEvents,
		getMessages,
		getSideConversations,
		getTranscript,
		merge,
		open: endpoint({
			action: 'Open a conversation',
			description: 'Open a conversation that was closed or snoozed',
			...writtenConversation({ part: /open/ }),
			route: PARTS,
			path: { conversation_id: conversationId },
			send: { message_type: 'open' },
			body: { admin_id: actingAdmin },
			idempotent: true,
		}),
		redact,
		reply,
		replyAndClose,
		search,
		snooze: endpoint({
			action: 'Snooze a conversation',
			description: 'Close a conversation until a time',
			...writtenConversation({ part: /snooze/ }),
			route: PARTS,
			path: { conversation_id: conversationId },
			send: { message_type: 'snoozed' },
			body: {
				snoozed_until: time({ required: true, description: 'When the conversation opens again' }),
				admin_id: actingAdmin,
			},
			idempotent: true,
		}),
		update,
	},
};
