import { all, filtered, same, type Covered, type Source } from './covered';

const THE_PAGER: Source = { code: 'the pager' };
const RECIPIENT = 'ID and role of the contact that the picker found';

export const coveredOthers: Readonly<Record<string, Covered>> = {
	'company.upsert': {
		routes: {
			'POST /companies': same(
				'body',
				'name company_id plan size website industry custom_attributes remote_created_at update_last_request_at monthly_spend',
			),
		},
		own: { 'fields.clear': 'null for each of these custom attributes' },
	},
	'company.getAll': {
		routes: {
			'GET /companies': {
				'query.tag_id': { from: 'fields.tag_id' },
				'query.segment_id': { from: 'fields.segment_id' },
				...all('query.name query.company_id', { left: 'they find one company, which Get does' }),
				...all('query.page query.per_page', THE_PAGER),
			},
			'GET /companies/scroll': {
				'query.scroll_param': THE_PAGER,
				'query.per_page': { left: 'a scroll has pages of one size' },
			},
			'POST /companies/list': {
				'query.order': { from: 'fields.order' },
				...all('query.page query.per_page', THE_PAGER),
			},
		},
		differs: {
			'POST /companies/list: other choices query.order: asc, desc':
				'the description gives no enum; its text knows these two',
		},
	},
	'conversation.assign': {
		routes: {
			'POST /conversations/{conversation_id}/parts': {
				...same('path', 'conversation_id'),
				'body.message_type': { code: 'assignment' },
				'body.type': { from: 'fields.type' },
				'body.admin_id': { from: 'fields.admin_id' },
				'body.assignee_id': { from: 'fields.assignee_id' },
				'body.body': { from: 'fields.body' },
				'body.snoozed_until': { left: 'part of snoozing, which Snooze sends' },
			},
			'POST /conversations/{conversation_id}/run_assignment_rules': {
				'path.conversation_id': { from: 'path.conversation_id', beyond: 'the whole route is not described' },
			},
		},
		own: { 'fields.rules': 'leads to run_assignment_rules' },
		differs: {
			'POST /conversations/{conversation_id}/parts: other choices body.type: admin, nobody, team':
				'"nobody" is a word of the code, which sends admin and then team',
		},
	},
	'conversation.getAll': {
		routes: {
			'GET /conversations': all('query.per_page query.starting_after', THE_PAGER),
			'POST /conversations/search': {
				...all('query.include_monitors query.include_scorecards', { left: 'Search has it' }),
				...filtered,
			},
		},
		own: Object.fromEntries(
			['admin_assignee_id', 'contact_ids', 'ids', 'state', 'tag_ids', 'team_assignee_id'].map((name) => [
				`fields.${name}`,
				'a filter',
			]),
		),
	},
	'conversation.reply': {
		routes: {
			'POST /conversations/{conversation_id}/reply': {
				...same('path', 'conversation_id'),
				...same(
					'body',
					'message_type type body created_at attachment_urls reply_options[].text reply_options[].uuid intercom_user_id attachment_files[].content_type attachment_files[].data attachment_files[].name email user_id admin_id skip_notifications',
				),
			},
		},
	},
	'message.create': {
		routes: {
			'POST /messages': {
				...same('body', 'message_type subject body template created_at create_conversation_without_contact_reply'),
				'body.from.type': { code: 'admin' },
				'body.from.id': { from: 'fields.admin_id' },
				...all('body.to.type body.to.id body.to[].type body.to[].id', { code: RECIPIENT }),
				...all('body.cc.type body.cc.id body.cc[].type body.cc[].id', { code: RECIPIENT }),
				...all('body.bcc.type body.bcc.id body.bcc[].type body.bcc[].id', { code: RECIPIENT }),
			},
			'GET /contacts/{contact_id}': {
				'path.contact_id': { code: 'each recipient' },
				'query.include_merge_history': { left: 'only the role is read' },
			},
		},
		own: {
			'body.to': 'the recipients, whose roles are looked up',
			'body.to[].contact': 'the recipients, whose roles are looked up',
			'body.to_ids': 'the recipients, whose roles are looked up',
			'fields.cc': 'the recipients, whose roles are looked up',
			'fields.bcc': 'the recipients, whose roles are looked up',
			...Object.fromEntries(
				['phone', 'name', 'template_name', 'locale', 'body_parameters'].map((name) => [
					`body.${name}`,
					'a WhatsApp message, whose fields are in an example alone',
				]),
			),
		},
		differs: {
			'POST /messages: other choices body.message_type: email, inapp, whatsapp':
				'the API says inapp where its enum has in_app',
			'POST /messages: other choices body.template: personal, plain':
				'the description gives no enum; its text knows these two',
			'POST /messages: other type body.from.id: string':
				'the schema says integer and its examples say string: both are accepted',
		},
	},
	'dataEvent.submit': {
		routes: { 'POST /events': same('body', 'event_name created_at user_id id email metadata') },
		differs: {
			'POST /events: optional body.created_at': 'the code fixes the time of the item when the user gives none',
		},
	},
	'dataAttribute.getAll': {
		routes: {
			'GET /data_attributes': {
				'query.model': { from: 'fields.model' },
				...same('query', 'include_archived'),
			},
			'GET /conversations/attributes': same('query', 'include_archived'),
		},
		own: { 'fields.custom': 'leaves out the attributes that every workspace has' },
		differs: {
			'GET /data_attributes: other choices query.model: company, contact, conversation':
				'conversations have an endpoint of their own since 2.16, which this choice leads to',
		},
	},
	'segment.getAll': {
		routes: {
			'GET /segments': {
				'query.include_count': { from: 'fields.include_count' },
				'query.type': {
					from: 'fields.type',
					beyond: 'segments of companies come only with type=company, which works though it is not described',
				},
			},
		},
	},
	'rawRequest.send': {
		routes: {},
		own: Object.fromEntries(
			[
				...['method', 'url', 'query', 'query[].name', 'query[].value', 'headers', 'headers[].name', 'headers[].value'],
				...['body', 'body_text', 'content_type', 'version', 'full', 'neverError', 'gives', 'property'],
				...['pageKind', 'rows_key', 'returnAll', 'limit'],
			].map((name) => [`fields.${name}`, "part of the user's own request"]),
		),
	},
};
