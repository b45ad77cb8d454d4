import { collectFields, setAt } from '../../../nodes/Intercom/engine/input/collect';
import type { ItemInput } from '../../../nodes/Intercom/engine/kinds/spec';
import { Failure, InputProblem } from '../../../nodes/Intercom/model/failure';
import type { Fields } from '../../../nodes/Intercom/model/field';
import { flag, integer, oneOf, pick, text, time } from '../../../nodes/Intercom/model/fields';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { picked } from '../../kit/input';
import { problemOf, sourceOf } from '../kinds/source';

const itemInput = (
	values: Record<string, unknown>,
	optional: Record<string, unknown> = {},
	change: Partial<ItemInput> = {},
): ItemInput =>
	sourceOf({
		optional,
		read: (name) => (name in values ? values[name] : null),
		ownTeammateId: async () => 'me-1',
		...change,
	});

test('required fields come from parameters, optional ones from the collection, and what is absent is not sent', async () => {
	const fields: Fields = {
		name: text({ required: true }),
		size: integer(),
		plan: text(),
		'from.id': text({ required: true }),
		'sort.order': text(),
	};
	const given = itemInput({ name: 'Acme', size: 5, plan: 'ignored', from_id: '7' }, { size: 3, sort_order: 'asc' });
	expect(await collectFields(fields, given)).toEqual({
		name: 'Acme',
		size: 3,
		from: { id: '7' },
		sort: { order: 'asc' },
	});
});

test("a field is read under its parameter's name and sent under Intercom's", async () => {
	const fields: Fields = {
		id: text({ required: true, parameter: 'company_id' }),
		'sort.order': text({ parameter: 'order' }),
		name: text({ alwaysVisible: true, parameter: 'title' }),
		how: oneOf({ required: true, parameter: 'by', cases: { one: { label: 'One', send: { kind: 1 } } } }),
	};
	const input = itemInput({ company_id: '7', title: 'Acme', by: 'one', id: 'ignored' }, { order: 'asc' });
	expect(await collectFields(fields, input)).toEqual({ id: '7', sort: { order: 'asc' }, name: 'Acme', kind: 1 });
	expect(await problemOf(collectFields(fields, itemInput({ id: '7', by: 'one' })))).toMatchObject({
		message: 'Company ID is empty',
	});
});

test('null in the collection clears a field, undefined leaves it out, empty text is sent', async () => {
	const fields: Fields = { a: text(), b: text(), c: text(), d: flag() };
	expect(await collectFields(fields, itemInput({}, { a: null, b: undefined, c: '', d: false }))).toEqual({
		a: null,
		c: '',
		d: false,
	});
});

test('a required field that an expression left without a value is refused by its title', async () => {
	expect(
		await problemOf(collectFields({ company_id: text({ required: true }) }, itemInput({ company_id: undefined }))),
	).toMatchObject({ message: 'Company ID is empty' });
	expect(
		await problemOf(collectFields({ company_id: text({ required: true, label: 'Your ID' }) }, itemInput({}))),
	).toMatchObject({ message: 'Your ID is empty' });
});

test('a teammate stands in only where the user named none', async () => {
	const fields: Fields = { admin_id: pick({ from: 'admins', defaultsToTokenOwner: true }) };
	expect(await collectFields(fields, itemInput({}))).toEqual({ admin_id: 'me-1' });
	expect(await collectFields(fields, itemInput({}, { admin_id: picked('5') }))).toEqual({ admin_id: '5' });
});

const cases = oneOf({
	required: true,
	cases: {
		email: { label: 'Email', send: { type: 'user' }, fields: { email: text({ required: true }), seen_at: time() } },
		id: { label: 'ID', fields: { 'customer.id': text({ required: true }) } },
	},
});

test('of a choice, only the chosen case is read and sent', async () => {
	const read: string[] = [];
	const values: Record<string, unknown> = { by: 'email', email: 'a@b.c' };
	const given = itemInput({}, {}, { read: (name) => (read.push(name), values[name]) });
	expect(await collectFields({ by: cases }, given)).toEqual({ type: 'user', email: 'a@b.c' });
	expect(read).toEqual(['by', 'email']);
	expect(await collectFields({ by: cases }, itemInput({ by: 'id', customer_id: '9' }))).toEqual({
		customer: { id: '9' },
	});
});

test.each(['other', '', 'constructor', '__proto__', null, 7])('the choice %j does not exist', async (by) => {
	expect(await problemOf(collectFields({ by: cases }, itemInput({ by })))).toMatchObject({
		message: `By has no choice "${String(by)}"`,
		advice: 'Use one of: email, id',
	});
});

test('values go into the object that was given, beside its constants', async () => {
	const into: JsonObject = { from: { type: 'contact' } };
	expect(await collectFields({ 'from.id': text({ required: true }) }, itemInput({ from_id: '1' }), into)).toEqual({
		from: { type: 'contact', id: '1' },
	});
});

test('constants of a case stay as they are, however many items add to them', async () => {
	const fields: Fields = {
		by: oneOf({
			required: true,
			cases: {
				one: { label: 'One', send: { customer: { kind: 'x' } }, fields: { 'customer.id': text({ required: true }) } },
			},
		}),
	};
	expect(await collectFields(fields, itemInput({ by: 'one', customer_id: '1' }))).toEqual({
		customer: { kind: 'x', id: '1' },
	});
	expect(fields).toHaveProperty('by.cases.one.send', { customer: { kind: 'x' } });
});

test('what Intercom refused while a name was looked up keeps its words and its status', async () => {
	const refused = new Failure('Access Token Invalid', { status: 401 });
	const given = itemInput(
		{ contact: picked('a@b.c', 'email') },
		{},
		{ findRecordId: async () => await Promise.reject(refused) },
	);
	expect(await problemOf(collectFields({ contact: pick({ from: 'contacts', required: true }) }, given))).toBe(refused);
});

test('a name that nobody has is told with the title of the field, and stays marked', async () => {
	const nobody = new InputProblem('"a@b.c" was not found: no contact has this email', 'Check the spelling', true);
	const given = itemInput(
		{ contact: picked('a@b.c', 'email') },
		{},
		{ findRecordId: async () => await Promise.reject(nobody) },
	);
	expect(await problemOf(collectFields({ contact: pick({ from: 'contacts', required: true }) }, given))).toMatchObject({
		message: 'Contact "a@b.c" was not found: no contact has this email',
		advice: 'Check the spelling',
		nothingFound: true,
	});
});

test.each(['__proto__', 'constructor', 'prototype', 'a.__proto__.b', 'a.constructor.prototype.b'])(
	'the place %s would reach a prototype and is refused',
	(place) => {
		expect(() => setAt({}, place, 'x')).toThrow(InputProblem);
		expect(Object.prototype).not.toHaveProperty('b');
	},
);

test('a dotted place makes the objects on its way, also over what is no object', () => {
	const target: JsonObject = { a: 1, b: { kept: true }, c: [1] };
	setAt(target, 'a.x', 1);
	setAt(target, 'b.x.y', 2);
	setAt(target, 'c.x', 3);
	setAt(target, 'toString.x', 4);
	expect(target).toEqual({ a: { x: 1 }, b: { kept: true, x: { y: 2 } }, c: { x: 3 }, toString: { x: 4 } });
});
