import { InputProblem } from '../../model/failure';
import { at, type JsonObject } from '../../model/json';
import { identitiesOf, identityOf, nameOfIdentity, records } from '../../model/records';
import type { Identity } from '../../model/records/record';
import { recordIdFrom } from '../../model/rows';
import { bearsName, isSameName, namesBorne } from '../../model/sameName';
import { quoteValue, type ItemInput } from '../kinds/spec';
import { requestFor } from '../send/request';
import { requestRecords, type Ask, type Found } from './namedRecords';
import type { OncePerExecution } from './oncePerExecution';
import { makeTimezone } from './timezone';

/**
 * The fields of a record that a look-up needs: its ID, its role, and the names that the kind can be found by. A name
 * that the answer leaves out stays out.
 */
const pickFields = (row: JsonObject, names: readonly string[]): JsonObject =>
	Object.fromEntries(
		['id', 'role', ...names].flatMap((key): Array<[string, JsonObject[string]]> => {
			const value = at(row, key);
			return value === undefined ? [] : [[key, value]];
		}),
	);

/** The only record that has a name; none and several are refused. */
function onlyRecord({ rows, total }: Found, name: string, one: string, identity: Identity): JsonObject {
	const title = nameOfIdentity(identity);
	const [first] = rows;
	if (!first) {
		throw new InputProblem(
			`${quoteValue(name)} was not found: no ${one} has this ${title}`,
			['Check the spelling; what was created in the last minutes may not be found yet', identity.misses]
				.filter((part) => part !== undefined)
				.join(', and '),
			true,
		);
	}
	if (total > 1) {
		const ids = rows.slice(0, 5).map(({ id, role }) => `${String(id)}${role ? ` (${String(role)})` : ''}`);
		throw new InputProblem(
			`${quoteValue(name)} is the ${title} of ${total} records: ${ids.join(', ')}`,
			'Use the ID of the one that is meant',
		);
	}
	return first;
}

/** Those of the records that have the name, whether Intercom looked for it or the list came whole. */
function withName(found: Found, { compare }: Identity, by: string, name: string): Found {
	if (compare) {
		const rows = found.rows.filter((row) => compare.some((field) => isSameName(row[field], name)));
		return { rows, total: rows.length };
	}
	if (found.isSurvivor) return found;
	// The mode is called as the field that Intercom was asked to compare.
	const rows = found.rows.filter((row) => bearsName(row, [by], name));
	if (rows.length === 0 && found.rows.length > 0) {
		throw new InputProblem(
			`${quoteValue(name)} was asked for, but Intercom answered with another: ${namesBorne(found.rows, [by])}`,
			'Nothing was done with it: check the spelling, or choose the record "By ID"',
		);
	}
	return { rows, total: found.total - (found.rows.length - rows.length) };
}

/** The key of who owns the token, for whatever an execution does once. */
export const OWN_TEAMMATE = 'me';

/** What an item may ask of the workspace. */
export type Lookups = Pick<ItemInput, 'findRecordId' | 'ownTeammateId' | 'workspaceTimezone'>;

/** Finds records by what people call them, each name once in an execution. */
export function makeLookups(ask: Ask, once: OncePerExecution): Lookups {
	const { send } = ask;
	return {
		async findRecordId(kind, by, name, part) {
			const { one } = records[kind];
			const identity = identityOf(kind, by);
			if (!identity) throw new InputProblem(`can't be chosen ${by}`);
			const { route, ...parts } = identity.request(name, part);
			const names = Object.entries(identitiesOf(kind)).flatMap(([mode, { compare = [mode] }]) => compare);
			const request = async (): Promise<Found> => {
				const found = await requestRecords(ask, identity.request(name, part), identity);
				return { ...found, rows: found.rows.map((row) => pickFields(row, names)) };
			};
			const found = await once.get(`${route} ${JSON.stringify(parts)}`, request);
			return recordIdFrom(onlyRecord(withName(found, identity, by, name), name, one, identity), one);
		},
		async ownTeammateId() {
			const owner = await once.get(OWN_TEAMMATE, async () => (await send(requestFor('GET /me', {}))).body);
			if (owner.id === undefined || owner.id === null)
				throw new InputProblem(
					'is not given, and the access token belongs to no teammate',
					'Add the field and choose a teammate',
				);
			return recordIdFrom(owner, 'teammate');
		},
		workspaceTimezone: makeTimezone(send, once),
	};
}
