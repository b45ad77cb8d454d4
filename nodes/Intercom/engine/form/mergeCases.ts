import type { INodeProperties } from 'n8n-workflow';
import type { Leaf, Show } from './properties';

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
