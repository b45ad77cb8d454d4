import { timingSafeEqual } from 'node:crypto';
import { ApiError, invalid, notFound, unauthorized } from '../errors';
import { asArray, asObject, type Json, type JsonObject, isObject } from '../json';
import { checkShape } from '../shape';
import type { Workspace } from '../state/workspace';
import type { RateLimit, WireAnswer } from '../types';
import type { RateWindow } from './rate';
import { Answer, type Query, type Route } from './route';
import { checkAvailable, PREVIEW, versionNumber } from './versions';

/** A request in plain data, as far as answering it needs. */
export interface Asked {
	method: string;
	url: string;
	headers: Record<string, string | string[] | undefined>;
	params: Record<string, string>;
	query: Query;
	raw: Buffer;
	/** Undefined when no route matched. */
	route: Route | undefined;
}

/** What answering needs besides the request. */
export interface Desk {
	state: Workspace;
	token: string;
	rate: RateWindow;
	rateLimit: RateLimit | undefined;
	/** Whether each row of a bulk request counts against it. */
	bulkRowsCount: boolean;
	origin: string;
	wrote(effect: string, id: string | undefined): void;
}

/** The real answer to a request, faults aside. */
export function respond(asked: Asked, desk: Desk): WireAnswer {
	const headers: Record<string, string> = {};
	try {
		if (asked.route?.elsewhere) return outside(asked, asked.route, desk);
		if (asked.route?.open) return unlimited(asked, asked.route, desk);
		if (!tokenMatches(asked.headers.authorization, desk.token)) throw unauthorized();
		const allowance = desk.rate.take(desk.state.nowMs(), desk.rateLimit, costOf(asked, desk));
		Object.assign(headers, allowance.headers);
		if (allowance.exceeded !== undefined) throw new ApiError(429, 'rate_limit_exceeded', allowance.exceeded);
		const requested = asked.headers['intercom-version'];
		const version = versionNumber(requested);
		if (requested !== undefined) headers['intercom-version'] = String(requested);
		if (asked.route === undefined) throw notFound();
		checkAvailable(asked.route, version);
		const answer = run(asked, asked.route, version, desk);
		return {
			status: answer.status,
			headers: { ...headers, ...answer.headers },
			body: answer.body,
			bytes: answer.bytes,
		};
	} catch (error) {
		return failure(error, headers, desk.state);
	}
}

/** What a request takes of the rate limit. */
function costOf({ raw, route }: Asked, { bulkRowsCount }: Desk): number {
	if (route?.rows === undefined || !bulkRowsCount) return 1;
	return Math.max(asArray(asObject(readJson(raw))[route.rows]).length, 1);
}

/** An answer of a host that is not Intercom's: a token would be a leak, which is refused for everybody to see. */
function outside(asked: Asked, route: Route, desk: Desk): WireAnswer {
	const told = ['authorization', 'intercom-version', 'cookie'].filter((name) => asked.headers[name] !== undefined);
	if (told.length > 0) throw new ApiError(403, 'token_leaked', `${told.join(', ')} left Intercom's host`);
	return unlimited(asked, route, desk);
}

/** An answer outside of the rate limit. */
function unlimited(asked: Asked, route: Route, desk: Desk): WireAnswer {
	const { body, bytes, headers, status } = run(asked, route, versionNumber(undefined), desk);
	return { status, headers, body, bytes };
}

function run(asked: Asked, route: Route, version: number, desk: Desk): Answer {
	const query = singleValues(asked.query);
	const later = version >= PREVIEW ? route.inPreview : undefined;
	checkShape(query, { ...route.query, ...later?.query });
	const body = parseBody(asked);
	const shape = typeof route.body === 'function' ? route.body(body) : route.body;
	checkShape(body, { ...shape, ...later?.body });
	const result = route.handle({
		state: desk.state,
		params: asked.params,
		query,
		body,
		version,
		origin: desk.origin,
		url: asked.url,
		token: desk.token,
		wrote: (effect, id) => desk.wrote(effect, id),
	});
	return result instanceof Answer ? result : new Answer(200, result);
}

function failure(error: unknown, headers: Record<string, string>, state: Workspace): WireAnswer {
	const known =
		error instanceof ApiError
			? error
			: new ApiError(
					500,
					'server_error',
					`The simulator failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
				);
	const entry: JsonObject = { code: known.code, message: known.message };
	if (known.field !== undefined) entry['field'] = known.field;
	// A limit of jobs has no window of time, whose headers would tell when to come back.
	const isOfJobs = known.status === 429 && / pending .* jobs$/.test(known.message);
	const usual = Object.entries(headers).filter(([name]) => !isOfJobs || !name.startsWith('x-ratelimit-'));
	return {
		status: known.status,
		headers: { ...Object.fromEntries(usual), ...known.headers },
		body: { type: 'error.list', request_id: state.ids.uuid(), errors: [entry] },
	};
}

function tokenMatches(header: string | string[] | undefined, token: string): boolean {
	const given = Buffer.from(String(header ?? ''));
	const wanted = Buffer.from(`Bearer ${token}`);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function singleValues(query: Query): Record<string, string> {
	const single: Record<string, string> = {};
	for (const [name, value] of Object.entries(query)) {
		if (typeof value !== 'string') throw invalid(`${name} is given more than once`, name);
		single[name] = value;
	}
	return single;
}

/** The body as JSON, whatever may be wrong with it; undefined when it is absent or no JSON. */
export function readJson(raw: Buffer): Json | undefined {
	if (raw.length === 0) return undefined;
	try {
		return JSON.parse(raw.toString('utf8')) as Json;
	} catch {
		return undefined;
	}
}

function parseBody(asked: Asked): JsonObject {
	if (asked.raw.length === 0) return {};
	const type = String(asked.headers['content-type'] ?? '');
	if (asked.route?.open && /^application\/x-www-form-urlencoded\b/i.test(type))
		return Object.fromEntries(new URLSearchParams(asked.raw.toString('utf8')));
	if (!/^application\/json\b/i.test(type)) {
		throw new ApiError(400, 'bad_request', 'The content type must be application/json');
	}
	const body = readJson(asked.raw);
	if (!isObject(body)) throw new ApiError(400, 'bad_request', 'The body must be a JSON object');
	return body;
}
