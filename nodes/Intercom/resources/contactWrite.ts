import type { Fields } from '../model/field';
import { choice, flag, select, text, time } from '../model/fields';
import { Failure } from '../model/failure';
import type { JsonObject } from '../model/json';
import { procedure } from '../model/operation';
import type { Reply, Session } from '../model/session';
import { cleared, clearOfContact } from './clear';
import { contactId, customAttributes, mergeHistory } from './shared';
import { simpleContact } from './simple';

const email = { placeholder: 'e.g. ann@example.com' } as const;
const external_id = {
	label: 'External ID',
	placeholder: 'e.g. user-70',
	description: 'Your own identifier of the contact',
} as const;
const name = { placeholder: 'e.g. Ann Lee' } as const;

/** Who a contact is; a new one needs one of these or a role. */
const identity = { email: text(email), external_id: text(external_id), name: text(name) } satisfies Fields;
const shownIdentity = {
	email: text({ ...email, shown: true }),
	external_id: text({ ...external_id, shown: true }),
	name: text({ ...name, shown: true }),
} satisfies Fields;

const profile = {
	avatar: text({ label: 'Avatar URL', placeholder: 'e.g. https://example.com/ann.png' }),
	email_verified: flag({
		description: 'Whether the contact is known to own the email address; only together with Email',
	}),
	last_seen_at: time({ description: 'When the contact was last seen' }),
	owner_id: select({ from: 'getAdmins', label: 'Owner' }),
	phone: text({ placeholder: 'e.g. +353871234567' }),
	signed_up_at: time({ description: 'When the contact signed up' }),
	unsubscribed_from_emails: flag({
		label: 'Unsubscribed From Emails',
		description: 'Whether the contact gets no emails',
	}),
	custom_attributes_as: customAttributes('contact'),
} satisfies Fields;

const role = { lead: 'Lead', user: 'User' } as const;

/** Clock marks are whole seconds on both sides. */
const SECOND = 1_000;

/** The contact that a conflict (409) names in its message: "… already exists with id=…". */
const existingId = ({ body }: Reply): string | undefined =>
	/id=([0-9a-f]{24})/i.exec(Failure.of(409, body, {}).message)?.[1];

/** Whether a contact came into being while a request was under way, so that its own first try made it. */
const bornSince = ({ created_at }: JsonObject, { firstSentAt }: Reply): boolean =>
	typeof created_at === 'number' && created_at * SECOND >= firstSentAt - 2 * SECOND;

/** The conflict as an error, with what the user can do about it. */
const refusal = ({ entries, message, requestId }: Failure, advice: string) =>
	new Failure(message, { status: 409, entries, requestId, advice });

/** What becomes of a contact that exists already; `mine` says whether this operation may go on to change it. */
async function settle(
	conflict: Reply,
	ifExists: string,
	{ ask, body, send, tell }: Pick<Session, 'ask' | 'body' | 'send' | 'tell'>,
): Promise<{ contact: JsonObject; mine: boolean }> {
	const failure = Failure.of(409, conflict.body, {});
	const contact_id = existingId(conflict);
	if (contact_id === undefined) throw refusal(failure, 'Intercom does not say which contact has these details');
	const path = { contact_id };

	if (conflict.repeated) {
		const { status, body: contact } = await ask('GET /contacts/{contact_id}', [404], { path });
		if (status === 200 && bornSince(contact, conflict)) return { contact, mine: true };
	}
	if (ifExists === 'return') {
		tell('The contact existed, and was returned unchanged');
		return { contact: await send('GET /contacts/{contact_id}', { path }), mine: false };
	}
	if (ifExists === 'update') {
		tell('The contact existed, and was updated rather than created');
		if (/archived/i.test(failure.message))
			await send('POST /contacts/{contact_id}/unarchive', { path, idempotent: true });
		return { contact: await send('PUT /contacts/{contact_id}', { path, body }), mine: true };
	}
	throw refusal(failure, `To update or return contact ${contact_id} instead, change "If the Contact Exists"`);
}

/** Whether Intercom refuses a second contact with these details, so that a repeated try does no harm: leads may share an email. */
const isUnique = ({ email, external_id, role: as }: JsonObject): boolean =>
	Boolean(external_id) || (as === 'user' && Boolean(email));

export const create = procedure({
	action: 'Create a contact',
	description: 'Create a user or a lead, or update the one that exists',
	simplify: simpleContact,
	covers: [
		'POST /contacts',
		'GET /contacts/{contact_id}',
		'PUT /contacts/{contact_id}',
		'POST /contacts/{contact_id}/unarchive',
		'POST /contacts/{contact_id}/companies',
		'POST /contacts/{contact_id}/tags',
	],
	fields: {
		ifExists: choice({
			label: 'If the Contact Exists',
			required: true,
			options: { fail: 'Fail', return: 'Return It Unchanged', update: 'Update It' },
			description:
				'When a contact has this email or external ID already. An archived contact is unarchived before it is updated.',
		}),
		companies: select({
			from: 'getCompanies',
			label: 'Company',
			many: true,
			description: 'The contact is attached to them once it exists',
		}),
		tags: select({ from: 'getTags', label: 'Tag', many: true, description: 'The contact gets them once it exists' }),
	},
	body: { role: choice({ required: true, options: role, default: 'user' }), ...shownIdentity, ...profile },
	inOrder: ['external_id', 'email'],
	async run({ ask, body, send, tell, values }) {
		const reply = await ask('POST /contacts', [409], { body, ...(isUnique(body) && { idempotent: true }) });
		const { contact, mine } =
			reply.status === 409
				? await settle(reply, values.ifExists, { ask, body, send, tell })
				: { contact: reply.body, mine: true };
		const { companies = [], tags = [] } = values;
		if (!mine || companies.length + tags.length === 0) return contact;

		if (contact.id === undefined || contact.id === null)
			throw new Failure("Intercom's answer does not name the contact that it created", {
				status: reply.status,
				unknownOutcome: true,
				advice: 'It has none of its companies and tags yet',
			});
		const path = { contact_id: String(contact.id) };
		try {
			for (const id of companies)
				await send('POST /contacts/{contact_id}/companies', { path, body: { id }, idempotent: true });
			for (const id of tags) await send('POST /contacts/{contact_id}/tags', { path, body: { id }, idempotent: true });
		} catch (error) {
			const done = `Contact ${path.contact_id} is there all the same, but without all of its companies and tags`;
			return await Promise.reject(error instanceof Failure ? error.also(done) : error);
		}
		return await send('GET /contacts/{contact_id}', { path });
	},
});

export const update = procedure({
	action: 'Update a contact',
	description: 'Change what Intercom knows of a contact',
	simplify: simpleContact,
	covers: ['PUT /contacts/{contact_id}'],
	path: { contact_id: contactId },
	query: { include_merge_history: mergeHistory },
	fields: { clear: clearOfContact },
	body: { ...identity, ...profile, role: choice({ options: role, default: 'user' }) },
	async run({ body, path, query, send, values }) {
		const { contact_id = '' } = path;
		return await send('PUT /contacts/{contact_id}', { path: { contact_id }, query, body: cleared(body, values.clear) });
	},
});
