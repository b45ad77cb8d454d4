import type { SearchKind } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { SEARCH_LIMITS, searchFieldType, signs, signsOfField, type ConditionType, type Sign } from '../../model/search';
import { quoteValue } from './spec';

/** A sign between a field and its value, as somebody wrote it. */
interface UsedSign {
	searches: SearchKind;
	field: string;
	/** Missing for fields that this version of the node does not know. */
	type: ConditionType | undefined;
	sign: string;
}

/** Refuses a sign that a field does not take. */
export function checkSign({ searches, field, type, sign }: UsedSign, allowed: readonly Sign[]): void {
	if (allowed.some((one) => one === sign)) return;
	const why = searches === 'contacts' && type === 'date' ? ': dates of contacts are compared by day' : '';
	throw new InputProblem(`can't use ${sign} on ${field}${why}`, `Use one of: ${allowed.join(' ')}`);
}

function checkCondition(searches: SearchKind, condition: JsonObject): void {
	const { field, operator, value } = condition;
	if (typeof field !== 'string' || typeof operator !== 'string' || value === undefined) {
		throw new InputProblem(
			`has an entry that is neither a condition nor a group: ${quoteValue(condition)}`,
			'A condition has field, operator and value; a group has operator AND or OR and a list as value',
		);
	}
	const type = searchFieldType(searches, field);
	const allowed = Object.hasOwn(signsOfField, field) ? signsOfField[field] : type && signs[searches][type];
	if (allowed) checkSign({ searches, field, type, sign: operator }, allowed);
	if ((operator === 'IN' || operator === 'NIN') !== Array.isArray(value))
		throw new InputProblem(
			`needs ${Array.isArray(value) ? 'a single value' : 'a list of values'} for ${operator} on ${field}`,
		);
	if ((Array.isArray(value) && value.length === 0) || (typeof value === 'string' && value.trim() === ''))
		throw new InputProblem(`has no value for ${operator} on ${field}`, 'Give one, or null to find what has none');
}

function checkGroup(searches: SearchKind, conditions: readonly Json[], level: number): void {
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
	for (const inner of conditions) checkQuery(searches, objectOf(inner), level + 1);
}

/**
 * Refuses what Intercom would refuse: too many conditions, groups too deep, a sign that a field does not take. Gives
 * the query as it is.
 */
export function checkQuery(searches: SearchKind, query: JsonObject, level = 1): JsonObject {
	const { operator, value } = query;
	if (Array.isArray(value) && (operator === 'AND' || operator === 'OR')) checkGroup(searches, value, level);
	else checkCondition(searches, query);
	return query;
}
