import type { JsonObject } from '../json';

/** What every stored record has: an identifier and its place in the order of creation. */
export interface Stored {
	id: string;
	seq: number;
	created_at: number;
}

/** A record that is kept as Intercom shows it. */
export interface Shelved extends Stored {
	fields: JsonObject;
}

/** A tag on a contact, company or conversation. */
export interface AppliedTag {
	id: string;
	applied_at: number;
	applied_by: string;
}

/** A contact that was merged into another. */
export interface MergedFrom {
	source_contact_id: string;
	source_contact_role: string;
	merged_at: number;
}

/** A contact as stored; the view adds what never changes. */
export interface Contact extends Stored {
	external_id: string | null;
	role: 'user' | 'lead';
	email: string | null;
	email_verified: boolean | null;
	phone: string | null;
	name: string | null;
	avatar: string | null;
	owner_id: string | null;
	unsubscribed_from_emails: boolean;
	updated_at: number;
	signed_up_at: number | null;
	last_seen_at: number | null;
	last_replied_at: number | null;
	last_contacted_at: number | null;
	custom_attributes: JsonObject;
	tags: AppliedTag[];
	companies: string[];
	notes: string[];
	archived: boolean;
	blocked: boolean;
	merged: MergedFrom[];
	/** Further fields of the answer (browser, location.city, …) by their search name. */
	details: JsonObject;
}

/** A company as stored. */
export interface Company extends Stored {
	company_id: string;
	name: string | null;
	plan: string | null;
	size: number | null;
	website: string | null;
	industry: string | null;
	monthly_spend: number;
	session_count: number;
	remote_created_at: number | null;
	updated_at: number;
	last_request_at: number | null;
	custom_attributes: JsonObject;
	tags: AppliedTag[];
	contacts: Set<string>;
	notes: string[];
}

/** Who wrote a part or message: a teammate, a contact or the bot. */
export interface Author {
	type: 'admin' | 'user' | 'lead' | 'bot';
	id: string;
	name: string | null;
	email: string | null;
}

/** One part of a conversation. */
export interface Part {
	id: string;
	part_type: string;
	body: string | null;
	created_at: number;
	author: Author;
	assigned_to: JsonObject | null;
	attachments: JsonObject[];
	state: ConversationState;
	metadata: JsonObject;
	/** What an event changed. */
	event_details?: JsonObject;
	redacted?: true;
}

/** The states of a conversation. */
export type ConversationState = 'open' | 'closed' | 'snoozed';

/** The moments and counts that a conversation's statistics report. */
export type Statistics = { [name: string]: number | string | null };

/** A conversation as stored. */
export interface Conversation extends Stored {
	updated_at: number;
	waiting_since: number | null;
	snoozed_until: number | null;
	source: {
		type: string;
		id: string;
		delivered_as: string;
		subject: string;
		body: string;
		author: Author;
		attachments: JsonObject[];
		redacted?: true;
	};
	contacts: string[];
	first_contact_reply: number | null;
	admin_assignee_id: number;
	team_assignee_id: number;
	company_id: string | null;
	state: ConversationState;
	read: boolean;
	priority: string;
	title: string | null;
	tags: AppliedTag[];
	custom_attributes: JsonObject;
	parts: Part[];
	statistics: Statistics;
	rating: JsonObject | null;
}

/** A teammate. */
export interface Admin {
	id: string;
	name: string;
	email: string;
	job_title: string;
	away_mode_enabled: boolean;
	away_mode_reassign: boolean;
	away_status_reason_id: string | null;
	has_inbox_seat: boolean;
	team_ids: number[];
}

/** A team of teammates. */
export interface Team {
	id: string;
	name: string;
	admin_ids: number[];
	distribution_method: string;
	assignment_limit: number;
	/** Of a team that balances the load: the members whom a conversation goes to when the others are full. */
	secondary_admin_ids?: number[];
}

/** A tag; `dependents` are the segments that keep it from being deleted. */
export interface Tag {
	id: string;
	name: string;
	dependents: string[];
}

/** A note on a contact or a company. */
export interface Note extends Stored {
	body: string;
	admin_id: string | null;
	on: { type: 'contact' | 'company'; id: string };
}

/** A segment: a rule that contacts or companies match. */
export interface Segment {
	id: string;
	name: string;
	created_at: number;
	updated_at: number;
	person_type: 'user' | 'contact' | 'company';
	matches: (record: Contact | Company) => boolean;
}

/** A data attribute of contacts, companies or conversations. */
export interface DataAttribute {
	id: number | null;
	model: 'contact' | 'company' | 'conversation';
	name: string;
	full_name: string;
	label: string;
	description: string;
	data_type: 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'relationship' | 'files';
	options: string[] | null;
	api_writable: boolean;
	messenger_writable: boolean;
	custom: boolean;
	archived: boolean;
	created_at: number;
	updated_at: number;
	/** What attributes of conversations alone have, as it is shown. */
	more?: JsonObject;
}

/** A data event of one contact; `order` makes events of the same second tell apart. */
export interface DataEvent {
	id: string;
	contact_id: string;
	event_name: string;
	created_at: number;
	order: number;
	metadata: JsonObject;
}

/** A message that a teammate sent. */
export interface Message extends Stored {
	message_type: string;
	subject: string | null;
	body: string;
	from: string;
	to: string[];
	conversation_id: string | null;
}
