import { Failure, InputProblem } from '../../model/failure';
import { objectsOf, type JsonObject } from '../../model/json';
import { records, type RecordKind } from '../../model/records';
import type { Identity } from '../../model/records/record';
import { idOf } from '../../model/rows';
import { requestFor, type Request } from '../send/request';
import { shown, type Source } from '../kinds/spec';
import type { Reply } from '../../model/session';

/** Sends a request whose answer is JSON; answers of the named statuses are given instead of thrown. */
export type Ask = (request: Request, statuses?: readonly number[]) => Promise<Reply>;

/** What was looked up in this execution, so that a thousand items with the same name need one request. */
export type Cache = Map<string, Promise<JsonObject[]>>;

/** Looks something up once; a look-up that failed is forgotten, so that the next item tries again. */
export async function once(cache: Cache, key: string, look: () => Promise<JsonObject[]>): Promise<JsonObject[]> {
	const met = cache.get(key) ?? look();
	cache.set(key, met);
	try {
		return await met;
	} catch (error) {
		if (cache.get(key) === met) cache.delete(key);
		return await Promise.reject(error);
	}
}

/** What is asked of a row again, by whichever of the names that the kind can be found by. */
const slim = (row: JsonObject, names: readonly string[]): JsonObject =>
	Object.fromEntries(['id', 'role', ...names].map((key) => [key, row[key] ?? null]));

async function found(
	ask: Ask,
	{ request, rows }: Identity,
	name: string,
	names: readonly string[],
): Promise<JsonObject[]> {
	const { route, ...parts } = request(name);
	const { status, body } = await ask(requestFor(route, { ...parts, idempotent: true }), [404]);
	if (status === 404) return [];
	// GET /companies?company_id= answers with a list or with the company itself.
	const listed = rows === undefined ? undefined : body[rows];
	if (Array.isArray(listed)) return objectsOf(listed).map((row) => slim(row, names));
	if (body.id === undefined || body.id === null)
		throw new Failure("Intercom's answer is neither a list nor a record", { status });
	return [slim(body, names)];
}

const same = (a: unknown, b: string) => typeof a === 'string' && a.trim().toLowerCase() === b.toLowerCase();

/** Finds records by what people call them, through the connection of one item. */
export function lookups(ask: Ask, cache: Cache): Pick<Source, 'find' | 'me'> {
	return {
		async find(kind: RecordKind, by: string, name: string) {
			const { one, by: identities } = records[kind];
			const identity = identities[by];
			if (!identity) throw new InputProblem(`can't be chosen ${by}`);
			const { route, ...parts } = identity.request(name);
			const names = Object.values(identities).flatMap(({ compare = [] }) => compare);
			const look = async () => await found(ask, identity, name, names);
			const all = await once(cache, `${route} ${JSON.stringify(parts)}`, look);
			const { compare } = identity;
			const fitting = compare ? all.filter((row) => compare.some((field) => same(row[field], name))) : all;
			const [first, ...more] = fitting;
			const called = identity.label
				.replace(/^By /, '')
				.toLowerCase()
				.replace(/\bid\b/, 'ID');
			if (!first) {
				throw new InputProblem(
					`${shown(name)} was not found: no ${one} has this ${called}`,
					'Check the spelling; what was created in the last minutes may not be found yet',
					true,
				);
			}
			if (more.length > 0) {
				const ids = fitting.slice(0, 5).map(({ id, role }) => `${String(id)}${role ? ` (${String(role)})` : ''}`);
				throw new InputProblem(
					`${shown(name)} is the ${called} of ${fitting.length} records: ${ids.join(', ')}`,
					'Choose one of them "By ID"',
				);
			}
			return idOf(first, one);
		},
		async me() {
			const [me] = await once(cache, 'me', async () => [(await ask(requestFor('GET /me', {}))).body]);
			if (me?.id === undefined || me.id === null)
				throw new InputProblem(
					'is not given, and the access token belongs to no teammate',
					'Add the field and choose a teammate',
				);
			return idOf(me, 'teammate');
		},
	};
}
