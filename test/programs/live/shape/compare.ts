import { FOREIGN_KEY, type Shape, type TypeName } from './shape';

/** A difference between what Intercom gives and what the simulator gives. */
export interface Difference {
	kind: 'header' | 'missing' | 'new' | 'paging' | 'status' | 'type';
	/** Where, as in `data[].owner_id`. */
	place: string;
	/** What the simulator gives. */
	expected: string;
	seen: string;
	/** Whether the node, or the preview of its output, relies on it. */
	breaks: boolean;
}

/** Of numbers it does not matter whether those that were seen are whole. */
const plain = (types: readonly TypeName[]): Set<TypeName> =>
	new Set(types.map((type) => (type === 'number' ? 'integer' : type)));

const isPaging = (place: string): boolean =>
	/^(pages|has_more|next_cursor|total_count|total_pages|page|per_page)\b/.test(place);

/** How many objects were seen at a place. */
const objectsIn = ({ keys = {}, seen, types }: Shape): number =>
	types.length === 1 ? seen : Math.max(0, ...Object.values(keys).map((inner) => inner.seen));

function compareKeys(expected: Shape, seen: Shape, place: string): Difference[] {
	if (!expected.keys || !seen.keys) return [];
	const inside = (key: string) => (place === '' ? key : `${place}.${key}`);
	const found: Difference[] = [];
	for (const [key, shape] of Object.entries(expected.keys)) {
		const own = seen.keys[key];
		if (own) found.push(...compareShapes(shape, own, inside(key)));
		// What the simulator gives in some records alone may be absent in all of a workspace.
		else if (shape.seen >= objectsIn(expected) && key !== FOREIGN_KEY)
			found.push({
				kind: 'missing',
				place: inside(key),
				expected: shape.types.join(' | '),
				seen: 'no such key',
				breaks: true,
			});
	}
	for (const [key, shape] of Object.entries(seen.keys))
		if (!expected.keys[key])
			found.push({
				kind: 'new',
				place: inside(key),
				expected: 'no such key',
				seen: shape.types.join(' | '),
				breaks: false,
			});
	return found;
}

/** What is different between two shapes; nothing is told of what one of them has no example for. */
export function compareShapes(expected: Shape, seen: Shape, place = ''): Difference[] {
	const known = plain(expected.types);
	const other = [...plain(seen.types)].filter((type) => type !== 'null' && !known.has(type));
	// Where the simulator has only null, any type may be right.
	const isKnown = [...known].some((type) => type !== 'null');
	const found: Difference[] =
		isKnown && other.length > 0
			? [
					{
						kind: isPaging(place) ? 'paging' : 'type',
						place: place === '' ? '(the answer)' : place,
						expected: expected.types.join(' | '),
						seen: seen.types.join(' | '),
						breaks: true,
					},
				]
			: [];
	found.push(...compareKeys(expected, seen, place));
	if (expected.items && seen.items) found.push(...compareShapes(expected.items, seen.items, `${place}[]`));
	return found;
}
