import fc from 'fast-check';
import { runs } from '../../kit/property';
import type { Contact } from '../../simulator/state/records';
import { useTestNode } from '../testNode';
import { GO_ON, itemsOf, saveContacts } from './many';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'));

const node = useTestNode({ bulkTaskMs: 1_000 });

/** A contact of the model: what rows can change. */
interface Person {
	external_id: string | null;
	email: string | null;
	name: string | null;
	role: string;
	archived: boolean;
}
interface Row {
	external_id?: string;
	email?: string;
	name: string;
	role: 'lead' | 'user';
}
type Outcome = 'created' | 'refused' | 'updated';

const BAD_NAME = 'Refused';
const orNone = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 });
const IDS = ['a', 'b', 'c', 'd'];
const EMAILS = ['a@example.com', 'b@example.com', 'c@example.com'];
const role = fc.constantFrom<'lead' | 'user'>('user', 'user', 'lead');

/** Contacts that Intercom could have: external IDs are unique, and emails of users. */
const workspace = fc
	.array(fc.record({ external_id: orNone(IDS), email: orNone(EMAILS), role, archived: fc.boolean() }), { maxLength: 5 })
	.map((people) => {
		const taken = new Set<string>();
		return people.filter(({ external_id, email, role: as }) => {
			const names = [external_id, as === 'user' ? email : undefined].filter((name) => name !== undefined);
			const isFree = names.length > 0 && names.every((name) => !taken.has(name));
			if (isFree) for (const name of names) taken.add(name);
			return isFree;
		});
	});

/** Rows that are about different records by their own names. */
const rowsOf = fc
	.array(fc.record({ external_id: orNone(IDS), email: orNone(EMAILS), role, isBad: fc.boolean() }), { maxLength: 6 })
	.map((rows) => {
		const taken = new Set<string>();
		return rows
			.filter(({ external_id, email, role: as }) => {
				if (external_id === undefined && (email === undefined || as === 'lead')) return false;
				const names = [external_id, as === 'user' ? email : undefined].filter((name) => name !== undefined);
				const isFree = names.every((name) => !taken.has(name));
				if (isFree) for (const name of names) taken.add(name);
				return isFree;
			})
			.map(({ external_id, email, role: as, isBad }, n): Row => ({
				...(external_id !== undefined && { external_id }),
				...(email !== undefined && { email }),
				name: isBad ? `${BAD_NAME} ${n}` : `Row ${n}`,
				role: as,
			}));
	});

const same = (one: Person, row: Row): boolean =>
	(row.external_id !== undefined && one.external_id === row.external_id) ||
	(row.role === 'user' && row.email !== undefined && one.role === 'user' && one.email === row.email);

/** What has to become of a row: it updates the only contact that it names, or is created; of two it is refused. */
function apply(people: Person[], row: Row): Outcome {
	const meant = people.filter((one) => same(one, row));
	const [first] = meant;
	if (meant.length > 1) return 'refused';
	const next: Person = { external_id: null, email: null, archived: false, ...first, ...row };
	const clash = people.some(
		(one) =>
			one !== first && next.role === 'user' && one.role === 'user' && one.email !== null && one.email === next.email,
	);
	if (clash) return 'refused';
	if (first) Object.assign(first, next, { archived: false });
	else people.push(next);
	return first ? 'updated' : 'created';
}

const briefly = ({ external_id, email, name, role: as, archived }: Contact | Person): string =>
	JSON.stringify({ external_id, email, name, role: as, archived });

/** Rows that name contacts which other rows name too can't be told in order: the model has no word for them. */
const areApart = (people: readonly Person[], rows: readonly Row[]): boolean =>
	people.every((one) => rows.filter((row) => same(one, row)).length <= 1) &&
	rows.every((row) => {
		const meant = people.filter((one) => same(one, row));
		return (
			meant.length <= 1 &&
			meant.every(
				({ role: as, email }) => as === 'user' || row.role === 'lead' || email === null || row.email !== undefined,
			)
		);
	});

test('random rows over a random workspace end as the model of an upsert says', async () => {
	await fc.assert(
		fc.asyncProperty(workspace, rowsOf, fc.boolean(), async (held, rows, isLate) => {
			node.reset();
			const { state } = node.simulator;
			const added = state.addContacts(held.length, (n) => ({
				external_id: null,
				email: null,
				...JSON.parse(JSON.stringify(held[n])),
			}));
			const model: Person[] = added.map(({ external_id, email, name, role: as, archived }) => ({
				external_id,
				email,
				name,
				role: as,
				archived,
			}));
			fc.pre(rows.length > 0 && areApart(model, rows));
			if (isLate) for (const contact of added) state.index.wroteLate(contact, 3_600);
			const expected = rows.map((row) => apply(model, row));
			// A task may have errors for whatever reason: what becomes of its rows is the same.
			state.bulk.refuses = ({ name }) => String(name).startsWith(BAD_NAME);
			const { output } = await node.execute(saveContacts('role'), {
				items: itemsOf(rows.map((row) => ({ ...row }))),
				node: GO_ON,
			});
			const ended = output[0]?.map(({ json }) => json['outcome'] ?? 'refused');
			expect(ended).toEqual(expected);
			expect(output[0]?.map(({ pairedItem }) => pairedItem)).toEqual(rows.map((_row, item) => ({ item })));
			expect([...state.contacts.values()].map(briefly).sort()).toEqual(model.map(briefly).sort());
		}),
		runs(80),
	);
}, 120_000);
