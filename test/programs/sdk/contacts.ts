import { known } from '../../catalogue/world';
import { DATE, id, SECONDS, type Row } from './row';

const { company, lead, tag, user } = known;
const OWNER = 'the SDK speaks 2.14, where the owner is a number; it is text since 2.16';

const profile = {
	avatar: 'https://example.com/ann.png',
	last_seen_at: DATE,
	owner_id: '991267460',
	phone: '+353871234567',
	signed_up_at: DATE,
	unsubscribed_from_emails: false,
};
const sdkProfile = { ...profile, name: 'Ann Lee', last_seen_at: SECONDS, owner_id: 991267460, signed_up_at: SECONDS };

const contact = (operation: string, parameters: object = {}) => ({
	resource: 'contact',
	operation,
	contact_id: id(user),
	...parameters,
});
const byEmail = { field: 'email', operator: 'equals', value: 'ann@example.com' };
const byRole = { field: 'role', operator: 'in', value: 'user, lead' };

export const contacts: readonly Row[] = [
	{
		operation: 'contact.archive',
		sdk: async (client) => await client.contacts.archive({ contact_id: user }),
		node: contact('archive'),
	},
	{
		operation: 'contact.unarchive',
		sdk: async (client) => await client.contacts.unarchive({ contact_id: user }),
		node: contact('unarchive'),
	},
	{
		operation: 'contact.attachTag',
		sdk: async (client) => await client.tags.tagContact({ contact_id: user, id: tag }),
		node: contact('attachTag', { tag: 'existing', tag_id: id(tag) }),
	},
	{
		operation: 'contact.attachToCompany',
		sdk: async (client) => await client.companies.attachContact({ contact_id: user, id: company }),
		node: contact('attachToCompany', { company_id: id(company) }),
	},
	{
		operation: 'contact.create',
		how: 'a user with a whole profile',
		sdk: async (client) =>
			await client.contacts.create({
				...sdkProfile,
				role: 'user',
				email: 'new@example.com',
				external_id: 'new-1',
				custom_attributes: { plan: 'pro' },
			}),
		node: {
			resource: 'contact',
			operation: 'create',
			role: 'user',
			custom_attributes_as: 'json',
			custom_attributes: '{"plan":"pro"}',
			email: 'new@example.com',
			external_id: 'new-1',
			name: 'Ann Lee',
			additionalFields: profile,
		},
		refused: OWNER,
		differs: { 'body.owner_id': OWNER },
	},
	{
		operation: 'contact.delete',
		sdk: async (client) => await client.contacts.delete({ contact_id: user }),
		node: contact('delete'),
	},
	{
		operation: 'contact.detachFromCompany',
		sdk: async (client) => await client.companies.detachContact({ contact_id: user, company_id: company }),
		node: contact('detachFromCompany', { company_id: id(company) }),
	},
	{
		operation: 'contact.detachTag',
		sdk: async (client) => await client.tags.untagContact({ contact_id: user, tag_id: tag }),
		node: contact('detachTag', { tag_id: id(tag) }),
	},
	{
		operation: 'contact.get',
		sdk: async (client) => await client.contacts.find({ contact_id: user }),
		node: contact('get'),
	},
	{
		operation: 'contact.getAll',
		sdk: async (client) => await client.contacts.list({ per_page: 2 }),
		node: { resource: 'contact', operation: 'getAll', limit: 2 },
	},
	{
		operation: 'contact.getAll',
		how: 'filtered by role',
		sdk: async (client) =>
			await client.contacts.search({
				query: { operator: 'AND', value: [{ field: 'role', operator: '=', value: 'lead' }] },
				pagination: { per_page: 2 },
			}),
		node: { resource: 'contact', operation: 'getAll', limit: 2, additionalFields: { role: 'lead' } },
	},
	{
		operation: 'contact.getCompanies',
		sdk: async (client) => await client.contacts.listAttachedCompanies({ contact_id: user, page: 1, per_page: 2 }),
		node: contact('getCompanies', { limit: 2 }),
	},
	{
		operation: 'contact.getTags',
		sdk: async (client) => await client.contacts.listAttachedTags({ contact_id: user }),
		node: contact('getTags'),
	},
	{
		operation: 'contact.merge',
		sdk: async (client) => await client.contacts.mergeLeadInUser({ from: lead, into: user }),
		node: { resource: 'contact', operation: 'merge', from: id(lead), into: id(user) },
	},
	{
		operation: 'contact.search',
		how: 'with several conditions',
		sdk: async (client) =>
			await client.contacts.search({
				query: {
					operator: 'AND',
					value: [
						{ field: 'email', operator: '=', value: 'ann@example.com' },
						{ field: 'role', operator: 'IN', value: ['user', 'lead'] },
					],
				},
				pagination: { per_page: 5 },
			}),
		node: {
			resource: 'contact',
			operation: 'search',
			limit: 5,
			search_by: 'all',
			query: { text: [byEmail, byRole] },
		},
	},
	{
		operation: 'contact.search',
		how: 'with a group inside a group',
		sdk: async (client) =>
			await client.contacts.search({
				query: {
					operator: 'OR',
					value: [{ operator: 'AND', value: [{ field: 'email', operator: '=', value: 'ann@example.com' }] }],
				},
				pagination: { per_page: 5 },
			}),
		node: {
			resource: 'contact',
			operation: 'search',
			limit: 5,
			search_by: 'any',
			query: { group: [{ match: 'AND', conditions: { text: [byEmail] } }] },
		},
	},
	{
		operation: 'contact.update',
		how: 'with a whole profile',
		sdk: async (client) =>
			await client.contacts.update({
				...sdkProfile,
				contact_id: user,
				role: 'user',
				external_id: 'user-71',
				custom_attributes: { plan: 'pro' },
			}),
		node: contact('update', {
			custom_attributes_as: 'json',
			custom_attributes: '{"plan":"pro"}',
			additionalFields: { ...profile, name: 'Ann Lee', role: 'user', external_id: 'user-71' },
		}),
		refused: OWNER,
		differs: { 'body.owner_id': OWNER },
	},
];
