import type { Fields } from '../model/field';
import { choice, flag, select, text, time } from '../model/fields';
import { Failure } from '../model/failure';
import { objectOf, type JsonObject } from '../model/json';
import { procedure } from '../model/operation';
import type { Reply, Session } from '../model/session';
import { contactId, customAttributes, mergeHistory } from './shared';
import { simpleContact } from './simple';

const profile = {
	avatar: text({ label: 'Avatar URL', placeholder: 'e.g. https://example.com/ann.png' }),
	email: text({ placeholder: 'e.g. ann@example.com' }),
	email_verified: flag({
		description: 'Whether the contact is known to own the email address; only together with Email',
	}),
	external_id: text({
		label: 'External ID',
		placeholder: 'e.g. user-70',
		description: 'Your own identifier of the contact',
	}),
	last_seen_at: time({ description: 'When the contact was last seen' }),
	name: text({ placeholder: 'e.g. Ann Lee' }),
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

async function settle(
	conflict: Reply,
	ifExists: string,
	{ ask, body, fail, send }: Pick<Session, 'ask' | 'body' | 'fail' | 'send'>,
): Promise<JsonObject> {
	const failure = Failure.of(409, conflict.body, {});
	const contact_id =
		existingId(conflict) ?? fail(failure.message, 'Intercom does not say which contact has these details');
	const path = { contact_id };
	const archived = /archived/i.test(failure.message);

	if (conflict.repeated) {
		const { status, body: contact } = await ask('GET /contacts/{contact_id}', [404], { path });
		if (status === 200 && bornSince(contact, conflict)) return contact;
	}
	if (ifExists === 'return') return await send('GET /contacts/{contact_id}', { path });
	if (ifExists === 'update') {
		if (archived) await send('POST /contacts/{contact_id}/unarchive', { path, idempotent: true });
		return await send('PUT /contacts/{contact_id}', { path, body });
	}
	throw new Failure(failure.message, {
		status: 409,
		entries: failure.entries,
		requestId: failure.requestId,
		advice: `To update or return contact ${contact_id} instead, change "If the Contact Exists"`,
	});
}

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
	body: { role: choice({ required: true, options: role, default: 'user' }), ...profile },
	inOrder: ['external_id', 'email'],
	async run({ ask, body, fail, send, values }) {
		const reply = await ask('POST /contacts', [409], { body, idempotent: true });
		const contact = reply.status === 409 ? await settle(reply, values.ifExists, { ask, body, fail, send }) : reply.body;
		const path = { contact_id: String(contact.id) };
		const { companies = [], tags = [] } = values;
		for (const id of companies)
			await send('POST /contacts/{contact_id}/companies', { path, body: { id }, idempotent: true });
		for (const id of tags) await send('POST /contacts/{contact_id}/tags', { path, body: { id }, idempotent: true });
		return companies.length + tags.length === 0 ? contact : await send('GET /contacts/{contact_id}', { path });
	},
});

export const update = procedure({
	action: 'Update a contact',
	description: 'Change what Intercom knows of a contact',
	simplify: simpleContact,
	covers: ['PUT /contacts/{contact_id}'],
	path: { contact_id: contactId },
	query: { include_merge_history: mergeHistory },
	fields: {
		clear: select({
			from: 'getContactCustomAttributes',
			label: 'Clear Attribute',
			many: true,
			description: 'Attributes that lose their value',
		}),
	},
	body: { ...profile, role: choice({ options: role, default: 'user' }) },
	async run({ body, path, query, send, values }) {
		const custom_attributes = {
			...objectOf(body.custom_attributes),
			...Object.fromEntries((values.clear ?? []).map((name) => [name, null])),
		};
		const changes = Object.keys(custom_attributes).length > 0 ? { ...body, custom_attributes } : body;
		return await send('PUT /contacts/{contact_id}', {
			path: { contact_id: path.contact_id ?? '' },
			query,
			body: changes,
		});
	},
});
