import { known, userEmail } from '../../../catalogue/known';
import { DATE, id, SECONDS, type Row } from '../row';

const { admin, conversation, lead, team, user } = known;
const about = { conversation_id: id(conversation) };
const acting = { additionalFields: { admin_id: id(admin) } };

/** Who takes part in a conversation, and whether it is open. */
export const stateRows: readonly Row[] = [
	{
		operation: 'conversation.assign',
		how: 'to a teammate, with a message',
		sdk: (client) =>
			client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'assignment', type: 'admin', admin_id: admin, assignee_id: admin, body: 'Yours' },
			}),
		node: {
			...about,
			assign_to: 'admin',
			assignee_id: id(admin),
			additionalFields: { admin_id: id(admin), body: 'Yours' },
		},
	},
	{
		operation: 'conversation.assign',
		how: 'to a team, by the teammate of the token',
		sdk: (client) =>
			client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'assignment', type: 'team', admin_id: '991267459', assignee_id: team },
			}),
		node: { ...about, assign_to: 'team', assignee_id: id(team) },
		beside: ['GET /me'],
	},
	{
		operation: 'conversation.assign',
		how: 'by the assignment rules',
		sdk: (client) => client.conversations.runAssignmentRules({ conversation_id: conversation }, { version: '2.11' }),
		node: { ...about, assign_to: 'rules' },
	},
	{
		operation: 'conversation.attachContact',
		how: 'by a teammate',
		sdk: (client) =>
			client.conversations.attachContactAsAdmin({
				conversation_id: conversation,
				admin_id: admin,
				customer: { intercom_user_id: user },
			}),
		node: { ...about, contact_by: 'existing', customer_intercom_user_id: id(user), on_behalf: 'admin', ...acting },
	},
	{
		operation: 'conversation.attachContact',
		how: 'on behalf of another contact',
		sdk: (client) =>
			client.conversations.attachContactAsAdmin({
				conversation_id: conversation,
				customer: { email: userEmail, customer: { intercom_user_id: lead } },
			}),
		node: {
			...about,
			contact_by: 'email',
			customer_email: userEmail,
			on_behalf: 'contact',
			customer_customer_intercom_user_id: id(lead),
		},
	},
	{
		operation: 'conversation.close',
		sdk: (client) =>
			client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'close', type: 'admin', admin_id: admin, body: 'Bye' },
			}),
		node: { ...about, additionalFields: { admin_id: id(admin), body: 'Bye' } },
	},
	{
		operation: 'conversation.detachContact',
		sdk: (client) =>
			client.conversations.detachContactAsAdmin({
				conversation_id: conversation,
				contact_id: lead,
				admin_id: admin,
			}),
		node: { ...about, contact_id: id(lead), ...acting },
	},
	{
		operation: 'conversation.open',
		sdk: (client) =>
			client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'open', admin_id: admin },
			}),
		node: { ...about, ...acting },
	},
	{
		operation: 'conversation.snooze',
		sdk: (client) =>
			client.conversations.manage({
				conversation_id: conversation,
				body: { message_type: 'snoozed', admin_id: admin, snoozed_until: SECONDS },
			}),
		node: { ...about, snoozed_until: DATE, ...acting },
	},
];
