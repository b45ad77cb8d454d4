import type { IntercomClient } from 'intercom-client';
import type { INodeParameters } from 'n8n-workflow';
import type { RecordedRequest } from '../../simulator';
import type { Json } from '../../simulator/json';

/** One operation, asked for in the words of the official SDK and in the parameters of the node. */
export interface Row {
	/** Resource and operation of the node. */
	operation: string;
	/** What is special about this one. */
	how?: string;
	sdk: (client: IntercomClient) => PromiseLike<unknown>;
	/** Without the resource and the operation. */
	node?: INodeParameters;
	/** Requests that the node sends beside it, in order. */
	beside?: readonly string[];
	/** Why the simulated API refuses the SDK's request. */
	refused?: string;
	/** Values that differ, by place, and the reason. */
	differs?: Readonly<Record<string, string>>;
}

/** A value of a picker. */
export const id = (value: string) => ({ __rl: true, mode: 'id', value });

/** A moment as the user gives it to the node, and as the API takes it. */
export const DATE = '2026-01-31T12:00:00Z';
export const SECONDS = 1_769_860_800;

export const NEWER = 'version 7.0.3 stops at API 2.14, which does not have it';

/** Operations that the SDK lacks for one reason. */
export const lack = (reason: string, operations: string): Record<string, string> =>
	Object.fromEntries(operations.split(' ').map((operation) => [operation, reason]));

/** For lists of which the SDK only asks for the first page, in the size that Intercom chooses. */
export const PAGES = {
	'query.page': 'the SDK leaves the pages to Intercom',
	'query.per_page': 'the SDK cannot ask for a size',
};

function* flat(place: string, value: Json): Generator<[place: string, value: string]> {
	if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
		yield [place, JSON.stringify(value)];
	else for (const [key, inner] of Object.entries(value)) yield* flat(`${place}.${key}`, inner);
}

const placesOf = ({ method, path, query, body, headers }: RecordedRequest): Map<string, string> =>
	new Map([
		['request', `${method} ${path}`],
		['version', String(headers['intercom-version'])],
		...Object.entries(query).map(([name, value]): [string, string] => [`query.${name}`, String(value)]),
		...(body === undefined ? [] : flat('body', body)),
	]);

/** Places where two requests differ. */
export function differences(one: RecordedRequest, other: RecordedRequest): string[] {
	const [left, right] = [placesOf(one), placesOf(other)];
	const places = new Set([...left.keys(), ...right.keys()]);
	return [...places].filter((place) => left.get(place) !== right.get(place)).sort();
}
