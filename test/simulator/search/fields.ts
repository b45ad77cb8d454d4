import type { JsonObject } from '../json';
import { customAttribute } from '../state/attributes';
import type { Contact, Conversation, DataAttribute } from '../state/records';
import { statisticsOf } from '../state/statistics';
import type { Workspace } from '../state/workspace';
import { plainText, teammateIds } from '../views/conversation';

/** The types that decide which operators a field takes. */
export type FieldType = 'string' | 'date' | 'integer' | 'boolean' | 'set';

/** What a record holds under a field. Sets hold several values; null is "not set". */
export type Held = string | number | boolean | null | readonly string[];

/** A searchable field: its type and where its value comes from. */
export interface SearchField<T> {
	type: FieldType;
	value: (record: T) => Held;
	/** Contains compares whole words. */
	words?: boolean;
	/** Takes = and != only. */
	equalityOnly?: boolean;
	/** The operators that it takes, where those are others than its type's. */
	operators?: readonly string[];
}

/** Finds a field of a kind of record by name. */
export type FieldFinder<T> = (name: string) => SearchField<T> | undefined;

type Table<T> = { [name: string]: SearchField<T> };

/** The value where it is one that filters compare with; null for anything else. */
export const scalar = (value: unknown): Held =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

/** What a record holds under the name of the field itself. */
const ownValue = <T extends object>(record: T, name: string): Held => scalar(record[name as keyof T]);
const detail = ({ details }: Contact, name: string): Held => scalar(details[name]);

function addTo<T>(table: Table<T>, type: FieldType, names: string, read: (record: T, name: string) => Held): void {
	for (const name of names.split(' ')) table[name] = { type, value: (record) => read(record, name) };
}

const CONTACT: Table<Contact> = {};
addTo(CONTACT, 'string', 'id role name avatar owner_id email phone external_id', ownValue);
addTo(CONTACT, 'date', 'created_at signed_up_at updated_at last_seen_at last_contacted_at last_replied_at', ownValue);
addTo(
	CONTACT,
	'string',
	'language_override browser browser_language os location.country location.region location.city formatted_phone ' +
		'ios_app_version ios_device ios_app_device ios_os_version ios_app_name ios_sdk_version ' +
		'android_app_version android_device android_app_name andoid_sdk_version android_sdk_version',
	detail,
);
addTo(CONTACT, 'date', 'last_email_opened_at last_email_clicked_at ios_last_seen_at android_last_seen_at', detail);
addTo(CONTACT, 'boolean', 'marked_email_as_spam has_hard_bounced', (contact, name) => contact.details[name] === true);
CONTACT['unsubscribed_from_emails'] = { type: 'boolean', value: (contact) => contact.unsubscribed_from_emails };
CONTACT['email_domain'] = { type: 'string', value: (contact) => contact.email?.split('@')[1] ?? null };

const CONVERSATION: Table<Conversation> = {};
addTo(CONVERSATION, 'string', 'id state priority', ownValue);
addTo(CONVERSATION, 'date', 'created_at updated_at waiting_since snoozed_until', ownValue);
addTo(CONVERSATION, 'integer', 'admin_assignee_id team_assignee_id', ownValue);
for (const name of ['type', 'id', 'delivered_as', 'subject', 'url']) {
	CONVERSATION[`source.${name}`] = { type: 'string', value: ({ source }) => ownValue(source, name) };
}
for (const name of ['id', 'type', 'name', 'email'] as const) {
	CONVERSATION[`source.author.${name}`] = { type: 'string', value: ({ source }) => source.author[name] };
}
CONVERSATION['source.body'] = { type: 'string', words: true, value: ({ source }) => plainText(source.body) };
CONVERSATION['channel_initiated'] = { type: 'string', value: ({ source }) => source.type };
CONVERSATION['contact_ids'] = { type: 'set', value: ({ contacts }) => contacts };
CONVERSATION['teammate_ids'] = { type: 'set', value: teammateIds };
CONVERSATION['tag_ids'] = { type: 'set', value: ({ tags }) => tags.map((tag) => tag.id) };
CONVERSATION['open'] = { type: 'boolean', value: ({ state }) => state !== 'closed' };
CONVERSATION['read'] = { type: 'boolean', value: ({ read }) => read };
CONVERSATION['ai_agent_participated'] = { type: 'boolean', value: () => false };
const statistic = (conversation: Conversation, name: string): Held =>
	scalar(statisticsOf(conversation)[name.slice('statistics.'.length)]);
addTo(CONVERSATION, 'string', 'statistics.last_closed_by_id', statistic);
for (const name of (
	'first_contact_reply_at first_assignment_at first_admin_reply_at first_close_at last_assignment_at ' +
	'last_assignment_admin_reply_at last_contact_reply_at last_admin_reply_at last_close_at'
).split(' ')) {
	addTo(CONVERSATION, 'date', `statistics.${name}`, statistic);
}
for (const name of (
	'time_to_assignment time_to_admin_reply time_to_first_close time_to_last_close median_time_to_reply ' +
	'count_reopens count_assignments count_conversation_parts'
).split(' ')) {
	addTo(CONVERSATION, 'integer', `statistics.${name}`, statistic);
}
const rating = (conversation: Conversation, name: string): Held =>
	scalar(conversation.rating?.[name.slice('conversation_rating.'.length)]);
addTo(
	CONVERSATION,
	'string',
	'conversation_rating.remark conversation_rating.contact_id conversation_rating.admin_d conversation_rating.admin_id',
	rating,
);
addTo(CONVERSATION, 'date', 'conversation_rating.requested_at conversation_rating.replied_at', rating);
CONVERSATION['conversation_rating.score'] = {
	type: 'integer',
	value: (conversation) => scalar(conversation.rating?.['rating']),
};
addTo(
	CONVERSATION,
	'string',
	'ai_agent.resolution_state ai_agent.last_answer_type ai_agent.rating_remark ai_agent.source_type ai_agent.source_title',
	() => null,
);
addTo(CONVERSATION, 'integer', 'ai_agent.rating', () => null);

/** The fields of contacts, the workspace's own attributes included. */
export function contactFields(state: Workspace): FieldFinder<Contact> {
	return (name) => {
		if (name === 'tag_id') return { type: 'set', equalityOnly: true, value: ({ tags }) => tags.map((tag) => tag.id) };
		if (name === 'segment_id') return { type: 'set', value: (contact) => segmentIds(state, contact) };
		return own(CONTACT, name) ?? attributeField(state, 'contact', name);
	};
}

/** The fields of conversations, the workspace's own attributes included. */
export function conversationFields(state: Workspace): FieldFinder<Conversation> {
	return (name) => own(CONVERSATION, name) ?? attributeField(state, 'conversation', name);
}

function own<T>(table: Table<T>, name: string): SearchField<T> | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}

function segmentIds(state: Workspace, contact: Contact): string[] {
	return [...state.segments.values()]
		.filter((segment) => segment.person_type !== 'company' && segment.matches(contact))
		.map((segment) => segment.id);
}

/** The attribute of the workspace that a field names; undefined for all other fields. */
export function attributeField<T extends { custom_attributes: JsonObject }>(
	state: Workspace,
	model: DataAttribute['model'],
	name: string,
): SearchField<T> | undefined {
	if (!name.startsWith('custom_attributes.')) return undefined;
	const key = name.slice('custom_attributes.'.length);
	const known = customAttribute(state, model, key);
	if (known === undefined || known.data_type === 'relationship' || known.data_type === 'files') return undefined;
	const type = known.data_type === 'float' ? 'integer' : known.data_type;
	return { type, value: (record) => scalar(record.custom_attributes[key]) };
}
