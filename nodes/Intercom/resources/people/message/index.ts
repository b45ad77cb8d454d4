import type { Fields } from '../../../model/field';
import { choice, flag, oneOf, pick, rows, select, text } from '../../../model/fields';
import { objectsOf, toText, type Json, type JsonObject } from '../../../model/json';
import { procedure, type Resource } from '../../../model/operation';
import type { Session } from '../../../model/session';
import { getStatuses, getWhatsAppStatus } from './status';
import { whatsApp, whatsAppBody } from './whatsApp';
import { body, createdAt } from '../../shared/fields';

/**
 * A recipient as Intercom takes it. Its type says whether the contact is a user or a lead, so the contact is looked up,
 * once in an execution.
 */
const findRecipient = async (
	id: string,
	{ send, oncePerExecution }: Pick<Session, 'send' | 'oncePerExecution'>,
): Promise<JsonObject> => {
	const { id: contactId, role } = await oncePerExecution(`contact ${id}`, async () => {
		const contact = await send('GET /contacts/{contact_id}', { path: { contact_id: id } });
		return { id: contact.id ?? id, role: contact.role ?? 'user' };
	});
	return { type: role ?? 'user', id: contactId ?? id };
};

const findRecipients = async (
	ids: readonly string[],
	session: Pick<Session, 'send' | 'oncePerExecution'>,
): Promise<JsonObject | JsonObject[]> => {
	const looking = [...new Set(ids)].map(async (id) => await findRecipient(id, session));
	// Other items may wait for these look-ups, which end with this item.
	await Promise.allSettled(looking);
	const all = await Promise.all(looking);
	const [only] = all;
	return all.length === 1 && only ? only : all;
};

/** The recipients of a message that goes to contacts. */
const recipientFields = {
	recipients: oneOf({
		label: 'Recipients',
		required: true,
		cases: {
			chosen: {
				label: 'Choose Each',
				fields: {
					to: rows({
						label: 'To',
						title: 'Recipient',
						required: true,
						of: { contact: pick({ from: 'contacts', required: true }) },
					}),
				},
			},
			listed: {
				label: 'From a List',
				fields: { to_ids: select({ from: 'getContacts', label: 'To', many: true, required: true }) },
			},
		},
	}),
} satisfies Fields;

/** The contacts that were chosen in either way. */
const recipientIds = ({ to, to_ids }: Readonly<Record<string, Json | undefined>>): string[] =>
	Array.isArray(to_ids) ? to_ids.map(toText) : objectsOf(to).map(({ contact }) => toText(contact));

/** Messages to phones, which take no copies: by their type, as people call them. */
const PHONE_WAYS: Readonly<Record<string, string>> = { sms: 'An SMS', whatsapp: 'WhatsApp' };

const create = procedure({
	action: 'Create a message',
	description: 'Write to contacts by email, by SMS or in the Messenger, or to a phone by WhatsApp',
	covers: ['POST /messages', 'GET /contacts/{contact_id}'],
	fields: {
		admin_id: pick({
			from: 'admins',
			asNumber: true,
			label: 'From',
			defaultsToTokenOwner: true,
			description: 'The teammate who writes; the one of the access token when left out',
		}),
		cc: select({ from: 'getUsers', label: 'CC', many: true }),
		bcc: select({ from: 'getUsers', label: 'BCC', many: true }),
	},
	body: {
		message_type: oneOf({
			label: 'Message Type',
			required: true,
			cases: {
				email: {
					label: 'Email',
					send: { message_type: 'email' },
					fields: {
						...recipientFields,
						subject: text({ required: true, placeholder: 'e.g. Thanks for everything' }),
						body,
						template: choice({
							required: true,
							options: { personal: 'Personal', plain: 'Plain' },
							default: 'plain',
							description: 'How the email looks',
						}),
					},
				},
				inapp: { label: 'In-App', send: { message_type: 'inapp' }, fields: { ...recipientFields, body } },
				sms: {
					label: 'SMS',
					description: 'To the phones of contacts; Intercom may refuse a text with a link (Preview)',
					send: { message_type: 'sms' },
					fields: { ...recipientFields, body },
				},
				whatsapp: {
					label: 'WhatsApp',
					send: { message_type: 'whatsapp' },
					fields: whatsApp,
					notice: 'A WhatsApp message is a template with its gaps filled in, and goes to a phone number.',
				},
			},
		}),
		create_conversation_without_contact_reply: flag({
			label: 'Create Conversation at Once',
			description: 'Whether there is a conversation in the inbox even before the contact replies',
		}),
		created_at: createdAt,
	},
	// Each recipient by itself, so that two messages with a recipient in common reach that one in the order of the items.
	writesAbout: ({ body, values: { bcc = [], cc = [] } }) => [
		...[...recipientIds(body), ...cc, ...bcc].map((id) => `contact ${id}`),
		...(body.phone === undefined ? [] : [`phone ${toText(body.phone).replace(/\D/g, '')}`]),
	],
	async run({ body: { to, to_ids, ...message }, fail, send, oncePerExecution, values }) {
		const { admin_id, bcc = [], cc = [] } = values;
		const from = { type: 'admin', id: admin_id };
		const phoneWay = PHONE_WAYS[toText(message.message_type)];
		if (phoneWay && cc.length + bcc.length > 0)
			fail(`${phoneWay} takes no CC and no BCC`, 'Remove them, or write an email');
		if (message.message_type === 'whatsapp')
			return await send('POST /messages', { body: { ...whatsAppBody(message), from } });
		const session = { send, oncePerExecution };
		const ids = recipientIds({ to, to_ids });
		return await send('POST /messages', {
			body: {
				...message,
				from,
				to: await findRecipients(ids, session),
				...(cc.length > 0 && { cc: await findRecipients(cc, session) }),
				...(bcc.length > 0 && { bcc: await findRecipients(bcc, session) }),
			},
		});
	},
});

export const message: Resource = { label: 'Message', operations: { create, getStatuses, getWhatsAppStatus } };
