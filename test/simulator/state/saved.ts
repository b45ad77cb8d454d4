import type { Simulator } from '../types';
import type { IdCounters } from './ids';
import type {
	Admin,
	Company,
	Contact,
	Conversation,
	DataAttribute,
	DataEvent,
	Message,
	Note,
	Shelved,
	Stored,
	Tag,
	Team,
} from './records';
import type { Store } from './store';

/** Grows with every change of what is saved, so that a file of another version is refused instead of misread. */
const FORMAT = 1;

/** Stands for the simulator's address, which addresses of files begin with and which can be another one next time. */
const ORIGIN = '{origin-of-the-simulator}';

/** What a workspace holds. Segments are left out: they are rules of the seed, and no request changes them. */
interface Saved {
	format: number;
	ids: IdCounters;
	contacts: Contact[];
	companies: Array<Omit<Company, 'contacts'> & { contacts: string[] }>;
	conversations: Conversation[];
	notes: Note[];
	messages: Message[];
	shelves: Array<[string, Shelved[]]>;
	attributes: DataAttribute[];
	admins: Array<[string, Admin]>;
	teams: Array<[string, Team]>;
	tags: Array<[string, Tag]>;
	events: Array<[string, DataEvent[]]>;
	merged: Array<[string, string]>;
	mergedExternals: Array<[string, string]>;
}

/** Gives the records of a simulated workspace as JSON; its settings, such as a stopped clock, and bulk jobs are not. */
export function saveState({ state, url }: Pick<Simulator, 'state' | 'url'>): string {
	const saved: Saved = {
		format: FORMAT,
		ids: state.ids.counters,
		contacts: [...state.contacts.values()],
		companies: [...state.companies.values()].map((company) => ({ ...company, contacts: [...company.contacts] })),
		conversations: [...state.conversations.values()],
		notes: [...state.notes.values()],
		messages: [...state.messages.values()],
		shelves: [...state.shelves].map(([kind, shelf]) => [kind, [...shelf.values()]]),
		attributes: state.attributes,
		admins: [...state.admins],
		teams: [...state.teams],
		tags: [...state.tags],
		events: [...state.events],
		merged: [...state.merged],
		mergedExternals: [...state.mergedExternals],
	};
	return JSON.stringify(saved).replaceAll(url, ORIGIN);
}

/**
 * Replaces the records of a simulated workspace by those that were saved. Throws, and changes nothing, for a text that
 * is cut off or of another format.
 */
export function loadState({ state, url }: Pick<Simulator, 'state' | 'url'>, text: string): void {
	const saved = JSON.parse(text.replaceAll(ORIGIN, url)) as Saved;
	if (saved.format !== FORMAT) throw new Error(`It has format ${String(saved.format)} instead of ${FORMAT}`);
	state.reset('workspace');
	state.ids.counters = saved.ids;
	refill(state.contacts, saved.contacts);
	refill(
		state.companies,
		saved.companies.map((company) => ({ ...company, contacts: new Set(company.contacts) })),
	);
	refill(state.conversations, saved.conversations);
	refill(state.notes, saved.notes);
	refill(state.messages, saved.messages);
	state.shelves.clear();
	for (const [kind, records] of saved.shelves) refill(state.shelf(kind), records);
	state.attributes.splice(0, Infinity, ...saved.attributes);
	replace(state.admins, saved.admins);
	replace(state.teams, saved.teams);
	replace(state.tags, saved.tags);
	replace(state.events, saved.events);
	replace(state.merged, saved.merged);
	replace(state.mergedExternals, saved.mergedExternals);
}

function refill<T extends Stored>(store: Store<T>, records: readonly T[]): void {
	store.clear();
	for (const record of records) store.add(record);
}

function replace<T>(map: Map<string, T>, entries: ReadonlyArray<[string, T]>): void {
	map.clear();
	for (const [key, value] of entries) map.set(key, value);
}
