import { all, extra, filteredBy, filters, missing, PAGER, tagging, type Facts } from '../../catalogue/facts';

export const PLAIN = 'the description gives no enum; plaintext is the one value that it knows';
const PARTS = 'POST /conversations/{conversation_id}/parts';
const REPLY = 'POST /conversations/{conversation_id}/reply';
const ONE = 'GET /conversations/{conversation_id}';
/** Files and addresses that go to Fin. */
const attachments = all(
	['_urls', '_files', '_files[].content_type', '_files[].data', '_files[].name']
		.map((end) => `fields.attachment${end}`)
		.join(' '),
	'become attachments',
);
export const chooseMessages = all(
	'fields.include_events fields.include_notes fields.last_messages fields.without_signatures',
	'which messages are given, and how',
);
const sentNow = 'the code fills in the time when it is sent';
const OF_WORDS =
	'query.display_as query.include_translations query.include_email_history query.include_monitors query.include_scorecards';
const RUN = 'POST /fin/procedures/{procedure_id}/run';
const inEvents = 'comes in events alone';

/** What there is to say about procedures. */
export const procedures: Facts['procedures'] = {
	'conversation.assign': {
		differs: {
			...missing('part of snoozing, which Snooze sends', 'body.snoozed_until', PARTS),
			...extra(
				'the whole route is not described',
				'path.conversation_id',
				'POST /conversations/{conversation_id}/run_assignment_rules',
			),
			[`${PARTS}: other choices body.type: admin, nobody, team`]:
				'"nobody" is a word of the code, which sends admin and then team',
		},
		moved: {
			'fields.admin_id': 'body.admin_id',
			'fields.assignee_id': 'body.assignee_id',
			'fields.body': 'body.body',
			'fields.type': 'body.type',
		},
		own: { 'fields.rules': 'leads to run_assignment_rules' },
	},
	'conversation.attachTag': tagging,
	'conversation.getAll': {
		differs: {
			...missing(PAGER, 'query.starting_after', 'GET /conversations'),
			...filteredBy('POST /conversations/search'),
		},
		own: filters('admin_assignee_id contact_ids ids state tag_ids team_assignee_id'),
	},
	'conversation.getAttachments': {
		differs: missing('the files alone matter', OF_WORDS, ONE),
		own: { 'fields.property': 'the binary field' },
	},
	'conversation.getTranscript': {
		unsent: {
			'GET /admins': 'read where an assignment names a teammate by ID alone',
			'GET /teams': 'read where an assignment names a team by ID alone',
		},
		differs: missing('the transcript has the words that were written', OF_WORDS, ONE),
		own: {
			'fields.ending': 'the kind of file',
			'fields.property': 'the binary field',
			...all(
				'fields.last_parts fields.max_characters fields.only_messages fields.without_signatures',
				'how much of it the transcript has',
			),
		},
	},
	'conversation.getMessages': {
		unsent: {
			'GET /admins': 'read where an event names a teammate by ID alone',
			'GET /teams': 'read where an event names a team by ID alone',
		},
		differs: missing('the messages have the words that were written', OF_WORDS, ONE),
		own: chooseMessages,
	},
	'conversation.replyAndClose': {
		differs: {
			...missing('the conversation closes now', 'body.created_at', REPLY),
			...missing('whoever is asked has to answer', 'body.reply_options[].text body.reply_options[].uuid', REPLY),
			...missing('a teammate replies here', 'body.intercom_user_id body.email body.user_id', REPLY),
			...missing('the conversation closes, and does not stay snoozed', 'body.skip_unsnooze', REPLY),
			...missing('the reply has the words', 'body.body', PARTS),
			...missing('part of other actions', 'body.assignee_id body.snoozed_until', PARTS),
			[`${REPLY}: other choices body.message_type: comment, note`]:
				'a quick reply asks for an answer, which a closed conversation does not wait for',
			[`${PARTS}: other choices body.message_type: comment, note`]: 'these are of the reply; here the code says close',
		},
	},
	'conversation.update': {
		differs: { 'PUT /conversations/{conversation_id}: other choices query.display_as: plaintext': PLAIN },
	},
	'call.getRecording': { own: { 'fields.property': 'names the binary field of the file' } },
	'call.getTranscript': {
		own: { 'fields.property': 'names the binary field of the file', 'fields.gives': 'text or a file' },
	},
	'call.search': { moved: { 'fields.conversation_ids': 'body.conversation_ids' } },
	'fin.start': {
		differs: {
			...missing(
				inEvents,
				'body.message.timestamp_ms body.conversation_metadata.history[].timestamp_ms',
				'POST /fin/start',
			),
			'POST /fin/start: optional body.message.timestamp': sentNow,
		},
		own: attachments,
	},
	'fin.answerQuestion': {
		differs: {
			'POST /procedures/{conversation_id}/collect_agent_input: other type body.attribute_values: object':
				'the code makes the list of values by identifier',
		},
	},
	'fin.ask': {
		differs: missing(
			inEvents,
			'body.message.timestamp_ms body.conversation_metadata.history[].timestamp_ms',
			'POST /fin/ask',
		),
		own: attachments,
	},
	'fin.escalate': {
		differs: missing(
			'Intercom took it away after its description (pull request 632)',
			'body.message',
			'POST /fin/escalate',
		),
	},
	'fin.runProcedure': {
		differs: {
			...missing(inEvents, 'body.message.timestamp_ms', RUN),
			[`${RUN}: optional body.message.body`]: 'a procedure begins without a message too, which then is not sent at all',
		},
		moved: { 'fields.procedure_id': 'path.procedure_id' },
	},
	'fin.reply': {
		differs: {
			...missing(inEvents, 'body.message.timestamp_ms', 'POST /fin/reply'),
			'POST /fin/reply: optional body.message.timestamp': sentNow,
		},
		own: attachments,
	},
};
