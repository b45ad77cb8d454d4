/** What n8n's editor understands of JSON Schema: one type for each value, and no alternatives. */
export interface Schema {
	type: 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';
	properties?: Record<string, Schema>;
	/** Left out for lists of which no entry was ever seen. */
	items?: Schema;
}

/** Objects whose keys are those of one workspace, its languages too: what is in them is nobody else's. */
export const OPEN: ReadonlySet<string> = new Set([
	'custom_attributes',
	'metadata',
	'ticket_attributes',
	'translated_content',
]);

const isObject = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown, place: string): Schema['type'] {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
	const type = typeof value;
	if (type === 'boolean' || type === 'object' || type === 'string') return type;
	throw new Error(`${place} is ${type}, which no JSON can hold`);
}

/** The keys in the order of the fullest objects, since the editor keeps the order for what really came out too. */
function propertiesOf(objects: readonly object[], place: string): Record<string, Schema> {
	const fullestFirst = [...objects].sort((one, other) => Object.keys(other).length - Object.keys(one).length);
	const keys = new Set(fullestFirst.flatMap((object) => Object.keys(object)));
	const valuesOf = (key: string) =>
		objects.flatMap((object) => Object.entries(object).flatMap(([name, value]) => (name === key ? [value] : [])));
	return Object.fromEntries(
		[...keys].map((key) => [
			key,
			OPEN.has(key) ? { type: 'object', properties: {} } : schemaOf(valuesOf(key), `${place}.${key}`),
		]),
	);
}

/** One schema for all of the values: what is only sometimes `null` counts as what it is otherwise. */
export function schemaOf(values: readonly unknown[], place: string): Schema {
	const types = new Set(values.map((value) => typeOf(value, place)));
	types.delete('null');
	if (types.has('number')) types.delete('integer');
	const [type = 'null', another] = types;
	if (another) throw new Error(`${place} is ${type} and ${another}: no preview can show both`);
	if (type === 'object') return { type, properties: propertiesOf(values.filter(isObject), place) };
	if (type !== 'array') return { type };
	const entries: unknown[] = values.filter((value) => Array.isArray(value)).flat();
	return entries.length === 0 ? { type } : { type, items: schemaOf(entries, `${place}[]`) };
}
