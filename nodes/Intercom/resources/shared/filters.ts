import type { Json, JsonObject } from '../../model/json';

/** Conditions of a search for filters that the user set: a single value must be equal, several are alternatives. */
export const filters = (values: Readonly<Record<string, Json | undefined>>): JsonObject[] =>
	Object.entries(values).flatMap(([field, value]): JsonObject[] => {
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		return [{ field, operator: Array.isArray(value) ? 'IN' : '=', value }];
	});
