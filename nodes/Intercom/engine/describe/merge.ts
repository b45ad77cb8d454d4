import type { INodeProperties } from 'n8n-workflow';
import type { Leaf, Show } from './property';

/** What has to be alike for two parameters to become one: everything but the values of one condition. */
const keyOf = ({ displayOptions: _shown, ...rest }: INodeProperties, conditions: Show, varying: string) =>
	JSON.stringify([rest, { ...conditions, [varying]: [] }]);

const union = (a: Show[string], b: Show[string]): Show[string] => [...new Set([...(a ?? []), ...(b ?? [])])];

/**
 * A parameter that several cases of a choice ask for alike is asked for once, under all of them, so that its value stays when the user changes the
 * choice. Parameters of different cases are never shown together, so moving one up to the other changes no order that anybody sees.
 */
export function mergedCases(leaves: readonly Leaf[]): Leaf[] {
	const merged: Leaf[] = [];
	for (const leaf of leaves) {
		const alike = merged.findIndex(
			(met) =>
				met.optional === leaf.optional &&
				Object.keys(leaf.conditions).some(
					(name) =>
						Object.hasOwn(met.conditions, name) &&
						keyOf(met.property, met.conditions, name) === keyOf(leaf.property, leaf.conditions, name),
				),
		);
		const met = merged[alike];
		if (!met) {
			merged.push(leaf);
			continue;
		}
		const conditions = Object.fromEntries(
			Object.entries(met.conditions).map(([name, values]) => [name, union(values, leaf.conditions[name])]),
		);
		merged[alike] = { ...met, conditions };
	}
	return merged;
}

/**
 * Equal parameters of several operations of a resource become one that names all of them, so that the editor has less to load and a value stays when
 * the user changes the operation. Every operation keeps its own order: a parameter that stands elsewhere in another one stays apart.
 */
export function mergedOperations(operations: ReadonlyArray<readonly INodeProperties[]>): INodeProperties[] {
	const merged: INodeProperties[] = [];
	for (const properties of operations) {
		let place = 0;
		for (const property of properties) {
			const show = property.displayOptions?.show ?? {};
			const key = keyOf(property, show, 'operation');
			const alike = merged.findIndex(
				(met, index) => index >= place && keyOf(met, met.displayOptions?.show ?? {}, 'operation') === key,
			);
			const met = merged[alike];
			if (met) {
				const shown = met.displayOptions?.show ?? {};
				merged[alike] = {
					...met,
					displayOptions: { show: { ...shown, operation: union(shown.operation, show.operation) } },
				};
			} else {
				merged.splice(place, 0, property);
			}
			place = (met ? alike : place) + 1;
		}
	}
	return merged;
}
