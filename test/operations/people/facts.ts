import { all, same, type Covered } from '../../catalogue/covered';
import { coveredContacts } from '../../catalogue/coveredContacts';
import { addPeople, knownPeople, visitorId, visitorUserId } from '../../catalogue/peopleRecords';
import type { Group } from '../../catalogue/facts';

const USER = '6762f0d01bb69f9f2193bb02';
const COMPANY = '6762f07f1bb69f9f2193ba01';
const SEGMENT = '6762f0001bb69f9f00000001';
const ATTRIBUTE = '12871';
const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
const BY_TYPE =
	'the description is put together of alternatives by type, beside which the common fields name, model, description and messenger_writable stand';
const beyond = (names: string) =>
	Object.fromEntries(names.split(' ').map((name) => [`body.${name}`, { from: `body.${name}`, beyond: BY_TYPE }]));
const PROFILE = 'name plan size website industry custom_attributes monthly_spend';
const TAG_NAME = { from: 'fields.name' };

const marking = (key: 'companies' | 'users', untag: boolean): Covered => ({
	routes: {
		'POST /tags': {
			'body.name': TAG_NAME,
			'body.id': { left: 'it would rename a tag' },
			...(key === 'companies'
				? {
						'body.companies[].id': { code: 'each of fields.records' },
						'body.companies[].company_id': { left: 'the dropdown gives IDs in Intercom' },
						'body.companies[].untag': untag ? { code: 'true' } : { left: 'nothing is untagged' },
						'body.users[].id': { left: 'another operation' },
					}
				: {
						'body.users[].id': { code: 'each of fields.records' },
						...(untag && {
							'body.users[].untag': {
								from: 'fields.records',
								beyond: 'not described, but what changed in 2.16 speaks of untagging contacts',
							},
						}),
						...all('body.companies[].id body.companies[].company_id body.companies[].untag', {
							left: 'another operation',
						}),
					}),
		},
		'GET /tags/{tag_id}': { 'path.tag_id': { from: 'fields.tag_id' } },
	},
	own: { 'fields.records': 'one entry of the body for each' },
});

/** Create with its choice made, and without the routes that this choice never leads to. */
function withoutChoice(never: readonly string[] = []): Covered {
	const { differs = {}, own = {}, routes = {} } = coveredContacts['contact.create'] ?? {};
	const kept = <T>(entries: Readonly<Record<string, T>>) =>
		Object.fromEntries(
			Object.entries(entries).filter(
				([key]) => key !== 'fields.ifExists' && !never.some((route) => key === route || key.startsWith(`${route}: `)),
			),
		);
	return { differs: kept(differs), own: kept(own), routes: kept(routes) };
}

/** What people have beyond their profiles: subscriptions, segments, visitors, audiences. */
export const people: Group = {
	deviations: [
		...['page', 'per_page'].map((name) => ({
			route: 'GET /audiences',
			differs: `missing query.${name}`,
			reason: PAGER,
		})),
		...['cursor', 'per_page'].map((name) => ({
			route: 'GET /contacts/{id}/merge_history',
			differs: `missing query.${name}`,
			reason: PAGER,
		})),
		{
			route: 'POST /contacts/{contact_id}/subscriptions',
			differs: 'other choices body.consent_type: opt_in, opt_out',
			reason: 'the description gives no enum; its text knows these two',
		},
		{
			route: 'POST /visitors/convert',
			differs: 'other choices body.type: lead, user',
			reason: 'the description gives no enum; its text knows these two',
		},
		...['companies[].company_id', 'companies[].id', 'companies[].untag', 'users[].id'].map((name) => ({
			route: 'POST /tags',
			differs: `missing body.${name}`,
			reason: 'tagging and untagging are operations of their own',
		})),
	],
	covered: {
		'contact.findOrCreate': withoutChoice(['PUT /contacts/{contact_id}', 'POST /contacts/{contact_id}/unarchive']),
		'contact.upsert': withoutChoice(),
		'company.findOrCreate': {
			routes: {
				'GET /companies': {
					'query.company_id': { from: 'body.company_id' },
					'query.name': { from: 'body.name' },
					...all('query.tag_id query.segment_id', { left: 'Get Many has it' }),
					...all('query.page query.per_page', { left: 'one company is looked for' }),
				},
				'POST /companies': same('body', `${PROFILE} company_id remote_created_at update_last_request_at`),
			},
			own: { 'fields.find_by': 'which of the two is looked for' },
		},
		'company.update': {
			routes: { 'PUT /companies/{company_id}': { ...same('path', 'company_id'), ...same('body', PROFILE) } },
			own: { 'fields.clear': 'null for each of these custom attributes' },
		},
		'tag.tagCompanies': marking('companies', false),
		'tag.tagContacts': marking('users', false),
		'tag.untagCompanies': marking('companies', true),
		'tag.untagContacts': marking('users', true),
		'dataAttribute.create': {
			routes: {
				'POST /data_attributes': {
					...same('body', 'data_type options[].value'),
					...beyond('name model description messenger_writable'),
				},
			},
		},
		'dataAttribute.update': {
			routes: {
				'PUT /data_attributes/{data_attribute_id}': {
					...same('path', 'data_attribute_id'),
					...same('body', 'options[].value'),
					...beyond('archived description messenger_writable'),
				},
			},
		},
	},
	also: {
		'contact.findOrCreate': { external_id: 'new-1' },
		'contact.upsert': { external_id: 'new-1' },
		'dataAttribute.create': { list_options: { row: [{ value: 'basic' }, { value: 'pro' }] } },
	},
	lists: {
		'GET /audiences': 'page',
		'GET /companies/{company_id}/notes': 'page',
		'GET /companies/{company_id}/segments': 'whole',
		'GET /contacts/{contact_id}/segments': 'whole',
		'GET /contacts/{contact_id}/subscriptions': 'whole',
		'GET /contacts/{id}/banners': 'whole',
		'GET /contacts/{id}/merge_history': 'cursor',
		'GET /subscription_types': 'whole',
		'GET /teams/{team_id}/metrics': 'whole',
	},
	picks: {
		searchSegments: SEGMENT,
		searchAudiences: knownPeople.audience,
		searchDataAttributes: ATTRIBUTE,
		searchSubscriptionTypes: knownPeople.subscription,
	},
	entries: { getCompanies: COMPANY },
	texts: {
		external_id: 'user-70',
		view_id: knownPeople.banner_view,
		visitor_id: visitorId,
		visitor_email: 'ann@example.com',
		visitor_user_id: visitorUserId,
		'visitor.get user_id': visitorUserId,
		'visitor.update user_id': visitorUserId,
		'visitor.update id': visitorId,
	},
	fill: ({ state }) => addPeople(state, { contact: USER, company: COMPANY }),
};
