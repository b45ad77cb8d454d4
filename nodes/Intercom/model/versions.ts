import type { Json, JsonObject } from './json';
import { ROUTE_VERSIONS, type VersionRange } from './routeVersions';

/** The name of the version into which Intercom lets new things first; it is newer than all that have a number. */
export const PREVIEW = 'Preview';

/** A version as a number that compares: 2.9 comes before 2.16, and both before Preview, which was Unstable once. */
const orderOf = (version: string): number => {
	const [major = 0, minor = 0] = /^\d+\.\d+$/.test(version) ? version.split('.').map(Number) : [Infinity];
	return major * 1_000 + minor;
};

/** Whether a version has what came with another one. */
export const isAtLeast = (version: string, since: string): boolean => orderOf(version) >= orderOf(since);

/** Whether two names stand for the same version. */
export const isSameVersion = (one: string, other: string): boolean => orderOf(one) === orderOf(other);

/** What a request is sent with, beside its route. */
interface Parts {
	query?: JsonObject | undefined;
	body?: JsonObject | undefined;
}

/** Fields that came later than their route, or values that such a field may have since. */
interface LaterParts {
	query?: readonly string[];
	body?: readonly string[];
	values?: Readonly<Record<string, Json>>;
}

const ARTICLE = { body: ['folder_id', 'parent_ids'] };
const INTERNAL_ARTICLE = { body: ['folder_id'] };
const CONTACT = { body: ['language_override'] };
const FIN = { body: ['settings'] };

/**
 * What Preview takes in routes that older versions have as well, by the description of Preview of 2026-08-21. Older
 * versions ignore it without a word, so a request that carries it is sent as Preview.
 */
const IN_PREVIEW: Readonly<Record<string, LaterParts>> = {
	'GET /conversations': { query: ['include_monitors', 'include_scorecards'] },
	'GET /conversations/{}': { query: ['include_email_history', 'include_monitors', 'include_scorecards'] },
	'POST /ai/external_pages': { body: ['ai_sales_agent_availability'] },
	'POST /articles': ARTICLE,
	'POST /contacts': CONTACT,
	'POST /conversations/{}/reply': { body: ['skip_unsnooze'] },
	'POST /fin/reply': FIN,
	'POST /fin/start': FIN,
	'POST /internal_articles': INTERNAL_ARTICLE,
	'POST /messages': { values: { message_type: 'sms' } },
	'PUT /ai/external_pages/{}': {
		body: ['ai_agent_availability', 'ai_copilot_availability', 'ai_sales_agent_availability'],
	},
	'PUT /articles/{}': ARTICLE,
	'PUT /articles/{}/draft': ARTICLE,
	'PUT /contacts/{}': CONTACT,
	'PUT /conversations/{}': { body: ['admin_id', 'priority'] },
	'PUT /internal_articles/{}': INTERNAL_ARTICLE,
};

const carries = ({ query = [], body = [], values = {} }: LaterParts, parts: Parts): boolean =>
	query.some((name) => parts.query?.[name] !== undefined) ||
	body.some((name) => parts.body?.[name] !== undefined) ||
	Object.entries(values).some(([name, value]) => parts.body?.[name] === value);

/** The versions that have a request: those of its route, and of what it carries. */
export function versionsOf(route: string, parts: Parts): VersionRange {
	const shape = route.replace(/\{\w+\}/g, '{}');
	const later = Object.hasOwn(IN_PREVIEW, shape) ? IN_PREVIEW[shape] : undefined;
	if (later && carries(later, parts)) return { since: PREVIEW };
	return Object.hasOwn(ROUTE_VERSIONS, shape) ? (ROUTE_VERSIONS[shape] ?? {}) : {};
}

/** The version nearest to the chosen one that has the request: raised or lowered for this request alone. */
export function versionFor({ since, until }: VersionRange, chosen: string): string {
	if (since !== undefined && !isAtLeast(chosen, since)) return since;
	return until !== undefined && !isAtLeast(until, chosen) ? until : chosen;
}
