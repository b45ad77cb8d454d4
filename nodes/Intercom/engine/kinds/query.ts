import { InputProblem } from '../../model/failure';
import type { SearchKind } from '../../model/field';
import { isObject, objectOf, objectsOf, type Json, type JsonObject } from '../../model/json';
import { searchFieldType } from '../../model/search';
import { checkQuery } from './checkQuery';
import { conditionSeconds } from './conditionDates';
import { conditionForms } from './conditionForms';
import { convertConditions } from './conditions';
import { jsonFrom } from './plain';
import { inEditorOrder, quoteValue, type ItemInput, type KindSpec } from './spec';

export const query: KindSpec<'query'> = {
	property: ({ searches }) => ({
		type: 'fixedCollection',
		placeholder: 'Add Condition',
		typeOptions: { multipleValues: true },
		default: {},
		options: inEditorOrder([
			...conditionForms(searches),
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
						options: conditionForms(searches),
					},
				],
			},
		]),
	}),
	convert: async (value, { searches, match }, input) => {
		const { group } = objectOf(value);
		const conditions = await convertConditions(value, searches, input);
		for (const one of Array.isArray(group) ? group : []) {
			const { match: inner, conditions: rows } = objectOf(one);
			const operator = inner === 'AND' ? 'AND' : 'OR';
			conditions.push({ operator, value: await convertConditions(rows, searches, input) });
		}
		return checkQuery(searches, { operator: match, value: conditions });
	},
};

/** Dates of Intercom's own fields, in groups too, become Unix seconds as those of the form do. */
async function convertDates(query: JsonObject, searches: SearchKind, input: ItemInput): Promise<JsonObject> {
	const { field, operator, value } = query;
	if (typeof field !== 'string') {
		const converted: JsonObject[] = [];
		for (const inner of objectsOf(value)) converted.push(await convertDates(inner, searches, input));
		return { ...query, value: converted };
	}
	if (searchFieldType(searches, field) !== 'date' || value === null) return query;
	try {
		return { ...query, value: await conditionSeconds({ searches, field, sign: String(operator) }, value, input) };
	} catch (error) {
		throw InputProblem.at(`(${field})`, error);
	}
}

/** The query in what people pasted: often the whole body of a search, as Intercom documents it. */
function queryIn(json: JsonObject): JsonObject {
	if (!isObject(json.query) || json.field !== undefined) return json;
	if (json.sort !== undefined)
		throw new InputProblem(
			'has a sort, which belongs elsewhere',
			'Take it out, and add the fields Sort By and Sort Order',
		);
	return json.query;
}

export const queryJson: KindSpec<'queryJson'> = {
	property: () => ({
		type: 'json',
		default: '{\n  "field": "created_at",\n  "operator": ">",\n  "value": 1704067200\n}',
		typeOptions: { rows: 6 },
	}),
	convert: async (value, { searches }, input): Promise<Json> => {
		const json = jsonFrom(value);
		if (!isObject(json)) throw new InputProblem(`takes a JSON object, not ${quoteValue(json)}`);
		return await convertDates(checkQuery(searches, queryIn(json)), searches, input);
	},
};
