import type { SearchKind } from './field';
import { objectsOf, type JsonObject } from './json';
import { isAtLeast } from './versions';

/** What a condition compares; the builder has a form for each. */
export type ConditionType = 'date' | 'number' | 'text' | 'yesNo';
/** How a condition compares, in Intercom's own signs. */
export type Sign = '=' | '!=' | 'IN' | 'NIN' | '<' | '<=' | '>' | '>=' | '~' | '!~' | '^' | '$';

/** A search endpoint takes this many conditions in a group, and groups inside groups to this depth. */
export const SEARCH_LIMITS = { conditions: 15, levels: 2 } as const;

type Signs = Readonly<Record<ConditionType, readonly Sign[]>>;

/** The signs that all searches take alike. */
const ofAll = { text: ['=', '!=', '~', '!~', '^', '$', 'IN', 'NIN'], yesNo: ['=', '!='] } as const;
/** The signs of searches that know no ">=" and no "<=". */
const withoutOrEqual: Signs = {
	...ofAll,
	date: ['=', '!=', '>', '<'],
	number: ['=', '!=', '>', '<', 'IN', 'NIN'],
};

/**
 * Signs that an endpoint takes for a type in whatever version of the API: the editor can't tell which one is chosen.
 * `signsFor` knows what a version takes of them.
 */
export const signs: Readonly<Record<SearchKind, Signs>> = {
	companies: withoutOrEqual,
	contacts: {
		...ofAll,
		date: ['=', '!=', '>', '>=', '<', '<='],
		number: ['=', '!=', '>', '>=', '<', '<=', 'IN', 'NIN'],
	},
	conversations: withoutOrEqual,
	tickets: {
		...ofAll,
		date: ['=', '!=', '>', '>=', '<', '<='],
		number: ['=', '!=', '>', '<', 'IN', 'NIN'],
	},
};

/** The signs that the form of conditions has for each type, in all searches: the run finds a way to send each. */
export const signsOffered: Readonly<Record<ConditionType, readonly Sign[]>> = {
	date: ['=', '!=', '>', '>=', '<', '<='],
	number: ['=', '!=', '>', '>=', '<', '<=', 'IN', 'NIN'],
	text: ['=', '!=', '~', '!~', '^', '$', 'IN', 'NIN'],
	yesNo: ['=', '!='],
};

/** The version of the API from which Intercom's own dates of contacts are exact to the second. */
export const EXACT_DATES_SINCE = '2.17';

/**
 * Whose days an endpoint compares the dates of a field by; `undefined` where it compares seconds. From 2.17 on only the
 * workspace's own attributes of contacts are compared by day, in UTC.
 */
export function daysCompared(searches: SearchKind, field: string, version: string): 'UTC' | 'workspace' | undefined {
	if (searches !== 'contacts') return undefined;
	if (!isAtLeast(version, EXACT_DATES_SINCE)) return 'workspace';
	return field.startsWith('custom_attributes.') ? 'UTC' : undefined;
}

/** Fields that take fewer signs than their type. */
const signsOfField: Readonly<Record<string, readonly Sign[]>> = { tag_id: ['=', '!='] };

/** The signs by which days are compared. */
const DAY_SIGNS: readonly Sign[] = ['=', '>', '<'];

/** A field as a search of some version of the API compares it. */
export interface SearchedField {
	searches: SearchKind;
	field: string;
	/** Missing for fields that this version of the node does not know. */
	type: ConditionType | undefined;
	version: string;
}

/** The signs that a field takes; `undefined` where that is not known. */
export function signsFor({ searches, field, type, version }: SearchedField): readonly Sign[] | undefined {
	if (Object.hasOwn(signsOfField, field)) return signsOfField[field];
	if (type === 'date' && daysCompared(searches, field, version)) return DAY_SIGNS;
	return type && signs[searches][type];
}

/** The conditions of a group; `undefined` for a condition. */
export const conditionsIn = ({ operator, value }: JsonObject): JsonObject[] | undefined =>
	Array.isArray(value) && (operator === 'AND' || operator === 'OR') ? objectsOf(value) : undefined;

/** How many groups are inside each other at most. */
export const levelsOf = (query: JsonObject): number => {
	const conditions = conditionsIn(query);
	return conditions ? 1 + Math.max(0, ...conditions.map(levelsOf)) : 0;
};
