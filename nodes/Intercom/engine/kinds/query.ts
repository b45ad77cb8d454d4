import { InputProblem } from '../../model/failure';
import { isObject, objectOf, type Json, type JsonObject } from '../../model/json';
import { checked } from './checkedQuery';
import { conditionForms, conditionsOf } from './conditions';
import { jsonOf } from './plain';
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
			return { operator: inner === 'AND' ? 'AND' : 'OR', value: conditionsOf(conditions, searches, input) };
		});
		return checked(searches, { operator: match, value: [...conditionsOf(value, searches, input), ...groups] });
	},
};

export const queryJson: KindSpec<'queryJson'> = {
	property: () => ({
		type: 'json',
		default: '{\n  "field": "created_at",\n  "operator": ">",\n  "value": 1704067200\n}',
		typeOptions: { rows: 6 },
	}),
	convert: (value, { searches }): Json => {
		const given = jsonOf(value);
		if (!isObject(given)) throw new InputProblem(`takes a JSON object, not ${quoteValue(given)}`);
		// People paste the whole body as the API documents it; its query is meant.
		if (!isObject(given.query) || given.field !== undefined) return checked(searches, given);
		if (given.sort !== undefined)
			throw new InputProblem(
				'has a sort, which belongs elsewhere',
				'Take it out, and add the fields Sort By and Sort Order',
			);
		return checked(searches, given.query);
	},
};
