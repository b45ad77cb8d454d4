import { Failure } from '../../model/failure';
import type { JsonObject } from '../../model/json';

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

/** What tells a record from others: its ID among those of its type. Content of several types may have the same ID. */
export const keyOf = ({ id, type }: JsonObject): string | undefined =>
	id === undefined || id === null ? undefined : `${JSON.stringify(type ?? null)} ${JSON.stringify(id)}`;

/**
 * Keeps the records that were not met before. Rows without an ID are all kept, as two that look alike may be two; with
 * `comparesWhole` they are told apart by all they hold, for lists whose pages may come again.
 */
export const keepNewRows = ({ comparesWhole = false } = {}) => {
	const met = new Set<string>();
	return (rows: readonly JsonObject[]): JsonObject[] =>
		rows.filter((row) => {
			const key = keyOf(row) ?? (comparesWhole ? JSON.stringify(row) : undefined);
			if (key === undefined) return true;
			if (met.has(key)) return false;
			met.add(key);
			return true;
		});
};
