import { known, userExternalId } from '../../catalogue/world';
import { knownPeople, visitorId, visitorUserId } from '../../operations/people/records';
import { DATE, id, SECONDS, type Row } from './row';

const { company, tag, user } = known;
const { subscription } = knownPeople;
const SEGMENT = '6762f0001bb69f9f00000001';
const ATTRIBUTE = '12871';

/** Apart, since the SDK's type has no place for the name and the model. */
const SECTOR = {
	name: 'Sector',
	model: 'company',
	data_type: 'options' as const,
	options: [{ value: 'Retail' }, { value: 'Finance' }],
};

const NEWER = 'version 7.0.3 stops at API 2.14';

/** Operations that the SDK does not have, and why that is known. */
export const lacking: Readonly<Record<string, string>> = {
	'audience.create': NEWER,
	'audience.delete': NEWER,
	'audience.get': NEWER,
	'audience.getAll': NEWER,
	'audience.update': NEWER,
	'banner.dismiss': NEWER,
	'banner.getAll': NEWER,
	'contact.getMergeHistory': NEWER,
	'note.createOnCompany': NEWER,
	'note.getAllOfCompany': NEWER,
	'tag.untagContacts': 'its type for contacts has no place to say so',
	'team.getMetrics': NEWER,
};

const ofContact = (operation: string) => ({ resource: 'contact', operation, contact_id: id(user) });
const ofCompany = (operation: string) => ({ resource: 'company', operation, company_id: id(company) });

