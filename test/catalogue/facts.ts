import type { INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../simulator';

/** Reasons by difference from Intercom's description, as in `GET /events: missing query.filter`. */
export type Differences = Readonly<Record<string, string>>;

/** What the tests can't find out about a procedure by themselves. */
export interface Procedural {
	/**
	 * Where the generated requests differ from the description of the routes that the procedure covers, and the reason.
	 */
	differs?: Differences;
	/** Routes that no generated request reaches, and the reason. */
	unsent?: Readonly<Record<string, string>>;
	/** Fields of the user that stand in a request under another name: `fields.tag_id` as `body.id`. */
	moved?: Readonly<Record<string, string>>;
	/** Fields of the user that steer the code and are in no request, and what they do. */
	own?: Readonly<Record<string, string>>;
}

/** A way to fill in an operation. */
export interface Case {
	/** The choices that it is for; all of them where this is left out. */
	when?: (choices: INodeParameters) => boolean;
	/** Beside or instead of the generated parameters; `null` leaves one out. */
	parameters?: INodeParameters;
	/** Changes the workspace before. */
	given?: (simulator: Simulator) => void;
}

/** What the tests of the catalogue have to know of one family of resources. */
export interface Facts {
	/** Differences between Intercom's description and the operations that are one request. */
	deviations: Differences;
	/** Procedures about which there is something to say, by `resource.operation`. */
	procedures: Readonly<Record<string, Procedural>>;
	/** Routes of endpoints that list, and how Intercom gives them. */
	lists: Readonly<Record<string, 'cursor' | 'page' | 'since' | 'whole'>>;
	/**
	 * IDs that a picker takes in generated requests, by the name of its list (`searchTickets`); dropdowns (`getTickets`)
	 * take them too.
	 */
	picks: Readonly<Record<string, string>>;
	/** Values that other dropdowns take, by the name of their list (`getTicketTypes`). */
	entries?: Readonly<Record<string, string>>;
	/** Texts that a parameter takes where any text won't do, by parameter or by `resource.operation parameter`. */
	texts?: Readonly<Record<string, string>>;
	/** Parameters that a generated request needs beside the required ones, by `resource.operation`. */
	also?: Readonly<Record<string, INodeParameters>>;
	/** Ways to fill in everything, by `resource.operation`, where one won't do. */
	cases?: Readonly<Record<string, readonly Case[]>>;
	/** Operations that Intercom's official SDK lacks, by `resource.operation`, and the reason. */
	notInSdk?: Readonly<Record<string, string>>;
	/** Adds the records that generated requests are about. */
	fill: (simulator: Simulator) => void;
}

export const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
export const NO_ENUM = 'the description gives no enum; its text knows these values';
export const NEWER_THAN_SDK = 'version 7.0.3 stops at API 2.14, which does not have it';

const differ = (difference: string, reason: string, fields: string, routes: readonly string[]): Differences =>
	Object.fromEntries(
		routes.flatMap((route) => fields.split(' ').map((field) => [`${route}: ${difference} ${field}`, reason])),
	);

/** Described fields that nothing in the node fills, with spaces between them. */
export const missing = (reason: string, fields: string, ...routes: string[]): Differences =>
	differ('missing', reason, fields, routes);
/** Fields that the node sends although they are not described. */
export const extra = (reason: string, fields: string, ...routes: string[]): Differences =>
	differ('extra', reason, fields, routes);
/** What the pager of a list in numbered pages fills. */
export const numbered = (...paths: string[]): Differences =>
	missing(PAGER, 'query.page query.per_page', ...paths.map((path) => `GET ${path}`));
/** What the pager of a list with a cursor fills. */
export const byCursor = (...paths: string[]): Differences =>
	missing(PAGER, 'query.per_page query.starting_after', ...paths.map((path) => `GET ${path}`));
/** What the pager of a search fills. */
export const searched = (...paths: string[]): Differences =>
	missing(PAGER, 'body.pagination.per_page body.pagination.starting_after', ...paths.map((path) => `POST ${path}`));

/** What a filtered list, which turns into a search of one page, leaves out. */
export const filteredBy = (route: string): Differences => ({
	...missing('conditions stand in a group, one alone as well', 'body.query.field', route),
	...missing(PAGER, 'body.pagination.starting_after', route),
});
/** Filters of a list, which become conditions of a search. */
export const filters = (names: string): Readonly<Record<string, string>> =>
	all(names.replace(/\w+/g, 'fields.$&'), 'a filter');

/** The same reason for several fields. */
export const all = (fields: string, reason: string): Readonly<Record<string, string>> =>
	Object.fromEntries(fields.split(' ').map((field) => [field, reason]));

/** For lists of which the SDK asks for the first page alone, in the size that Intercom chooses. */
export const PAGED_BY_INTERCOM = {
	'query.page': 'the SDK leaves the pages to Intercom',
	'query.per_page': 'the SDK cannot ask for a size',
} as const;

/** Companies that get or lose a tag. */
export const TAGGED_COMPANIES = 'body.companies[].id body.companies[].company_id body.companies[].untag';

/** Attaching a tag, which is looked up or made by its name first. */
export const tagging: Procedural = {
	differs: missing(
		'the tag is only looked up or made here',
		`body.id ${TAGGED_COMPANIES} body.users[].id`,
		'POST /tags',
	),
	moved: { 'fields.tag_id': 'body.id', 'fields.name': 'body.name' },
};
