import { Failure, InputProblem } from '../../model/failure';
import { unescapeHtml } from '../../model/html';
import { objectsOf, type JsonObject } from '../../model/json';
import { records, type RecordKind } from '../../model/records';
import type { Identity } from '../../model/records/record';
import { recordIdFrom } from '../../model/rows';
import { quoteValue, type ItemInput } from '../kinds/spec';
import { requestFor } from '../send/request';
import type { Exchange } from '../send/transport';
import type { OncePerExecution } from './oncePerExecution';

/** The fields of a record that a look-up needs: its ID, its role, and the names that the kind can be found by. */
const pickFields = (row: JsonObject, names: readonly string[]): JsonObject =>
	Object.fromEntries(['id', 'role', ...names].map((key) => [key, row[key] ?? null]));

/** Asks Intercom for the records that may have a name. */
async function requestRecords(send: Exchange, { request, rows }: Identity, name: string): Promise<JsonObject[]> {
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

/**
 * A name as it is compared: Intercom escapes names for HTML, and accents and the case of letters are written in several
 * ways.
 */
const normalizeName = (name: string): string => unescapeHtml(name).normalize('NFC').trim().toLowerCase();

const isSameName = (a: unknown, b: string) => typeof a === 'string' && normalizeName(a) === normalizeName(b);

/** What errors call an identity: "By External ID" gives "external ID". */
const identityTitle = ({ label }: Identity): string =>
	label
		.replace(/^By /, '')
		.toLowerCase()
		.replace(/\bid\b/, 'ID');

/** The only record that has a name; none and several are refused. */
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
export function makeLookups(send: Exchange, once: OncePerExecution): Pick<ItemInput, 'findRecordId' | 'ownTeammateId'> {
	return {
		async findRecordId(kind: RecordKind, by: string, name: string) {
			const { one, by: identities } = records[kind];
			const identity = identities[by];
			if (!identity) throw new InputProblem(`can't be chosen ${by}`);
			const { route, ...parts } = identity.request(name);
			const names = Object.values(identities).flatMap(({ compare = [] }) => compare);
			const request = async () => (await requestRecords(send, identity, name)).map((row) => pickFields(row, names));
			const rows = await once.get(`${route} ${JSON.stringify(parts)}`, request);
			const { compare } = identity;
			const matches = compare ? rows.filter((row) => compare.some((field) => isSameName(row[field], name))) : rows;
			return recordIdFrom(onlyRecord(matches, name, one, identityTitle(identity)), one);
		},
		async ownTeammateId() {
			const owner = await once.get('me', async () => (await send(requestFor('GET /me', {}))).body);
			if (owner.id === undefined || owner.id === null)
				throw new InputProblem(
					'is not given, and the access token belongs to no teammate',
					'Add the field and choose a teammate',
				);
			return recordIdFrom(owner, 'teammate');
		},
	};
}
