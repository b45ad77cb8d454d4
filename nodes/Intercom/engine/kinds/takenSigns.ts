import type { Json, JsonObject } from '../../model/json';
import { conditionsIn, daysCompared, signsFor, type SearchedField, type Sign } from '../../model/search';
import { searchFieldType } from '../../model/searchFields';

/** Whether a search takes a sign for a field. */
export const takesSign = (searched: SearchedField, sign: string): boolean =>
	signsFor(searched)?.some((one) => one === sign) ?? true;

/** How a comparison that includes its bound is said without it, and what the next whole number lies away. */
const STRICT: Readonly<Partial<Record<Sign, { sign: Sign; next: number }>>> = {
	'<=': { sign: '<', next: 1 },
	'>=': { sign: '>', next: -1 },
};

/** Fields of Intercom's own hold whole numbers: seconds, counts, scores and IDs. An attribute may hold 2.5. */
const isWhole = ({ searches, field }: SearchedField, value: Json): boolean =>
	Number.isInteger(value) && searchFieldType(searches, field) !== undefined;

/**
 * Whether a search that does not take a sign can be asked the same by others that it takes. Where days are compared it
 * can't, as the next second is no other day.
 */
export function canBeSaid(searched: SearchedField, sign: Sign): boolean {
	const strict = STRICT[sign]?.sign;
	const byDay = searched.type === 'date' && daysCompared(searched.searches, searched.field, searched.version);
	return takesSign(searched, sign) || (strict !== undefined && takesSign(searched, strict) && !byDay);
}

/** A condition in signs that the search takes: "at least 5" is "more than 4", or "more than 2.5, or 2.5". */
export function sayCondition(searched: SearchedField, sign: Sign, value: Json): JsonObject {
	const { field } = searched;
	const strict = STRICT[sign];
	if (!strict || value === null || takesSign(searched, sign)) return { field, operator: sign, value };
	if (isWhole(searched, value)) return { field, operator: strict.sign, value: Number(value) + strict.next };
	return {
		operator: 'OR',
		value: [
			{ field, operator: strict.sign, value },
			{ field, operator: '=', value },
		],
	};
}

/** Conditions of which all or any hold; alternatives among alternatives need no group, of which Intercom takes few. */
export const groupOf = (operator: 'AND' | 'OR', conditions: readonly JsonObject[]): JsonObject => ({
	operator,
	value: conditions.flatMap((one) => (operator === 'OR' && one.operator === 'OR' && conditionsIn(one)) || [one]),
});
