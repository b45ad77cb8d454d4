import { InputProblem } from '../../model/failure';
import type { SearchKind } from '../../model/field';
import { isObject, objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import { levelsOf } from '../../model/search';
import { searchFieldType } from '../../model/searchFields';
import { checkQuery } from './checkQuery';
import { conditionSeconds } from './conditionDates';
import { conditionForms } from './conditionForms';
import { convertConditions } from './conditions';
import { joinQuery, standingFilters } from './joinQuery';
import { knownValue } from './knownValues';
import { jsonFrom } from './plain';
import { inEditorOrder, quoteValue, type ItemInput, type KindSpec } from './spec';
import { groupOf } from './takenSigns';

export const query: KindSpec<'query'> = {
	property: () => ({
		type: 'fixedCollection',
		placeholder: 'Add Condition',
		typeOptions: { multipleValues: true },
		default: {},
		options: inEditorOrder([
			...conditionForms(),
			{
				displayName: 'Group of Conditions',
				name: 'group',
				values: [
					{
						displayName: 'Match',
						name: 'match',
						type: 'options',
						default: 'OR',
						options: [
							{ name: 'All of the Group', value: 'AND' },
							{ name: 'Any of the Group', value: 'OR' },
						],
					},
					{
						displayName: 'Conditions',
						name: 'conditions',
						type: 'fixedCollection',
						placeholder: 'Add Condition to Group',
						typeOptions: { multipleValues: true },
						default: {},
						options: conditionForms(),
					},
				],
			},
		]),
	}),
	convert: async (value, { searches, match }, input, standing) => {
		const filters = standingFilters(standing);
		const { group } = objectOf(value);
		const conditions = await convertConditions(value, searches, input);
		for (const one of Array.isArray(group) ? group : []) {
			const { match: inner, conditions: rows } = objectOf(one);
			const operator = inner === 'AND' ? 'AND' : 'OR';
			const inGroup = groupOf(operator, await convertConditions(rows, searches, input));
			if (levelsOf(inGroup) > 1)
				throw new InputProblem(
					'has "Is at Least" or "Is at Most" for an attribute in a group of which all hold, where Intercom does not take it',
					'Move that condition out of the group, or use "Is Greater Than" or "Is Less Than"',
				);
			conditions.push(inGroup);
		}
		if (conditions.length === 0 && filters.length > 0) return { operator: 'AND', value: filters };
		const search = { searches, version: input.apiVersion };
		return joinQuery(filters, checkQuery(search, groupOf(match, conditions)));
	},
};

/**
 * Dates of Intercom's own fields, in groups too, become Unix seconds as those of the form do, and values that Intercom
 * knows are checked.
 */
async function convertValues(query: JsonObject, searches: SearchKind, input: ItemInput): Promise<JsonObject> {
	const { field, operator, value } = query;
	if (typeof field !== 'string') {
		const converted: JsonObject[] = [];
		for (const inner of objectsOf(value)) converted.push(await convertValues(inner, searches, input));
		return { ...query, value: converted };
	}
	if (value === undefined || value === null) return query;
	const condition = { searches, field, sign: String(operator) };
	try {
		const isDate = searchFieldType(searches, field) === 'date';
		return {
			...query,
			value: isDate ? await conditionSeconds(condition, value, input) : knownValue(condition, value, input),
		};
	} catch (error) {
		throw InputProblem.at(`(${field})`, error);
	}
}

/** Members of a search body that belong into other fields, and into which. */
const ELSEWHERE: Readonly<Record<string, readonly [what: string, advice: string]>> = {
	sort: ['has a sort, which belongs elsewhere', 'Take it out, and add the fields Sort By and Sort Order'],
	starting_after: [
		'begins at a later page (starting_after), which would leave out the records before it',
		'Take it out: Limit and Return All say how many records to get, and the node finds the pages itself',
	],
};

const PAGE_SIZE_UNUSED =
	'JSON Query: its pagination was left out, as the node chooses the size of pages itself; Limit and Return All say how many records to get';

/** Refuses a member of a pasted body that would change what is found, and hints at one that would not. */
function leaveOut(name: string, value: Json | undefined, { addHint }: Pick<ItemInput, 'addHint'>): void {
	const unused = Object.keys(objectOf(value)).filter((key) => key !== 'per_page' && objectOf(value)[key] !== null);
	if (name === 'pagination' && unused.length === 0) return addHint(PAGE_SIZE_UNUSED);
	const found = name === 'pagination' ? (unused[0] ?? name) : name;
	const [what, advice] = (Object.hasOwn(ELSEWHERE, found) ? ELSEWHERE[found] : undefined) ?? [
		`has "${found}" beside the query, which would be lost`,
		'Take it out, or give it in the field that it belongs to',
	];
	throw new InputProblem(what, advice);
}

/**
 * The query in what people pasted: often the whole body of a search, as Intercom documents it. Nothing else in that
 * body is lost without a word.
 */
function queryIn(json: JsonObject, input: Pick<ItemInput, 'addHint'>): JsonObject {
	const { pagination, sort, ...rest } = json;
	const isBody = isObject(rest.query) && rest.field === undefined;
	const { query: inner = null, ...beside } = isBody ? rest : {};
	for (const [name, value] of Object.entries({ sort, pagination, ...beside }))
		if (value !== undefined) leaveOut(name, value, input);
	return isObject(inner) ? inner : rest;
}

export const queryJson: KindSpec<'queryJson'> = {
	property: () => ({
		type: 'json',
		default: '{\n  "field": "created_at",\n  "operator": ">",\n  "value": 1704067200\n}',
		typeOptions: { rows: 6 },
	}),
	convert: async (value, { searches }, input, standing): Promise<Json> => {
		const json = jsonFrom(value);
		if (!isObject(json)) throw new InputProblem(`takes a JSON object, not ${quoteValue(json)}`);
		const search = { searches, version: input.apiVersion };
		const query = await convertValues(checkQuery(search, queryIn(json, input)), searches, input);
		return joinQuery(standingFilters(standing), query);
	},
};
