import type { Author, Company, Contact, Conversation, Part } from './records';
import type { Contents } from './contents';

/** A contact with nothing set, ready to be added. */
export function blankContact(state: Contents, change: Partial<Contact> = {}): Contact {
	const now = change.created_at ?? state.now();
	return {
		id: change.id ?? state.ids.hex(),
		seq: state.ids.seq(),
		external_id: null,
		role: 'user',
		email: null,
		email_verified: null,
		phone: null,
		name: null,
		avatar: null,
		owner_id: null,
		unsubscribed_from_emails: false,
		created_at: now,
		updated_at: now,
		signed_up_at: null,
		last_seen_at: null,
		last_replied_at: null,
		last_contacted_at: null,
		custom_attributes: {},
		tags: [],
		companies: [],
		notes: [],
		archived: false,
		blocked: false,
		merged: [],
		details: {},
		...change,
	};
}

/** A company with nothing but its identifiers, ready to be added. */
export function blankCompany(state: Contents, companyId: string, change: Partial<Company> = {}): Company {
	const now = change.created_at ?? state.now();
	return {
		id: change.id ?? state.ids.hex(),
		seq: state.ids.seq(),
		company_id: companyId,
		name: null,
		plan: null,
		size: null,
		website: null,
		industry: null,
		monthly_spend: 0,
		session_count: 0,
		remote_created_at: null,
		created_at: now,
		updated_at: now,
		last_request_at: null,
		custom_attributes: {},
		tags: [],
		contacts: new Set(),
		notes: [],
		...change,
	};
}

/** An open, unassigned conversation that its author just started, ready to be added. */
export function blankConversation(
	state: Contents,
	source: { author: Author; body: string; subject?: string; type?: string; delivered_as?: string; contact: string },
	change: Partial<Conversation> = {},
): Conversation {
	const now = change.created_at ?? state.now();
	const byContact = source.author.type === 'user' || source.author.type === 'lead';
	return {
		id: change.id ?? state.ids.number('conversation'),
		seq: state.ids.seq(),
		created_at: now,
		updated_at: now,
		waiting_since: byContact ? now : null,
		snoozed_until: null,
		source: {
			type: source.type ?? 'conversation',
			id: state.ids.number('message'),
			delivered_as: source.delivered_as ?? (byContact ? 'customer_initiated' : 'admin_initiated'),
			subject: source.subject ?? '',
			body: source.body,
			author: source.author,
			attachments: [],
		},
		contacts: [source.contact],
		first_contact_reply: byContact ? now : null,
		admin_assignee_id: 0,
		team_assignee_id: 0,
		company_id: null,
		state: byContact ? 'open' : 'closed',
		read: false,
		priority: 'none',
		title: null,
		tags: [],
		custom_attributes: {},
		parts: [],
		statistics: byContact ? { first_contact_reply_at: now, last_contact_reply_at: now } : {},
		rating: null,
		...change,
	};
}

/** Adds a part to a conversation and moves the conversation's clock forward. */
export function addPart(
	state: Contents,
	conversation: Conversation,
	part: Pick<Part, 'part_type' | 'author'> & Partial<Part>,
): Part {
	const created = part.created_at ?? state.now();
	const whole: Part = {
		id: state.ids.number('part'),
		body: null,
		created_at: created,
		assigned_to: null,
		attachments: [],
		metadata: {},
		state: conversation.state,
		...part,
	};
	conversation.parts.push(whole);
	conversation.updated_at = Math.max(conversation.updated_at, created);
	state.conversations.touch();
	return whole;
}

/** How a contact signs what it writes. */
export function contactAuthor(contact: Contact): Author {
	return { type: contact.role, id: contact.id, name: contact.name, email: contact.email };
}

/** How a teammate signs what they write. */
export function adminAuthor(state: Contents, id: string): Author {
	const admin = state.admins.get(id);
	return { type: 'admin', id, name: admin?.name ?? null, email: admin?.email ?? null };
}

/** How Intercom's own bot signs what it does. */
export function botAuthor(state: Contents): Author {
	return { type: 'bot', id: '991267400', name: 'Operator', email: `operator+${state.appId}@intercom.io` };
}
