import type { Fields } from '../../../model/field';
import { choice, select } from '../../../model/fields';
import { Failure } from '../../../model/failure';
import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import type { Reply, Session } from '../../../model/session';
import { cleared, clearOfContact } from '../../shared/clearAttributes';
import { identity, profile, role, visibleIdentity } from './fields';
import { contactId, mergeHistory } from '../../shared/fields';
import { simpleContact } from '../../shared/simplify';

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
	{ sendAccepting, body, send, addHint }: Pick<Session, 'sendAccepting' | 'body' | 'send' | 'addHint'>,
): Promise<{ contact: JsonObject; mine: boolean }> {
	const failure = Failure.of(409, conflict.body, {});
	const contact_id = existingId(conflict);
	if (contact_id === undefined) throw refusal(failure, 'Intercom does not say which contact has these details');
	const path = { contact_id };

	if (conflict.repeated) {
		const { status, body: contact } = await sendAccepting('GET /contacts/{contact_id}', [404], { path });
		if (status === 200 && bornSince(contact, conflict)) return { contact, mine: true };
	}
	if (ifExists === 'return') {
		addHint('The contact existed, and was returned unchanged');
		return { contact: await send('GET /contacts/{contact_id}', { path }), mine: false };
	}
	if (ifExists === 'update') {
		addHint('The contact existed, and was updated rather than created');
		if (/archived/i.test(failure.message))
			await send('POST /contacts/{contact_id}/unarchive', { path, idempotent: true });
		return { contact: await send('PUT /contacts/{contact_id}', { path, body }), mine: true };
	}
	throw refusal(failure, `To update or return contact ${contact_id} instead, change "If the Contact Exists"`);
}

/** Whether Intercom refuses a second contact with these details, so that a repeated try does no harm: leads may share an email. */
const isUnique = ({ email, external_id, role: as }: JsonObject): boolean =>
	Boolean(external_id) || (as === 'user' && Boolean(email));

/** What is made of a contact once it exists. */
const links = {
	companies: select({
		from: 'getCompanies',
		label: 'Company',
		many: true,
		description: 'The contact is attached to them once it exists',
	}),
	tags: select({ from: 'getTags', label: 'Tag', many: true, description: 'The contact gets them once it exists' }),
} satisfies Fields;

type Writing = Pick<Session, 'sendAccepting' | 'body' | 'send' | 'addHint'> & {
	ifExists: string;
	values: { companies?: string[] | undefined; tags?: string[] | undefined };
};

/** Creates the contact, or does with the one that is there what the operation is about. */
async function write({ sendAccepting, body, ifExists, send, addHint, values }: Writing): Promise<JsonObject> {
	const reply = await sendAccepting('POST /contacts', [409], { body, ...(isUnique(body) && { idempotent: true }) });
	const { contact, mine } =
		reply.status === 409
			? await settle(reply, ifExists, { sendAccepting, body, send, addHint })
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
}

const shared = {
	simplify: simpleContact,
	body: { role: choice({ required: true, options: role, default: 'user' }), ...visibleIdentity, ...profile },
	serializeBy: ['external_id', 'email'],
} as const;
const REACHED = [
	'POST /contacts',
	'GET /contacts/{contact_id}',
	'POST /contacts/{contact_id}/companies',
	'POST /contacts/{contact_id}/tags',
] as const;
const CHANGED = ['PUT /contacts/{contact_id}', 'POST /contacts/{contact_id}/unarchive'] as const;

export const create = procedure({
	action: 'Create a contact',
	description: 'Create a user or a lead, or update the one that exists',
	...shared,
	covers: [...REACHED, ...CHANGED],
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
	async run({ sendAccepting, body, send, addHint, values }) {
		return await write({ sendAccepting, body, ifExists: values.ifExists, send, addHint, values });
	},
});

export const findOrCreate = procedure({
	label: 'Find or Create',
	action: 'Find or create a contact',
	description: 'Get the contact with this email or external ID unchanged, or create it if there is none',
	notice: 'Leads may share an email: only an external ID finds a lead again.',
	...shared,
	covers: REACHED,
	fields: links,
	async run({ sendAccepting, body, send, addHint, values }) {
		return await write({ sendAccepting, body, ifExists: 'return', send, addHint, values });
	},
});

export const upsert = procedure({
	label: 'Create or Update',
	action: 'Create or update a contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	notice: 'Leads may share an email: only an external ID finds a lead again.',
	...shared,
	covers: [...REACHED, ...CHANGED],
	fields: links,
	async run({ sendAccepting, body, send, addHint, values }) {
		return await write({ sendAccepting, body, ifExists: 'update', send, addHint, values });
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