export const rows: readonly Row[] = [
	...['findOrCreate', 'upsert'].map((operation): Row => ({
		operation: `contact.${operation}`,
		sdk: async (client) => await client.contacts.create({ role: 'user', external_id: 'new-1', name: 'Ann Lee' }),
		node: { resource: 'contact', operation, role: 'user', external_id: 'new-1', name: 'Ann Lee' },
	})),
	{
		operation: 'contact.attachSubscription',
		sdk: async (client) =>
			await client.contacts.attachSubscription({ contact_id: user, id: subscription, consent_type: 'opt_in' }),
		node: { ...ofContact('attachSubscription'), subscription_id: id(subscription), consent_type: 'opt_in' },
	},
	{
		operation: 'contact.block',
		sdk: async (client) => await client.contacts.blockContact({ contact_id: user }),
		node: ofContact('block'),
	},
	{
		operation: 'contact.detachSubscription',
		sdk: async (client) =>
			await client.contacts.detachSubscription({ contact_id: user, subscription_id: subscription }),
		node: { ...ofContact('detachSubscription'), subscription_id: id(subscription) },
	},
	{
		operation: 'contact.getByExternalId',
		sdk: async (client) => await client.contacts.showContactByExternalId({ external_id: userExternalId }),
		node: { resource: 'contact', operation: 'getByExternalId', external_id: userExternalId },
	},
	{
		operation: 'contact.getSegments',
		sdk: async (client) => await client.contacts.listAttachedSegments({ contact_id: user }),
		node: ofContact('getSegments'),
	},
	{
		operation: 'contact.getSubscriptions',
		sdk: async (client) => await client.contacts.listAttachedSubscriptions({ contact_id: user }),
		node: ofContact('getSubscriptions'),
	},
	{
		operation: 'company.delete',
		sdk: async (client) => await client.companies.delete({ company_id: company }),
		node: ofCompany('delete'),
	},
	{
		operation: 'company.findOrCreate',
		sdk: async (client) =>
			await client.companies.createOrUpdate({ company_id: 'globex-1', name: 'Globex', remote_created_at: SECONDS }),
		node: {
			resource: 'company',
			operation: 'findOrCreate',
			find_by: 'company_id',
			company_id: 'globex-1',
			name: 'Globex',
			additionalFields: { remote_created_at: DATE },
		},
		beside: ['GET /companies?company_id=globex-1'],
	},
	{
		operation: 'company.getSegments',
		sdk: async (client) => await client.companies.listAttachedSegments({ company_id: company }),
		node: ofCompany('getSegments'),
	},
	{
		operation: 'company.update',
		sdk: async (client) =>
			await client.companies.update({ company_id: company, body: { name: 'Acme Ltd', size: 12, plan: 'Gold' } }),
		node: { ...ofCompany('update'), name: 'Acme Ltd', additionalFields: { size: 12, plan: 'Gold' } },
	},
	{
		operation: 'subscriptionType.getAll',
		sdk: async (client) => await client.subscriptionTypes.list(),
		node: { resource: 'subscriptionType', operation: 'getAll' },
	},
	{
		operation: 'tag.create',
		sdk: async (client) => await client.tags.create({ name: 'Spring' }),
		node: { resource: 'tag', operation: 'create', name: 'Spring' },
	},
	{
		operation: 'tag.delete',
		sdk: async (client) => await client.tags.delete({ tag_id: tag }),
		node: { resource: 'tag', operation: 'delete', tag_id: id(tag) },
	},
	{
		operation: 'tag.get',
		sdk: async (client) => await client.tags.find({ tag_id: tag }),
		node: { resource: 'tag', operation: 'get', tag_id: id(tag) },
	},
	{
		operation: 'tag.tagCompanies',
		sdk: async (client) => await client.tags.create({ name: 'VIP', companies: [{ id: company }] }),
		node: { resource: 'tag', operation: 'tagCompanies', tag: 'named', name: 'VIP', records: [company] },
	},
	{
		operation: 'tag.tagContacts',
		sdk: async (client) => await client.tags.create({ name: 'VIP', users: [{ id: user }] }),
		node: { resource: 'tag', operation: 'tagContacts', tag: 'named', name: 'VIP', records: [user] },
	},
	{
		operation: 'tag.untagCompanies',
		sdk: async (client) => await client.tags.create({ name: 'VIP', companies: [{ id: company, untag: true }] }),
		node: { resource: 'tag', operation: 'untagCompanies', tag: 'named', name: 'VIP', records: [company] },
	},
	{
		operation: 'tag.update',
		sdk: async (client) => await client.tags.create({ id: tag, name: 'Spring' }),
		node: { resource: 'tag', operation: 'update', tag_id: id(tag), name: 'Spring' },
	},
	{
		operation: 'segment.get',
		sdk: async (client) => await client.segments.find({ segment_id: SEGMENT }),
		node: { resource: 'segment', operation: 'get', segment_id: id(SEGMENT) },
	},
	{
		operation: 'dataAttribute.create',
		sdk: async (client) => await client.dataAttributes.create(SECTOR),
		node: {
			resource: 'dataAttribute',
			operation: 'create',
			name: 'Sector',
			model: 'company',
			value_type: 'options',
			list_options: { row: [{ value: 'Retail' }, { value: 'Finance' }] },
		},
	},
	{
		operation: 'dataAttribute.update',
		sdk: async (client) =>
			await client.dataAttributes.update({
				data_attribute_id: Number(ATTRIBUTE),
				body: { archived: true, options: [{ value: 'a' }, { value: 'b' }] },
			}),
		node: {
			resource: 'dataAttribute',
			operation: 'update',
			data_attribute_id: id(ATTRIBUTE),
			additionalFields: { archived: true, list_options: { row: [{ value: 'a' }, { value: 'b' }] } },
		},
	},
	{
		operation: 'dataEvent.createSummary',
		sdk: async (client) =>
			await client.events.summaries({
				user_id: userExternalId,
				event_summaries: { event_name: 'left', count: 2, first: SECONDS, last: SECONDS },
			}),
		node: {
			resource: 'dataEvent',
			operation: 'createSummary',
			user_id: userExternalId,
			event_summaries_event_name: 'left',
			event_summaries_count: 2,
			additionalFields: { event_summaries_first: DATE, event_summaries_last: DATE },
		},
	},
	{
		operation: 'visitor.convert',
		sdk: async (client) =>
			await client.visitors.mergeToContact({
				type: 'user',
				visitor: { user_id: visitorUserId },
				user: { user_id: 'new-1', email: 'new@example.com' },
			}),
		node: {
			resource: 'visitor',
			operation: 'convert',
			type: 'user',
			visitor_by: 'user_id',
			visitor_user_id: visitorUserId,
			contact_by: 'user_id',
			user_user_id: 'new-1',
			additionalFields: { user_email: 'new@example.com' },
		},
	},
	{
		operation: 'visitor.get',
		sdk: async (client) => await client.visitors.find({ user_id: visitorUserId }),
		node: { resource: 'visitor', operation: 'get', user_id: visitorUserId },
	},
	{
		operation: 'visitor.update',
		sdk: async (client) => await client.visitors.update({ id: visitorId, name: 'Ann Lee' }),
		node: { resource: 'visitor', operation: 'update', visitor_by: 'id', id: visitorId, name: 'Ann Lee' },
	},
];
