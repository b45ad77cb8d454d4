import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../../simulator/state/records';
import type { LedgerEntry, Simulator } from '../../../simulator';

/** What an example has to do in a real n8n. */
export interface ExampleStory {
	/** Name of the file in examples/, without .json. */
	file: string;
	/** A sentence of behaviour. */
	title: string;
	/** Name of the trigger node to start from. */
	start: string;
	/** Brings the freshly reset simulator (seed 'workspace') to where the example has work to do. */
	prepare?(simulator: Simulator): void | Promise<void>;
	/**
	 * Throws unless the simulator's final state and the outputs are what they should be. `output` gives the JSON of the
	 * items that a node put out; `files` is the folder `.n8n-files` in the folder that n8n runs in.
	 */
	check(simulator: Simulator, output: (node: string) => IDataObject[], files: string): void | Promise<void>;
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
