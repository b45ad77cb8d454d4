import type { Fields } from '../../../model/field';
import { choice, select } from '../../../model/fields';
import { Failure } from '../../../model/failure';
import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { clearAttributes, contactAttributesToClear } from '../../shared/clearAttributes';
import { identity, key, profile, role, visibleName } from './fields';
import { hintIfLanguageLost } from './language';
import { contactId, mergeHistory } from '../../shared/fields';
import { contactOutput } from '../../shared/simplify';
import { writeContact } from './writeContact';

/** What a contact is attached to once it exists. */
const links = {
	companies: select({
		from: 'getCompanies',
		label: 'Company',
		many: true,
		description: 'The contact is attached to them once it exists',
	}),
	tags: select({ from: 'getTags', label: 'Tag', many: true, description: 'The contact gets them once it exists' }),
} satisfies Fields;

type Creation = Pick<Session, 'addHint' | 'body' | 'noteDone' | 'send' | 'sendAccepting'> & {
	values: { companies?: string[] | undefined; tags?: string[] | undefined };
};

/**
 * Creates a contact with its companies and tags. If it exists already, `ifExists` says whether it is updated, returned
 * or refused.
 */
async function createContact(session: Creation, ifExists: string): Promise<JsonObject> {
	const { send, values } = session;
	const { contact, mayChange, status } = await writeContact(session, ifExists);
	const { companies = [], tags = [] } = values;
	if (!mayChange || companies.length + tags.length === 0) return contact;

	if (contact.id === undefined || contact.id === null)
		throw new Failure("Intercom's answer does not name the contact that it created", {
			status,
			unknownOutcome: true,
			advice: 'It has none of its companies and tags yet',
		});
	const path = { contact_id: String(contact.id) };
	for (const id of companies) {
		const done = `it was attached to company ${id}`;
		await send('POST /contacts/{contact_id}/companies', { path, body: { id }, idempotent: true, done });
	}
	for (const id of tags) {
		const done = `it was given tag ${id}`;
		await send('POST /contacts/{contact_id}/tags', { path, body: { id }, idempotent: true, done });
	}
	return await send('GET /contacts/{contact_id}', { path });
}

/** What the three operations that create a contact have alike. */
const creation = {
	...contactOutput,
	body: { ...key, role: choice({ required: true, options: role, default: 'user' }), name: visibleName, ...profile },
	serializeBy: ['external_id', 'email'],
} as const;
/** What the two that look for an existing contact have alike beyond that. */
const lookup = {
	foundBy: ['email', 'external_id'],
	notice: {
		text: 'Leads may share an email: only an external ID finds a lead again.',
		field: 'role',
		value: 'lead',
	},
} as const;
const CREATE_ROUTES = [
	'POST /contacts',
	'GET /contacts/{contact_id}',
	'POST /contacts/{contact_id}/companies',
	'POST /contacts/{contact_id}/tags',
] as const;
const UPDATE_ROUTES = ['PUT /contacts/{contact_id}', 'POST /contacts/{contact_id}/unarchive'] as const;

export const create = procedure({
	action: 'Create a contact',
	description: 'Create a user or a lead, or update the one that exists',
	...creation,
	covers: [...CREATE_ROUTES, ...UPDATE_ROUTES],
	fields: {
		ifExists: choice({
			label: 'If the Contact Exists',
			required: true,
			options: { fail: 'Fail', return: 'Return It Unchanged', update: 'Update It' },
			description:
				'When a contact has this email or external ID already. An archived contact is unarchived before it is updated.',
		}),
		...links,
	},
	run: async (session) => await createContact(session, session.values.ifExists),
});

export const findOrCreate = procedure({
	label: 'Find or Create',
	action: 'Find or create a contact',
	description: 'Get the contact with this email or external ID unchanged, or create it if there is none',
	...creation,
	...lookup,
	covers: CREATE_ROUTES,
	fields: links,
	run: async (session) => await createContact(session, 'return'),
});

export const upsert = procedure({
	label: 'Create or Update',
	action: 'Create or update a contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	...creation,
	...lookup,
	covers: [...CREATE_ROUTES, ...UPDATE_ROUTES],
	fields: links,
	run: async (session) => await createContact(session, 'update'),
});

export const update = procedure({
	action: 'Update a contact',
	description: 'Change what Intercom knows of a contact',
	...contactOutput,
	covers: ['PUT /contacts/{contact_id}'],
	path: { contact_id: contactId },
	query: { include_merge_history: mergeHistory },
	fields: { clear: contactAttributesToClear },
	body: { ...identity, ...profile, role: choice({ options: role, default: 'user' }) },
	async run({ addHint, body, path, query, send, values }) {
		const { contact_id = '' } = path;
		const contact = await send('PUT /contacts/{contact_id}', {
			path: { contact_id },
			query,
			body: clearAttributes(body, values.clear),
		});
		hintIfLanguageLost({ addHint, body }, contact);
		return contact;
	},
});
