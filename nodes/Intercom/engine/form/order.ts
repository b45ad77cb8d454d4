import type { INodeProperties } from 'n8n-workflow';

/** Where a parameter is shown. */
export interface FormPlace {
	resource: string;
	operation: string;
}

/** The parameters of one operation, in the order in which it asks for them. */
export interface PlacedForm extends FormPlace {
	parameters: readonly INodeProperties[];
}

/** A parameter with every place that shows it, and the parameters right above it there. */
export interface SharedParameter {
	property: INodeProperties;
	places: FormPlace[];
	above: Set<SharedParameter>;
}

/** The parameter with all that have to stay above it. */
function withThoseAbove(parameter: SharedParameter, found = new Set<SharedParameter>()): Set<SharedParameter> {
	if (!found.has(parameter)) {
		found.add(parameter);
		for (const above of parameter.above) withThoseAbove(above, found);
	}
	return found;
}

/**
 * Makes one parameter of those that are equal, wherever every form can keep its order: a parameter that would have to
 * stand both above and below another one is described twice.
 */
export function shareParameters(forms: readonly PlacedForm[]): SharedParameter[] {
	const shared = new Map<string, SharedParameter[]>();
	for (const { parameters, resource, operation } of forms) {
		let last: SharedParameter | undefined;
		for (const property of parameters) {
			const key = JSON.stringify(property);
			const equal = shared.get(key) ?? [];
			const above = last && withThoseAbove(last);
			let parameter = equal.find((one) => !above?.has(one));
			if (!parameter) {
				parameter = { property, places: [], above: new Set() };
				shared.set(key, [...equal, parameter]);
			}
			parameter.places.push({ resource, operation });
			if (last) parameter.above.add(last);
			last = parameter;
		}
	}
	return [...shared.values()].flat();
}

/**
 * Puts each parameter below those that its forms have above it, and the choices on which others depend as far up as
 * that lets them: those first that take the fewest others along. n8n goes twice through a parameter that comes before
 * the first of its choices, and looks for each choice among all the parameters before it: more than a quarter of its
 * time for a node (docs/decisions/0018).
 */
export function sortParameters(parameters: readonly SharedParameter[]): SharedParameter[] {
	const names = new Set(parameters.flatMap(({ property }) => Object.keys(property.displayOptions?.show ?? {})));
	const choices = parameters
		.filter(({ property }) => names.has(property.name))
		.map((parameter) => ({ parameter, takes: withThoseAbove(parameter).size }))
		.sort((one, other) => one.takes - other.takes);
	const sorted = new Set<SharedParameter>();
	const add = (parameter: SharedParameter): void => {
		if (sorted.has(parameter)) return;
		parameter.above.forEach(add);
		sorted.add(parameter);
	};
	choices.forEach(({ parameter }) => add(parameter));
	parameters.forEach(add);
	return [...sorted];
}
