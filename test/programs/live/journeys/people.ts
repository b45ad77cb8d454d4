import { removal, step, type Journey, type Own } from './step';

const contact = (own: Own) => ({ contact_id: own.pick('user') });
const company = (own: Own) => ({ company_id: own.pick('company') });
const tag = (own: Own) => ({ tag_id: own.pick('tag') });
const existingTag = (own: Own) => ({ tag: 'existing', ...tag(own) });
const both = (own: Own) => ({ ...contact(own), ...company(own) });
const subscription = (own: Own) => ({ ...contact(own), subscription_id: own.existing('subscriptionTypes') });

/** A contact, a lead, a company and a tag, with everything that ties them to each other. No email address is given. */
export const people: Journey = {
	name: 'contacts, companies, notes, tags and events',
	steps: [
		step('tag.create', ({ names }) => ({ name: names.of('tag') }), { makes: 'tag' }),
		step('tag.update', (own) => ({ ...tag(own), name: own.names.of('renamed-tag') })),
		step('tag.get', tag),
		step(
			'company.upsert',
			({ names }) => ({ company: 'typed', company_id: names.of('company'), name: names.of('company') }),
			{ makes: 'company' },
		),
		step('company.update', (own) => ({ ...company(own), additionalFields: { industry: 'Testing' } })),
		step('company.findOrCreate', ({ names }) => ({ find_by: 'company_id', company_id: names.of('company') })),
		step('company.get', company),
		step('note.createOnCompany', (own) => ({ ...company(own), body: own.names.of('note') })),
		step('note.getAllOfCompany', company),
		step('contact.create', ({ names }) => ({ role: 'user', external_id: names.of('user'), name: names.of('user') }), {
			makes: 'user',
		}),
		step('contact.upsert', ({ names }) => ({ role: 'user', external_id: names.of('user'), name: names.of('renamed') })),
		step('contact.findOrCreate', ({ names }) => ({ role: 'user', external_id: names.of('user') })),
		step('contact.update', (own) => ({ ...contact(own), additionalFields: { name: own.names.of('updated') } })),
		step('contact.get', contact),
		step('contact.getByExternalId', ({ names }) => ({ external_id: names.of('user') })),
		step('contact.attachToCompany', both),
		step('contact.getCompanies', contact),
		step('company.getContacts', company),
		step('contact.attachTag', (own) => ({ ...contact(own), ...existingTag(own) })),
		step('contact.getTags', contact),
		step('contact.detachTag', (own) => ({ ...contact(own), ...tag(own) })),
		step('tag.tagContacts', (own) => ({ ...existingTag(own), records: [own.id('user')] })),
		step('tag.untagContacts', (own) => ({ ...existingTag(own), records: [own.id('user')] })),
		step('tag.tagCompanies', (own) => ({ ...existingTag(own), records: [own.id('company')] })),
		step('tag.untagCompanies', (own) => ({ ...existingTag(own), records: [own.id('company')] })),
		step('contact.attachSubscription', (own) => ({ ...subscription(own), consent_type: 'opt_in' })),
		step('contact.getSubscriptions', contact),
		step('contact.detachSubscription', subscription),
		step('note.create', (own) => ({ ...contact(own), body: own.names.of('note') }), { makes: 'note' }),
		step('note.get', (own) => ({ note_id: own.id('note') })),
		step('note.getAll', contact),
		step('note.delete', (own) => ({ note_id: own.id('note') })),
		step('banner.getAll', (own) => ({ id: own.pick('user') })),
		step('dataEvent.submit', (own) => ({ event_name: own.names.of('event'), contact_by: 'id', id: own.id('user') })),
		step('dataEvent.createSummary', ({ names }) => ({
			user_id: names.of('user'),
			event_summaries_event_name: names.of('event'),
		})),
		step('dataEvent.getAll', (own) => ({ contact_by: 'intercom_user_id', intercom_user_id: own.pick('user') })),
		step('contact.create', ({ names }) => ({ role: 'lead', name: names.of('lead') }), { makes: 'lead' }),
		step('contact.merge', (own) => ({
			from: own.pick('lead'),
			into: own.pick('user'),
			additionalFields: { skip_duplicate_validation: true },
		})),
		step('contact.archive', contact),
		step('contact.unarchive', contact),
		step('contact.detachFromCompany', both),
		removal('contact.delete', contact),
		removal('company.delete', company),
		removal('tag.delete', tag),
	],
};
