import type { INodeParameters } from 'n8n-workflow';
import { knownPeople, visitorId, visitorUserId } from '../../../operations/people/records';
import type { Workspace } from '../../../simulator';
import { from, several, type Sample, type Samples } from '../sample';

const one = (parameters: INodeParameters): Sample => ({ parameters });
const picked = (value: string) => ({ __rl: true, mode: 'id', value });

const contacts = ({ contacts: all }: Workspace) => several(all.listed(), ({ id }) => ({ id }));
const companies = ({ companies: all }: Workspace) => several(all.values(), ({ id }) => ({ id }));
const ofContact = (parameters: INodeParameters = {}): Sample => ({
	parameters: { contact_id: from('id'), ...parameters },
	items: contacts,
});
const ofCompany = (parameters: INodeParameters = {}): Sample => ({
	parameters: { company_id: from('id'), ...parameters },
	items: companies,
});
const ofBanner = (parameters: INodeParameters = {}): Sample => ({
	parameters: { id: from('id'), ...parameters },
	items: (workspace) =>
		several(workspace.shelf('banner').values(), ({ fields }) => ({ id: String(fields['contact_id']) })),
});
const subscription = { subscription_id: picked(knownPeople.subscription) };

const knownUsers: Sample = {
	parameters: { external_id: '={{ $json.external_id }}' },
	items: ({ contacts: all }) =>
		several(
			all.listed().filter(({ role }) => role === 'user'),
			({ external_id }) => ({ external_id }),
		),
};
const converted = { visitor_by: 'user_id', visitor_user_id: visitorUserId, type: 'user' };

/** More operations of resources whose first ones have a file of their own. */
export const morePeople = {
	company: {
		delete: ofCompany(),
		findOrCreate: {
			parameters: { find_by: 'company_id', company_id: '={{ $json.id }}' },
			items: ({ companies: all }: Workspace) => several(all.values(), ({ company_id }) => ({ id: company_id })),
		},
		getSegments: ofCompany(),
		update: ofCompany({ additionalFields: { industry: 'Retail' } }),
	},
	contact: {
		attachSubscription: ofContact({ ...subscription, consent_type: 'opt_in' }),
		block: ofContact(),
		detachSubscription: ofContact(subscription),
		findOrCreate: knownUsers,
		getByExternalId: {
			parameters: { external_id: '={{ $json.id }}' },
			items: ({ contacts: all }: Workspace) =>
				several(
					all.listed().filter(({ external_id }) => external_id !== null),
					({ external_id }) => ({ id: external_id }),
				),
		},
		getMergeHistory: {
			...ofContact(),
			items: ({ contacts: all }: Workspace) =>
				several(
					all.listed().filter(({ role }) => role === 'user'),
					({ id }) => ({ id }),
				),
		},
		getSegments: ofContact(),
		getSubscriptions: ofContact(),
		upsert: knownUsers,
	},
	dataAttribute: {
		create: one({
			name: 'Sector',
			model: 'company',
			value_type: 'options',
			list_options: { row: [{ value: 'Retail' }, { value: 'Finance' }] },
			additionalFields: { description: 'What the company does' },
		}),
		update: {
			parameters: { data_attribute_id: from('id'), additionalFields: { messenger_writable: true } },
			items: ({ attributes }: Workspace) =>
				several(
					attributes.filter(({ custom, model }) => custom && model !== 'conversation'),
					({ id }) => ({ id }),
				),
		},
	},
	dataEvent: {
		createSummary: {
			parameters: { user_id: '={{ $json.id }}', event_summaries_event_name: 'placed-order' },
			items: ({ contacts: all }: Workspace) =>
				several(
					all.listed().filter(({ external_id }) => external_id !== null),
					({ external_id }) => ({ id: external_id }),
				),
		},
	},
	note: {
		createOnCompany: ofCompany({ body: 'A key account' }),
		getAllOfCompany: ofCompany(),
	},
	segment: {
		get: {
			parameters: { segment_id: from('id') },
			items: ({ segments }: Workspace) => several(segments.keys(), (id) => ({ id })),
		},
	},
	tag: {
		create: one({ name: 'Spring campaign' }),
		delete: {
			parameters: { tag_id: from('id') },
			items: ({ tags }: Workspace) => several(tags.keys(), (id) => ({ id })),
		},
		get: { parameters: { tag_id: from('id') }, items: ({ tags }: Workspace) => several(tags.keys(), (id) => ({ id })) },
		tagCompanies: { parameters: { tag: 'named', name: 'VIP', records: '={{ [$json.id] }}' }, items: companies },
		tagContacts: { parameters: { tag: 'named', name: 'VIP', records: '={{ [$json.id] }}' }, items: contacts },
		untagCompanies: { parameters: { tag: 'named', name: 'VIP', records: '={{ [$json.id] }}' }, items: companies },
		untagContacts: { parameters: { tag: 'named', name: 'VIP', records: '={{ [$json.id] }}' }, items: contacts },
		update: {
			parameters: { tag_id: from('id'), name: 'Renamed' },
			items: ({ tags }: Workspace) => several(tags.keys(), (id) => ({ id })),
		},
	},
	team: {
		getMetrics: {
			parameters: { team_id: from('id') },
			items: ({ teams }: Workspace) => several(teams.keys(), (id) => ({ id })),
		},
	},
} satisfies Readonly<Record<string, Samples>>;

/** What people have beyond their profiles: subscriptions, segments, visitors, audiences. */
export const people: Readonly<Record<string, Samples>> = {
	audience: {
		create: one({
			name: 'Enterprise accounts',
			additionalFields: {
				predicates: {
					row: [{ attribute: 'custom_attributes.plan', type: 'string', comparison: 'eq', value: 'enterprise' }],
				},
				role_predicates: { row: [{ attribute: 'role', type: 'role', comparison: 'eq', value: 'user' }] },
			},
		}),
		delete: one({ id: picked(knownPeople.audience) }),
		get: one({ id: picked(knownPeople.audience) }),
		getAll: {},
		update: one({ id: picked(knownPeople.audience), additionalFields: { name: 'Customers' } }),
	},
	banner: {
		dismiss: ofBanner({ view_id: knownPeople.banner_view }),
		getAll: ofBanner(),
	},
	subscriptionType: { getAll: {} },
	visitor: {
		convert: [
			one({ ...converted, contact_by: 'user_id', user_user_id: 'new-1' }),
			{
				parameters: { ...converted, contact_by: 'id', user_id: from('id') },
				items: ({ contacts: all }) =>
					several(
						all
							.listed()
							.filter(({ companies: some, tags }) => some.length * tags.length > 0)
							.slice(0, 1),
						({ id }) => ({ id }),
					),
			},
		],
		get: one({ user_id: visitorUserId }),
		update: one({ visitor_by: 'id', id: visitorId, name: 'Ann Lee' }),
	},
};
