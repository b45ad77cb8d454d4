import {
	all,
	extra,
	filteredBy,
	filters,
	missing,
	NO_ENUM,
	PAGER,
	TAGGED_COMPANIES,
	tagging,
	type Facts,
	type Procedural,
} from '../../catalogue/facts';

const NO_HISTORY = 'nobody asks for history while creating a contact; Get has it';
const RECIPIENTS = 'the recipients, whose roles are looked up';
const WHATSAPP = 'part of a WhatsApp message, which is described in an example alone';
const WHATSAPP_PARTS =
	'body.components[].parameters body.components[].parameters[].text body.components[].parameters[].type body.components[].type body.locale body.to.name body.to.phone';
const CLEAR = { 'fields.clear': 'null for each of these custom attributes' };
const ROLE = { 'PUT /contacts/{contact_id}: other choices body.role: lead, user': NO_ENUM };
const LINKED = { 'fields.companies': 'one request for each', 'fields.tags': 'one request for each' };
const written: Procedural = {
	differs: {
		...missing(NO_HISTORY, 'query.include_merge_history', 'GET /contacts/{contact_id}'),
		'POST /contacts: other choices body.role: lead, user': NO_ENUM,
	},
	own: LINKED,
};
const changed = missing(NO_HISTORY, 'query.include_merge_history', 'PUT /contacts/{contact_id}');
const marking = (others: string): Procedural => ({
	differs: missing('another operation', `body.id ${others}`, 'POST /tags'),
	moved: { 'fields.name': 'body.name', 'fields.tag_id': 'path.tag_id' },
	own: { 'fields.records': 'one entry of the body for each' },
});

const ONE_JOB = 'one request of a hundred rows is all that a single item needs; with more the job is named';
const WAITS = 'how long the job is waited for';
const LOOKED_UP = {
	...filteredBy('POST /contacts/search'),
	...missing('contacts are only looked for by names', 'body.sort.field body.sort.order', 'POST /contacts/search'),
	...missing(NO_HISTORY, 'query.include_merge_history', 'POST /contacts/search'),
};
const TAGS_OF_ROWS = {
	'fields.tags': 'body.contacts[].tags.add[].id',
	'fields.remove_tags': 'body.contacts[].tags.remove[].id',
};
const tagRows = (route: string, ...changes: string[]) =>
	Object.fromEntries(
		changes.flatMap((change) =>
			['optional body.contacts[].tags.', 'other type body.contacts[].tags.'].map((words) => [
				`${route}: ${words}${change}[].id${words.startsWith('other') ? ': array' : ''}`,
				'a list of tags, of which each makes an entry of the row',
			]),
		),
	);
const alone = (...routes: string[]) =>
	Object.fromEntries(routes.map((route) => [route, 'rows go there alone after a task with errors: *-many*.test.ts']));
const LINKED_ALONE = [
	'POST /companies',
	'GET /companies',
	'POST /contacts/{contact_id}/companies',
	'DELETE /contacts/{contact_id}/companies/{company_id}',
	'POST /contacts/{contact_id}/tags',
	'DELETE /contacts/{contact_id}/tags/{tag_id}',
];

