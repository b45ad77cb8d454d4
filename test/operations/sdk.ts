import { IntercomClient } from 'intercom-client';
import type { RecordedRequest, Simulator } from '../simulator';
import type { Json } from '../simulator/json';
import type { Sent } from './testNode';

/** A request in the words of Intercom's official SDK. */
export type SdkCall = (client: IntercomClient) => PromiseLike<unknown>;

/** Intercom's SDK, which speaks to a simulator. Its own version is 2.14; the header makes it speak the node's. */
export const sdkFor = ({ token, url }: Simulator): IntercomClient =>
	new IntercomClient({
		environment: url,
		token,
		maxRetries: 0,
		headers: { 'Intercom-Version': '2.16' },
		logging: { silent: true },
	});

function* valuesIn(place: string, value: Json): Generator<[place: string, value: string]> {
	if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
		yield [place, JSON.stringify(value)];
	else for (const [key, inner] of Object.entries(value)) yield* valuesIn(`${place}.${key}`, inner);
}

/** Every value of a request by its place, such as `body.from.id`. */
const placesIn = ({ to, body }: Sent): Map<string, string> => {
	const [path = '', query = ''] = to.split('?');
	return new Map([
		['request', path],
		...[...new URLSearchParams(query)].map(([name, value]): [string, string] => [`query.${name}`, value]),
		...(body === undefined ? [] : valuesIn('body', body as Json)),
	]);
};

/**
 * Places in which the SDK's request differs from the expected one to the same address; `request` where none has its
 * address.
 */
export function differencesOf({ method, url, body }: RecordedRequest, expected: readonly Sent[]): string[] {
	const theirs = placesIn({ to: `${method} ${url}`, ...(body !== undefined && { body }) });
	const ours = expected.map(placesIn).find((one) => one.get('request') === theirs.get('request'));
	if (!ours) return ['request'];
	const places = new Set([...theirs.keys(), ...ours.keys()]);
	return [...places].filter((place) => theirs.get(place) !== ours.get(place)).sort();
}
