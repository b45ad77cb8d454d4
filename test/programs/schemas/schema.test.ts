import { schemaOf } from './schema';

const of = (...values: unknown[]) => schemaOf(values, 'sample');

test('what is only sometimes null counts as what it is otherwise', () => {
	expect(of({ name: null }, { name: 'Ann' })).toEqual({ type: 'object', properties: { name: { type: 'string' } } });
	expect(of(null, { id: '1' }, null)).toEqual({ type: 'object', properties: { id: { type: 'string' } } });
	expect(of(null)).toEqual({ type: 'null' });
});

test('whole numbers and others are numbers together', () => {
	expect([of(1), of(1, 2.5), of(2.5)]).toEqual([{ type: 'integer' }, { type: 'number' }, { type: 'number' }]);
});

test('the entries of all lists have one schema, and a list that is always empty has none', () => {
	const entry = { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } };
	expect(of([{ id: '1' }], [], [{ name: 'VIP' }])).toEqual({ type: 'array', items: entry });
	expect(of([], [])).toEqual({ type: 'array' });
});

test('fields keep the order of the fullest value', () => {
	const { properties = {} } = of({ id: '1', plan: 'Gold' }, { id: '2', name: 'Acme', plan: 'Free' });
	expect(Object.keys(properties)).toEqual(['id', 'name', 'plan']);
});

test('nothing is said of what a workspace names itself', () => {
	const open = { type: 'object', properties: {} };
	expect(of({ custom_attributes: { tier: 'gold' }, metadata: null })).toEqual({
		type: 'object',
		properties: { custom_attributes: open, metadata: open },
	});
});

test('a field that is now a text, now a list is refused, with its place', () => {
	expect(() => of({ tags: ['a'] }, { tags: 'a' })).toThrow('sample.tags is array and string: no preview can show both');
	expect(() => of({ id: undefined })).toThrow('sample.id is undefined, which no JSON can hold');
});
