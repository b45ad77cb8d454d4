import type { INodeProperties } from 'n8n-workflow';
import { shareParameters, sortParameters, type FormPlace, type PlacedForm } from './order';
import { coverPlaces } from './places';
import type { Show } from './properties';

/** The form of one operation, before its parameters know under which operations they are shown. */
export interface Form extends PlacedForm {
	/** In the collection, out of which the user adds them. */
	optional: readonly INodeProperties[];
}

// `resource` and `operation` come first: most parameters belong to other resources, and n8n stops at the first
// condition that does not hold. It also stops at one that holds an expression, and shows the parameter.
const showUnder = (property: INodeProperties, show: Show): INodeProperties => ({
	...property,
	displayOptions: { show: { ...show, ...property.displayOptions?.show } },
});

/**
 * Makes one parameter of those that several operations share, of other resources too: the editor has less to go
 * through, and a value stays when the user changes the operation. Every operation keeps its own order.
 */
export function mergeForms(forms: readonly PlacedForm[]): INodeProperties[] {
	return sortParameters(shareParameters(forms)).flatMap(({ property, places }) =>
		coverPlaces(places, forms).map(({ resource, operation }) => showUnder(property, { resource, operation })),
	);
}

const byTitle = (a: INodeProperties, b: INodeProperties) => a.displayName.localeCompare(b.displayName);

/** Where one of the optional fields is shown, out of the places that share their collection. */
function showOptional(property: INodeProperties, places: readonly FormPlace[], all: readonly FormPlace[]) {
	if (places.length === all.length) return [property];
	const isOneResource = all.every(({ resource }) => resource === all[0]?.resource);
	return coverPlaces(places, all).map(({ resource, operation }) =>
		showUnder(property, { ...(!isOneResource && { '/resource': resource }), '/operation': operation }),
	);
}

/** The optional fields of forms that share a collection: each once, under the operations that have it. */
export function mergeOptional(forms: readonly Form[]): INodeProperties[] {
	const merged = new Map<string, { property: INodeProperties; places: FormPlace[] }>();
	for (const { optional, ...place } of forms) {
		for (const property of optional) {
			const key = JSON.stringify(property);
			merged.set(key, { property, places: [...(merged.get(key)?.places ?? []), place] });
		}
	}
	return [...merged.values()].flatMap(({ property, places }) => showOptional(property, places, forms)).sort(byTitle);
}
