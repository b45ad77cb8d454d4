import type { IDataObject } from 'n8n-workflow';

/** Items as Intercom sends them, by what they are; the values are made up, the shapes recorded or documented. */

export const contact = {
	type: 'contact',
	id: '6961d897719c606240178da8',
	workspace_id: 'abc123de',
	external_id: 'u-12',
	role: 'user',
	email: 'ann@example.com',
	name: 'Ann O&#39;Hara',
	owner_id: null,
	created_at: '2026-01-10T04:41:59.251+00:00',
	updated_at: '2026-01-10T04:42:00.000+00:00',
	signed_up_at: '2026-01-09T00:00:00.000+01:00',
	last_seen_at: null,
	custom_attributes: { plan_ends_at: 1768020547, plan: 'Pro' },
	tags: { type: 'list', data: [{ type: 'tag', id: '12', url: '/tags/12' }], total_count: 1 },
	companies: { type: 'list', data: [], total_count: 0 },
	location: { type: 'location', country: 'Ireland', city: 'Dublin' },
} satisfies IDataObject;

export const company = {
	type: 'company',
	id: '6961d175205cf6a4438f0c21',
	company_id: '6',
	app_id: 'abc123de',
	name: 'Blue &amp; Sons',
	plan: 'Gold',
	plan_id: 'p1',
	tag_ids: ['12'],
	created_at: '2026-01-10T04:11:34.013+00:00',
	updated_at: '2026-01-10T04:11:34.013+00:00',
	monthly_spend: 10,
	custom_attributes: {},
} satisfies IDataObject;

export const teammate = { type: 'admin', id: '9608799', name: 'John', email: 'john@example.com', from_ai_agent: false };
export const person = { type: 'user', id: contact.id, name: 'Ann', email: 'ann@example.com', from_ai_agent: false };
export const fin = { type: 'bot', id: '1', name: 'Fin', email: 'fin@example.com', from_ai_agent: true };
export const bot = { type: 'bot', id: '2', name: 'Operator', email: null, from_ai_agent: false };

/** A part of a conversation. */
export const partOf = (own: object = {}) => ({
	type: 'conversation_part',
	id: '37',
	part_type: 'comment',
	body: '<p>Hello <b>there</b></p>',
	created_at: 1768031793,
	updated_at: 1768031793,
	assigned_to: null,
	author: person,
	attachments: [],
	redacted: false,
	state: 'open',
	app_package_code: null,
	...own,
});

/** A conversation with the parts of one event. */
export const conversationOf = (parts: readonly object[] = [partOf()], own: object = {}) => ({
	type: 'conversation',
	id: '215472621202693',
	created_at: 1768031700,
	updated_at: 1768031793,
	waiting_since: 1768031793,
	snoozed_until: null,
	source: {
		type: 'conversation',
		id: '36',
		delivered_as: 'customer_initiated',
		subject: '',
		body: '<p>My invoice is wrong</p>',
		author: person,
		attachments: [],
		redacted: false,
	},
	contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: contact.id, external_id: 'u-12' }] },
	teammates: { type: 'admin.list', admins: [] },
	admin_assignee_id: 9608799,
	team_assignee_id: 5017691,
	open: true,
	state: 'open',
	read: false,
	tags: { type: 'tag.list', tags: [{ type: 'tag', id: '12', name: 'VIP' }] },
	priority: 'not_priority',
	conversation_rating: { rating: null, remark: null },
	statistics: {
		type: 'conversation_statistics',
		time_to_assignment: 1,
		last_close_at: '2026-01-10T04:11:34.013+00:00',
	},
	conversation_parts: { type: 'conversation_part.list', conversation_parts: parts, total_count: parts.length },
	custom_attributes: {},
	...own,
});

/** A ticket, which comes with its whole history. */
export const ticketOf = (own: object = {}) => ({
	type: 'ticket',
	id: '215474013331587',
	ticket_id: '66040342',
	category: 'Customer',
	ticket_attributes: { _default_title_: 'Printer', _default_description_: 'It is on fire', floor: 3 },
	ticket_state: { type: 'ticket_state', id: '1', category: 'in_progress', internal_label: 'In progress' },
	ticket_type: { type: 'ticket_type', id: '7', name: 'Hardware', ticket_type_attributes: { data: [] } },
	contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: contact.id }] },
	admin_assignee_id: '9608799',
	team_assignee_id: '5017691',
	created_at: 1768031700,
	updated_at: 1768031793,
	open: true,
	is_shared: true,
	linked_objects: { type: 'list', data: [] },
	ticket_parts: {
		type: 'ticket_part.list',
		total_count: 2,
		ticket_parts: [
			{
				type: 'ticket_part',
				id: '1',
				part_type: 'ticket_state_updated_by_admin',
				created_at: 1768031700,
				author: teammate,
			},
			{
				type: 'ticket_part',
				id: '2',
				part_type: 'comment',
				body: '<p>On my way</p>',
				created_at: 1768031793,
				author: teammate,
			},
		],
	},
	...own,
});

/** Intercom's internal form of a conversation, with integers as IDs and no type. */
export const attachedConversation = {
	conversation: { parts: [{ id: 5 }], options: {}, model: { id: 215472621202693, app_id: 4 } },
	contact: { type: 'contact', id: contact.id },
};

export const contactTag = {
	type: 'contact_tag',
	created_at: 1768020547,
	tag: { type: 'tag', id: '12', name: 'VIP' },
	contact,
};

export const subscriptions = {
	type: 'list',
	data: [{ type: 'subscription', id: '4', state: 'live', consent_type: 'opt_in' }],
};

export const contentStat = {
	type: 'content_stat.email',
	created_at: '2026-01-10T04:11:34.013+00:00',
	content_stat: {
		type: 'content_stat',
		id: 987,
		content_type: 'email',
		content_id: 55,
		stat_type: 'open',
		receipt_id: 3,
		content_title: 'News',
		tags: [],
	},
	contact,
	company: null,
};

export const event = {
	type: 'event',
	event_name: 'invited-friend',
	id: '84ca',
	intercom_user_id: contact.id,
	user_id: 'u-12',
	email: 'ann@example.com',
	metadata: { invited_at: 1391691500 },
	created_at: 1391691571,
};
