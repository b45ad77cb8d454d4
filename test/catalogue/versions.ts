import { NEW_IN_2_16 } from '../simulator/http/newRoutes';
import type { RecordedRequest } from '../simulator';
import { isObject } from '../simulator/json';
import { described, describedIn216, describedInPreview, type Fact } from './api';
import { routeOf } from './carried';

/** Intercom's versions from 2.0 on, the oldest first; Unstable is the old name of Preview. */
const NUMBERED = Array.from({ length: 18 }, (_unused, minor) => `2.${minor}`);
export const placeOf = (version: string): number =>
	['Preview', 'Unstable'].includes(version) ? NUMBERED.length : NUMBERED.indexOf(version);

/** Routes that no description has, with the versions that have them. */
const UNDESCRIBED: Readonly<Record<string, { since?: string; until?: string }>> = {
	'DELETE /notes/{note_id}': { since: 'Preview' },
	'GET /contacts/deleted': { since: '2.17' },
	'GET /conversations/{conversation_id}/hitl_events': { since: 'Preview' },
	'POST /conversations/{conversation_id}/run_assignment_rules': { until: '2.11' },
};
/** Every route of the API, by its own spelling. */
export const ROUTES: readonly string[] = [...described.keys(), ...Object.keys(UNDESCRIBED)];

/** Fields that Preview's description has beside those of 2.16, and that mean nothing new. */
const NO_NEWS: Readonly<Record<string, readonly string[]>> = { 'POST /contacts/{contact_id}/notes': ['contact_id'] };

type Facts = Readonly<Record<string, Fact>>;
const isTop = (name: string): boolean => !/[.[]/.test(name);

/** Whether a value is one that only the newer description names. */
const isNewChoice = (older: Fact | undefined, newer: Fact | undefined, value: unknown): boolean =>
	older?.enum !== undefined &&
	!older.enum.some((one) => one === value) &&
	(newer?.enum?.some((one) => one === value) ?? false);

/** What came to a route that both descriptions have, with Preview: fields by place, and choices of older fields. */
export function newsOf(route: string): { fields: Array<['body' | 'query', string]>; choices: Array<[string, string]> } {
	const [older, newer] = [describedIn216.get(route), describedInPreview.get(route)];
	if (!older || !newer) return { fields: [], choices: [] };
	const added = (place: 'body' | 'query') =>
		Object.keys(newer[place] ?? {})
			.filter((name) => isTop(name) && !(name in (older[place] ?? {})) && !NO_NEWS[route]?.includes(name))
			.map((name): ['body' | 'query', string] => [place, name]);
	const choices = Object.entries(newer.body ?? {}).flatMap(([name, fact]) =>
		(fact.enum ?? [])
			.filter((value) => isTop(name) && isNewChoice((older.body as Facts)[name], fact, value))
			.map((value): [string, string] => [name, value]),
	);
	return { fields: [...added('body'), ...added('query')], choices };
}

/** The versions that have a route by itself. */
export function rangeOf(route: string): { since?: string; until?: string } {
	if (describedInPreview.get(route)?.isNew) return { since: 'Preview' };
	const isIn216 = NEW_IN_2_16.has(route.replace(/\{\w+\}/g, '{}'));
	return UNDESCRIBED[route] ?? (isIn216 ? { since: '2.16' } : {});
}

type Asked = Pick<RecordedRequest, 'body' | 'method' | 'path' | 'query'>;

/** Whether a request carries what came with Preview. */
function carriesNews(route: string, { body, query }: Asked): boolean {
	const { choices, fields } = newsOf(route);
	const parts = { body: isObject(body) ? body : {}, query };
	return (
		fields.some(([place, name]) => name in parts[place]) || choices.some(([name, value]) => parts.body[name] === value)
	);
}

/** The version that a request has to be sent as where some version was chosen: the nearest one that has it. */
export function expectedVersion(request: RecordedRequest, chosen: string): string {
	const route = routeOf(request, ROUTES);
	if (route === undefined) throw new Error(`${request.method} ${request.path} is no route of the API`);
	const { since, until } = carriesNews(route, request) ? { since: 'Preview', until: undefined } : rangeOf(route);
	if (since !== undefined && placeOf(chosen) < placeOf(since)) return since;
	return until !== undefined && placeOf(chosen) > placeOf(until) ? until : chosen;
}
