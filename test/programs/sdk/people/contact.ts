import { known, userExternalId } from '../../../catalogue/known';
import { knownPeople } from '../../../operations/people/records';
import { DATE, id, SECONDS, type Row } from '../row';

const { company, lead, tag, user } = known;
const { subscription } = knownPeople;
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
const ofContact = { contact_id: id(user) };

/** Contacts. */
export const contactRows: readonly Row[] = [
	{
		operation: 'contact.attachSubscription',
		sdk: (client) => client.contacts.attachSubscription({ contact_id: user, id: subscription, consent_type: 'opt_in' }),
		node: { ...ofContact, subscription_id: id(subscription), consent_type: 'opt_in' },
	},
	{ operation: 'contact.block', sdk: (client) => client.contacts.blockContact({ contact_id: user }), node: ofContact },
	{
		operation: 'contact.detachSubscription',
		sdk: (client) => client.contacts.detachSubscription({ contact_id: user, subscription_id: subscription }),
		node: { ...ofContact, subscription_id: id(subscription) },
	},
	{
		operation: 'contact.getByExternalId',
		sdk: (client) => client.contacts.showContactByExternalId({ external_id: userExternalId }),
		node: { external_id: userExternalId },
	},
	{
		operation: 'contact.getSegments',
		sdk: (client) => client.contacts.listAttachedSegments({ contact_id: user }),
		node: ofContact,
	},
	{
		operation: 'contact.getSubscriptions',
		sdk: (client) => client.contacts.listAttachedSubscriptions({ contact_id: user }),
		node: ofContact,
	},
	{ operation: 'contact.archive', sdk: (client) => client.contacts.archive({ contact_id: user }), node: ofContact },
	{ operation: 'contact.unarchive', sdk: (client) => client.contacts.unarchive({ contact_id: user }), node: ofContact },
	{
		operation: 'contact.attachTag',
		sdk: (client) => client.tags.tagContact({ contact_id: user, id: tag }),
		node: { ...ofContact, tag: 'existing', tag_id: id(tag) },
	},
	{
		operation: 'contact.attachToCompany',
		sdk: (client) => client.companies.attachContact({ contact_id: user, id: company }),
		node: { ...ofContact, company_id: id(company) },
	},
	{
		operation: 'contact.create',
		how: 'a user with a whole profile',
		sdk: (client) =>
			client.contacts.create({
				...sdkProfile,
				role: 'user',
				email: 'new@example.com',
				external_id: 'new-1',
				custom_attributes: { plan: 'pro' },
			}),
		node: {
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
	{ operation: 'contact.delete', sdk: (client) => client.contacts.delete({ contact_id: user }), node: ofContact },
	{
		operation: 'contact.detachFromCompany',
		sdk: (client) => client.companies.detachContact({ contact_id: user, company_id: company }),
		node: { ...ofContact, company_id: id(company) },
	},
	{
		operation: 'contact.detachTag',
		sdk: (client) => client.tags.untagContact({ contact_id: user, tag_id: tag }),
		node: { ...ofContact, tag_id: id(tag) },
	},
	{
		operation: 'contact.getCompanies',
		sdk: (client) => client.contacts.listAttachedCompanies({ contact_id: user, page: 1, per_page: 2 }),
		node: { ...ofContact, limit: 2 },
	},
	{
		operation: 'contact.getTags',
		sdk: (client) => client.contacts.listAttachedTags({ contact_id: user }),
		node: ofContact,
	},
	{
		operation: 'contact.merge',
		sdk: (client) => client.contacts.mergeLeadInUser({ from: lead, into: user }),
		node: { from: id(lead), into: id(user) },
	},
	{
		operation: 'contact.update',
		how: 'with a whole profile',
		sdk: (client) =>
			client.contacts.update({
				...sdkProfile,
				contact_id: user,
				role: 'user',
				external_id: 'user-71',
				custom_attributes: { plan: 'pro' },
			}),
		node: {
			...ofContact,
			custom_attributes_as: 'json',
			custom_attributes: '{"plan":"pro"}',
			additionalFields: { ...profile, name: 'Ann Lee', role: 'user', external_id: 'user-71' },
		},
		refused: OWNER,
		differs: { 'body.owner_id': OWNER },
	},
	...['findOrCreate', 'upsert'].map((operation): Row => ({
		operation: `contact.${operation}`,
		sdk: (client) => client.contacts.create({ role: 'user', external_id: 'new-1', name: 'Ann Lee' }),
		node: { role: 'user', external_id: 'new-1', name: 'Ann Lee' },
	})),
];
