import type { Simulator } from '../../simulator';
import { attach } from '../../simulator/routes/conversations/files';
import { keep } from '../../simulator/routes/shelf';
import { customAttribute } from '../../simulator/seed/attributes';
import { addPart, contactAuthor } from '../../simulator/state/create';
import type { Conversation } from '../../simulator/state/records';
import { all, same, type Source } from '../../catalogue/covered';
import { known } from '../../catalogue/known';
import type { Group } from '../../catalogue/facts';

/** What the simulated workspace has of this group. */
export const more = {
	attribute: '77',
	conversation: '215471234567891',
	object: '16032025',
	objectType: 'Order',
	option: 'a1b2c3d4-e5f6-7890-abcd-000000000770',
	orderId: 'order-7',
	part: '31000077',
	source: '403918391',
} as const;

const AT = 1_781_000_000;
const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
const CASES = 'the description gives no enum; its text knows these two';
const NOT_CONTACT: Source = { left: 'a teammate replies here' };
const LIST = 'GET /custom_object_instances/{custom_object_type_identifier}';
const ONE_OBJECT = '/custom_object_instances/{custom_object_type_identifier}/{custom_object_instance_id}';

/** Gives a conversation a tag, files and a contact's words, and the workspace another one to merge it into, an attribute and a custom object. */
export function furnish(simulator: Pick<Simulator, 'state' | 'url'>, conversation: Conversation): void {
	const { state } = simulator;
	const user = state.contacts.get(conversation.contacts.at(-1) ?? '');
	if (!user) throw new Error('Nobody takes part in the conversation');
	const file = () => attach(simulator, 'invoice.pdf', Buffer.from('%PDF'), 'application/pdf');
	conversation.waiting_since ??= AT;
	conversation.tags = [{ id: known.tag, applied_at: AT, applied_by: known.admin }];
	conversation.source = { ...conversation.source, id: more.source, author: contactAuthor(user), attachments: [file()] };
	addPart(state, conversation, {
		id: more.part,
		part_type: 'comment',
		body: '<p>Here it is</p>',
		author: contactAuthor(user),
		attachments: [file()],
	});
	state.addConversations(1, () => ({ id: more.conversation, contacts: [user.id] }));
	keep(state, 'deleted_conversation', { type: 'conversation', id: '1', metrics_retained: true, deleted_at: AT }, '1');
	const teammate = { type: 'admin', id: Number(known.admin), name: 'Ben Okafor', email: 'ben.okafor@example.com' };
	const conversation_id = conversation.id;
	for (const type of ['paused', 'resumed'])
		keep(state, 'handling_event', {
			conversation_id,
			event: { teammate, type, timestamp: '2026-01-09T09:00:00Z', ...(type === 'paused' && { reason: 'Paused' }) },
		});
	const [part] = conversation.parts;
	const said = {
		type: 'conversation_part',
		id: '789',
		part_type: 'comment',
		body: '<p>Who knows?</p>',
		author: teammate,
	};
	const parts = [{ ...said, created_at: part?.created_at ?? AT, updated_at: part?.created_at ?? AT }];
	keep(state, 'side_conversation', {
		conversation_id,
		thread: { side_conversation_id: '456', conversation_parts: parts, total_count: 1 },
	});
	const options = ['Billing', 'Bugs', 'Other'];
	state.attributes.push(
		customAttribute(state, 'conversation', 'Area', 'string', { id: Number(more.attribute), options }),
	);
	keep(state, 'custom_object_type', {}, more.objectType);
	keep(
		state,
		'custom_object',
		{
			type: more.objectType,
			external_id: more.orderId,
			external_created_at: AT,
			external_updated_at: AT,
			custom_attributes: { order_number: '7' },
			created_at: AT,
			updated_at: AT,
		},
		more.object,
	);
}

function fill(simulator: Simulator): void {
	const conversation = simulator.state.conversations.get(known.conversation);
	if (conversation) furnish(simulator, conversation);
}

