import type { INodeProperties } from 'n8n-workflow';
import type { FormParameter, Show } from './properties';

/** What has to be equal for two parameters to become one: everything but the values of one condition. */
const comparisonKey = ({ displayOptions: _shown, ...rest }: INodeProperties, conditions: Show, varying: string) =>
	JSON.stringify([rest, { ...conditions, [varying]: [] }]);

/** Whether two parameters differ in nothing but the values of one condition. */
const differOnlyInCase = (one: FormParameter, other: FormParameter): boolean =>
	one.optional === other.optional &&
	Object.keys(other.conditions).some(
		(name) =>
			Object.hasOwn(one.conditions, name) &&
			comparisonKey(one.property, one.conditions, name) === comparisonKey(other.property, other.conditions, name),
	);

const union = (a: Show[string], b: Show[string]): Show[string] => [...new Set([...(a ?? []), ...(b ?? [])])];

/**
 * Makes one parameter of those that several cases of a choice share, so that its value stays when the user changes the
 * choice. Parameters of different cases are never shown together, so moving one up to the other changes no order that
 * anybody sees.
 */
export function mergeCases(parameters: readonly FormParameter[]): FormParameter[] {
	const merged: FormParameter[] = [];
	for (const parameter of parameters) {
		const index = merged.findIndex((earlier) => differOnlyInCase(earlier, parameter));
		const earlier = merged[index];
		if (!earlier) {
			merged.push(parameter);
			continue;
		}
		const conditions = Object.fromEntries(
			Object.entries(earlier.conditions).map(([name, values]) => [name, union(values, parameter.conditions[name])]),
		);
		merged[index] = { ...earlier, conditions };
	}
	return merged;
}
