import type { JsonObject } from '../../json';
import type { Company, Contact, Conversation, Shelved } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { About, AppVersion } from '../types';

/** What an item is made from. */
export interface Source {
	topic: string;
	state: Workspace;
	version: AppVersion;
	about: About;
}

/** Makes what a notification has in `data.item`. */
export type MakeItem = (source: Source) => JsonObject;

function existing<T>(record: T | undefined, kind: string, { topic, about }: Source): T {
	if (record !== undefined) return record;
	throw new Error(`There is no ${kind} ${about.id ?? ''} to tell ${topic} of`);
}

/** The contact that a notification is about, or the newest one of that role. */
export function contactOf(source: Source, id = source.about.id): Contact {
	const { state, topic } = source;
	const role = topic.startsWith('contact.lead.') ? 'lead' : 'user';
	const found =
		id === undefined
			? state.contacts.newestFirst().find((contact) => contact.role === role && !contact.archived)
			: state.contacts.get(id);
	return existing(found, 'contact', source);
}

/** The company, or the newest one. */
export function companyOf(source: Source): Company {
	const { state, about } = source;
	const found = about.id === undefined ? state.companies.newestFirst()[0] : state.companies.get(about.id);
	return existing(found, 'company', source);
}

/** The conversation, or the newest one. */
export function conversationOf(source: Source): Conversation {
	const { state, about } = source;
	const found = about.id === undefined ? state.conversations.newestFirst()[0] : state.conversations.get(about.id);
	return existing(found, 'conversation', source);
}

/** A record that Intercom only keeps, or the newest one of its kind. */
export function shelvedOf(source: Source, kind: string): Shelved {
	const { state, about } = source;
	const shelf = state.shelf(kind);
	return existing(about.id === undefined ? shelf.newestFirst()[0] : shelf.get(about.id), kind, source);
}
