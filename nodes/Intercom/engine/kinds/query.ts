import { InputProblem } from '../../model/failure';
import { isObject, objectOf, type Json, type JsonObject } from '../../model/json';
import { checkQuery } from './checkQuery';
import { conditionForms, convertConditions } from './conditions';
import { jsonFrom } from './plain';
import { inEditorOrder, quoteValue, type KindSpec } from './spec';

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
	convert: (value, { searches, match }, input) => {
		const { group } = objectOf(value);
		const groups = (Array.isArray(group) ? group : []).map((one): JsonObject => {
			const { match: inner, conditions } = objectOf(one);
			return { operator: inner === 'AND' ? 'AND' : 'OR', value: convertConditions(conditions, searches, input) };
		});
		return checkQuery(searches, { operator: match, value: [...convertConditions(value, searches, input), ...groups] });
	},
};

export const queryJson: KindSpec<'queryJson'> = {
	property: () => ({
		type: 'json',
		default: '{\n  "field": "created_at",\n  "operator": ">",\n  "value": 1704067200\n}',
		typeOptions: { rows: 6 },
	}),
	convert: (value, { searches }): Json => {
		const json = jsonFrom(value);
		if (!isObject(json)) throw new InputProblem(`takes a JSON object, not ${quoteValue(json)}`);
		// People paste the whole body of a search as Intercom documents it: only its query is used.
		if (!isObject(json.query) || json.field !== undefined) return checkQuery(searches, json);
		if (json.sort !== undefined)
			throw new InputProblem(
				'has a sort, which belongs elsewhere',
				'Take it out, and add the fields Sort By and Sort Order',
			);
		return checkQuery(searches, json.query);
	},
};
