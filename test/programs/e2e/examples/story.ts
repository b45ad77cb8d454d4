import type { IDataObject } from 'n8n-workflow';
import { asObject, type Json, type JsonObject } from '../../../simulator/json';
import type { Contact } from '../../../simulator/state/records';
import type { LedgerEntry, Simulator } from '../../../simulator';
import type { Notifications } from '../../../simulator/notifications';
import type { Crm } from '../crm';

/** What an example works with beside Intercom. */
export interface Outside {
	/** The folder `.n8n-files` in the folder that n8n runs in. */
	files: string;
	crm: Crm;
}

/** How Intercom starts the active workflow, once. */
export interface LiveStory {
	/** A sentence of behaviour. */
	title: string;
	/** What happens in Intercom; `notifications` tells the workflow of it, and of all writes through the API. */
	happen(simulator: Simulator, notifications: Notifications): Promise<void>;
	/** Throws unless everything is as it should be after the only execution. */
	check(simulator: Simulator, outside: Outside): void;
}

/** What an example has to do in a real n8n. */
export interface ExampleStory {
	/** Name of the file in examples/, without .json. */
	file: string;
	/** A sentence of behaviour. */
	title: string;
	/** Name of the trigger node to start from; of several, one after the other. */
	start: string | readonly string[];
	/** Brings the freshly reset simulator (seed 'workspace') to where the example has work to do. */
	prepare?(simulator: Simulator): void | Promise<void>;
	/** What somebody does while the workflow runs and waits for it. */
	meanwhile?(simulator: Simulator): Promise<void>;
	/**
	 * Throws unless the simulator's final state and the outputs are what they should be. `output` gives the JSON of the
	 * items that a node put out in all runs.
	 */
	check(simulator: Simulator, output: (node: string) => IDataObject[], outside: Outside): void | Promise<void>;
	/** The same without pinned data, where the workflow begins with the Intercom Trigger. */
	live?: LiveStory;
}

/** Writes through the API, as another program or the Messenger would. */
export async function write({ token, url }: Simulator, route: string, body: JsonObject): Promise<JsonObject> {
	const [method = '', path = ''] = route.split(' ');
	const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'intercom-version': '2.16' };
	const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
	if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
	return asObject((await answer.json()) as Json);
}

/** Lets a user start a conversation. */
export async function startConversation(simulator: Simulator, body: string): Promise<void> {
	const user = [...simulator.state.contacts.values()].find(({ archived, role }) => role === 'user' && !archived);
	await write(simulator, 'POST /conversations', { from: { type: 'user', id: user?.id ?? '' }, body });
}

/** How often each effect was written, such as `contact.created`. */
export function effects(ledger: readonly LedgerEntry[]): Record<string, number> {
	const count: Record<string, number> = {};
	for (const { effect } of ledger) count[effect] = (count[effect] ?? 0) + 1;
	return count;
}

/** Records concerned by an effect, in the order in which it was written. */
export const concerned = (ledger: readonly LedgerEntry[], wanted: string): string[] =>
	ledger.filter(({ effect }) => effect === wanted).map(({ id }) => id ?? '');

/** The only contact with an email address. */
export function contactOf({ state }: Simulator, email: string): Contact {
	const [contact, another] = state.contacts.byEmail(email);
	if (contact === undefined || another !== undefined)
		throw new Error(`${contact ? 'Several contacts have' : 'No contact has'} the address ${email}`);
	return contact;
}

/** Names of the tags on a record. */
export const tagsOf = ({ state }: Simulator, { tags }: Pick<Contact, 'tags'>): string[] =>
	tags.map(({ id }) => state.tags.get(id)?.name ?? id).sort();
