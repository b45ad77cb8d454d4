import { asId, asObject, asText, type JsonObject } from '../json';
import { STATE, TICKET, ticketIn } from '../routes/tickets/records';
import type { Workspace } from '../state/workspace';
import type { LedgerEntry } from '../types';
import { isRecent } from './look';
import type { About, AppVersion } from './types';

/** A topic and what it is about. */
export type Event = readonly [topic: string, about: About];

/** A write through the API, and the workspace right after it. */
interface Write {
	id: string;
	body: JsonObject;
	path: string;
	state: Workspace;
	version: AppVersion;
}

type EventsOf = (write: Write) => Event[];

const of =
	(...topics: string[]): EventsOf =>
	({ id }) =>
		topics.map((topic) => [topic, { id }]);

/** A topic that has the contact's role in its name. */
const byRole = (event: string): EventsOf => {
	return ({ id, state }) => [[`contact.${state.contacts.get(id)?.role ?? 'user'}.${event}`, { id }]];
};

/** A topic with the part that the write added last. */
const withPart =
	(...topics: string[]): EventsOf =>
	({ id, state }) => {
		const partId = state.conversations.get(id)?.parts.at(-1)?.id;
		return topics.map((topic) => [topic, { id, partId, byApi: true }]);
	};

const startedBy: EventsOf = ({ id, state }) => {
	const byAdmin = state.conversations.get(id)?.source.author.type === 'admin';
	return [[byAdmin ? 'conversation.admin.single.created' : 'conversation.user.created', { id, byApi: true }]];
};

const replied: EventsOf = (write) => {
	const author = write.body['type'] === 'admin' ? 'admin' : 'user';
	return withPart(`conversation.${author}.replied`)(write);
};

/** An open conversation that is assigned tells of it twice. */
const assigned: EventsOf = (write) => {
	const isOpen = write.state.conversations.get(write.id)?.state === 'open';
	const topics = ['conversation.admin.assigned', ...(isOpen ? ['conversation.admin.open.assigned'] : [])];
	return withPart(...topics)(write);
};

/** Tags of contacts and of conversations have topics of their own; companies and tickets have none. */
const tagged =
	(event: 'created' | 'deleted'): EventsOf =>
	(write) => {
		const { id, body, path, state } = write;
		const inPath = /\/tags\/(\d+)$/.exec(path)?.[1];
		const tagId = inPath ?? (path === '/tags' ? undefined : asId(body['id']));
		const contact = state.contacts.get(id);
		if (contact) return [[`contact.${contact.role}.tag.${event}`, { id, tagId }]];
		if (state.conversations.get(id) && event === 'created') return [['conversation_part.tag.created', { id, tagId }]];
		return [];
	};

/** The company that a contact joined or left. */
const companyContact =
	(event: 'attached' | 'detached'): EventsOf =>
	({ id, body, path }) => {
		const company = event === 'attached' ? asText(body['id']) : path.split('/').at(-1);
		return [[`company.contact.${event}`, { id: company, contactId: id }]];
	};

const ticketPart =
	(topic: string): EventsOf =>
	({ id, state }) => {
		const record = state.shelf(TICKET).get(id);
		const partId = record && asText(ticketIn(record).parts.at(-1)?.['id']);
		return [[topic, { id, partId, byApi: true }]];
	};

/** What a change of a ticket means: a state, which may resolve it, attributes, an assignee. */
const ticketUpdated: EventsOf = (write) => {
	const { id, body, state, version } = write;
	const record = state.shelf(TICKET).get(id);
	if (!record) return [];
	const category = state.shelf(STATE).get(ticketIn(record).state_id)?.fields['category'];
	const resolved = isRecent(version) ? 'ticket.resolved' : 'ticket.closed';
	const events: Event[] = [];
	if (body['ticket_attributes'] !== undefined) events.push(...ticketPart('ticket.attribute.updated')(write));
	if (body['ticket_state_id'] !== undefined) {
		events.push(['ticket.state.updated', { id }]);
		if (category === 'resolved') events.push([resolved, { id }]);
	}
	const assignee = asId(body['assignee_id']) ?? '';
	const assignedTo = state.teams.has(assignee) ? 'team' : 'admin';
	if (assignee !== '') events.push(...ticketPart(`ticket.${assignedTo}.assigned`)(write));
	return events;
};

const participant =
	(event: 'attached' | 'detached'): EventsOf =>
	({ id, path }) => {
		const left = event === 'detached' ? path.split('/').at(-1) : undefined;
		return [[`conversation.contact.${event}`, { id, contactId: left }]];
	};

const articleUpdated: EventsOf = (write) => {
	const { state } = write.body;
	const further = state === 'published' ? ['article.published'] : state === 'draft' ? ['article.unpublished'] : [];
	return of('article.updated', ...further)(write);
};

const EVENTS: Readonly<Record<string, EventsOf>> = {
	'contact.created': byRole('created'),
	'contact.updated': byRole('updated'),
	'contact.archived': of('contact.archived'),
	'contact.unarchived': of('contact.unarchive'),
	'contact.deleted': of('contact.deleted'),
	'contact.merged': of('contact.merged'),
	'tag.attached': tagged('created'),
	'tag.detached': tagged('deleted'),
	'company.created': of('company.created'),
	'company.updated': of('company.updated'),
	'company.deleted': of('company.deleted'),
	'company.attached': companyContact('attached'),
	'company.detached': companyContact('detached'),
	'conversation.created': startedBy,
	'conversation.replied': replied,
	'conversation.noted': withPart('conversation.admin.noted'),
	'conversation.assigned': assigned,
	'conversation.closed': withPart('conversation.admin.closed'),
	'conversation.opened': withPart('conversation.admin.opened'),
	'conversation.snoozed': withPart('conversation.admin.snoozed'),
	'conversation.deleted': of('conversation.deleted'),
	'conversation.contact_attached': participant('attached'),
	'conversation.contact_detached': participant('detached'),
	'conversation_part.redacted': withPart('conversation_part.redacted'),
	'ticket.created': of('ticket.created'),
	'ticket.updated': ticketUpdated,
	'ticket.replied': (write) =>
		ticketPart(`ticket.${write.body['type'] === 'admin' ? 'admin' : 'contact'}.replied`)(write),
	'ticket.noted': ticketPart('ticket.note.created'),
	'event.submitted': ({ id }) => [['event.created', { contactId: id }]],
	'admin.away': of('admin.away_mode_updated'),
	'article.created': of('article.created'),
	'article.updated': articleUpdated,
	'article.deleted': of('article.deleted'),
};

/** What a write through the API makes Intercom tell its apps. */
export function eventsOf(entry: LedgerEntry, state: Workspace, version: AppVersion): Event[] {
	const { body, effect, id = '', path } = entry;
	return EVENTS[effect]?.({ id, body: asObject(body), path, state, version }) ?? [];
}
