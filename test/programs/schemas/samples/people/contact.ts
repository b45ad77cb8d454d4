import { knownPeople } from '../../../../operations/people/records';
import type { Workspace } from '../../../../simulator';
import { eachContact, from, picked, several, type Sample, type Samples } from '../../sample';

const contact_id = from('id');
const subscription = { subscription_id: picked(knownPeople.subscription) };
const leads = ({ contacts: all }: Workspace) => all.listed().filter(({ role }) => role === 'lead');
const users = ({ contacts: all }: Workspace) => all.listed().filter(({ role }) => role === 'user');

const ofCompanies: Sample = {
	parameters: { contact_id, company_id: from('company') },
	items: (workspace) =>
		several(
			users(workspace).filter(({ companies }) => companies.length > 0),
			({ id, companies: [company] }) => ({ id, company }),
		),
};
const knownUsers: Sample = {
	parameters: { external_id: '={{ $json.external_id }}' },
	items: (workspace) => several(users(workspace), ({ external_id }) => ({ external_id })),
};

/** Contacts. */
export const contact: Samples = {
	archive: eachContact(),
	attachTag: { ...eachContact(), parameters: { contact_id, tag: 'named', name: 'Spring campaign' } },
	attachToCompany: ofCompanies,
	create: {
		parameters: { ifExists: 'update', external_id: '={{ $json.external_id }}' },
		items: (workspace) => several(users(workspace), ({ external_id }) => ({ external_id })),
	},
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
	getCompanies: eachContact(),
	getTags: eachContact(),
	merge: {
		parameters: { from: from('lead'), into: from('user'), additionalFields: { skip_duplicate_validation: true } },
		items: (workspace) => {
			const into = users(workspace);
			return several(leads(workspace).entries(), ([index, { id }]) => ({ lead: id, user: into[index]?.id }));
		},
	},
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
	getByExternalId: {
		parameters: { external_id: '={{ $json.id }}' },
		items: ({ contacts: all }) =>
			several(
				all.listed().filter(({ external_id }) => external_id !== null),
				({ external_id }) => ({ id: external_id }),
			),
	},
	getMergeHistory: {
		...eachContact(),
		items: ({ contacts: all }) =>
			several(
				all.listed().filter(({ role }) => role === 'user'),
				({ id }) => ({ id }),
			),
	},
	getSegments: eachContact(),
	getSubscriptions: eachContact(),
	upsert: knownUsers,
};
