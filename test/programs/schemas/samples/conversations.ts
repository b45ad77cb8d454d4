import { known } from '../../../catalogue/known';
import { more } from '../../../operations/conversations/records';
import type { Workspace } from '../../../simulator';
import { seededQuestion } from '../../../simulator/seed/question';
import { seeded } from '../../../simulator/routes/tickets/seed';
import { firstConversation } from '../seeds/conversations';
import { picked } from '../../picked';
import { contactsOf, conversationsOf, from, several, type Sample, type Samples } from '../sample';

const conversation_id = from('id');
const eachConversation = (parameters: Sample['parameters'] = {}): Sample => ({
	parameters: { conversation_id, ...parameters },
	items: conversationsOf,
});
const withContacts = ({ conversations: all }: Workspace) =>
	several(all.values(), ({ contacts: [contact], id }) => ({ id, contact }));
const first = (workspace: Workspace) => [{ id: firstConversation(workspace).id }];
const about = (parameters: object = {}) => ({ parameters: { conversation_id, ...parameters }, items: first });

const attribute = { id: picked(more.attribute) };
const option = { ...attribute, option_id: picked(more.option) };
const ofCall = { parameters: { call_id: picked(more.call) } };
const answers = JSON.stringify(
	Object.fromEntries(seededQuestion.attributes_to_collect.map(({ identifier }) => [identifier, true])),
);
const said = { conversation_id: 'ext-123', message_body: 'Where is my order?', user_id: 'user-70' };

/** Conversations, their attributes, calls, and Fin. */
export const conversations: Readonly<Record<string, Samples>> = {
	conversation: {
		assign: eachConversation({ assign_to: 'team', assignee_id: picked('Support', 'name') }),
		attachContact: { parameters: { conversation_id, customer_intercom_user_id: from('contact') }, items: withContacts },
		close: eachConversation(),
		create: { parameters: { from_id: from('id'), body: 'Where is my order?' }, items: contactsOf },
		detachContact: { parameters: { conversation_id, contact_id: from('contact') }, items: withContacts },
		get: eachConversation(),
		getAll: { parameters: { returnAll: true } },
		open: eachConversation(),
		// After a teammate's comment nobody waits; after a note the contact still does.
		reply: [
			eachConversation({ body: 'Thanks for writing in!' }),
			eachConversation({ message: 'note', body: 'Checked the account' }),
		],
		search: {
			parameters: {
				search_by: 'any',
				query: { text: ['open', 'snoozed'].map((value) => ({ field: 'state', operator: 'equals', value })) },
				returnAll: true,
			},
		},
		snooze: eachConversation({ snoozed_until: '={{ $now.plus({ days: 7 }).toISO() }}' }),
		attachTag: about({ tag_id: picked('VIP', 'name') }),
		convert: eachConversation({ ticket_type_id: picked(seeded.bug), attributes__default_title_: 'Found a bug' }),
		delete: about(),
		detachTag: about({ tag_id: picked(known.tag) }),
		getAttachments: about(),
		getDeleted: {},
		getHandlingEvents: { parameters: { id: conversation_id }, items: first },
		getHitlEvents: about(),
		getMessages: eachConversation({ additionalFields: { include_events: true } }),
		getSideConversations: { parameters: { id: conversation_id }, items: first },
		getTranscript: eachConversation(),
		merge: { parameters: { id: conversation_id, merge_into_conversation_id: picked(more.conversation) }, items: first },
		redact: about({ conversation_part_id: more.part }),
		replyAndClose: eachConversation({ body: 'All done!' }),
		update: eachConversation({ additionalFields: { title: 'A question' } }),
	},
	conversationAttribute: {
		create: [
			{ parameters: { name: 'Notes', data_type: 'string' } },
			{
				parameters: {
					name: 'Topic',
					data_type: 'list',
					additionalFields: { options: { row: [{ label: 'A' }, { label: 'B' }] }, visible_to_team_ids: ['991267901'] },
				},
			},
			{
				parameters: {
					name: 'Order',
					data_type: 'relationship',
					reference_type: 'many',
					additionalFields: { reference_object_type_id: picked(more.objectType) },
				},
			},
		],
		addOption: { parameters: { ...attribute, label: 'Praise' } },
		archive: { parameters: attribute },
		archiveOption: { parameters: option },
		get: { parameters: attribute },
		getAll: { parameters: { returnAll: true } },
		update: {
			parameters: {
				...attribute,
				reference_as: 'other',
				reference_type: 'many',
				additionalFields: { reference_object_type_id: picked(more.objectType), visible_to_team_ids: ['991267901'] },
			},
		},
		updateOption: { parameters: { ...option, label: 'Invoices' } },
	},
	call: {
		get: ofCall,
		getAll: {},
		getRecording: ofCall,
		getTranscript: ofCall,
		search: { parameters: { conversation_ids: '={{ [$json.id] }}' }, items: conversationsOf },
	},
	fin: {
		start: { parameters: said },
		answerQuestion: {
			parameters: {
				callback_url: seededQuestion.callback_url,
				step_id: seededQuestion.step_id,
				attribute_values: answers,
			},
		},
		ask: { parameters: said },
		escalate: [
			{ parameters: { conversation_id: 'ext-123' } },
			{ parameters: { escalates: 'person', user_id: 'user-70' } },
		],
		getCapabilities: { parameters: { user_id: 'user-70' } },
		reply: { parameters: said },
		runProcedure: { parameters: { procedure_id: more.procedure, conversation_id: 'ext-124', user_id: 'user-70' } },
		submitRating: { parameters: { conversation_id: 'ext-123', rating: 'good' } },
	},
	finVoice: {
		get: { parameters: { id: more.voice } },
		getAll: { parameters: { conversation_id: from('id') }, items: conversationsOf },
		getByExternalId: { parameters: { external_id: `call-${more.voice}` } },
		getByPhoneNumber: { parameters: { phone_number: '+353871234567' } },
		register: { parameters: { phone_number: '+353871234567', call_id: 'call-13' } },
	},
};
