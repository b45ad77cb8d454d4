import { knownPeople } from '../../../../operations/people/records';
import { picked } from '../../../picked';
import {
	contactsAs,
	contactsOf,
	eachContact,
	externalIdsAs,
	from,
	idOf,
	several,
	type Sample,
	type Samples,
} from '../../sample';

const contact_id = from('id');
const subscription = { subscription_id: picked(knownPeople.subscription) };

const ofCompanies: Sample = {
	parameters: { contact_id, company_id: from('company') },
	items: (workspace) =>
		several(
			contactsAs('user', workspace).filter(({ companies }) => companies.length > 0),
			({ id, companies: [company] }) => ({ id, company }),
		),
};
const knownUsers: Sample = {
	parameters: { external_id: '={{ $json.external_id }}' },
	items: (workspace) => several(contactsAs('user', workspace), ({ external_id }) => ({ external_id })),
};

const ofLeadAndUser: Sample = {
	parameters: { from: from('lead'), into: from('user'), additionalFields: { skip_duplicate_validation: true } },
	items: (workspace) => {
		const into = contactsAs('user', workspace);
		return several(contactsAs('lead', workspace).entries(), ([index, { id }]) => ({ lead: id, user: into[index]?.id }));
	},
};
const eachId = (parameters: Sample['parameters'] = {}): Sample => ({
	parameters: { id: '={{ $json.id }}', ...parameters },
	items: contactsOf,
});

/** Contacts. */
export const contact: Samples = {
	archive: eachContact(),
	attachTag: { ...eachContact(), parameters: { contact_id, tag: 'named', name: 'Spring campaign' } },
	attachToCompany: ofCompanies,
	create: { ...knownUsers, parameters: { ...knownUsers.parameters, ifExists: 'update' } },
	delete: eachContact(),
	detachFromCompany: ofCompanies,
	detachTag: {
		parameters: { contact_id, tag_id: from('tag') },
		items: (workspace) =>
			several(
				workspace.contacts.listed().filter(({ tags }) => tags.length > 0),
				({ id, tags: [tag] }) => ({ id, tag: tag?.id }),
			),
	},
	get: eachContact(),
	getAll: { parameters: { returnAll: true } },
	getActivities: { parameters: { returnAll: true } },
	getCompanies: eachContact(),
	getDeleted: { parameters: { returnAll: true } },
	getTags: eachContact(),
	merge: ofLeadAndUser,
	previewMerge: ofLeadAndUser,
	search: {
		parameters: {
			search_by: 'all',
			query: { text: [{ field: 'role', operator: 'equals', value: 'user' }] },
			returnAll: true,
		},
	},
	unarchive: eachContact(),
	update: { ...eachContact(), parameters: { contact_id, additionalFields: { unsubscribed_from_emails: true } } },
	attachSubscription: eachContact({ ...subscription, consent_type: 'opt_in' }),
	block: eachContact(),
	detachSubscription: eachContact(subscription),
	findOrCreate: knownUsers,
	getByExternalId: { parameters: { external_id: '={{ $json.id }}' }, items: externalIdsAs('id') },
	getMergeHistory: { ...eachContact(), items: (workspace) => several(contactsAs('user', workspace), idOf) },
	getSegments: eachContact(),
	getSubscriptions: eachContact(),
	upsert: knownUsers,
	upsertMany: knownUsers,
	updateMany: eachId({ additionalFields: { phone: '+353871234567' } }),
	deleteMany: eachId(),
};
