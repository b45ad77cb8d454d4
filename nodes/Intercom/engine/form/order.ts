import type { INodeProperties } from 'n8n-workflow';

/** Where a parameter is shown. */
export interface FormPlace {
	resource: string;
	operation: string;
}

/** A parameter with every place that shows it; parameters with the same `key` are equal. */
export interface SharedParameter {
	key: string;
	property: INodeProperties;
	places: FormPlace[];
}

/** Merges sequences into one that keeps the order of each. Equal parameters become one wherever the order allows it. */
export function mergeInOrder(sequences: ReadonlyArray<readonly SharedParameter[]>): SharedParameter[] {
	const merged: SharedParameter[] = [];
	for (const sequence of sequences) {
		let start = 0;
		for (const parameter of sequence) {
			const equal = merged.findIndex(({ key }, index) => index >= start && key === parameter.key);
			if (equal < 0) merged.splice(start, 0, { ...parameter, places: [...parameter.places] });
			else merged[equal]?.places.push(...parameter.places);
			start = (equal < 0 ? start : equal) + 1;
		}
	}
	return merged;
}

const appearTogether = (one: SharedParameter, other: SharedParameter): boolean =>
	one.places.some(({ resource, operation }) =>
		other.places.some((place) => place.resource === resource && place.operation === operation),
	);

/**
 * Moves the choices on which other parameters depend up, as far as the order of each operation lets them. n8n goes
 * through a parameter twice that comes before one of its choices, and looks for each choice among all the parameters
 * before it: more than a quarter of its time for a node (docs/decisions/0018).
 */
export function moveChoicesUp(parameters: readonly SharedParameter[]): SharedParameter[] {
	const choices = new Set(parameters.flatMap(({ property }) => Object.keys(property.displayOptions?.show ?? {})));
	const moved = new Set<SharedParameter>();
	/** Moves a parameter up behind those that have to stay before it, which are moved up first. */
	const moveUp = (parameter: SharedParameter): void => {
		if (moved.has(parameter)) return;
		parameters
			.slice(0, parameters.indexOf(parameter))
			.filter((earlier) => appearTogether(earlier, parameter))
			.forEach(moveUp);
		moved.add(parameter);
	};
	parameters.filter(({ property }) => choices.has(property.name)).forEach(moveUp);
	return [...moved, ...parameters.filter((parameter) => !moved.has(parameter))];
}
