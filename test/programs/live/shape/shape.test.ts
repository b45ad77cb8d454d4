import { compareShapes } from './compare';
import { shapeOf, textOf } from './shape';

const differences = (expected: unknown[], seen: unknown[]) =>
	compareShapes(shapeOf(expected), shapeOf(seen)).map(
		({ breaks, kind, place }) => `${kind} ${place}${breaks ? '!' : ''}`,
	);

test.each([
	['a key that all records have', [{ name: 1 }, { name: 2 }], [{}], ['missing name!']],
	['a key that only some records have', [{ name: 1 }, {}], [{}], []],
	['null where there was a text', [{ name: 'x' }], [{ name: null }], []],
	['a text where there was only null', [{ name: null }], [{ name: 'x' }], []],
	['a number where there was a text', [{ name: 'x' }], [{ name: 1 }], ['type name!']],
	['a decimal where there was a whole number', [{ name: 1 }], [{ name: 1.5 }], []],
	['an object where there was a list', [{ name: [1] }], [{ name: { city: 1 } }], ['type name!']],
	['a new key', [{ name: 1 }], [{ name: 1, other: 2 }], ['new other']],
	['a difference inside of rows', [{ data: [{ id: 'x' }] }], [{ data: [{ id: 1 }] }], ['type data[].id!']],
	['no rows at all', [{ data: [{ id: 'x' }] }], [{ data: [] }], []],
	['a cursor of another type', [{ pages: { next: 'x' } }], [{ pages: { next: 2 } }], ['paging pages.next!']],
	[
		'other attributes of the workspace',
		[{ custom_attributes: { name: 1 } }],
		[{ custom_attributes: { city: 'x' } }],
		[],
	],
	['a list in place of an object', [{ id: 'x' }], [[]], ['type (the answer)!']],
])('%s', (_what, expected, seen, found) => {
	expect(differences(expected, seen)).toEqual(found);
});

test('a shape in words has types alone, and no key that the workspace chose', () => {
	const shape = shapeOf([
		{ id: '1', name: 'Ann', custom_attributes: { 'Preferred color': 'red' }, tags: [{ id: 5 }], '6762f0d0': true },
		{ id: '2', name: null, tags: [] },
	]);
	expect(textOf(shape)).toBe(
		'{id: string, name: null | string, custom_attributes?: object, tags: [{id: integer}], (key of the workspace)?: boolean}',
	);
});
