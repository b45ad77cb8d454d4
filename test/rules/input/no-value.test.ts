import { collectFields, setAt } from '../../../nodes/Intercom/engine/input/collect';
import { InputProblem } from '../../../nodes/Intercom/model/failure';
import type { Field, Fields } from '../../../nodes/Intercom/model/field';
import {
	choice,
	choices,
	decimal,
	flag,
	integer,
	json,
	pick,
	select,
	text,
	texts,
	time,
} from '../../../nodes/Intercom/model/fields';
import { problemOf, sourceOf } from '../kinds/source';

const ME = '991267459';

/** What is sent for an optional field that the user added with this value. */
const sentFor = async (field: Field, value: unknown): Promise<unknown> =>
	await problemOf(collectFields({ field }, sourceOf({ optional: { field: value } })));

const options = { open: 'Open', closed: 'Closed' };

describe('null from an expression', () => {
	test.each<[kind: string, field: Field]>([
		['a text', text()],
		['a number', decimal()],
		['a whole number', integer()],
		['a yes or no', flag()],
		['JSON', json()],
		['a record', pick({ from: 'contacts' })],
		['an entry of a dropdown', select({ from: 'getTeams' })],
		['a time', time()],
	])('clears %s', async (_kind, field) => {
		expect(await sentFor(field, null)).toEqual({ field: null });
	});

	test.each<[kind: string, field: Field]>([
		['texts', texts()],
		['entries of a dropdown', select({ from: 'getTeams', many: true })],
		['choices', choices({ options })],
	])('clears a list of %s by an empty one', async (_kind, field) => {
		expect(await sentFor(field, null)).toEqual({ field: [] });
	});

	test('is no choice', async () => {
		expect(await sentFor(choice({ options }), null)).toMatchObject({
			message: 'Field has no choice null',
			advice: 'Use one of: open, closed',
		});
	});

	test("stands for the token's own teammate where the field does so when it is left out", async () => {
		expect(await sentFor(pick({ from: 'admins', defaultsToTokenOwner: true }), null)).toEqual({ field: ME });
	});
});

describe('an expression that gives nothing', () => {
	test.each<[kind: string, field: Field]>([
		['a text', text()],
		['a number', decimal()],
		['a yes or no', flag()],
		['JSON', json()],
		['a time', time()],
		['texts', texts()],
	])('leaves %s out', async (_kind, field) => {
		expect(await sentFor(field, undefined)).toEqual({});
	});

	test.each<[kind: string, field: Field, message: string]>([
		['a record', pick({ from: 'contacts' }), 'Field is empty'],
		['an entry of a dropdown', select({ from: 'getTeams' }), 'Field is empty'],
		['a choice', choice({ options }), 'Field has no choice ""'],
	])(
		'is refused for %s, as it would mean another record or a list without its filter',
		async (_kind, field, message) => {
			const problem = await sentFor(field, undefined);
			expect(problem).toBeInstanceOf(InputProblem);
			expect(problem).toMatchObject({ message });
		},
	);
});

describe('a record that is not added', () => {
	test("is not sent, unless it stands for the token's own teammate", async () => {
		const fields: Fields = {
			admin_id: pick({ from: 'admins' }),
			author_id: pick({ from: 'admins', defaultsToTokenOwner: true }),
		};
		expect(await collectFields(fields, sourceOf())).toEqual({ author_id: ME });
	});

	test("is the token's own teammate as a number where the field is sent as one", async () => {
		const fields: Fields = { author_id: pick({ from: 'admins', defaultsToTokenOwner: true, asNumber: true }) };
		expect(await collectFields(fields, sourceOf())).toEqual({ author_id: Number(ME) });
	});
});

test.each<[value: unknown, sent: object]>([
	['x', { field: 'x' }],
	[null, { field: null }],
	['', {}],
	[undefined, {}],
])('a field that is always shown and holds %j sends %j', async (value, sent) => {
	const read = () => value;
	expect(await collectFields({ field: text({ alwaysVisible: true }) }, sourceOf({ read }))).toEqual(sent);
});

test('a value that may not stand in its place is refused by the title of its field; what is left out is not looked at', async () => {
	const looked: unknown[] = [];
	const refuse = (value: unknown) => {
		looked.push(value);
		if (value === 'bad') throw new InputProblem('may not stand here', 'Use another');
	};
	const fields: Fields = { first_id: text(), second_id: text() };
	const collect = async (optional: Record<string, unknown>) =>
		await problemOf(collectFields(fields, sourceOf({ optional }), {}, refuse));
	expect(await collect({ second_id: 'good' })).toEqual({ second_id: 'good' });
	expect(looked).toEqual(['good']);
	expect(await collect({ first_id: 'good', second_id: 'bad' })).toMatchObject({
		message: 'Second ID may not stand here',
		advice: 'Use another',
	});
});

test('a name that would change a prototype is refused with that name', async () => {
	expect(await problemOf(() => setAt({}, 'a.constructor.b', 1))).toMatchObject({
		message: '"constructor" can\'t be a name',
	});
});

test('each dot of a place goes one object deeper, also the first character and after a single letter', () => {
	const target = {};
	setAt(target, '.x', 1);
	setAt(target, 'a.b', 2);
	expect(target).toEqual({ '': { x: 1 }, a: { b: 2 } });
});
