import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { SearchKind } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { signs, type ConditionType, type Sign } from '../../model/search';
import { checkSign } from './checkQuery';
import { conditionSeconds } from './conditionDates';
import { decimal, flag } from './plain';
import { listFrom, quoteValue, textFrom, type ItemInput, type ValueProperty } from './spec';

/** Spelled out, because n8n takes an option value that starts with "=" for an expression. */
const operators: Readonly<Record<Sign, { value: string; name: string; ofDates?: string }>> = {
	'=': { value: 'equals', name: 'Equals', ofDates: 'On or At' },
	'!=': { value: 'notEquals', name: 'Does Not Equal', ofDates: 'Not At' },
	'>': { value: 'greaterThan', name: 'Is Greater Than', ofDates: 'Is After' },
	'>=': { value: 'atLeast', name: 'Is at Least' },
	'<': { value: 'lessThan', name: 'Is Less Than', ofDates: 'Is Before' },
	'<=': { value: 'atMost', name: 'Is at Most' },
	'~': { value: 'contains', name: 'Contains' },
	'!~': { value: 'doesNotContain', name: 'Does Not Contain' },
	'^': { value: 'startsWith', name: 'Starts With' },
	$: { value: 'endsWith', name: 'Ends With' },
	IN: { value: 'in', name: 'Is One Of' },
	NIN: { value: 'notIn', name: 'Is None Of' },
};

const LIST_HINT = 'For "Is One Of" and "Is None Of", separate the values by commas';

/** The inputs for each type of condition, in the order of the menu. */
const forms: Readonly<Record<ConditionType, { title: string; list: string; input: ValueProperty }>> = {
	date: { title: 'Date', list: 'getDateSearchFields', input: { type: 'dateTime', default: '' } },
	number: { title: 'Number', list: 'getNumberSearchFields', input: { type: 'number', default: 0 } },
	text: { title: 'Text', list: 'getTextSearchFields', input: { type: 'string', default: '', description: LIST_HINT } },
	yesNo: {
		title: 'Yes or No',
		list: 'getYesNoSearchFields',
		input: { type: 'boolean', default: true, description: 'Whether the field has to be set or unset' },
	},
};

const conditionTypes = Object.keys(forms) as ConditionType[];

const formProperties = (searches: SearchKind, type: ConditionType): INodeProperties[] => [
	{
		displayName: 'Field Name or ID',
		name: 'field',
		type: 'options',
		typeOptions: { loadOptionsMethod: forms[type].list },
		default: '',
		required: true,
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Operator',
		name: 'operator',
		type: 'options',
		default: 'equals',
		options: signs[searches][type]
			.map((sign) => ({
				name: (type === 'date' ? operators[sign].ofDates : undefined) ?? operators[sign].name,
				value: operators[sign].value,
			}))
			.sort((a, b) => a.name.localeCompare(b.name)),
	},
	{ displayName: 'Value', name: 'value', ...forms[type].input },
];

/** The menu of conditions: one entry for each type. */
export const conditionForms = (searches: SearchKind): INodePropertyCollection[] =>
	conditionTypes.map((type) => ({
		displayName: `${forms[type].title} Condition`,
		name: type,
		values: formProperties(searches, type),
	}));

/** A condition of the form, and what errors call it. */
interface FormCondition {
	searches: SearchKind;
	type: ConditionType;
	title: string;
}

async function convertConditionValue(
	{ searches, type, field, sign }: FormCondition & { field: string; sign: Sign },
	value: unknown,
	input: ItemInput,
): Promise<Json> {
	if (value === null) return null;
	if (sign === 'IN' || sign === 'NIN') {
		const list = listFrom(value).map(textFrom);
		// A search for "none of" nothing would find everything.
		if (list.length === 0) throw new InputProblem('is empty', 'Give at least one value');
		return list;
	}
	if (type === 'date') return await conditionSeconds({ searches, field, sign }, value, input);
	if (type === 'yesNo') return flag.convert(value, { kind: 'flag' }, input) as Json;
	if (type === 'number') return decimal.convert(value, { kind: 'decimal' }, input) as Json;
	return textFrom(value);
}

/** A row of the form as Intercom writes conditions. A condition without a field is refused. */
async function convertCondition(row: unknown, condition: FormCondition, input: ItemInput): Promise<JsonObject> {
	const { searches, type, title } = condition;
	const { field, operator = 'equals', value = '' } = objectOf(row);
	if (typeof field !== 'string' || field === '')
		throw new InputProblem(`has no field in ${title}`, 'Choose a field from the list');
	const sign = (Object.keys(operators) as Sign[]).find((one) => operators[one].value === operator);
	if (!sign) {
		const known = signs[searches][type].map((one) => operators[one].value);
		throw new InputProblem(`has no operator ${quoteValue(operator)} in ${title}`, `Use one of: ${known.join(', ')}`);
	}
	checkSign({ searches, field, type, sign }, signs[searches][type]);
	try {
		return { field, operator: sign, value: await convertConditionValue({ ...condition, field, sign }, value, input) };
	} catch (error) {
		throw InputProblem.at(`(${title}, ${field})`, error);
	}
}

/** The conditions of one collection, as Intercom writes them. */
export async function convertConditions(
	collection: unknown,
	searches: SearchKind,
	input: ItemInput,
): Promise<JsonObject[]> {
	const converted: JsonObject[] = [];
	for (const type of conditionTypes) {
		const rows = objectOf(collection)[type];
		for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
			const title = `${forms[type].title} condition ${index + 1}`;
			converted.push(await convertCondition(row, { searches, type, title }, input));
		}
	}
	return converted;
}
