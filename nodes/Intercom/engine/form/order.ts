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

/** Whether one parameter is the other, or has to stay below it. */
function isAtOrBelow(one: SharedParameter, other: SharedParameter, seen = new Set<SharedParameter>()): boolean {
	if (one === other) return true;
	seen.add(one);
	return [...one.above].some((above) => !seen.has(above) && isAtOrBelow(above, other, seen));
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
			const above = last;
			let parameter = equal.find((one) => !above || !isAtOrBelow(above, one));
			if (!parameter) {
				parameter = { property, places: [], above: new Set() };
				shared.set(key, [...equal, parameter]);
			}
			parameter.places.push({ resource, operation });
			if (above) parameter.above.add(above);
			last = parameter;
		}
	}
	return [...shared.values()].flat();
}

/**
 * Puts each parameter below those that its forms have above it, and the choices on which others depend as far up as
 * that lets them. n8n goes twice through a parameter that comes before one of its choices, and looks for each choice
 * among all the parameters before it: more than a quarter of its time for a node (docs/decisions/0018).
 */
export function sortParameters(parameters: readonly SharedParameter[]): SharedParameter[] {
	const choices = new Set(parameters.flatMap(({ property }) => Object.keys(property.displayOptions?.show ?? {})));
	const sorted = new Set<SharedParameter>();
	const add = (parameter: SharedParameter): void => {
		if (sorted.has(parameter)) return;
		parameter.above.forEach(add);
		sorted.add(parameter);
	};
	parameters.filter(({ property }) => choices.has(property.name)).forEach(add);
	parameters.forEach(add);
	return [...sorted];
}
