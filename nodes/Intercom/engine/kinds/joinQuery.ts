import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { conditionsIn, levelsOf, SEARCH_LIMITS } from '../../model/search';

const all = (value: JsonObject[]): JsonObject => ({ operator: 'AND', value });

/** A query with the alternatives of inner groups among its own, so that it has fewer levels. */
const flattened = (query: JsonObject): JsonObject => {
	const alternatives = query.operator === 'OR' ? conditionsIn(query) : undefined;
	if (!alternatives) return query;
	const isOfAlternatives = ({ operator }: JsonObject) => operator === 'OR';
	return {
		operator: 'OR',
		value: alternatives.flatMap((one) => (isOfAlternatives(one) && conditionsIn(one)) || [one]),
	};
};

/** The ways to say that the filters and a query hold, the shortest first; Intercom may have no room for some. */
function* waysToJoin(filters: JsonObject[], query: JsonObject): Generator<JsonObject> {
	const conditions = conditionsIn(query) ?? [];
	const isAll = query.operator === 'AND' && conditions.length > 0;
	if (isAll) yield all([...filters, ...conditions]);
	yield all([...filters, query]);
	yield all([all(filters), query]);
	if (isAll) yield all([all(filters), ...conditions]);
	else if (conditions.length > 0)
		yield { operator: 'OR', value: conditions.map((one) => all([...filters, ...(conditionsIn(one) ?? [one])])) };
}

/** Whether no group has more conditions than Intercom takes. */
const isNarrow = (query: JsonObject): boolean => {
	const conditions = conditionsIn(query) ?? [];
	return conditions.length <= SEARCH_LIMITS.conditions && conditions.every(isNarrow);
};

const fits = (query: JsonObject): boolean => levelsOf(query) <= SEARCH_LIMITS.levels && isNarrow(query);

/** A query that holds where the filters and the query both hold, which Intercom takes alone. */
export function joinQuery(filters: JsonObject[], query: JsonObject): JsonObject {
	if (filters.length === 0) return query;
	for (const joined of waysToJoin(filters, flattened(query))) if (fits(joined)) return joined;
	const counted = filters.length === 1 ? 'the filter' : `the ${filters.length} filters`;
	throw new InputProblem(
		`and ${counted} together are more than Intercom takes: ${SEARCH_LIMITS.conditions} conditions in a group, and groups inside one outer group`,
		'Take out some of them, use "Is One Of" for several values of one field, or split the search',
	);
}

/** The conditions that quick filters have put where a query goes. */
export const standingFilters = (standing: Json | undefined): JsonObject[] => conditionsIn(objectOf(standing)) ?? [];