/** Attributes of conversations, and custom objects. */
export const conversations: Group = {
	deviations: [
		...['GET /conversations/deleted', 'GET /conversations/{id}/side_conversations', LIST].flatMap((route) => [
			{ route, differs: 'missing query.page', reason: PAGER },
			{ route, differs: 'missing query.per_page', reason: PAGER },
		]),
		{ route: 'GET /conversations/deleted', differs: 'other choices query.order: asc, desc', reason: CASES },
		{
			route: 'PUT /conversations/{conversation_id}',
			differs: 'other choices query.display_as: plaintext',
			reason: 'the description gives no enum; plaintext is the one value that it knows',
		},
		...['title', 'description'].map((name) => ({
			route: 'POST /conversations/{conversation_id}/convert',
			differs: `extra body.attributes._default_${name}_`,
			reason: 'one of the two attributes that every type has, with a field of its own',
		})),
		{ route: LIST, differs: 'missing query.external_id', reason: 'it finds one object, which Get does' },
	],
	lists: {
		'GET /conversations/attributes': 'whole',
		'GET /conversations/deleted': 'page',
		'GET /conversations/{id}/handling_events': 'whole',
		'GET /conversations/{id}/side_conversations': 'page',
		[LIST]: 'page',
	},
	covered: {
		'conversation.attachTag': {
			routes: {
				'POST /conversations/{conversation_id}/tags': {
					...same('path', 'conversation_id'),
					...same('body', 'admin_id'),
					'body.id': { from: 'fields.tag_id' },
				},
				'POST /tags': {
					'body.name': { from: 'fields.name' },
					'body.id': { left: 'it would rename a tag' },
					...all('body.companies[].id body.companies[].company_id body.companies[].untag body.users[].id', {
						left: 'the tag is only looked up or made here',
					}),
				},
			},
		},
		'conversation.getAttachments': {
			routes: {
				'GET /conversations/{conversation_id}': {
					...same('path', 'conversation_id'),
					...all('query.display_as query.include_translations', { left: 'the words do not matter' }),
				},
			},
			own: { 'fields.property': 'the binary field' },
		},
		'conversation.getTranscript': {
			routes: {
				'GET /conversations/{conversation_id}': {
					...same('path', 'conversation_id'),
					'query.display_as': { left: 'the transcript is made of the HTML' },
					'query.include_translations': { left: 'the transcript has the words that were written' },
				},
			},
			own: { 'fields.ending': 'the kind of file', 'fields.property': 'the binary field' },
		},
		'conversation.replyAndClose': {
			routes: {
				'POST /conversations/{conversation_id}/reply': {
					...same('path', 'conversation_id'),
					...same(
						'body',
						'message_type body attachment_urls attachment_files[].content_type attachment_files[].data attachment_files[].name admin_id skip_notifications',
					),
					'body.type': { code: 'admin' },
					'body.created_at': { left: 'the conversation closes now' },
					...all('body.reply_options[].text body.reply_options[].uuid', { left: 'whoever is asked has to answer' }),
					...all('body.intercom_user_id body.email body.user_id', NOT_CONTACT),
				},
				'POST /conversations/{conversation_id}/parts': {
					...same('path', 'conversation_id'),
					...same('body', 'admin_id'),
					'body.message_type': { code: 'close' },
					'body.type': { code: 'admin' },
					'body.body': { left: 'the reply has the words' },
					...all('body.assignee_id body.snoozed_until', { left: 'part of other actions' }),
				},
			},
			differs: {
				'POST /conversations/{conversation_id}/reply: other choices body.message_type: comment, note':
					'a quick reply asks for an answer, which a closed conversation does not wait for',
			},
		},
		'customObject.delete': {
			routes: {
				[`DELETE ${ONE_OBJECT}`]: same('path', 'custom_object_type_identifier custom_object_instance_id'),
				'DELETE /custom_object_instances/{custom_object_type_identifier}': {
					...same('path', 'custom_object_type_identifier'),
					'query.external_id': { from: 'path.external_id' },
				},
			},
		},
		'customObject.upsert': {
			routes: {
				'POST /custom_object_instances/{custom_object_type_identifier}': {
					'path.custom_object_type_identifier': { from: 'fields.custom_object_type_identifier' },
					...same('body', 'external_id external_created_at external_updated_at custom_attributes'),
				},
			},
		},
	},
	picks: {
		searchConversationAttributes: more.attribute,
		searchConversationAttributeOptions: more.option,
		searchCustomObjectTypes: more.objectType,
		searchCustomObjects: more.object,
	},
	texts: {
		'conversation.redact conversation_part_id': more.part,
		'conversation.redact source_id': more.source,
		'customObject.delete external_id': more.orderId,
	},
	also: {
		'conversation.merge': { merge_into_conversation_id: { __rl: true, mode: 'id', value: more.conversation } },
	},
	fill,
};
