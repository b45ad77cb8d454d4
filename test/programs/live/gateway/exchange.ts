/** A request as it leaves for Intercom. */
export interface Asked {
	method: string;
	/** The path without its query. */
	path: string;
	/** The query with its question mark; empty where there is none. */
	search: string;
	/** The parsed body; undefined where there is none. */
	body: unknown;
}

/** A request with what came back. */
export interface Exchange extends Asked {
	/** The `Intercom-Version` that was sent. */
	version: string | undefined;
	/** 0 where no answer came. */
	status: number;
	headers: Readonly<Record<string, string>>;
	/** The parsed body of the answer; undefined where it is no JSON. */
	answer: unknown;
	/** Why it was not sent at all. */
	blocked?: string;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value has under a key; undefined where it has no such key. */
export const at = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);

/** What is found on a path of keys, as in `source.author.id`. */
export const within = (value: unknown, path: string): unknown => path.split('.').reduce(at, value);

/** The objects of a list; none where there is no list. */
export const recordsIn = (value: unknown): JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** An ID as text; undefined where the value is none. */
export const idIn = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Intercom's code of an error; undefined where the answer has none. */
export function errorCodeOf({ answer }: Pick<Exchange, 'answer'>): string | undefined {
	const [error] = recordsIn(at(answer, 'errors'));
	const code = error?.['code'];
	return typeof code === 'string' && /^[a-z_]{2,60}$/.test(code) ? code : undefined;
}

/** Finds the requests of a route by their path, be the placeholders whatever they are. */
export const patternOf = (template: string): RegExp =>
	new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+)')}$`);

/** The route that a request belongs to; those without a placeholder come first, since they look like IDs. */
export function routeOf(
	{ method, path }: Pick<Asked, 'method' | 'path'>,
	routes: Iterable<string>,
): string | undefined {
	const fitting = [...routes].filter((route) => {
		const [itsMethod, template = ''] = route.split(' ');
		return itsMethod === method && patternOf(template).test(path);
	});
	const placeholders = (route: string) => route.split('{').length;
	return fitting.sort((one, other) => placeholders(one) - placeholders(other))[0];
}
