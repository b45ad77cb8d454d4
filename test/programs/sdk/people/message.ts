import { known } from '../../../catalogue/known';
import { DATE, id, SECONDS, type Row } from '../row';

const { admin, lead, user } = known;
const SENDER = 'the SDK types it as a number; text is accepted as well, as IDs are text everywhere';

/** Messages. */
export const messageRows: readonly Row[] = [
	{
		operation: 'message.create',
		how: 'by email',
		sdk: (client) =>
			client.messages.create({
				message_type: 'email',
				subject: 'Thanks',
				body: 'Hello',
				template: 'plain',
				from: { type: 'admin', id: 991267460 },
				to: { type: 'user', id: user },
				created_at: SECONDS,
				create_conversation_without_contact_reply: true,
			}),
		node: {
			to: { row: [{ contact: id(user) }] },
			message_type: 'email',
			subject: 'Thanks',
			body: 'Hello',
			template: 'plain',
			additionalFields: {
				admin_id: id(admin),
				created_at: DATE,
				create_conversation_without_contact_reply: true,
			},
		},
		beside: [`GET /contacts/${user}`],
		differs: { 'body.from.id': SENDER },
	},
	{
		operation: 'message.create',
		how: 'in the Messenger, to a lead',
		sdk: (client) =>
			client.messages.create({
				message_type: 'inapp',
				body: 'Hello',
				from: { type: 'admin', id: 991267459 },
				to: { type: 'lead', id: lead },
			}),
		node: { to: { row: [{ contact: id(lead) }] }, message_type: 'inapp', body: 'Hello' },
		beside: ['GET /me', `GET /contacts/${lead}`],
		differs: { 'body.from.id': SENDER },
	},
];
