import { known, userExternalId } from '../../catalogue/known';
import { knownPeople } from './records';
import { type Case, type Facts } from '../../catalogue/facts';

/** A contact that is there already, and one that is archived. */
const conflicts = (parameters: Case['parameters']): Case[] => [
	{ parameters: { ...parameters, email: 'new@example.com' } },
	{ parameters: { ...parameters, external_id: userExternalId } },
	{
		parameters: { ...parameters, external_id: userExternalId },
		given: ({ state }) => {
			const user = state.contacts.get(known.user);
			if (user) state.contacts.update(user, { archived: true });
		},
	},
];
const isEmail: NonNullable<Case['when']> = ({ message_type }) => message_type === 'email';
const BOTH = [known.user, known.lead];

/** Ways to fill in everything. */
export const cases: NonNullable<Facts['cases']> = {
	'contact.create': conflicts({ ifExists: 'update' }),
	'contact.findOrCreate': conflicts({}).slice(0, 2),
	'contact.getAll': [
		{},
		{ parameters: { additionalFields: { owner_id: null, role: null, segment_id: null, tag_id: null } } },
	],
	'contact.upsert': conflicts({}),
	// A tag can't come and go in one row.
	'contact.upsertMany': [
		{
			parameters: { id: null, external_id: 'new-1', email: 'new@example.com', additionalFields: { remove_tags: null } },
		},
		...['tags', 'remove_tags'].map((other) => ({
			parameters: { additionalFields: { [other]: null, role: null, signed_up_at: null, last_seen_at: null } },
		})),
	],
	'contact.updateMany': [
		{ parameters: { additionalFields: { remove_tags: null } } },
		{ parameters: { additionalFields: { tags: null } } },
	],
	'job.getBulk': [{}, { parameters: { records: 'companies', job_id: knownPeople.companies_job } }],
	'company.findOrCreate': ['company_id', 'name'].map((find_by) => ({
		parameters: { find_by, company_id: 'new-1', name: 'New' },
	})),
	// Sorted, with a tag or in a segment.
	'company.getAll': [
		['segment_id', 'tag_id'],
		['order', 'segment_id'],
		['order', 'tag_id'],
	].map((others) => ({ parameters: { additionalFields: Object.fromEntries(others.map((name) => [name, null])) } })),
	'message.create': [
		{ when: (choices) => !isEmail(choices), parameters: { additionalFields: { bcc: null, cc: null } } },
		{ when: isEmail },
		{
			when: isEmail,
			parameters: {
				to: { row: BOTH.map((value) => ({ contact: { __rl: true, mode: 'id', value } })) },
				to_ids: BOTH,
				additionalFields: { bcc: BOTH, cc: BOTH },
			},
		},
	],
	'segment.getAll': [{ parameters: { additionalFields: { include_count: true, type: 'company' } } }],
};
