import { Failure } from '../../../nodes/Intercom/model/failure';
import {
	attributes,
	decimal,
	entries,
	files,
	integer,
	pick,
	rows,
	text,
	time,
} from '../../../nodes/Intercom/model/fields';
import { picked } from '../../kit/input';
import { convert, refusalOf, sourceOf } from './source';

const pairs = rows({ title: 'Parameter', of: { name: text({ required: true }), value: text() } });

test('rows come from a collection of the editor or from a list', async () => {
	const sent = [{ name: 'a', value: '1' }, { name: 'b' }];
	expect(await convert(pairs, { row: [{ name: 'a', value: 1 }, { name: 'b' }] })).toEqual(sent);
	expect(await convert(pairs, sent)).toEqual(sent);
});

test('a list without rows is refused, as n8n leaves nothing of an expression in its place', async () => {
	expect(await refusalOf(pairs, {})).toMatchObject({
		message: 'is empty',
		advice:
			'Add at least one, or remove the field; an expression can fill the inputs of a row, not the list as a whole',
	});
});

test('what a row has beyond its fields is not sent', async () => {
	expect(await convert(pairs, [JSON.parse('{"name":"a","other":1,"__proto__":{"value":"x"}}')])).toEqual([
		{ name: 'a' },
	]);
});

test.each([
	[[{ value: '1' }], 'row 1: "Name" is empty'],
	[[{ name: 'a' }, { name: ' ' }], 'row 2: "Name" is empty'],
	[['text'], 'row 1: "Name" is empty'],
	[{ row: 'text' }, 'takes a list, not "text"'],
])('the rows %j are refused', async (value, message) => {
	expect(await refusalOf(pairs, value)).toMatchObject({ message });
});

test('rows have a least and a largest number where it says so', async () => {
	const field = rows({ title: 'Option', required: true, max: 1, of: { text: text() } });
	expect(await refusalOf(field, {})).toMatchObject({ message: 'is empty', advice: 'Add at least one' });
	expect(await refusalOf(field, [{}, {}])).toMatchObject({ message: 'has 2 entries, but Intercom takes at most 1' });
});

test('what Intercom refuses while a row is looked up keeps its status', async () => {
	const refused = new Failure('Access Token Invalid', { status: 401 });
	const field = rows({ title: 'Recipient', of: { contact: pick({ from: 'contacts', required: true }) } });
	const value = [{ contact: picked('a@b.c', 'email') }];
	expect(
		await refusalOf(field, value, sourceOf({ findRecordId: async () => await Promise.reject(refused) })),
	).toMatchObject({ status: 401 });
});

const metadata = entries({
	title: 'Entry',
	max: 3,
	types: {
		text: { label: 'Text', fields: { value: text() } },
		number: { label: 'Number', fields: { value: decimal({ required: true }) } },
		date: { label: 'Date', fields: { value: time({ required: true }) } },
		price: { label: 'Price', fields: { amount: integer({ required: true }), currency: text({ required: true }) } },
	},
});

test('entries become one object, each in the form of its type', async () => {
	const value = {
		text: [{ name: ' plan ', value: 'pro' }],
		number: [{ name: 'seats', value: '3' }],
		price: [{ name: 'paid', amount: 500, currency: 'eur' }],
	};
	expect(await convert(metadata, value)).toEqual({ plan: 'pro', seats: 3, paid: { amount: 500, currency: 'eur' } });
});

test.each([
	[{ text: [{ name: 'a', value: '1' }], number: [{ name: 'a', value: 1 }] }, 'Number 1: the name "a" is given twice'],
	[{ text: [{ value: '1' }] }, 'Text 1: "Name" is empty'],
	[{ number: [{ name: 'a', value: 'x' }] }, 'Number 1: "Value" takes a number, not "x"'],
	[{ other: [] }, 'has no type "other"'],
	[{ text: ['a', 'b', 'c', 'd'].map((name) => ({ name, value: '' })) }, 'has 4 entries, but Intercom keeps at most 3'],
])('the entries %j are refused', async (value, message) => {
	expect(await refusalOf(metadata, value)).toMatchObject({ message });
});

test('an entry may be called like a part of every object', async () => {
	const sent = await convert(metadata, {
		text: [
			{ name: '__proto__', value: 'x' },
			{ name: 'constructor', value: 'y' },
		],
	});
	expect(JSON.stringify(sent)).toBe('{"__proto__":"x","constructor":"y"}');
	expect(await refusalOf(metadata, { constructor: [{ name: 'a' }] })).toMatchObject({
		message: 'has no type "constructor"',
	});
});

