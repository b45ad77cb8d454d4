import { InputProblem } from '../../model/failure';
import type { Json, JsonObject } from '../../model/json';
import { partsOf, type Method, type Route } from '../../model/route';
import type { VersionRange } from '../../model/routeVersions';
import { versionFor, versionsOf } from '../../model/versions';
import { NAMED_VERSIONS, titleOf } from '../names';

/** One request, as plain data; only how it becomes smaller is not. */
export interface Request {
	method: Method | 'HEAD' | 'OPTIONS';
	/** Path on Intercom's host, with every value encoded. */
	path: string;
	query: JsonObject;
	body: Json | undefined;
	/** Whether sending it again after a lost answer does no harm. */
	repeatable: boolean;
	headers?: Readonly<Record<string, string>>;
	/** Another `Intercom-Version` than the run's. */
	version?: string | undefined;
	/** The versions that have it, where not all do. */
	versions?: VersionRange | undefined;
	/** How many records it writes, where Intercom may count each of them against the rate limit. */
	rows?: number | undefined;
	/** How it becomes smaller where all of it is too much for Intercom. */
	smaller?: Smaller | undefined;
}

/** Gives the query and the body for less than the time before; `undefined` where less makes no sense. */
export type Smaller = () => Pick<Request, 'body' | 'query'> | undefined;

const SAFE_TO_REPEAT: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']);
export const isRepeatable = (method: string): boolean => SAFE_TO_REPEAT.has(method);
export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** POST requests that only look: Intercom's searches, its list of companies, and its preview of a merge. */
const READING_POST = /\/search$|^\/companies\/list$|^\/contacts\/merge\/preview$/;
/** Whether a request changes nothing. */
export const onlyReads = ({ method, path }: Pick<Request, 'method' | 'path'>): boolean =>
	isRead(method) || (method === 'POST' && READING_POST.test(path));

const NUMBERED = /^\d{1,3}\.\d{1,3}$/;

/**
 * What to send as `Intercom-Version`; `undefined` where none is named. Intercom answers 400 to `preview`: it takes a
 * version's name in its own capitals alone.
 */
export function versionOf(value: unknown): string | undefined {
	const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : (value ?? '');
	if (text === '') return undefined;
	if (typeof text === 'string') {
		const named = NAMED_VERSIONS.find((name) => name.toLowerCase() === text.toLowerCase());
		if (named !== undefined || NUMBERED.test(text)) return named ?? text;
	}
	throw new InputProblem('API Version has no form of a version', 'Use one such as 2.16, Preview or Unstable');
}

/**
 * The `Intercom-Version` that a request is sent with; `usual` is that of requests that name none. A request that this
 * version does not have goes as the nearest one that has it, so that it changes nothing for the others.
 */
export const versionSent = ({ version, versions = {} }: Pick<Request, 'version' | 'versions'>, usual: string): string =>
	versionFor(versions, version ?? usual);

/** Far longer than any ID; an address that is too long is refused by whatever server sees it first. */
const MAX_ADDRESS_LENGTH = 1_000;

export function checkLength(text: string): void {
	if (text.length > MAX_ADDRESS_LENGTH)
		throw new InputProblem(`is ${text.length} characters long, too long for an address`);
}

/** Refuses what could name another path: nothing at all, dots that climb, half a character that can't be encoded. */
export function checkSegment(value: Json | undefined): string {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (text === '') throw new InputProblem('is empty', 'Check what the expression gives');
	checkLength(text);
	if (/^\.+$/.test(text)) throw new InputProblem(`can't be "${text}"`, 'Check what the expression gives');
	if (/\p{Surrogate}/u.test(text)) throw new InputProblem('holds half a character', 'Check where the text was cut');
	return text;
}

/** Refuses what a query can't hold: nothing, and what makes the address too long. */
export function checkQueryValue(value: Json | undefined): void {
	if (value === null) throw new InputProblem('is null', 'Remove the field, or check what its expression gives');
	checkLength(String(value));
}

function segment(name: string, value: Json | undefined): string {
	try {
		return encodeURIComponent(checkSegment(value));
	} catch (error) {
		throw InputProblem.at(name, error);
	}
}

/** The only place where an address is built. */
export const pathOf = (template: string, values: JsonObject): string =>
	template.replace(/\{(\w+)\}/g, (_match, name: string) =>
		segment(name, Object.hasOwn(values, name) ? values[name] : undefined),
	);

export interface RequestParts {
	path?: JsonObject | undefined;
	query?: JsonObject | undefined;
	body?: JsonObject | undefined;
	idempotent?: boolean | undefined;
	rows?: number | undefined;
	smaller?: Smaller | undefined;
}

export function requestFor(
	route: Route,
	{ path = {}, query = {}, body, idempotent = false, rows, smaller }: RequestParts,
): Request {
	const { method, template } = partsOf(route);
	for (const [name, value] of Object.entries(query)) {
		try {
			checkQueryValue(value);
		} catch (error) {
			throw InputProblem.at(titleOf(name), error);
		}
	}
	return {
		method,
		path: pathOf(template, path),
		query,
		body,
		repeatable: idempotent || isRepeatable(method),
		versions: versionsOf(route, { query, body }),
		rows,
		smaller,
	};
}
