import type { Json, JsonObject } from '../../model/json';

/**
 * Turns the filters that the user set into conditions of a search: a single value has to be equal, and of a list one
 * value has to be.
 */
export const filters = (values: Readonly<Record<string, Json | undefined>>): JsonObject[] =>
	Object.entries(values).flatMap(([field, value]): JsonObject[] => {
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		return [{ field, operator: Array.isArray(value) ? 'IN' : '=', value }];
	});
