import type { JsonObject } from '../json';
import type { Pages } from '../pages';
import type { Route } from '../route';
import type { Rows } from '../rows';

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

/** Where the editor reads records of a kind. */
export interface RecordList {
	/** A placeholder stands for the node's parameter of the same name: the list depends on what is chosen there. */
	route: Route;
	rows: Rows;
	query?: JsonObject;
	/** A list without it comes whole. */
	pages?: Pages;
	/** What people call a record: the first of these fields that has a value. */
	name: readonly string[];
	/** What tells records of one name apart. */
	beside?: readonly string[];
}

/** What a picker knows of a kind of record. */
export interface RecordSpec {
	/** The singular, as errors say it. */
	one: string;
	placeholder: string;
	/** Missing where the editor's lists need more than one request: `methods/` has them. */
	list?: RecordList;
	/** An ID inside an address of Intercom's own pages. */
	url?: { pattern: RegExp; placeholder: string };
	by: Readonly<Record<string, Identity>>;
}

/** A name in a list that comes whole. */
export const named = (
	{ route, rows, query }: RecordList,
	compare: string,
	label: string,
	placeholder: string,
): Identity => ({
	label,
	placeholder,
	request: () => ({ route, ...(query && { query }) }),
	rows: typeof rows === 'string' ? rows : (rows[0] ?? ''),
	compare: [compare],
});
