import type { RecordedRequest } from '../simulator';
import { factsOf, leavesOf } from './api';

/**
 * What the requests of an operation to one route carried: the values by place, as in `query.page` and `body.from.id`.
 */
export type Carried = ReadonlyMap<string, ReadonlySet<unknown>>;

/** Every object, list and value in a body; `[]` stands for each entry of a list. */
export function* placesIn(at: string, value: unknown): Generator<[at: string, value: unknown]> {
	yield [at, value];
	if (Array.isArray(value)) for (const entry of value) yield* placesIn(`${at}[]`, entry);
	else if (typeof value === 'object' && value !== null)
		for (const [key, inner] of Object.entries(value)) yield* placesIn(`${at}.${key}`, inner);
}

export const shapeOf = (route: string) => new RegExp(`^${route.replace(/\{(\w+)\}/g, '(?<$1>[^/?]+)')}$`);

const placeholders = (route: string) => route.split('{').length;

/** The route that a request is for; the one with the fewest placeholders where several fit. */
export const routeOf = ({ method, path }: RecordedRequest, routes: readonly string[]): string | undefined =>
	routes
		.filter((route) => shapeOf(route).test(`${method} ${path}`))
		.sort((one, other) => placeholders(one) - placeholders(other))[0];

/** What all requests carried, by route. */
export function carriedBy(requests: readonly RecordedRequest[], routes: readonly string[]): Map<string, Carried> {
	const carried = new Map<string, Map<string, Set<unknown>>>();
	for (const request of requests) {
		const route = routeOf(request, routes);
		if (route === undefined) continue;
		const places = carried.get(route) ?? new Map<string, Set<unknown>>();
		carried.set(route, places);
		const path = shapeOf(route).exec(`${request.method} ${request.path}`)?.groups ?? {};
		for (const [place, values] of Object.entries({ path, query: request.query, body: request.body ?? {} }))
			for (const [at, value] of placesIn(place, values)) places.set(at, (places.get(at) ?? new Set()).add(value));
	}
	return carried;
}

const literal = (text: string) => text.replace(/[\][]/g, '\\$&');
/** A described name such as `translated_content.ar|bg.title` stands for each of the alternatives. */
export const patternOf = (name: string) =>
	name
		.split('.')
		.map((part) => (part.includes('|') ? `(?:${part})` : literal(part)))
		.join('\\.');

const isSimple = (value: unknown) => typeof value !== 'object' || value === null || Object.keys(value).length === 0;

/**
 * Where requests differ from what a route describes: fields that none of them has, and fields that some have beyond.
 */
export function unlike(route: string, carried: Carried): string[] {
	const leaves = [...leavesOf(route).keys()];
	// Whatever is inside of a field whose insides are not described is described with it.
	const known = [...factsOf(route).keys()].map((name) =>
		leaves.includes(name) ? new RegExp(`^${patternOf(name)}(?:[.[].*)?$`) : new RegExp(`^${patternOf(name)}$`),
	);
	const simple = [...carried].flatMap(([at, values]) => ([...values].some(isSimple) ? [at] : []));
	const none = leaves.filter((leaf) => ![...carried.keys()].some((at) => new RegExp(`^${patternOf(leaf)}$`).test(at)));
	const beyond = simple.filter((at) => at.includes('.') && !known.some((pattern) => pattern.test(at)));
	return [...none.map((at) => `missing ${at}`), ...beyond.map((at) => `extra ${at}`)];
}
