import { catalogue } from '../../nodes/Intercom/resources';
import type { INodeProperties } from 'n8n-workflow';
import { parameterOf } from '../../nodes/Intercom/engine/names';
import type { Fields } from '../../nodes/Intercom/model/field';
import type { Operation } from '../../nodes/Intercom/model/operation';
import { entries } from './entries';
import { choicesOf, description, operations, parametersIn } from './parameters';

/** n8n's own parameters: no field of Intercom may take their place. */
const RESERVED = ['resource', 'operation', 'returnAll', 'limit', 'simplify', 'additionalFields', 'options'];

/** Fields that have one of those names on purpose. */
const MEANT_SO: ReadonlyArray<{ field: string; reason: string }> = [
	{
		field: 'conversationAttribute.create options',
		reason: 'inside the collection of optional fields, where it is beside no parameter of n8n',
	},
	{
		field: 'rawRequest.send returnAll',
		reason: 'the user says there that the answer is a list; the engine adds no second switch to it',
	},
	{ field: 'rawRequest.send limit', reason: 'goes with that returnAll' },
];

const all = parametersIn(description.properties);

/** Where a parameter is, for a failing test to say. */
const placeOf = ({ property, inside }: (typeof all)[number]) => {
	const { resource = [], operation = [] } = property.displayOptions?.show ?? {};
	return [`${resource.join('/')}:${operation.join('/')}`, ...inside, property.name].join(' > ');
};

/** Conditions with the slash of collections taken off, but for resource and operation. */
const conditionsOf = ({ displayOptions }: INodeProperties) =>
	Object.entries(displayOptions?.show ?? {})
		.map(([name, values]) => [name.replace(/^\//, ''), values ?? []] as const)
		.filter(([name]) => name !== 'resource' && name !== 'operation');

/** Whether no choice of the user shows both. */
const exclude = (one: INodeProperties, other: INodeProperties): boolean =>
	conditionsOf(one).some(([name, values]) =>
		conditionsOf(other).some(([met, others]) => met === name && !values.some((value) => others.includes(value))),
	);

/** Names of parameters side by side that can be shown together. */
const clashes = (properties: readonly INodeProperties[]): string[] =>
	properties.flatMap((one, index) =>
		properties.slice(index + 1).flatMap((other) => (one.name === other.name && !exclude(one, other) ? [one.name] : [])),
	);

/** The parts of a request that have fields, and the operation's own ones. */
const partsOf = (operation: Operation): Fields[] => [
	operation.path ?? {},
	operation.query ?? {},
	operation.body ?? {},
	operation.fields ?? {},
];

const namesIn = (fields: Fields): string[] =>
	Object.entries(fields).flatMap(([key, field]) => [
		parameterOf(key, field),
		...(field.kind === 'oneOf' ? Object.values(field.cases).flatMap((one) => namesIn(one.fields ?? {})) : []),
	]);

test.each(operations)('$resource: $operation shows no two parameters of one name together', ({ parameters }) => {
	const [extra] = parameters.filter(({ name }) => name === 'additionalFields');
	expect(clashes(parameters)).toEqual([]);
	expect(clashes((extra?.options ?? []) as INodeProperties[])).toEqual([]);
});

test.each(operations)('$resource: $operation says in the list of actions what it does', ({ action }) => {
	expect(action).toMatch(/^[A-Z][^.]{4,58}[^.]$/);
});

test('no two operations have the same action', () => {
	const actions = operations.map(({ action }) => action);
	expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
});

test('no field takes the name of a parameter of n8n, but for those listed with a reason', () => {
	const taken = entries.flatMap(({ key, entry }) =>
		namesIn(Object.assign({}, ...partsOf(entry)) as Fields)
			.filter((field) => RESERVED.includes(field))
			.map((field) => `${key} ${field}`),
	);
	expect([...new Set(taken)].sort()).toEqual(MEANT_SO.map(({ field }) => field).sort());
});

test('no parts of one request hide each other: path, query, body and own fields have different names', () => {
	const repeated = (names: string[]) => names.filter((one, index) => names.indexOf(one) !== index);
	const hidden = entries.flatMap(({ key, entry }) => {
		const fields = partsOf(entry).flatMap((part) => Object.entries(part));
		return [
			...repeated(fields.map(([name]) => name)),
			...repeated(fields.map(([name, field]) => parameterOf(name, field))),
		].map((one) => `${key} ${one}`);
	});
	expect(hidden).toEqual([]);
});

test('no choice begins with "=", which n8n would take for an expression', () => {
	const wrong = all.filter(({ property }) => choicesOf(property).some(({ value }) => String(value).startsWith('=')));
	expect(wrong.map(placeOf)).toEqual([]);
});

test('no parameter has a dot in its name, which n8n would take for a path', () => {
	expect(all.filter(({ property }) => property.name.includes('.')).map(placeOf)).toEqual([]);
});

test('every parameter has a title of at most 40 characters', () => {
	const titled = all.filter(({ property }) => property.type !== 'notice');
	const wrong = titled.filter(({ property: { displayName } }) => displayName === '' || displayName.length > 40);
	expect(wrong.map((one) => `${placeOf(one)}: ${one.property.displayName}`)).toEqual([]);
});

test('every dropdown that shows or hides other parameters refuses expressions, but where only a notice is shown', () => {
	// n8n shows what depends on an expression, which does no harm to a notice: it asks for nothing and sends nothing.
	const asking = all.filter(({ property }) => property.type !== 'notice');
	const deciding = new Set(asking.flatMap(({ property }) => conditionsOf(property).map(([name]) => name)));
	const loose = all.filter(
		({ property, inside }) =>
			inside.length === 0 &&
			property.type === 'options' &&
			deciding.has(property.name) &&
			property.noDataExpression !== true,
	);
	expect([...deciding].length).toBeGreaterThan(10);
	expect(loose.map(placeOf)).toEqual([]);
});

test('every condition names a parameter of the node and one of its choices', () => {
	const wrong = all.flatMap((one) =>
		conditionsOf(one.property).flatMap(([name, values]) => {
			// Inside of a row an input of the same row decides.
			const inRow = all.filter(({ inside }) => inside.length > 1 && String(inside) === String(one.inside));
			const deciders = [...description.properties, ...inRow.map(({ property }) => property)].filter(
				(property) => property.name === name,
			);
			const known: unknown[] =
				name === '@version'
					? [description.version].flat()
					: deciders.flatMap((property) =>
							property.type === 'boolean' ? [true, false] : choicesOf(property).map(({ value }) => value),
						);
			return values
				.filter((value) => !known.includes(value))
				.map((value) => `${placeOf(one)}: ${name}=${String(value)}`);
		}),
	);
	expect(wrong).toEqual([]);
});

test('the whole description stays below 340 KB, as the editor of everybody loads it', () => {
	expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThan(340 * 1_000);
});

test('a resource of more than seven operations says which of them are everyday ones, and they are its own', () => {
	const long = Object.entries(catalogue).filter(([, { operations }]) => Object.keys(operations).length > 7);
	expect(long.length).toBeGreaterThan(5);
	// Changing the attributes of a workspace is nobody's daily work.
	const without = long.flatMap(([name, { everyday }]) => (everyday ? [] : [name]));
	expect(without).toEqual(['conversationAttribute']);
	const foreign = Object.values(catalogue).flatMap(({ everyday = [], operations }) =>
		everyday.filter((name) => !Object.hasOwn(operations, name)),
	);
	expect(foreign).toEqual([]);
});
