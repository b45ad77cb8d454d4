import type { FormPlace } from './order';

/** A condition of n8n: it holds for every pair of these resources and these operations. */
export interface PlaceCondition {
	resource: string[];
	operation: string[];
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
const keyOf = ({ resource, operation }: FormPlace): string => `${resource}.${operation}`;

/** Conditions with the values of one key put together wherever no pair comes up that is in `others`. */
function groupPlaces(places: readonly FormPlace[], others: ReadonlySet<string>, by: keyof FormPlace): PlaceCondition[] {
	const rest = by === 'resource' ? 'operation' : 'resource';
	const groups: PlaceCondition[] = [];
	for (const value of unique(places.map((place) => place[by]))) {
		const values = places.filter((place) => place[by] === value).map((place) => place[rest]);
		const joined = groups.map((group) => ({
			[by]: [...group[by], value],
			[rest]: unique([...group[rest], ...values]),
		}));
		const index = joined.findIndex(({ resource = [], operation = [] }) =>
			resource.every((one) => operation.every((other) => !others.has(keyOf({ resource: one, operation: other })))),
		);
		const { resource = [], operation = [] } = joined[index] ?? { [by]: [value], [rest]: values };
		groups.splice(index < 0 ? groups.length : index, 1, { resource, operation });
	}
	return groups;
}

/**
 * Gives few conditions that hold for these of all places, each for different ones. A pair that is no place does not
 * matter: nobody can choose it.
 */
export function coverPlaces(places: readonly FormPlace[], all: readonly FormPlace[]): PlaceCondition[] {
	const resources = new Set(places.map(({ resource }) => resource));
	const wanted = new Set(places.map(keyOf));
	// Only those with a resource of the conditions can come up.
	const near = all.filter(({ resource }) => resources.has(resource)).map(keyOf);
	const others = new Set(near.filter((key) => !wanted.has(key)));
	const byResource = groupPlaces(places, others, 'resource');
	const byOperation = groupPlaces(places, others, 'operation');
	return byOperation.length < byResource.length ? byOperation : byResource;
}
