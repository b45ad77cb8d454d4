import type { INodeProperties } from 'n8n-workflow';
import { choicesFirst, woven, type Place } from './order';
import type { Show } from './properties';

/** The form of one operation, before its parameters know when they are shown. */
export interface Form {
	resource: string;
	operation: string;
	/** What is asked for, in that order; conditions are those of the operation's own choices. */
	asked: readonly INodeProperties[];
	/** What waits until the user adds it. */
	optional: readonly INodeProperties[];
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
const grouped = (places: readonly Place[], by: keyof Place, other: keyof Place): Array<[string[], string[]]> => {
	const groups = new Map<string, [string[], string[]]>();
	for (const value of unique(places.map((place) => place[by]))) {
		const others = places.filter((place) => place[by] === value).map((place) => place[other]);
		const key = JSON.stringify([...others].sort());
		const met = groups.get(key);
		if (met) met[0].push(value);
		else groups.set(key, [[value], others]);
	}
	return [...groups.values()];
};

/** n8n shows a parameter for every pair of some resources and some operations: as few such blocks as cover exactly these places. */
function blocksOf(places: readonly Place[]): Show[] {
	const byResource = grouped(places, 'resource', 'operation').map(([resource, operation]) => ({ resource, operation }));
	const byOperation = grouped(places, 'operation', 'resource').map(([operation, resource]) => ({
		resource,
		operation,
	}));
	return byOperation.length < byResource.length ? byOperation : byResource;
}

/**
 * Equal parameters of several operations, of other resources too, are told once, so that the editor has less to load and a value stays when the user
 * changes the operation. Every operation keeps its own order: a parameter that stands elsewhere in another one is told apart.
 */
export function mergedForms(forms: ReadonlyArray<Omit<Form, 'optional'>>): INodeProperties[] {
	const ofResource = (resource: string) =>
		woven(
			forms
				.filter((form) => form.resource === resource)
				.map(({ operation, asked }) =>
					asked.map((property) => ({
						key: JSON.stringify(property),
						property,
						places: [{ resource, operation }],
					})),
				),
		);
	const all = woven(unique(forms.map(({ resource }) => resource)).map(ofResource));
	return choicesFirst(all).flatMap(({ property, places }) =>
		// `resource` and `operation` come first: n8n stops at the first condition that holds an expression and shows the parameter.
		blocksOf(places).map((block) => ({
			...property,
			displayOptions: { show: { ...block, ...property.displayOptions?.show } },
		})),
	);
}

const byTitle = (a: INodeProperties, b: INodeProperties) => a.displayName.localeCompare(b.displayName);

/** The optional fields of a resource: each once, under the operations that have it. */
export function mergedOptional(forms: readonly Form[]): INodeProperties[] {
	const merged = new Map<string, { property: INodeProperties; operations: string[] }>();
	for (const { operation, optional } of forms) {
		for (const property of optional) {
			const key = JSON.stringify(property);
			const met = merged.get(key) ?? { property, operations: [] };
			merged.set(key, { ...met, operations: [...met.operations, operation] });
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
