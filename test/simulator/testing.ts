// The types of the tools leave those of jest out.
/// <reference types="jest" />
import { startSimulator } from '.';
import { asArray, asObject, asText, isObject, type Json, type JsonObject } from './json';
import type { Simulator } from './types';

/** An answer as a test looks at it. */
export interface Reply {
	status: number;
	headers: Headers;
	text: string;
	/** The parsed body; an empty object when it is empty, no JSON or no object. */
	body: JsonObject;
	/** The first entry of an error list. */
	error: JsonObject;
}

/** Sends one request with the simulator's token and version 2.16; `headers` may replace either. */
export type Send = (route: string, body?: Json, headers?: Record<string, string>) => Promise<Reply>;

/** A simulator for all tests of a file and a plain client for it; before each test it is fresh and then prepared. */
export function useSimulator(prepare: (fresh: Simulator) => unknown): Send {
	let simulator: Simulator;
	beforeAll(async () => {
		simulator = await startSimulator();
	});
	beforeEach(async () => {
		simulator.configure({
			rateLimit: undefined,
			latencyMs: undefined,
			clockOffsetMs: undefined,
			region: undefined,
			bulkRowsCount: undefined,
			bulkTaskMs: undefined,
		});
		simulator.reset();
		await prepare(simulator);
	});
	afterAll(async () => await simulator.close());
	return async (route, body, headers = {}) => {
		const { url, token } = simulator;
		const [method = '', path = ''] = route.split(' ');
		const response = await fetch(path.startsWith('http') ? path : url + path, {
			method,
			headers: {
				authorization: `Bearer ${token}`,
				'intercom-version': '2.16',
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...headers,
			},
			...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		});
		const text = await response.text();
		const parsed = parse(text);
		return {
			status: response.status,
			headers: response.headers,
			text,
			body: parsed,
			error: asObject(asArray(parsed['errors'])[0]),
		};
	};
}

function parse(text: string): JsonObject {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : {};
	} catch {
		return {};
	}
}

/** The value at a dotted path, such as `pages.next.starting_after`. */
export function at(value: Json | undefined, path: string): Json | undefined {
	return path
		.split('.')
		.reduce<Json | undefined>(
			(held, key) => (Array.isArray(held) ? held[Number(key)] : isObject(held) ? held[key] : undefined),
			value,
		);
}

/** The identifiers of a list of records. */
export function idsOf(list: Json | undefined): string[] {
	return asArray(list).map((entry) => asText(asObject(entry)['id']) ?? '');
}
