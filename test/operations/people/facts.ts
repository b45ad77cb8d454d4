import { companyId, known, userEmail, userExternalId } from '../../catalogue/known';
import {
	all,
	missing,
	NO_ENUM,
	numbered,
	PAGER,
	searched,
	TAGGED_COMPANIES,
	NEWER_THAN_SDK,
	type Facts,
} from '../../catalogue/facts';
import { fillPeople, knownPeople, visitorId, visitorUserId } from './records';
import { cases } from './cases';
import { procedures } from './procedures';

const SEGMENT = '6762f0001bb69f9f00000001';

/** Contacts, companies and messages, and what they are sorted by, asked for and told. */
export const people: Facts = {
	deviations: {
		...numbered('/audiences', '/companies/{company_id}/contacts'),
		...numbered('/contacts/{contact_id}/companies', '/contacts/{contact_id}/notes'),
		...searched('/contacts/search'),
		...missing(PAGER, 'query.per_page query.starting_after', 'GET /messages/status'),
		...missing(PAGER, 'query.cursor query.per_page', 'GET /contacts/{id}/merge_history'),
		'POST /contacts/{contact_id}/subscriptions: other choices body.consent_type: opt_in, opt_out': NO_ENUM,
		'POST /visitors/convert: other choices body.type: lead, user': NO_ENUM,
		...missing(
			'tagging and untagging are operations of their own',
			`body.users[].id ${TAGGED_COMPANIES}`,
			'POST /tags',
		),
	},
	procedures,
	also: {
		'contact.create': { additionalFields: { external_id: 'new-1' } },
		'contact.findOrCreate': { external_id: 'new-1' },
		'contact.merge': { from: { __rl: true, mode: 'id', value: known.lead } },
		'contact.upsert': { external_id: 'new-1' },
	},
	cases,
	lists: {
		'GET /audiences': 'page',
		'GET /companies/{company_id}/contacts': 'page',
		'GET /companies/{company_id}/notes': 'page',
		'GET /companies/{company_id}/segments': 'whole',
		'GET /contacts/{contact_id}/companies': 'page',
		'GET /contacts/{contact_id}/notes': 'page',
		'GET /contacts/{contact_id}/segments': 'whole',
		'GET /contacts/{contact_id}/subscriptions': 'whole',
		'GET /contacts/{contact_id}/tags': 'whole',
		'GET /contacts/{id}/banners': 'whole',
		'GET /contacts/{id}/merge_history': 'cursor',
		'GET /messages/status': 'cursor',
		'GET /subscription_types': 'whole',
		'GET /tags': 'whole',
		'POST /contacts/search': 'cursor',
	},
	picks: {
		searchAudiences: knownPeople.audience,
		searchCompanies: known.company,
		searchContacts: known.user,
		searchSegments: SEGMENT,
		searchSubscriptionTypes: knownPeople.subscription,
		searchTags: known.tag,
	},
	entries: {
		getCompanyIds: companyId,
		getContactFields: 'created_at',
		getCompanySegments: '6762f0001bb69f9f00000003',
		getDateSearchFields: 'created_at',
		getOwners: known.admin,
		getUsers: known.user,
		getUserSegments: SEGMENT,
	},
	texts: {
		avatar: 'https://example.com/ann.png',
		company_id: companyId,
		contact_email: userEmail,
		email: userEmail,
		external_id: userExternalId,
		message_id: knownPeople.message,
		note_id: known.note,
		ruleset_id: knownPeople.ruleset,
		user_id: userExternalId,
		view_id: knownPeople.banner_view,
		visitor_email: userEmail,
		visitor_id: visitorId,
		visitor_user_id: visitorUserId,
		'visitor.get user_id': visitorUserId,
		'visitor.update id': visitorId,
		'visitor.update user_id': visitorUserId,
	},
	notInSdk: {
		...all('audience.create audience.delete audience.get audience.getAll audience.update', NEWER_THAN_SDK),
		...all(
			'banner.dismiss banner.getAll contact.getMergeHistory message.getStatuses message.getWhatsAppStatus',
			NEWER_THAN_SDK,
		),
		...all('note.createOnCompany note.getAllOfCompany', NEWER_THAN_SDK),
		'tag.untagContacts': 'its type for contacts has no place to say so',
	},
	fill: fillPeople,
};
