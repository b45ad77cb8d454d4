// Proofs at compile time: `npm run types` fails when an expected error is missing.
import type { KindSpec, ValueProperty } from '../../nodes/Intercom/engine/kinds/spec';
import type { Fields } from '../../nodes/Intercom/model/field';
import {
	attributes,
	choice,
	decimal,
	entries,
	files,
	flag,
	integer,
	json,
	oneOf,
	pick,
	query,
	queryJson,
	rows,
	select,
	text,
	texts,
	time,
} from '../../nodes/Intercom/model/fields';

// What a kind needs is needed, and the rest can be left out.
text();
time();
flag();
json();
texts();
integer({ min: 0, max: 5, default: 1 });
decimal({ label: 'Amount' });
select({ from: 'getTags', many: true });
files({ max: 10 });
attributes({ of: 'contact' });
query({ searches: 'contacts', match: 'AND' });
queryJson({ searches: 'conversations' });
entries({ title: 'Entry', max: 10, types: { text: { label: 'Text', fields: { value: text() } } } });

// @ts-expect-error a misspelt option
text({ multiLine: true });
// @ts-expect-error an option of another kind
text({ min: 1 });
// @ts-expect-error required fields are required, others do not say so
text({ required: false });
// @ts-expect-error a date has no default
time({ default: 0 });
// @ts-expect-error a switch is on or off
flag({ default: 'true' });
// @ts-expect-error a choice needs its options
choice();
// @ts-expect-error a choice has titles
choice({ options: { a: 1 } });
// @ts-expect-error a picker picks something
pick();
// @ts-expect-error no such kind of record
pick({ from: 'planets' });
// @ts-expect-error no such list
select({ from: 'getPlanets' });
// @ts-expect-error teammates have no attributes
attributes({ of: 'admin' });
// @ts-expect-error files have a limit
files({});
// @ts-expect-error conditions are joined by AND or OR
query({ searches: 'contacts', match: 'XOR' });
// @ts-expect-error a row holds no JSON
rows({ title: 'Row', of: { inner: json() } });
// @ts-expect-error a row holds no rows
rows({ title: 'Row', of: { inner: rows({ title: 'Row', of: {} }) } });
// @ts-expect-error an entry holds no lists
entries({ title: 'Entry', max: 1, types: { list: { label: 'List', fields: { value: texts() } } } });
// @ts-expect-error a case has a label
oneOf({ cases: { one: {} } });
// @ts-expect-error a case sends JSON
oneOf({ cases: { one: { label: 'One', send: { at: new Date() } } } });

({
	// @ts-expect-error a field is made by its function, and has a kind
	name: { label: 'Name' },
	// @ts-expect-error no such kind
	size: { kind: 'number' },
}) satisfies Fields;

// Only the kinds that rows can hold say so.
const property = (): ValueProperty => ({ type: 'string', default: '' });
const halves = { property, convert: () => '' };
({ ...halves, fitsRow: true }) satisfies KindSpec<'text'>;
halves satisfies KindSpec<'texts'>;
// @ts-expect-error rows can hold text, so it has to say it
halves satisfies KindSpec<'text'>;
// @ts-expect-error rows hold no lists
({ ...halves, fitsRow: true }) satisfies KindSpec<'texts'>;
// @ts-expect-error a kind has both halves
({ fitsRow: true, property }) satisfies KindSpec<'text'>;
