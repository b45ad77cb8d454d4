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
	/** Whether Preview alone has the operation. */
	isNew?: true;
}

const readDescription = (version: string): ReadonlyMap<string, Described> =>
	new Map(
		(JSON.parse(readFileSync(join(__dirname, `api-${version}.json`), 'utf8')) as Described[]).map((operation) => [
			operation.route,
			operation,
		]),
	);

/** All 231 operations of API 2.16, by route. */
export const describedIn216 = readDescription('2.16');
/** The operations that Preview has beside those of 2.16, or has changed, by the route's spelling in 2.16. */
export const describedInPreview = readDescription('preview');

type FieldFacts = Readonly<Record<string, Fact>>;

/** The facts of two versions; where both know a field, the older one's, with the newer one's choices as well. */
function joined(older: FieldFacts = {}, newer: FieldFacts = {}): Record<string, Fact> {
	const both = Object.entries(older).map(([name, fact]): [string, Fact] => {
		const choices = newer[name]?.enum;
		return [name, fact.enum && choices ? { ...fact, enum: [...new Set([...fact.enum, ...choices])] } : fact];
	});
	return { ...newer, ...Object.fromEntries(both) };
}

/** What either description says: an operation of the node offers what any version takes. */
export const described: ReadonlyMap<string, Described> = new Map(
	[...describedInPreview, ...describedIn216].map(([route]) => {
		const older = describedIn216.get(route);
		const newer = describedInPreview.get(route);
		const { body, query, ...rest } = { ...newer, ...older } as Described;
		return [
			route,
			{
				...rest,
				...((query ?? newer?.query) && { query: joined(older?.query, newer?.query) }),
				...((body ?? newer?.body) && { body: joined(older?.body, newer?.body) }),
			},
		];
	}),
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
