import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Intercom's description says of one parameter or body field. */
export interface Fact {
	/** Several where the description knows alternatives, none where it does not say. */
	type?: string | string[];
	/** The type of the entries of a list, where they are values. */
	items?: string;
	/** Or only where an alternative of the body has the field at all. */
	required?: true | 'in its case';
	enum?: string[];
	/** A parameter that works although the description leaves it out. */
	undescribed?: true;
}

/** One operation of Intercom's API. Body fields are dotted paths, with `[]` for each entry of a list. */
export interface Described {
	route: string;
	path?: string[];
	query?: Record<string, Fact>;
	body?: Record<string, Fact>;
	pages?: 'cursor' | 'page' | 'scroll' | 'since';
	rows?: string;
	codes: string[];
}

const FILE = join(__dirname, 'api-2.16.json');

/** All 231 operations of API 2.16, by route. */
export const described: ReadonlyMap<string, Described> = new Map(
	(JSON.parse(readFileSync(FILE, 'utf8')) as Described[]).map((operation) => [operation.route, operation]),
);

/** The parts of a request that can carry fields. */
export type Place = 'body' | 'path' | 'query';

/** The facts of a route by `place.field`, as in `query.page` and `body.from.id`. */
export function factsOf(route: string): Map<string, Fact> {
	const { path = [], query = {}, body = {} } = described.get(route) ?? {};
	return new Map([
		...path.map((name): [string, Fact] => [`path.${name}`, { type: ['string', 'integer'], required: true }]),
		...Object.entries(query).map(([name, fact]): [string, Fact] => [`query.${name}`, fact]),
		...Object.entries(body).map(([name, fact]): [string, Fact] => [`body.${name}`, fact]),
	]);
}

/** The same without objects and lists whose insides are described. */
export function leavesOf(route: string): Map<string, Fact> {
	const facts = factsOf(route);
	const names = [...facts.keys()];
	const isLeaf = (name: string) =>
		!names.some((other) => other.startsWith(`${name}.`) || other.startsWith(`${name}[].`));
	return new Map([...facts].filter(([name]) => isLeaf(name)));
}