const mapped = attributes({ of: 'contact' });
const schema = [
	{ id: 'plan', type: 'string' },
	{ id: 'seats', type: 'number' },
	{ id: 'vip', type: 'boolean' },
	{ id: 'since', type: 'dateTime' },
	{ id: 'tier', type: 'options' },
	{
		id: 'Priority',
		type: 'options',
		options: [
			{ name: 'High', value: 'de1825a0' },
			{ name: 'Low', value: '9cfb5a3b' },
			{ name: 'Late', value: 'a1' },
			{ name: 'late ', value: 'a2' },
			{ name: 'a1', value: 'a3' },
		],
	},
];

test('mapped attributes are sent in the type that the workspace gave them', async () => {
	const value = { plan: 12, seats: '3', vip: 'true', since: '2026-01-31T12:00:00Z', tier: 'gold', gone: undefined };
	expect(await convert(mapped, { mappingMode: 'defineBelow', value, schema })).toEqual({
		plan: '12',
		seats: 3,
		vip: true,
		since: 1_769_860_800,
		tier: 'gold',
	});
});

test.each([
	['the ID of an entry', 'de1825a0', 'de1825a0'],
	['its label', 'High', 'de1825a0'],
	['its label in another case', ' high ', 'de1825a0'],
	['an ID that is the label of another entry', 'a1', 'a1'],
	['an entry that the form does not know', 'Urgent', 'Urgent'],
	['nothing', '', ''],
])('a list attribute takes %s', async (_what, typed, sent) => {
	const value = { Priority: typed };
	expect(await convert(mapped, { mappingMode: 'defineBelow', value, schema })).toEqual({ Priority: sent });
	const from = sourceOf({ item: value });
	expect(await convert(mapped, { mappingMode: 'autoMapInputData', value: null, schema }, from)).toEqual({
		Priority: sent,
	});
});

test('a label of several entries is refused with their IDs', async () => {
	expect(await refusalOf(mapped, { mappingMode: 'defineBelow', value: { Priority: 'LATE' }, schema })).toMatchObject({
		message: '"Priority": "LATE" is the name of 2 entries: a1, a2',
		advice: 'Use the ID of the one that is meant',
	});
});

test('null clears an attribute of any type', async () => {
	const value = { plan: null, seats: null, vip: null, since: null };
	expect(await convert(mapped, { mappingMode: 'defineBelow', value, schema })).toEqual(value);
});

test.each(['', ' '])('a blank value (%j) empties an attribute of any type', async (blank) => {
	const value = { plan: blank, seats: blank, vip: blank, since: blank };
	const emptied = { plan: blank, seats: null, vip: null, since: null };
	expect(await convert(mapped, { mappingMode: 'defineBelow', value, schema })).toEqual(emptied);
	const from = sourceOf({ item: value });
	expect(await convert(mapped, { mappingMode: 'autoMapInputData', value: null, schema }, from)).toEqual(emptied);
});

test('with automatic mapping only fields of the item that are attributes are sent', async () => {
	const from = sourceOf({ item: { plan: 'pro', id: 7, seats: 2 } });
	expect(await convert(mapped, { mappingMode: 'autoMapInputData', value: null, schema }, from)).toEqual({
		plan: 'pro',
		seats: 2,
	});
});

test('an attribute that the schema does not name is sent as it is', async () => {
	expect(await convert(mapped, { mappingMode: 'defineBelow', value: { plan: 'pro', seats: 3 } })).toEqual({
		plan: 'pro',
		seats: 3,
	});
});

test('an attribute with a value of another type is refused by its name', async () => {
	expect(await refusalOf(mapped, { mappingMode: 'defineBelow', value: { seats: 'many' }, schema })).toMatchObject({
		message: '"seats": takes a number, not "many"',
	});
});

test('nothing mapped sends nothing', async () => {
	expect(await convert(mapped, { mappingMode: 'defineBelow', value: null })).toEqual({});
	expect(await convert(mapped, null)).toEqual({});
});

test('files are sent in base64 with their name and type', async () => {
	expect(await convert(files({ max: 2 }), 'photo, ')).toEqual([
		{ content_type: 'text/plain', name: 'photo.txt', data: 'Y29udGVudCBvZiBwaG90bw==' },
	]);
	expect(await refusalOf(files({ max: 2 }), ' , ')).toMatchObject({ message: 'is empty' });
	expect(await refusalOf(files({ max: 2 }), 'a,b,c')).toMatchObject({
		message: 'names 3 files, but Intercom takes at most 2',
	});
});
