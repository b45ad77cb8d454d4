import { Failure } from '../../model/failure';
import type { Json, JsonObject } from '../../model/json';

/** Guards the reading of a list against a server that names the same next page twice. */
export const refuseSecondVisit = () => {
	const visited = new Set<string>();
	return (place: string): string => {
		if (visited.has(place))
			throw new Failure('Intercom names the same next page twice, so the list would never end', {
				status: 200,
				advice: 'Run the node again; the rows read so far are not output, since they may be incomplete',
			});
		visited.add(place);
		return place;
	};
};

/** Keeps the rows that were not met before; rows without an ID are told apart by all they hold. */
export const keepNewRows = () => {
	const met = new Set<Json>();
	return (rows: readonly JsonObject[]): JsonObject[] =>
		rows.filter((row) => {
			const key = row.id ?? JSON.stringify(row);
			if (met.has(key)) return false;
			met.add(key);
			return true;
		});
};