/** What there is to say about procedures. */
export const procedures: Facts['procedures'] = {
	'contact.create': {
		differs: { ...written.differs, ...changed, ...ROLE },
		own: { ...LINKED, 'fields.ifExists': 'what to do about a conflict' },
	},
	'contact.findOrCreate': written,
	'contact.upsert': { differs: { ...written.differs, ...changed, ...ROLE }, own: LINKED },
	'contact.update': { differs: ROLE, own: CLEAR },
	'contact.attachTag': tagging,
	'contact.getAll': {
		differs: {
			...missing(PAGER, 'query.page query.starting_after', 'GET /contacts'),
			...filteredBy('POST /contacts/search'),
			...missing('Search has it', 'body.sort.field body.sort.order', 'POST /contacts/search'),
		},
		own: filters('owner_id role segment_id tag_id'),
	},
	'contact.getDeleted': {
		differs: extra(
			"the pages of 2.17 have it, of which Intercom's descriptions know nothing yet",
			'query.escape_identity query.page query.per_page',
			'GET /contacts/deleted',
		),
	},
	'company.upsert': { own: CLEAR },
	'company.update': { own: CLEAR },
	'company.findOrCreate': {
		differs: {
			...missing('Get Many has it', 'query.tag_id query.segment_id', 'GET /companies'),
			...missing('one company is looked for', 'query.page query.per_page', 'GET /companies'),
		},
		own: { 'fields.find_by': 'which of the two is looked for' },
	},
	'company.getAll': {
		differs: {
			...missing('they find one company, which Get does', 'query.name query.company_id', 'GET /companies'),
			'POST /companies/list: other choices query.order: asc, desc': NO_ENUM,
		},
		moved: { 'fields.order': 'query.order', 'fields.segment_id': 'query.segment_id', 'fields.tag_id': 'query.tag_id' },
		unsent: { 'GET /companies/scroll': 'it goes on where the pages end, after 10,000 companies' },
	},
	'message.create': {
		differs: {
			...missing('only the role is read', 'query.include_merge_history', 'GET /contacts/{contact_id}'),
			...extra(WHATSAPP, WHATSAPP_PARTS, 'POST /messages'),
			'POST /messages: other choices body.message_type: email, inapp, sms, whatsapp':
				'the API says inapp where its enum has in_app',
			'POST /messages: other choices body.template: personal, plain': NO_ENUM,
		},
		moved: {
			'fields.admin_id': 'body.from.id',
			'body.body_parameters': 'body.components[].parameters[].text',
			'body.name': 'body.to.name',
			'body.phone': 'body.to.phone',
			'body.template_name': 'body.template',
		},
		own: all('body.to[].contact body.to_ids fields.cc fields.bcc', RECIPIENTS),
	},
	'segment.getAll': {
		differs: extra(
			'segments of companies come only with type=company, which works though it is not described',
			'query.type',
			'GET /segments',
		),
		moved: { 'fields.include_count': 'query.include_count', 'fields.type': 'query.type' },
	},
	'contact.upsertMany': {
		differs: {
			...missing(ONE_JOB, 'body.job.id', 'POST /contacts/bulk', 'PUT /contacts/bulk'),
			...LOOKED_UP,
			'POST /contacts/bulk: other choices body.contacts[].role: lead, user': NO_ENUM,
			...tagRows('POST /contacts/bulk', 'add'),
			...tagRows('PUT /contacts/bulk', 'add', 'remove'),
			'PUT /contacts/bulk: optional body.contacts[].id': 'a contact is found by other names too',
		},
		moved: TAGS_OF_ROWS,
		own: { 'fields.wait': WAITS },
		unsent: alone(
			'POST /contacts',
			'GET /contacts/{contact_id}',
			'PUT /contacts/{contact_id}',
			'POST /contacts/{contact_id}/unarchive',
			...LINKED_ALONE,
		),
	},
	'contact.updateMany': {
		differs: {
			...missing(ONE_JOB, 'body.job.id', 'PUT /contacts/bulk'),
			...tagRows('PUT /contacts/bulk', 'add', 'remove'),
		},
		moved: TAGS_OF_ROWS,
		own: { ...CLEAR, 'fields.wait': WAITS },
		unsent: alone('POST /contacts/search', 'PUT /contacts/{contact_id}', ...LINKED_ALONE),
	},
	'contact.deleteMany': {
		differs: { ...missing(ONE_JOB, 'body.job.id', 'POST /contacts/bulk/delete'), ...LOOKED_UP },
		own: { 'fields.wait': WAITS },
		unsent: alone('DELETE /contacts/{contact_id}'),
	},
	'company.upsertMany': {
		differs: missing(ONE_JOB, 'body.job.id', 'POST /companies/bulk'),
		own: { ...CLEAR, 'fields.wait': WAITS },
		unsent: alone('POST /companies'),
	},
	'company.updateMany': {
		differs: {
			...missing(ONE_JOB, 'body.job.id', 'PUT /companies/bulk'),
			...missing(
				'the single update, by which rows of a task with errors go again, takes neither',
				'body.companies[].remote_created_at body.companies[].update_last_request_at',
				'PUT /companies/bulk',
			),
		},
		own: { ...CLEAR, 'fields.wait': WAITS },
		unsent: alone('PUT /companies/{company_id}'),
	},
	'company.deleteMany': {
		differs: missing(ONE_JOB, 'body.job.id', 'POST /companies/bulk/delete'),
		own: { 'fields.wait': WAITS },
		unsent: alone('DELETE /companies/{company_id}'),
	},
	'job.getBulk': { own: { 'fields.records': 'which of the two jobs is meant' } },
	'tag.tagCompanies': marking(`body.companies[].company_id body.companies[].untag body.users[].id`),
	'tag.tagContacts': marking(TAGGED_COMPANIES),
	'tag.untagCompanies': marking('body.companies[].company_id body.users[].id'),
	'tag.untagContacts': {
		...marking(TAGGED_COMPANIES),
		differs: {
			...marking(TAGGED_COMPANIES).differs,
			...extra(
				'not described, but what changed in 2.16 speaks of untagging contacts',
				'body.users[].untag',
				'POST /tags',
			),
		},
	},
};
