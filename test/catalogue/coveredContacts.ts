import { all, filtered, same, type Covered, type Source } from './covered';

const PROFILE =
	'role external_id email_verified email phone name avatar signed_up_at last_seen_at owner_id unsubscribed_from_emails custom_attributes';
const ITS_ID: Source = { code: "the ID in Intercom's own answer" };
const NO_HISTORY: Source = { left: 'nobody asks for history while creating a contact; Get has it' };
const LISTED_BY_CURSOR = 'the cursor brings every page; numbers are not needed beside it';

export const coveredContacts: Readonly<Record<string, Covered>> = {
	'contact.create': {
		routes: {
			'POST /contacts': same('body', PROFILE),
			'GET /contacts/{contact_id}': { 'path.contact_id': ITS_ID, 'query.include_merge_history': NO_HISTORY },
			'PUT /contacts/{contact_id}': {
				'path.contact_id': ITS_ID,
				'query.include_merge_history': NO_HISTORY,
				...same('body', PROFILE),
			},
			'POST /contacts/{contact_id}/unarchive': { 'path.contact_id': ITS_ID },
			'POST /contacts/{contact_id}/companies': {
				'path.contact_id': ITS_ID,
				'body.id': { code: 'each of fields.companies' },
			},
			'POST /contacts/{contact_id}/tags': { 'path.contact_id': ITS_ID, 'body.id': { code: 'each of fields.tags' } },
		},
		own: {
			'fields.ifExists': 'what to do about a conflict',
			'fields.companies': 'one request for each',
			'fields.tags': 'one request for each',
		},
		differs: {
			'POST /contacts: other choices body.role: lead, user': 'the description gives no enum; its text knows these two',
			'PUT /contacts/{contact_id}: other choices body.role: lead, user':
				'the description gives no enum; its text knows these two',
		},
	},
	'contact.update': {
		routes: {
			'PUT /contacts/{contact_id}': {
				...same('path', 'contact_id'),
				...same('query', 'include_merge_history'),
				...same('body', PROFILE),
			},
		},
		own: { 'fields.clear': 'null for each of these custom attributes' },
		differs: {
			'PUT /contacts/{contact_id}: other choices body.role: lead, user':
				'the description gives no enum; its text knows these two',
		},
	},
	'contact.attachTag': {
		routes: {
			'POST /contacts/{contact_id}/tags': {
				...same('path', 'contact_id'),
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
	'contact.getAll': {
		routes: {
			'GET /contacts': {
				...same('query', 'include_merge_history'),
				...all('query.per_page query.starting_after', { code: 'the pager' }),
				'query.page': { left: LISTED_BY_CURSOR },
			},
			'POST /contacts/search': {
				...same('query', 'include_merge_history'),
				...filtered,
				...all('body.sort.field body.sort.order', { left: 'Search has it' }),
			},
		},
		own: {
			'fields.owner_id': 'a filter',
			'fields.role': 'a filter',
			'fields.segment_id': 'a filter',
			'fields.tag_id': 'a filter',
		},
	},
};
