import type { SearchKind } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type JsonObject } from '../../model/json';
import { SEARCH_LIMITS, signs, signsOfField, searchFieldType, type ConditionType, type Sign } from '../../model/search';
import { quoteValue } from './spec';

/** Refuses a sign that a field does not take. */
export function checkSign(
	searches: SearchKind,
	type: ConditionType | undefined,
	field: string,
	sign: string,
	allowed: readonly Sign[],
): void {
	if (allowed.some((one) => one === sign)) return;
	const why = searches === 'contacts' && type === 'date' ? ': dates of contacts are compared by day' : '';
	throw new InputProblem(`can't use ${sign} on ${field}${why}`, `Use one of: ${allowed.join(' ')}`);
}

/** Refuses what Intercom would refuse: too many conditions, groups too deep, a sign that a field does not take. */
export function checkQuery(searches: SearchKind, node: JsonObject, level = 1): JsonObject {
	const { field, operator, value } = node;
	if (!Array.isArray(value) || (operator !== 'AND' && operator !== 'OR')) {
		if (typeof field !== 'string' || typeof operator !== 'string' || value === undefined) {
			throw new InputProblem(
				`has an entry that is neither a condition nor a group: ${quoteValue(node)}`,
				'A condition has field, operator and value; a group has operator AND or OR and a list as value',
			);
		}
		const type = searchFieldType(searches, field);
		const allowed = Object.hasOwn(signsOfField, field) ? signsOfField[field] : type && signs[searches][type];
		if (allowed) checkSign(searches, type, field, operator, allowed);
		if ((operator === 'IN' || operator === 'NIN') !== Array.isArray(value))
			throw new InputProblem(
				`needs ${Array.isArray(value) ? 'a single value' : 'a list of values'} for ${operator} on ${field}`,
			);
		if (Array.isArray(value) && value.length === 0)
			throw new InputProblem(`has no value for ${operator} on ${field}`, 'Give at least one value');
		return node;
	}
	if (level > SEARCH_LIMITS.levels)
		throw new InputProblem(
			`nests groups more than ${SEARCH_LIMITS.levels} levels deep`,
			'Intercom takes groups inside one outer group, no deeper',
		);
	if (value.length === 0)
		throw level > 1
			? new InputProblem('has a group without conditions', 'Add a condition to the group, or remove the group')
			: new InputProblem('has no condition', 'Add at least one; to read everything, use Get Many');
	if (value.length > SEARCH_LIMITS.conditions)
		throw new InputProblem(
			`has ${value.length} conditions in one group, but Intercom takes ${SEARCH_LIMITS.conditions}`,
			'Use "Is One Of" for several values of one field, or split the search',
		);
	for (const inner of value) checkQuery(searches, objectOf(inner), level + 1);
	return node;
}
