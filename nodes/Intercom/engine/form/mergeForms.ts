import type { INodeProperties } from 'n8n-workflow';
import { mergeInOrder, moveChoicesUp, type FormPlace } from './order';
import type { Show } from './properties';

/** The form of one operation, before its parameters know under which operations they are shown. */
export interface Form {
	resource: string;
	operation: string;
	/** Always in the form, in this order; their conditions are those of the operation's own choices. */
	parameters: readonly INodeProperties[];
	/** In the collection, out of which the user adds them. */
	optional: readonly INodeProperties[];
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * Puts the values of one key together that have the same values of the other key: [["create", "update"], ["contact"]].
 */
function groupPlaces(places: readonly FormPlace[], by: keyof FormPlace, other: keyof FormPlace) {
	const groups = new Map<string, [string[], string[]]>();
	for (const value of unique(places.map((place) => place[by]))) {
		const others = places.filter((place) => place[by] === value).map((place) => place[other]);
		const key = JSON.stringify([...others].sort());
		const group = groups.get(key);
		if (group) group[0].push(value);
		else groups.set(key, [[value], others]);
	}
	return [...groups.values()];
}

/**
 * n8n shows a parameter for every pair of some resources and some operations. Gives as few such conditions as cover
 * exactly these places.
 */
function coverPlaces(places: readonly FormPlace[]): Show[] {
	const byResource = groupPlaces(places, 'resource', 'operation').map(([resource, operation]) => ({
		resource,
		operation,
	}));
	const byOperation = groupPlaces(places, 'operation', 'resource').map(([operation, resource]) => ({
		resource,
		operation,
	}));
	return byOperation.length < byResource.length ? byOperation : byResource;
}

/**
 * Makes one parameter of those that several operations share, of other resources too: the editor has less to load, and
 * a value stays when the user changes the operation. Every operation keeps its own order: a parameter that another
 * operation has in another place stays apart.
 */
export function mergeForms(forms: ReadonlyArray<Omit<Form, 'optional'>>): INodeProperties[] {
	const mergeResource = (resource: string) =>
		mergeInOrder(
			forms
				.filter((form) => form.resource === resource)
				.map(({ operation, parameters }) =>
					parameters.map((property) => ({
						key: JSON.stringify(property),
						property,
						places: [{ resource, operation }],
					})),
				),
		);
	const merged = mergeInOrder(unique(forms.map(({ resource }) => resource)).map(mergeResource));
	return moveChoicesUp(merged).flatMap(({ property, places }) =>
		// `resource` and `operation` come first: n8n stops at the first condition that holds an expression and shows the
		// parameter.
		coverPlaces(places).map((show) => ({
			...property,
			displayOptions: { show: { ...show, ...property.displayOptions?.show } },
		})),
	);
}

const byTitle = (a: INodeProperties, b: INodeProperties) => a.displayName.localeCompare(b.displayName);

/** The optional fields of a resource: each once, under the operations that have it. */
export function mergeOptional(forms: readonly Form[]): INodeProperties[] {
	const merged = new Map<string, { property: INodeProperties; operations: string[] }>();
	for (const { operation, optional } of forms) {
		for (const property of optional) {
			const key = JSON.stringify(property);
			const operations = merged.get(key)?.operations ?? [];
			merged.set(key, { property, operations: [...operations, operation] });
		}
	}
	const count = forms.filter(({ optional }) => optional.length > 0).length;
	return [...merged.values()]
		.map(({ property, operations }) =>
			operations.length === count
				? property
				: {
						...property,
						displayOptions: { show: { '/operation': operations, ...property.displayOptions?.show } },
					},
		)
		.sort(byTitle);
}
