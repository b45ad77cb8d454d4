import type { IDataObject } from 'n8n-workflow';
import { bot, contact, conversationOf, partOf, person, teammate, ticketOf } from './samples';

/** Items in the shapes that real notifications of 2026 have, which Intercom documents otherwise or not at all. */

const ticketPart = (own: object): IDataObject => ({
	type: 'ticket_part',
	created_at: 1768031793,
	updated_at: 1768031793,
	author: teammate,
	attachments: [],
	redacted: false,
	...own,
});

/** The line that Intercom writes by itself when somebody writes. */
export const expectation = ticketPart({
	id: '3',
	part_type: 'channel_and_reply_time_expectation',
	body: '<p>We reply soon</p>',
	author: bot,
});
export const stateChange = ticketPart({
	id: '4',
	part_type: 'ticket_state_updated_by_admin',
	ticket_state: 'resolved',
	previous_ticket_state: 'submitted',
});
export const closing = ticketPart({ id: '5', part_type: 'close' });
export const assignment = (to: object, own: object = {}) =>
	ticketPart({ id: '6', part_type: 'assignment', assigned_to: to, ...own });
export const reply = ticketPart({ id: '7', part_type: 'comment', body: '<p>Is it out?</p>', author: person });
export const note = ticketPart({ id: '8', part_type: 'note', body: '<p class="no-margin">Call them</p>' });
export const attributeChange = ticketPart({
	id: '9',
	part_type: 'ticket_attribute_updated_by_admin',
	updated_attribute_data: {
		attribute: { type: 'attribute', id: '851', label: 'Floor' },
		value: { type: 'value', id: '4', label: '4', previous: '3' },
	},
});

/** A ticket with these parts. */
export const ticketWith = (parts: readonly object[], own: object = {}) =>
	ticketOf({ ticket_parts: { type: 'ticket_part.list', ticket_parts: parts, total_count: parts.length }, ...own });

/** The ticket and the part that was added, beside each other; something newer is in the history already. */
export const ticketAndPart = (part: object) => ({
	type: 'ticket_ticket_part',
	ticket: ticketWith([part, expectation]),
	ticket_part: part,
});

/** The ticket to which a contact was added, in Intercom's internal form. */
export const attachedTicket = {
	ticket: {
		type: 'ticket',
		id: 215474013331587,
		url: 'https://app.example.com/conversations/215474013331587',
		custom_attributes: {
			_default_title_: { value: 'Printer', type: 'string' },
			_default_description_: { value: null, type: 'string' },
			floor: { value: 3, type: 'integer' },
		},
		state: 'in_progress',
		ticket_type: 'Hardware',
		ticket_type_description: 'What breaks',
		ticket_type_emoji: '🎟',
		ticket_custom_state_admin_label: 'In progress',
		ticket_custom_state_user_label: 'We are on it',
	},
	contact,
};

/** The conversation to which a contact was added or of which it was removed, in Intercom's internal form. */
export const participantItem = (by: 'added_by' | 'removed_by', data?: string) => ({
	conversation: {
		parts: [
			{
				id: 37358461336,
				app_id: 4,
				conversation_id: 215472621202693,
				body: '',
				created_at: '2026-01-10T08:10:14.000Z',
				owner_id: 9608799,
				data:
					data ??
					JSON.stringify({
						[by]: { type: 'admin', id: 9608799, label: 'John', name: 'John', email: 'john@example.com' },
						participant: { type: 'user', id: contact.id, name: 'Ann' },
						state: 'state_open',
					}),
			},
		],
		options: { expand_for_notification: true },
		model: {
			app_id: 4,
			id: 215472621202693,
			user_id: 'somebody else',
			message_id: 3381,
			created_at: '2026-01-10T07:56:29.000Z',
			updated_at: '2026-01-10T08:10:14.000Z',
			company_id: '-1',
			message_type: 'conversation',
			read: false,
		},
	},
	contact,
});

const byBot = (part_type: string, body: string | null = null) => partOf({ part_type, body, author: bot });

/** A conversation that a contact has read, with what bots wrote to the contact before. */
export const readConversation = conversationOf([
	byBot('language_detection_details'),
	byBot('channel_and_reply_time_expectation', '<p>We reply soon</p>'),
	byBot('comment', '<p>How can we reach you?</p>'),
	byBot('attribute_collector'),
]);

/** A new conversation, to which bots have added lines already. */
export const startedConversation = conversationOf([byBot('language_detection_details'), byBot('attribute_collected')]);

/** A company as notifications about its contacts show it. */
export const companyOfContact = {
	type: 'company',
	id: '6961d175205cf6a4438f0c21',
	company_id: '6961d175205cf6a4438f0c22-qualification-company',
	app_id: 'abc123de',
	name: null,
	plan_id: 'p1',
	remote_created_at: null,
	created_at: '2026-01-10T04:11:34.013+00:00',
	updated_at: '2026-01-10T04:11:34.091+00:00',
	last_request_at: null,
	monthly_spend: 0,
	session_count: 0,
	user_count: 1,
	tag_ids: [],
	custom_attributes: {},
};

/** A teammate, of whom the ID is a number. */
export const awayTeammate = {
	type: 'admin',
	id: 9608799,
	name: 'John',
	email: 'john@example.com',
	job_title: null,
	away_mode_enabled: true,
	away_mode_reassign: false,
	away_status_reason: '',
	has_inbox_seat: true,
	team_ids: [5017691],
};

export const apiRequest = {
	type: 'api.request.completed',
	request_id: 'r1',
	timestamp: 1768031793,
	request: { method: 'GET', path: '/admins', ip_address: '192.0.2.1', user_agent: 'n8n' },
	response: { status: 200 },
	admin: { id: '9608799', email: 'john@example.com' },
};
