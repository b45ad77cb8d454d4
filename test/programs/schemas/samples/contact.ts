import type { Workspace } from '../../../simulator';
import { from, several, type Sample, type Samples } from '../sample';

const contact_id = from('id');

const contacts = (workspace: Workspace) => several(workspace.contacts.listed(), ({ id }) => ({ id }));
const leads = ({ contacts: all }: Workspace) => all.listed().filter(({ role }) => role === 'lead');
const users = ({ contacts: all }: Workspace) => all.listed().filter(({ role }) => role === 'user');

const each: Sample = { parameters: { contact_id }, items: contacts };

const ofCompanies: Sample = {
	parameters: { contact_id, company_id: from('company') },
	items: (workspace) =>
		several(
			users(workspace).filter(({ companies }) => companies.length > 0),
			({ id, companies: [company] }) => ({ id, company }),
		),
};

export const contact: Samples = {
	archive: each,
	attachTag: { ...each, parameters: { contact_id, tag: 'named', name: 'Spring campaign' } },
	attachToCompany: ofCompanies,
	create: {
		parameters: { ifExists: 'update', external_id: '={{ $json.external_id }}' },
		items: (workspace) => several(users(workspace), ({ external_id }) => ({ external_id })),
	},
	delete: each,
	detachFromCompany: ofCompanies,
	detachTag: {
		parameters: { contact_id, tag_id: from('tag') },
		items: (workspace) =>
			several(
				workspace.contacts.listed().filter(({ tags }) => tags.length > 0),
				({ id, tags: [tag] }) => ({ id, tag: tag?.id }),
			),
	},
	get: each,
	getAll: { parameters: { returnAll: true } },
	getCompanies: each,
	getTags: each,
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
	unarchive: each,
	update: { ...each, parameters: { contact_id, additionalFields: { unsubscribed_from_emails: true } } },
};
