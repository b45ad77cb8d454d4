import { known } from '../../../catalogue/known';
import { more } from '../../../operations/conversations/records';
import { seeded } from '../../../simulator/routes/tickets/seed';
import { DATE, id, SECONDS, type Row } from '../row';

const { admin, company, conversation, tag, user } = known;
const about = { conversation_id: id(conversation) };
const acting = { additionalFields: { admin_id: id(admin) } };

/** Conversations themselves. */
export const conversationRows: readonly Row[] = [
	{
		operation: 'conversation.create',
		sdk: (client) =>
			client.conversations.create({
				from: { type: 'contact', id: user },
				body: 'Hello',
				created_at: SECONDS,
			}),
		node: { from_id: id(user), body: 'Hello', additionalFields: { created_at: DATE } },
	},
	{
		operation: 'conversation.get',
		sdk: (client) =>
			client.conversations.find({
				conversation_id: conversation,
				display_as: 'plaintext',
				include_translations: true,
			}),
		node: { ...about, additionalFields: { display_as: 'plaintext', include_translations: true } },
	},
	{ operation: 'conversation.getAll', sdk: (client) => client.conversations.list({ per_page: 2 }), node: { limit: 2 } },
	{
		operation: 'conversation.search',
		sdk: (client) =>
			client.conversations.search({
				query: { operator: 'OR', value: [{ field: 'created_at', operator: '>', value: SECONDS }] },
				pagination: { per_page: 5 },
			}),
		node: {
			limit: 5,
			search_by: 'any',
			query: { date: [{ field: 'created_at', operator: 'greaterThan', value: DATE }] },
		},
	},
	{
		operation: 'conversation.attachTag',
		sdk: (client) => client.tags.tagConversation({ conversation_id: conversation, id: tag, admin_id: admin }),
		node: { ...about, tag: 'existing', tag_id: id(tag), ...acting },
	},
	{
		operation: 'conversation.detachTag',
		sdk: (client) => client.tags.untagConversation({ conversation_id: conversation, tag_id: tag, admin_id: admin }),
		node: { ...about, tag_id: id(tag), ...acting },
	},
	{
		operation: 'conversation.convert',
		sdk: (client) =>
			client.conversations.convertToTicket({
				conversation_id: Number(conversation),
				ticket_type_id: seeded.bug,
				attributes: { _default_title_: 'Found a bug' },
			}),
		node: {
			...about,
			ticket_type_id: id(seeded.bug),
			attributes_as: 'basic',
			attributes__default_title_: 'Found a bug',
		},
	},
	{
		operation: 'conversation.delete',
		sdk: (client) => client.conversations.deleteConversation({ conversation_id: Number(conversation) }),
		node: about,
	},
	{
		operation: 'conversation.getTranscript',
		sdk: (client) => client.conversations.find({ conversation_id: conversation }),
		node: about,
	},
	{
		operation: 'conversation.redact',
		how: 'a part',
		sdk: (client) =>
			client.conversations.redactConversationPart({
				type: 'conversation_part',
				conversation_id: conversation,
				conversation_part_id: more.part,
			}),
		node: { ...about, redacts: 'part', conversation_part_id: more.part },
	},
	{
		operation: 'conversation.redact',
		how: 'the first message',
		sdk: (client) =>
			client.conversations.redactConversationPart({
				type: 'source',
				conversation_id: conversation,
				source_id: more.source,
			}),
		node: { ...about, redacts: 'source', source_id: more.source },
	},
	{
		operation: 'conversation.update',
		sdk: (client) =>
			client.conversations.update({
				conversation_id: conversation,
				display_as: 'plaintext',
				read: true,
				title: 'Order 7',
				custom_attributes: { Area: 'Bugs' },
				company_id: company,
			}),
		node: {
			...about,
			custom_attributes_as: 'json',
			custom_attributes: '{ "Area": "Bugs" }',
			additionalFields: { display_as: 'plaintext', read: true, title: 'Order 7', company_id: id(company) },
		},
	},
];
