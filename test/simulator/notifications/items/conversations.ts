import { asArray, asObject, type JsonObject } from '../../json';
import type { Contact, Conversation } from '../../state/records';
import { conversationView } from '../../views/conversation';
import { tagView } from '../../views/tag';
import { isRecent, withTimes, zuluTime } from '../look';
import { contactItem } from './contacts';
import { contactOf, conversationOf, type MakeItem, type Source } from './source';

/** What Intercom notes on a part that an app wrote through the API. */
export const APP_PACKAGE_CODE = 'simulated-app-k9i0';

/** The part that a notification tells of, with what notifications say of it and its author. */
function partItem(view: JsonObject, { about, version }: Source): JsonObject[] {
	const parts = asArray(asObject(view['conversation_parts'])['conversation_parts']).map(asObject);
	const part = about.partId === undefined ? parts.at(-1) : parts.find(({ id }) => id === about.partId);
	if (part === undefined) return [];
	return [
		{
			...part,
			author: { ...asObject(part['author']), from_ai_agent: false, is_ai_answer: false },
			event_details: isRecent(version) ? null : {},
			app_package_code: about.byApi === true ? APP_PACKAGE_CODE : null,
		},
	];
}

/** A conversation by the app's version: HTML, nulls and ISO times up to 2.14; plain text and Unix seconds later. */
function conversationItem(source: Source, conversation: Conversation): JsonObject {
	const { state, version } = source;
	const view = conversationView(state, conversation, { parts: true, plain: isRecent(version) });
	const parts = source.topic === 'conversation.user.created' ? [] : partItem(view, source);
	const conversation_parts = { type: 'conversation_part.list', conversation_parts: parts, total_count: parts.length };
	if (isRecent(version)) return { ...view, conversation_parts };
	const { company: _company, ...older } = view;
	return {
		...older,
		admin_assignee_id: conversation.admin_assignee_id || null,
		team_assignee_id: conversation.team_assignee_id || null,
		priority: conversation.priority === 'none' ? 'not_priority' : 'priority',
		statistics: withTimes(asObject(view['statistics']), zuluTime),
		conversation_parts,
	};
}

const conversation: MakeItem = (source) => conversationItem(source, conversationOf(source));

const tagged: MakeItem = (source) => {
	const found = conversationOf(source);
	const tag = source.about.tagId ?? found.tags.at(-1)?.id ?? [...source.state.tags.keys()][0] ?? '';
	const tags_added = { type: 'tag.list', tags: [tagView(source.state, tag)] };
	return { ...conversationItem(source, found), tags_added };
};

const redacted: MakeItem = (source) => {
	const item = conversationItem(source, conversationOf(source));
	const list = asObject(item['conversation_parts']);
	const parts = asArray(list['conversation_parts']).map((part) => ({ ...asObject(part), redacted: true }));
	return { ...item, conversation_parts: { ...list, conversation_parts: parts } };
};

/** Who added or removed somebody, as JSON in a text. */
function participantData({ state, topic }: Source, { id, name }: Contact): string {
	const admin = state.admins.get(state.ownAdminId);
	return JSON.stringify({
		[topic.endsWith('detached') ? 'removed_by' : 'added_by']: {
			type: 'admin',
			id: Number(state.ownAdminId),
			name: admin?.name,
			email: admin?.email,
		},
		participant: { type: 'user', id, label: name, name },
	});
}

/** Who joined or left, in Intercom's own model: no type, and IDs as numbers. */
const participant: MakeItem = (source) => {
	const found = conversationOf(source);
	const person = contactOf(source, source.about.contactId ?? found.contacts.at(-1));
	const part = found.parts.at(-1);
	return {
		conversation: {
			parts: [
				{
					id: Number(part?.id ?? found.source.id),
					conversation_id: Number(found.id),
					body: '',
					created_at: zuluTime(found.updated_at),
					data: participantData(source, person),
				},
			],
			options: { expand_for_notification: true },
			model: {
				id: Number(found.id),
				user_id: found.contacts[0] ?? null,
				message_id: Number(found.source.id),
				created_at: zuluTime(found.created_at),
				updated_at: zuluTime(found.updated_at),
				company_id: '-1',
				message_type: 'conversation',
				read: found.read,
			},
		},
		contact: contactItem(source, person),
	};
};

const deleted: MakeItem = ({ about }) => ({ type: 'conversation', conversation_id: about.id ?? '' });

const WITH_PARTS = [
	'user.created',
	'user.replied',
	'admin.single.created',
	'admin.replied',
	'operator.replied',
	'admin.replied.translated',
	'admin.noted',
	'admin.assigned',
	'admin.open.assigned',
	'admin.closed',
	'admin.opened',
	'admin.snoozed',
	'admin.unsnoozed',
	'priority.updated',
	'rating.added',
	'read',
	'company.updated',
];

/** Items of conversations. */
export const conversationItems: Readonly<Record<string, MakeItem>> = {
	...Object.fromEntries(WITH_PARTS.map((event) => [`conversation.${event}`, conversation])),
	'conversation.deleted': deleted,
	'conversation.contact.attached': participant,
	'conversation.contact.detached': participant,
	'conversation_part.tag.created': tagged,
	'conversation_part.redacted': redacted,
};
