import { isObject, type Json, type JsonObject } from '../Intercom/model/json';
import { toIsoDate } from '../Intercom/resources/shared/simplify';

/** How Intercom names times: `created_at`, `waiting_since`, `snoozed_until`, and `timestamp` of requests to its API. */
const TIME_NAME = /(?:_(?:at|since|until)|^timestamp)$/;
/** Fields that each workspace names itself: what ends in `_at` there may be anything. */
const NAMED_BY_USERS: ReadonlySet<string> = new Set([
	'custom_attributes',
	'ext_metadata',
	'metadata',
	'ticket_attributes',
]);
/** Nothing of Intercom's is nested as deep; more would only exhaust the stack. */
const MAX_DEPTH = 40;
const TOO_DEEP = '…';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A time in the one form, whether Intercom gave Unix seconds or some ISO 8601; anything else stays as it is. */
export function toOneForm(time: Json | undefined): Json {
	if (typeof time !== 'string') return toIsoDate(time);
	const [, zone] = ISO_DATE.exec(time) ?? ['', 'none'];
	if (zone === 'none') return time;
	const date = new Date(zone === undefined ? `${time}Z` : time);
	return Number.isNaN(date.getTime()) ? time : date.toISOString();
}

/**
 * The same with every time in ISO 8601, in UTC, as the Intercom node gives it under Simplify. Notifications mix Unix
 * seconds and several forms of ISO dates, by record and by the app's version.
 */
export function withTimesInOneForm(value: Json, depth = 0): Json {
	if (typeof value !== 'object' || value === null) return value;
	if (depth >= MAX_DEPTH) return TOO_DEEP;
	if (Array.isArray(value)) return value.map((entry) => withTimesInOneForm(entry, depth + 1));
	// Object.fromEntries, as a key "__proto__" would change the copy in other ways.
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, readField(name, inner, depth + 1)]),
	) as JsonObject;
}

function readField(name: string, value: Json, depth: number): Json {
	if (NAMED_BY_USERS.has(name)) return value;
	return TIME_NAME.test(name) && !isObject(value) && !Array.isArray(value)
		? toOneForm(value)
		: withTimesInOneForm(value, depth);
}
