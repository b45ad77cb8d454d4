import type { JsonObject } from '../json';
import type { Pages } from '../pages';
import type { Route } from '../route';
import type { Rows } from '../rows';

/** Some of a kind of record: leads or users of the contacts, those of companies of the segments. */
export type Part = 'company' | 'lead' | 'user';

/** Forms of Intercom's own IDs. */
export const DIGITS = /^\d+$/;
export const HEX_ID = /^[0-9a-f]{24}$/i;

/** Another name of a record than Intercom's own ID, and the request that finds the record by it. */
export interface Identity {
	label: string;
	placeholder: string;
	/** With a part, only records of it are looked for. */
	request: (value: string, part?: Part) => { route: Route; path?: JsonObject; query?: JsonObject; body?: JsonObject };
	/** What is not found by it although it is there, for the error that nothing was found. */
	misses?: string;
	/** Where the answer has its rows; an answer without that key is the record itself. */
	rows?: string;
	/** Fields compared without regard to case, for lists that Intercom can't filter. */
	compare?: readonly string[];
	/** How the pages of such a list follow each other; one without comes whole. */
	pages?: Pages;
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
	/**
	 * Entries stand by their names, unless the order of Intercom's answer is `own`: newest first, or as somebody has
	 * arranged them. Those of some groups come group by group, by the field that names the group.
	 */
	order?: 'own' | { by: string; groups: readonly string[] };
}

/** What a picker knows of a kind of record. */
export interface RecordSpec {
	/** The singular, as errors say it. */
	one: string;
	placeholder: string;
	/** What Intercom's IDs of the kind look like; missing where they have no form that tells them from a name. */
	id?: RegExp;
	/** Missing where the editor's lists need more than one request: `methods/` has them. */
	list?: RecordList;
	/** An ID inside an address of Intercom's own pages. */
	url?: { pattern: RegExp; placeholder: string };
	/** Names that Intercom or its lists can find a record by; pickers have a mode for each. */
	by: Readonly<Record<string, Identity>>;
	/** Names that pickers have no mode for, as many records may share them; they are tried after all others. */
	alsoBy?: Readonly<Record<string, Identity>>;
}

/** An ID in a list whose names are compared. */
export const listedId = (identities: Readonly<Record<string, Identity>>): Identity | undefined => {
	const whole = Object.values(identities).find(({ compare }) => compare !== undefined);
	return whole && { ...whole, label: 'By ID', compare: ['id'] };
};

/** What errors call an identity: "By External ID" gives "external ID". */
export const nameOfIdentity = ({ label }: Identity): string =>
	label
		.replace(/^By /, '')
		.toLowerCase()
		.replace(/\bid\b/, 'ID');

/** A name in a list that Intercom can't filter by it. */
export const named = (
	{ route, rows, query, pages }: RecordList,
	compare: string,
	label: string,
	placeholder: string,
): Identity => ({
	label,
	placeholder,
	request: () => ({ route, ...(query && { query }) }),
	rows: typeof rows === 'string' ? rows : (rows[0] ?? ''),
	compare: [compare],
	...(pages && { pages }),
});
