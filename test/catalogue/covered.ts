/** Where a described field of a covered route comes from. */
export type Source =
	/** A field of the procedure, under `path`, `query`, `body` or `fields`. */
	| { from: string }
	/** The procedure's code fills it, and how. */
	| { code: string }
	/** The node does not send it, and why. */
	| { left: string }
	/** A field of the procedure that the description lacks, and why it is there. */
	| { from: string; beyond: string };

/** What a procedure makes of the routes that it covers. */
export interface Covered {
	routes: Readonly<Record<string, Readonly<Record<string, Source>>>>;
	/** Fields that steer the code and are in no request under their own name. */
	own?: Readonly<Record<string, string>>;
	/** What `differencesOf` finds for fields of the user, by route, and the reason. */
	differs?: Readonly<Record<string, string>>;
}

/** The same source for several fields. */
export const all = (names: string, source: Source): Record<string, Source> =>
	Object.fromEntries(names.split(' ').map((name) => [name, source]));
/** Fields that the procedure has at the same place under the same name. */
export const same = (place: 'body' | 'path' | 'query', names: string): Record<string, Source> =>
	Object.fromEntries(names.split(' ').map((name) => [`${place}.${name}`, { from: `${place}.${name}` }]));

const FILTERS = { code: 'conditions made of the filters' };
/** The body of a search that a list turns into when it is filtered. */
export const filtered: Record<string, Source> = {
	...all(
		'body.query.field body.query.operator body.query.value[].field body.query.value[].operator body.query.value[].value',
		FILTERS,
	),
	...all('body.pagination.per_page body.pagination.starting_after', { code: 'the pager' }),
};
