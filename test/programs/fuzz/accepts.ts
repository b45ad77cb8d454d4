import { described, type Fact } from '../../catalogue/api';
import { allFacts } from '../../catalogue/allFacts';
import type { Arrived } from './listener';

/** The description knows no groups inside of groups and no fractions, which Intercom takes all the same. */
const IN_SEARCHES = ['companies', 'contacts', 'conversations', 'tickets'].flatMap((kind) =>
	[
		'other choices body.query.value[].operator',
		'other type body.query.value[].value',
		'other type body.query.value',
	].map((difference) => `POST /${kind}/search: ${difference}`),
);

/** Differences from the description that are known and wanted, as in "POST /contacts: extra body.x". */
const wanted = new Set([
	...IN_SEARCHES,
	...allFacts.flatMap(({ deviations, procedures }) =>
		[deviations, ...Object.values(procedures).map(({ differs = {} }) => differs)].flatMap(Object.keys),
	),
]);
/** Of the field itself, or of something inside of it. */
const isWanted = (route: string, difference: string) =>
	[...wanted].some(
		(one) =>
			`${one}: `.startsWith(`${route}: ${difference}: `) || /^[.[]/.test(one.split(`${route}: ${difference}`)[1] ?? ''),
	);

/** Names such as `translated_content.ar|bg.title`, one for each alternative. */
const expanded = (name: string): string[] => {
	const alternatives = /^(.*?)([^.]*\|[^.]*)(.*)$/.exec(name);
	if (!alternatives) return [name];
	const [, before = '', names = '', after = ''] = alternatives;
	return names.split('|').flatMap((one) => expanded(`${before}${one}${after}`));
};
const factsIn = (facts: Readonly<Record<string, Fact>> = {}) =>
	new Map(Object.entries(facts).flatMap(([name, fact]) => expanded(name).map((one): [string, Fact] => [one, fact])));

const typesOf = (value: unknown): string[] => {
	if (Array.isArray(value)) return ['array'];
	return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
};

/**
 * What is wrong with a value of a body, inwards from a described place; below a place that is not described anything
 * goes.
 */
function* wrongIn(route: string, facts: ReadonlyMap<string, Fact>, at: string, value: unknown): Generator<string> {
	const fact = facts.get(at);
	const types = [fact?.type ?? []].flat();
	if (value === null) {
		if (fact?.required === true) yield `null ${at}`;
		return;
	}
	if (types.length > 0 && !typesOf(value).some((type) => types.includes(type)))
		if (!isWanted(route, `other type body.${at}`)) yield `${at} is ${typesOf(value).join()}, not ${types.join()}`;
	if (fact?.enum && !fact.enum.includes(String(value)) && !isWanted(route, `other choices body.${at}`))
		yield `${at} has no choice ${JSON.stringify(value)}`;
	if (typeof value === 'object') yield* wrongInside(route, facts, at, value);
}

function* wrongInside(route: string, facts: ReadonlyMap<string, Fact>, at: string, value: object): Generator<string> {
	if (Array.isArray(value)) {
		for (const entry of value) {
			if (typeof entry === 'object' && entry !== null) yield* wrongInside(route, facts, `${at}[]`, entry as object);
		}
		return;
	}
	const inside = at === '' ? '' : `${at}.`;
	const names = [...facts.keys()].filter((name) => name.startsWith(inside) && !/[.[]/.test(name.slice(inside.length)));
	if (names.length === 0 && at !== '') return;
	for (const name of names)
		if (facts.get(name)?.required === true && !Object.hasOwn(value, name.slice(inside.length)))
			if (!isWanted(route, `missing body.${name}`)) yield `no ${name}`;
	for (const [key, inner] of Object.entries(value)) {
		if (names.includes(`${inside}${key}`)) yield* wrongIn(route, facts, `${inside}${key}`, inner);
		else if (!isWanted(route, `extra body.${inside}${key}`)) yield `unknown ${inside}${key}`;
	}
}

/** Whether it is known and wanted that a required field may not be sent. */
const mayMiss = (route: string, field: string): boolean =>
	isWanted(route, `missing ${field}`) || isWanted(route, `optional ${field}`);

const FITS: Readonly<Record<string, RegExp>> = { boolean: /^(true|false)$/, integer: /^-?\d+$/ };

function* wrongInQuery(route: string, query: URLSearchParams): Generator<string> {
	const facts = described.get(route)?.query ?? {};
	for (const [name, value] of query) {
		const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
		if (!fact) {
			// The description leaves out how most of its lists go on, which `test/catalogue` holds them to.
			const pages = (name === 'page' || name === 'per_page') && described.get(route)?.rows !== undefined;
			if (!pages && !isWanted(route, `extra query.${name}`)) yield `unknown query ${name}`;
			continue;
		}
		const fits = typeof fact.type === 'string' ? FITS[fact.type] : undefined;
		if (fits && !fits.test(value)) yield `query ${name} is ${JSON.stringify(value)}`;
		// A list stands in a query with commas.
		const each = fact.type === 'array' ? value.split(',') : [value];
		if (fact.enum && !each.every((one) => fact.enum?.includes(one))) yield `query ${name} has no choice ${value}`;
	}
	for (const [name, { required }] of Object.entries(facts))
		if (required === true && !query.has(name) && !mayMiss(route, `query.${name}`)) yield `no query ${name}`;
}

const shapeOf = (route: string) => new RegExp(`^${route.replace(/\{\w+\}/g, '([^/]+)')}$`);
const placeholders = (route: string) => route.split('{').length;

/** The route that a request is for; the one with the fewest placeholders where several fit. */
export const routeOf = (to: string, routes: readonly string[]): string | undefined =>
	routes.filter((route) => shapeOf(route).test(to)).sort((a, b) => placeholders(a) - placeholders(b))[0];

/** What Intercom's description has against a request; `given` are the texts that IDs can come from. */
export function* wrongWith(
	{ method, url, body }: Arrived,
	routes: readonly string[],
	given: ReadonlySet<string>,
): Generator<string> {
	const [path = '', query = ''] = url.split('?');
	const to = `${method} ${path}`;
	const route = routeOf(to, routes);
	if (route === undefined) {
		yield `no such route: ${to.slice(0, 200)}`;
		return;
	}
	for (const segment of shapeOf(route).exec(to)?.slice(1) ?? []) {
		const value = decodeURIComponent(segment);
		if (encodeURIComponent(value) !== segment) yield `${segment} is not encoded`;
		if (!given.has(value)) yield `nobody gave the ID ${value}`;
	}
	if (!described.has(route)) return;
	yield* wrongInQuery(route, new URLSearchParams(query));
	const facts = factsIn(described.get(route)?.body);
	const sent: unknown = body === '' ? undefined : JSON.parse(body);
	if (sent === undefined) return;
	if (typeof sent !== 'object' || sent === null) yield `the body is ${body}`;
	else yield* wrongInside(route, facts, '', sent);
}
