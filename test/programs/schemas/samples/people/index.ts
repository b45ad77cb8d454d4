import type { INodeParameters } from 'n8n-workflow';
import { knownPeople, visitorId, visitorUserId } from '../../../../operations/people/records';
import type { Workspace } from '../../../../simulator';
import { picked } from '../../../picked';
import { companiesOf, contactsOf, eachCompany, from, several, type Sample, type Samples, idOf } from '../../sample';
import { contact } from './contact';

const sample = (parameters: INodeParameters): Sample => ({ parameters });
const ofContact = { contact_id: from('id') };
const ofBanner = (parameters: INodeParameters = {}): Sample => ({
	parameters: { id: from('id'), ...parameters },
	items: (workspace) =>
		several(workspace.shelf('banner').values(), ({ fields }) => ({ id: String(fields['contact_id']) })),
});
const tagsOf = ({ tags }: Workspace) => several(tags.keys(), (id) => ({ id }));
const withNotes = ({ contacts }: Workspace) =>
	several(
		contacts.listed().filter(({ notes }) => notes.length > 0),
		idOf,
	);
const vip = { tag: 'named', name: 'VIP', records: '={{ [$json.id] }}' };
const converted = { visitor_by: 'user_id', visitor_user_id: visitorUserId, type: 'user' };

/** Contacts, companies and messages, and what they are sorted by, asked for and told. */
export const people: Readonly<Record<string, Samples>> = {
	contact,
	company: {
		get: eachCompany(),
		getAll: { parameters: { returnAll: true } },
		getContacts: eachCompany(),
		upsert: {
			parameters: { company: 'typed', company_id: '={{ $json.company_id }}' },
			items: ({ companies }) => several(companies.values(), ({ company_id }) => ({ company_id })),
		},
		delete: eachCompany(),
		findOrCreate: {
			parameters: { find_by: 'company_id', company_id: '={{ $json.id }}' },
			items: ({ companies: all }) => several(all.values(), ({ company_id }) => ({ id: company_id })),
		},
		getSegments: eachCompany(),
		search: {
			parameters: {
				search_by: 'all',
				query: { number: [{ field: 'session_count', operator: 'greaterThan', value: -1 }] },
				returnAll: true,
			},
		},
		update: eachCompany({ additionalFields: { industry: 'Retail' } }),
		upsertMany: {
			parameters: { company_id: '={{ $json.company_id }}' },
			items: ({ companies }) => several(companies.values(), ({ company_id }) => ({ company_id })),
		},
		updateMany: { parameters: { id: '={{ $json.id }}', additionalFields: { industry: 'Retail' } }, items: companiesOf },
		deleteMany: { parameters: { id: '={{ $json.id }}' }, items: companiesOf },
	},
	message: {
		create: {
			parameters: {
				to: { row: [{ contact: from('id') }] },
				message_type: 'email',
				subject: 'Thanks for everything',
				body: 'See you soon!',
			},
			items: contactsOf,
		},
		getStatuses: { parameters: { ruleset_id: knownPeople.ruleset } },
		getWhatsAppStatus: { parameters: { message_id: knownPeople.message } },
	},
	note: {
		create: { parameters: { ...ofContact, body: 'Prefers to be called in the morning' }, items: withNotes },
		delete: { parameters: { note_id: '={{ $json.id }}' }, items: ({ notes }) => several(notes.values(), idOf) },
		get: { parameters: { note_id: '={{ $json.id }}' }, items: ({ notes }) => several(notes.values(), idOf) },
		getAll: { parameters: ofContact, items: withNotes },
		createOnCompany: eachCompany({ body: 'A key account' }),
		getAllOfCompany: eachCompany(),
	},
	tag: {
		getAll: {},
		create: sample({ name: 'Spring campaign' }),
		delete: { parameters: { tag_id: from('id') }, items: tagsOf },
		get: { parameters: { tag_id: from('id') }, items: tagsOf },
		tagCompanies: { parameters: vip, items: companiesOf },
		tagContacts: { parameters: vip, items: contactsOf },
		untagCompanies: { parameters: vip, items: companiesOf },
		untagContacts: { parameters: vip, items: contactsOf },
		update: { parameters: { tag_id: from('id'), name: 'Renamed' }, items: tagsOf },
	},
	segment: {
		getAll: {},
		get: {
			parameters: { segment_id: from('id') },
			items: ({ segments }) => several(segments.keys(), (id) => ({ id })),
		},
	},
	audience: {
		create: sample({
			name: 'Enterprise accounts',
			additionalFields: {
				predicates: {
					row: [{ attribute: 'custom_attributes.plan', type: 'string', comparison: 'eq', value: 'enterprise' }],
				},
				role_predicates: { row: [{ attribute: 'role', type: 'role', comparison: 'eq', value: 'user' }] },
			},
		}),
		delete: sample({ id: picked(knownPeople.audience) }),
		get: sample({ id: picked(knownPeople.audience) }),
		getAll: {},
		update: sample({ id: picked(knownPeople.audience), additionalFields: { name: 'Customers' } }),
	},
	subscriptionType: { getAll: {} },
	visitor: {
		convert: [
			sample({ ...converted, contact_by: 'user_id', user_user_id: 'new-1' }),
			{
				parameters: { ...converted, contact_by: 'id', user_id: from('id') },
				items: ({ contacts: all }) =>
					several(
						all
							.listed()
							.filter(({ companies: some, tags }) => some.length * tags.length > 0)
							.slice(0, 1),
						idOf,
					),
			},
		],
		get: sample({ user_id: visitorUserId }),
		update: sample({ visitor_by: 'id', id: visitorId, name: 'Ann Lee' }),
	},
	banner: { dismiss: ofBanner({ view_id: knownPeople.banner_view }), getAll: ofBanner() },
};
