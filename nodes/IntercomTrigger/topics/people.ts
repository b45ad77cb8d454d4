import { topicsOf } from './topic';

/** Contacts, which are users or leads, and visitors. The role decides which of two topics is sent. */
export const contacts = topicsOf({ group: 'Contact', item: 'contact', permission: 'users' }, [
	['contact.archived', 'Archived', 'A contact is archived', '≤2.5'],
	['contact.deleted', 'Deleted', 'A contact is deleted', '≤2.5', { permission: 'companies' }],
	['contact.email.updated', 'Email Changed', 'The email address of a user or lead changes', '2.0'],
	['contact.lead.added_email', 'Lead Added Email', 'A lead gives an email address', '2.0'],
	['contact.lead.created', 'Lead Created', 'A lead is created', '2.0'],
	['contact.lead.signed_up', 'Lead Signed Up', 'A lead becomes a user', '2.0'],
	['contact.lead.tag.created', 'Lead Tagged', 'A lead is tagged', '2.0'],
	['contact.lead.tag.deleted', 'Lead Untagged', 'A tag is taken off a lead', '2.0'],
	['contact.lead.updated', 'Lead Updated', 'Anything of a lead changes; very many', '≤2.5'],
	['contact.merged', 'Merged', 'Two contacts become one', '2.6'],
	['contact.subscribed', 'Subscribed', 'A contact subscribes to emails', '2.7'],
	['contact.unarchive', 'Unarchived', 'A contact is taken out of the archive', '2.6'],
	['contact.unsubscribed', 'Unsubscribed', 'A contact unsubscribes from emails', '2.0'],
	[
		'contact.unsubscribed_from_sms',
		'Unsubscribed From SMS',
		'A contact wants no more SMS',
		'Hub',
		{ permission: null },
	],
	['contact.user.created', 'User Created', 'A user is created', '2.0'],
	['contact.user.tag.created', 'User Tagged', 'A user is tagged', '2.0'],
	['contact.user.tag.deleted', 'User Untagged', 'A tag is taken off a user', '2.0'],
	['contact.user.updated', 'User Updated', 'Anything of a user changes; very many', '2.6'],
	['granular.subscribe', 'Subscribed to a Type', 'A contact chooses a type of subscription', '2.6'],
	['granular.unsubscribe', 'Unsubscribed From a Type', 'A contact leaves a type of subscription', '≤2.5'],
	[
		'visitor.signed_up',
		'Visitor Signed Up',
		'A visitor becomes a user; has the old form of users',
		'1.0',
		{ item: 'user' },
	],
]);

export const companies = topicsOf({ group: 'Company', item: 'company', permission: 'companies' }, [
	['company.contact.attached', 'Contact Attached', 'A contact is added to a company', '2.6'],
	['company.contact.detached', 'Contact Detached', 'A contact is removed from a company', '2.6'],
	['company.created', 'Created', 'A company is created', '2.0'],
	['company.deleted', 'Deleted', 'A company is deleted; tells its ID alone', '2.7'],
	['company.updated', 'Updated', 'Anything of a company changes', '2.7'],
]);
