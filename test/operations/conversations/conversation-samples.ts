import type { IDataObject } from 'n8n-workflow';
import type { Simulator } from '../../simulator';
import type { JsonObject } from '../../simulator/json';
import type { Sent } from '../testNode';

/** Teammates and a team of the empty workspace; the access token belongs to Ada. */
export const ADA = '991267459';
export const BEN = '991267460';
export const SUPPORT = '991267901';

export const ANN = '6762f0d01bb69f9f2193bb7d';
export const BEA = '6762f0d01bb69f9f2193bb7e';
export const TALK = '215471234567890';

/** Ann, a user, and Bea, a lead. */
export function people({ state }: Simulator): void {
	state.addContacts(1, () => ({ id: ANN, email: 'ann@example.com', external_id: 'user-70', name: 'Ann Lee' }));
	state.addContacts(1, () => ({ id: BEA, email: 'bea@example.com', external_id: null, name: 'Bea', role: 'lead' }));
}

/** Both, and a conversation of Ann's. */
export function talk(simulator: Simulator): void {
	people(simulator);
	simulator.state.addConversations(1, () => ({ id: TALK, contacts: [ANN] }));
}

/** The same conversation with Bea in it as well. */
export function groupTalk(simulator: Simulator): void {
	people(simulator);
	simulator.state.addConversations(1, () => ({ id: TALK, contacts: [ANN, BEA] }));
}

/** A conversation as a list holds it. */
export const listed: JsonObject & IDataObject = {
	type: 'conversation',
	id: TALK,
	created_at: 1734537511,
	updated_at: 1734541111,
	waiting_since: null,
	snoozed_until: 1734627911,
	source: {
		type: 'email',
		id: '403918334',
		delivered_as: 'customer_initiated',
		subject: '<p>An order &amp; a question</p>',
		body: '<p>Where is my order?</p>',
		author: { type: 'user', id: ANN, name: 'Ann Lee', email: 'ann@example.com' },
		attachments: [],
		url: null,
		redacted: false,
	},
	contacts: {
		type: 'contact.list',
		contacts: [
			{ type: 'contact', id: ANN, external_id: 'user-70' },
			{ type: 'contact', id: BEA, external_id: null },
		],
	},
	first_contact_reply: { created_at: 1734537511, type: 'conversation', url: null },
	admin_assignee_id: 991267459,
	team_assignee_id: 0,
	open: true,
	state: 'snoozed',
	read: false,
	tags: {
		type: 'tag.list',
		tags: [
			{
				type: 'tag',
				id: '7522901',
				name: 'VIP',
				applied_at: 1734537600,
				applied_by: { type: 'admin', id: '991267459' },
			},
		],
	},
	priority: 'none',
	sla_applied: null,
	statistics: { type: 'conversation_statistics', count_conversation_parts: 2 },
	conversation_rating: { rating: 4, remark: 'Quick', created_at: 1734541111 },
	teammates: { type: 'admin.list', admins: [{ type: 'admin', id: '991267459' }] },
	title: 'Order 1234',
	custom_attributes: { issue_type: 'Billing', attempts: 2 },
	topics: {},
	ticket: null,
	linked_objects: { type: 'list', data: [], total_count: 0, has_more: false },
	ai_agent: null,
	ai_agent_participated: false,
};

/** The same as GET and writes answer with it. */
export const whole: JsonObject & IDataObject = {
	...listed,
	conversation_parts: {
		type: 'conversation_part.list',
		conversation_parts: [
			{
				type: 'conversation_part',
				id: '129',
				part_type: 'comment',
				body: '<p>On its way.</p>',
				created_at: 1734541111,
				updated_at: 1734541111,
				notified_at: 1734541111,
				assigned_to: null,
				author: { type: 'admin', id: '991267459', name: 'Ada Marsh', email: 'ada.marsh@example.com' },
				attachments: [],
				external_id: null,
				redacted: false,
			},
		],
		total_count: 2,
	},
};

/** What Simplify always keeps of it, as an answer says at least this. */
export const simpleFacts: IDataObject = {
	id: TALK,
	title: 'Order 1234',
	state: 'snoozed',
	open: true,
	read: false,
	priority: 'none',
	admin_assignee_id: 991267459,
	team_assignee_id: 0,
	created_at: '2024-12-18T15:58:31.000Z',
	updated_at: '2024-12-18T16:58:31.000Z',
	waiting_since: null,
	snoozed_until: '2024-12-19T17:05:11.000Z',
	custom_attributes: { issue_type: 'Billing', attempts: 2 },
};

const simple: IDataObject = {
	...simpleFacts,
	channel: 'email',
	subject: 'An order & a question',
	contact_ids: [ANN, BEA],
	author_name: 'Ann Lee',
	author_email: 'ann@example.com',
	tags: ['VIP'],
	rating: 4,
	delivered_as: 'customer_initiated',
	rating_details: {
		remark: 'Quick',
		requested_at: '2024-12-18T16:58:31.000Z',
		updated_at: null,
		rated_type: null,
		rated_id: null,
		rated_name: null,
	},
};

/** What Simplify makes of `listed`. */
export const simpleListed: IDataObject = { ...simple, message: 'Where is my order?' };

/** What Simplify makes of `whole`. */
export const simpleWhole: IDataObject = {
	...simple,
	transcript:
		'[2024-12-18 15:58] Ann Lee (contact): Where is my order?\n' +
		'[1 older part is missing here: Intercom gives the newest 1]\n' +
		'[2024-12-18 16:58] Ada Marsh (teammate): On its way.',
	parts_shown: 1,
	parts_total: 2,
};

/** The request that asks whose token it is. */
export const ME: Sent = { to: 'GET /me' };

/** The short record that a write gives of `whole`. */
export const short: IDataObject = {
	id: TALK,
	title: 'Order 1234',
	state: 'snoozed',
	open: true,
	priority: 'none',
	snoozed_until: '2024-12-19T17:05:11.000Z',
	admin_assignee_id: 991267459,
	admin_assignee_name: 'Ada Marsh',
	team_assignee_id: 0,
	team_assignee_name: null,
	inbox_url: 'https://app.intercom.com/a/inbox/simulator1/inbox/conversation/215471234567890',
};

/** The same of a write that adds a part of another kind than `whole` has. */
export const shortWithoutPart: IDataObject = { ...short, part: null };

/** The same of a reply. */
export const shortReply: IDataObject = {
	...short,
	part: {
		id: '129',
		type: 'comment',
		text: 'On its way.',
		created_at: '2024-12-18T16:58:31.000Z',
		author: { id: '991267459', name: 'Ada Marsh', email: 'ada.marsh@example.com', role: 'teammate' },
	},
};

/** The option that adds the transcript to the short record of a write. */
export const withTranscript = { options: { includeTranscript: true } };
