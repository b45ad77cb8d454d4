import { Failure, InputProblem } from '../../model/failure';
import { objectsOf, type JsonObject } from '../../model/json';
import { records, type RecordKind } from '../../model/records';
import type { Identity } from '../../model/records/record';
import { recordIdFrom } from '../../model/rows';
import { quoteValue, type ItemInput } from '../kinds/spec';
import { requestFor } from '../send/request';
import type { Exchange } from '../send/transport';
import type { OncePerExecution } from './oncePerExecution';

/** The fields of a row that are needed again: its ID, and whichever names the kind can be found by. */
const pickFields = (row: JsonObject, names: readonly string[]): JsonObject =>
	Object.fromEntries(['id', 'role', ...names].map((key) => [key, row[key] ?? null]));

/** The records that Intercom gives for a name. */
async function search(send: Exchange, { request, rows }: Identity, name: string): Promise<JsonObject[]> {
	const { route, ...parts } = request(name);
	const { status, body } = await send(requestFor(route, { ...parts, idempotent: true }), [404]);
	if (status === 404) return [];
	// GET /companies?company_id= answers with a list or with the company itself.
	const list = rows === undefined ? undefined : body[rows];
	if (Array.isArray(list)) return objectsOf(list);
	if (body.id === undefined || body.id === null)
		throw new Failure("Intercom's answer is neither a list nor a record", { status });
	return [body];
}

const isSameName = (a: unknown, b: string) => typeof a === 'string' && a.trim().toLowerCase() === b.toLowerCase();

/** What errors call an identity: "By External ID" gives "external ID". */
const titleOf = ({ label }: Identity): string =>
	label
		.replace(/^By /, '')
		.toLowerCase()
		.replace(/\bid\b/, 'ID');

/** The one record of a kind that fits a name; refuses none and several. */
function onlyRecord(records: readonly JsonObject[], name: string, one: string, title: string): JsonObject {
	const [first, ...more] = records;
	if (!first) {
		throw new InputProblem(
			`${quoteValue(name)} was not found: no ${one} has this ${title}`,
			'Check the spelling; what was created in the last minutes may not be found yet',
			true,
		);
	}
	if (more.length > 0) {
		const ids = records.slice(0, 5).map(({ id, role }) => `${String(id)}${role ? ` (${String(role)})` : ''}`);
		throw new InputProblem(
			`${quoteValue(name)} is the ${title} of ${records.length} records: ${ids.join(', ')}`,
			'Choose one of them "By ID"',
		);
	}
	return first;
}

/** Finds records by what people call them, each name once in an execution. */
export function lookups(send: Exchange, once: OncePerExecution): Pick<ItemInput, 'find' | 'me'> {
	return {
		async find(kind: RecordKind, by: string, name: string) {
			const { one, by: identities } = records[kind];
			const identity = identities[by];
			if (!identity) throw new InputProblem(`can't be chosen ${by}`);
			const { route, ...parts } = identity.request(name);
			const names = Object.values(identities).flatMap(({ compare = [] }) => compare);
			const look = async () => (await search(send, identity, name)).map((row) => pickFields(row, names));
			const found = await once.get(`${route} ${JSON.stringify(parts)}`, look);
			const { compare } = identity;
			const fitting = compare ? found.filter((row) => compare.some((field) => isSameName(row[field], name))) : found;
			return recordIdFrom(onlyRecord(fitting, name, one, titleOf(identity)), one);
		},
		async me() {
			const me = await once.get('me', async () => (await send(requestFor('GET /me', {}))).body);
			if (me.id === undefined || me.id === null)
				throw new InputProblem(
					'is not given, and the access token belongs to no teammate',
					'Add the field and choose a teammate',
				);
			return recordIdFrom(me, 'teammate');
		},
	};
}
