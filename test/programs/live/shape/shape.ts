import { OPEN } from '../../schemas/schema';

export type TypeName = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/** Stands for every key that is no word of Intercom's API. */
export const FOREIGN_KEY = '(key of the workspace)';

/** What values look like, without a single one of them. */
export interface Shape {
	/** Every type that was seen. */
	types: TypeName[];
	/** How many values were seen. */
	seen: number;
	/** What objects had; those whose keys belong to the workspace have none. */
	keys?: Record<string, Shape>;
	/** What entries of lists looked like. */
	items?: Shape;
}

const typeOf = (value: unknown): TypeName => {
	if (value === null || value === undefined) return 'null';
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
	if (typeof value === 'boolean' || typeof value === 'string') return typeof value as TypeName;
	return 'object';
};

const isObject = (value: unknown): value is object => typeOf(value) === 'object';

const SHORT_WORDS = new Set(['by', 'cc', 'id', 'ip', 'os', 'to']);
/** A key that could be a name, an ID or a language is no word of Intercom's API. */
export const isWord = (key: string): boolean =>
	SHORT_WORDS.has(key) || (/^[a-z][a-zA-Z0-9]{2,}(_[a-zA-Z0-9]+)*$/.test(key) && !/\d{4}/.test(key));

function keysOf(objects: readonly object[]): Record<string, Shape> {
	const values = new Map<string, unknown[]>();
	for (const object of objects)
		for (const [key, value] of Object.entries(object)) {
			const name = isWord(key) ? key : FOREIGN_KEY;
			values.set(name, [...(values.get(name) ?? []), value]);
		}
	return Object.fromEntries(
		[...values].map(([key, all]) => [
			key,
			OPEN.has(key) ? { types: [...new Set(all.map(typeOf))], seen: all.length } : shapeOf(all),
		]),
	);
}

/** The shape of values that stand at the same place. */
export function shapeOf(values: readonly unknown[]): Shape {
	const types = [...new Set(values.map(typeOf))].sort();
	const objects = values.filter(isObject);
	const lists = values.filter((value): value is unknown[] => Array.isArray(value));
	return {
		types,
		seen: values.length,
		...(objects.length > 0 && { keys: keysOf(objects) }),
		...(lists.some(({ length }) => length > 0) && { items: shapeOf(lists.flat()) }),
	};
}

/** A shape in one line, for a report: `{id: string, tags: [{id: string}]}`. */
export function textOf(shape: Shape): string {
	const parts = shape.types.map((type) => {
		if (type === 'array') return `[${shape.items ? textOf(shape.items) : ''}]`;
		if (type !== 'object' || !shape.keys) return type;
		const objects = shape.seen;
		const keys = Object.entries(shape.keys).map(
			([key, inner]) => `${key}${inner.seen < objects && shape.types.length === 1 ? '?' : ''}: ${textOf(inner)}`,
		);
		return `{${keys.join(', ')}}`;
	});
	return parts.join(' | ');
}
