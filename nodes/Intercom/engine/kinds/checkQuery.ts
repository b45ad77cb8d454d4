import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { daysCompared, EXACT_DATES_SINCE, SEARCH_LIMITS, signsFor, type SearchedField } from '../../model/search';
import { searchFieldType } from '../../model/searchFields';
import { quoteValue } from './spec';
import { takesSign } from './takenSigns';

/** Refuses a sign, as somebody wrote it, that a field does not take in the version of the API that is sent. */
export function checkSign(searched: SearchedField, sign: string): void {
	if (takesSign(searched, sign)) return;
	const { searches, field, type, version } = searched;
	const days = type === 'date' ? daysCompared(searches, field, version) : undefined;
	const compared = days === 'UTC' ? 'date attributes' : 'dates';
	const why = days === undefined ? '' : `: API version ${version} compares ${compared} of contacts by day`;
	const isLater = takesSign({ ...searched, version: EXACT_DATES_SINCE }, sign);
	throw new InputProblem(
		`can't use ${sign} on ${field}${why}`,
		`${isLater ? `Set "API Version" under Options to ${EXACT_DATES_SINCE}, or use` : 'Use'} one of: ${(signsFor(searched) ?? []).join(' ')}`,
	);
}

/** What is searched, and in which version of the API. */
type Search = Pick<SearchedField, 'searches' | 'version'>;

function checkCondition(search: Search, condition: JsonObject): void {
	const { field, operator, value } = condition;
	if (typeof field !== 'string' || typeof operator !== 'string' || value === undefined) {
		throw new InputProblem(
			`has an entry that is neither a condition nor a group: ${quoteValue(condition)}`,
			'A condition has field, operator and value; a group has operator AND or OR and a list as value',
		);
	}
	checkSign({ ...search, field, type: searchFieldType(search.searches, field) }, operator);
	if ((operator === 'IN' || operator === 'NIN') !== Array.isArray(value))
		throw new InputProblem(
			`needs ${Array.isArray(value) ? 'a single value' : 'a list of values'} for ${operator} on ${field}`,
		);
	if ((Array.isArray(value) && value.length === 0) || (typeof value === 'string' && value.trim() === ''))
		throw new InputProblem(`has no value for ${operator} on ${field}`, 'Give one, or null to find what has none');
}

function checkGroup(search: Search, conditions: readonly Json[], level: number): void {
	if (level > SEARCH_LIMITS.levels)
		throw new InputProblem(
			`nests groups more than ${SEARCH_LIMITS.levels} levels deep`,
			'Intercom takes groups inside one outer group, no deeper',
		);
	if (conditions.length === 0)
		throw level > 1
			? new InputProblem('has a group without conditions', 'Add a condition to the group, or remove the group')
			: new InputProblem('has no condition', 'Add one, or a filter under Filters; to read everything, use Get Many');
	if (conditions.length > SEARCH_LIMITS.conditions)
		throw new InputProblem(
			`has ${conditions.length} conditions in one group, but Intercom takes ${SEARCH_LIMITS.conditions}`,
			'Use "Is One Of" for several values of one field, or split the search',
		);
	for (const inner of conditions) checkQuery(search, objectOf(inner), level + 1);
}

/**
 * Refuses what Intercom would refuse: too many conditions, groups too deep, a sign that a field does not take. Gives
 * the query as it is.
 */
export function checkQuery(search: Search, query: JsonObject, level = 1): JsonObject {
	const { operator, value } = query;
	if (Array.isArray(value) && (operator === 'AND' || operator === 'OR')) checkGroup(search, value, level);
	else checkCondition(search, query);
	return query;
}
