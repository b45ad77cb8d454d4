import type { JsonObject } from './json';
import type { Route } from './route';

/** The kinds of record that a picker can find. */
export type RecordKind = 'admins' | 'companies' | 'contacts' | 'conversations' | 'segments' | 'tags' | 'teams';

/** Another name of a record than Intercom's own ID, and the request that finds the record by it. */
export interface Identity {
	label: string;
	placeholder: string;
	request: (value: string) => { route: Route; path?: JsonObject; query?: JsonObject; body?: JsonObject };
	/** Where the answer has its rows; an answer without that key is the record itself. */
	rows?: string;
	/** Fields compared without regard to case, for lists that Intercom can't filter. */
	compare?: readonly string[];
}

/** What a picker knows of a kind of record. */
export interface RecordSpec {
	/** The singular, as errors say it. */
	one: string;
	/** Name of the `methods.listSearch` method behind "From List". */
	search: string;
	placeholder: string;
	/** An ID inside an address of Intercom's own pages. */
	url?: { pattern: RegExp; placeholder: string };
	by: Readonly<Record<string, Identity>>;
}
