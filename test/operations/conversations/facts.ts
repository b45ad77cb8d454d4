import { known, userEmail, userExternalId } from '../../catalogue/known';
import { all, extra, missing, NO_ENUM, numbered, searched, NEWER_THAN_SDK, type Facts } from '../../catalogue/facts';
import { fillConversations, more } from './records';
export { furnish, more } from './records';
import { PLAIN, procedures } from './procedures';

const IN_ASSIGN = 'part of an assignment, which conversation.assign sends';
const UNKNOWN_SORT = 'sorting is described for contacts only, but conversations take it all the same';
const TITLE = 'one of the two attributes that every type has, with a field of its own';
const PARTS = 'POST /conversations/{conversation_id}/parts';
const ONE = 'GET /conversations/{conversation_id}';

const WITHOUT_FILTERS = {
	additionalFields: {
		admin_assignee_id: null,
		contact_ids: null,
		ids: null,
		state: null,
		tag_ids: null,
		team_assignee_id: null,
	},
};

/** Conversations, their attributes, calls, and Fin. */
export const conversations: Facts = {
	deviations: {
		...numbered('/calls', '/conversations/deleted', '/conversations/{id}/side_conversations'),
		...searched('/conversations/search'),
		...extra(UNKNOWN_SORT, 'body.sort.field body.sort.order', 'POST /conversations/search'),
		...extra(
			TITLE,
			'body.attributes._default_title_ body.attributes._default_description_',
			'POST /conversations/{conversation_id}/convert',
		),
		'GET /conversations/deleted: other choices query.order: asc, desc': NO_ENUM,
		[`${ONE}: other choices query.display_as: plaintext`]: PLAIN,
		'POST /conversations: other choices body.from.type: contact':
			'contact stands for users and leads alike, so nobody has to know which one it is',
		...missing(
			'the picker finds the other contact by email or external ID and sends its Intercom ID',
			'body.customer.customer.email body.customer.customer.user_id',
			'POST /conversations/{conversation_id}/customers',
		),
		...extra(
			'the description of Preview is older than the route',
			'path.conversation_id',
			'GET /conversations/{conversation_id}/hitl_events',
		),
		...missing(IN_ASSIGN, 'body.assignee_id', PARTS),
		[`${PARTS}: other choices body.message_type: close, open, snoozed`]: IN_ASSIGN,
		[`${PARTS}: other choices body.type: admin`]: IN_ASSIGN,
	},
	procedures,
	lists: {
		'GET /calls': 'page',
		'GET /conversations/attributes': 'whole',
		'GET /conversations/deleted': 'page',
		'GET /conversations/{id}/handling_events': 'whole',
		'GET /conversations/{conversation_id}/hitl_events': 'whole',
		'GET /conversations/{id}/side_conversations': 'page',
		'GET /fin_voice/conversation/{conversation_id}': 'whole',
		'POST /conversations/search': 'cursor',
	},
	picks: {
		searchCalls: more.call,
		searchConversationAttributeOptions: more.option,
		searchConversationAttributes: more.attribute,
		searchConversations: known.conversation,
	},
	texts: {
		sort_field: 'created_at',
		attachment_urls: 'https://example.com/a.png',
		customer_email: userEmail,
		customer_user_id: userExternalId,
		message_timestamp: '2026-01-31T12:00:00Z',
		phone_number: '+353871234567',
		timestamp: '2026-01-31T12:00:00Z',
		user_email: userEmail,
		callback_url: `https://api.intercom.io/procedures/${known.conversation}/collect_agent_input`,
		procedure_id: more.procedure,
		'fin.answerQuestion attribute_values': '{ "workflow_local_variables.1": true }',
		'conversation.redact conversation_part_id': more.part,
		'conversation.redact source_id': more.source,
		'finVoice.get id': more.voice,
		'finVoice.getByExternalId external_id': `call-${more.voice}`,
	},
	also: { 'conversation.merge': { merge_into_conversation_id: { __rl: true, mode: 'id', value: more.conversation } } },
	cases: {
		'fin.escalate': [
			{
				when: ({ escalates }) => escalates === 'conversation',
				parameters: { additionalFields: { user_attributes: null, user_email: null, user_name: null } },
			},
			{ when: ({ escalates }) => escalates === 'person' },
		],
		// A filter leads to the search, which has the same in its query.
		'conversation.getAll': [{}, { parameters: WITHOUT_FILTERS }],
	},
	notInSdk: {
		...all('conversation.getDeleted conversation.getHandlingEvents conversation.getSideConversations', NEWER_THAN_SDK),
		...all('conversation.merge', NEWER_THAN_SDK),
		...all(
			'conversationAttribute.create conversationAttribute.addOption conversationAttribute.archive',
			NEWER_THAN_SDK,
		),
		...all(
			'conversationAttribute.archiveOption conversationAttribute.get conversationAttribute.getAll',
			NEWER_THAN_SDK,
		),
		...all('conversationAttribute.update conversationAttribute.updateOption', NEWER_THAN_SDK),
		...all('conversation.getHitlEvents', NEWER_THAN_SDK),
		...all('fin.reply fin.start fin.submitRating fin.answerQuestion fin.ask fin.escalate', NEWER_THAN_SDK),
		...all('fin.getCapabilities fin.runProcedure', NEWER_THAN_SDK),
		...all('finVoice.get finVoice.getAll finVoice.getByExternalId finVoice.getByPhoneNumber', NEWER_THAN_SDK),
		...all('finVoice.register', NEWER_THAN_SDK),
		'call.getRecording': 'version 7.0.3 follows the redirect and drops the file',
		'conversation.getAttachments': 'it has no method that downloads files',
		'conversation.replyAndClose': 'it has no method that sends two requests; both are compared for themselves',
	},
	fill: fillConversations,
};
