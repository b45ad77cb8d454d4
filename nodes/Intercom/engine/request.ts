import { InputProblem } from '../model/failure';
import type { Json, JsonObject } from '../model/json';
import { partsOf, type Method, type Route } from '../model/route';

/** One request, as plain data. */
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
}

const SAFE_TO_REPEAT: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']);
export const isRepeatable = (method: string): boolean => SAFE_TO_REPEAT.has(method);
export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Refuses what could name another path: nothing at all, dots that climb, half a character that can't be encoded. */
export function checkSegment(value: Json | undefined): string {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (text === '') throw new InputProblem('is empty', 'Check what the expression gives');
	if (/^\.+$/.test(text)) throw new InputProblem(`can't be "${text}"`, 'Check what the expression gives');
	if (/\p{Surrogate}/u.test(text)) throw new InputProblem('holds half a character', 'Check where the text was cut');
	return text;
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
	version?: string | undefined;
}

export function requestFor(
	route: Route,
	{ path = {}, query = {}, body, idempotent = false, version }: RequestParts,
): Request {
	const { method, template } = partsOf(route);
	return { method, path: pathOf(template, path), query, body, repeatable: idempotent || isRepeatable(method), version };
}
