import type { INodeProperties } from 'n8n-workflow';

/** Where a parameter is shown. */
export interface Place {
	resource: string;
	operation: string;
}

/** A parameter with every place that shows it; `key` tells equal ones. */
export interface Shared {
	key: string;
	property: INodeProperties;
	places: Place[];
}

/** Puts sequences into one that keeps the order of each: equal parameters become one where that is possible. */
export function woven(sequences: ReadonlyArray<readonly Shared[]>): Shared[] {
	const all: Shared[] = [];
	for (const sequence of sequences) {
		let place = 0;
		for (const shared of sequence) {
			const alike = all.findIndex((met, index) => index >= place && met.key === shared.key);
			if (alike < 0) all.splice(place, 0, { ...shared, places: [...shared.places] });
			else all[alike]?.places.push(...shared.places);
			place = (alike < 0 ? place : alike) + 1;
		}
	}
	return all;
}

const meet = (one: Shared, other: Shared): boolean =>
	one.places.some(({ resource, operation }) =>
		other.places.some((place) => place.resource === resource && place.operation === operation),
	);

/**
 * Choices on which other parameters depend move up as far as the order of each operation lets them. n8n goes through a parameter twice that comes
 * before one of its choices, and looks for each choice among all the parameters before it: more than a quarter of its time for a node (docs/decisions/0018).
 */
export function choicesFirst(all: readonly Shared[]): Shared[] {
	const choices = new Set(all.flatMap(({ property }) => Object.keys(property.displayOptions?.show ?? {})));
	const told = new Set<Shared>();
	const tell = (shared: Shared): void => {
		if (told.has(shared)) return;
		all
			.slice(0, all.indexOf(shared))
			.filter((before) => meet(before, shared))
			.forEach(tell);
		told.add(shared);
	};
	all.filter(({ property }) => choices.has(property.name)).forEach(tell);
	return [...told, ...all.filter((shared) => !told.has(shared))];
}
