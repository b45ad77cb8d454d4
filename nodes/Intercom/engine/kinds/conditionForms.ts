import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { NODE_VERSIONS } from '../../model/field';
import { signsOffered, type ConditionType, type Sign } from '../../model/search';
import { conditionExamples } from '../../model/searchExamples';
import type { ValueProperty } from './spec';

/** Spelled out, because n8n takes an option value that starts with "=" for an expression. */
export const operators: Readonly<Record<Sign, { value: string; name: string; ofDates?: string }>> = {
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

/** The operators that compare with several values. */
const LIST_OPERATORS = [operators.IN.value, operators.NIN.value];
/** Whether a sign compares with several values. */
export const isListSign = (sign: Sign): boolean => sign === 'IN' || sign === 'NIN';

const LIST_HINT = 'Separate several values by commas';

/** The inputs for each type of condition, in the order of the menu. */
export const forms: Readonly<Record<ConditionType, { title: string; list: string; input: ValueProperty }>> = {
	date: { title: 'Date', list: 'getDateSearchFields', input: { type: 'dateTime', default: '' } },
	number: { title: 'Number', list: 'getNumberSearchFields', input: { type: 'number', default: 0 } },
	text: { title: 'Text', list: 'getTextSearchFields', input: { type: 'string', default: '', description: LIST_HINT } },
	yesNo: {
		title: 'Yes or No',
		list: 'getYesNoSearchFields',
		input: { type: 'boolean', default: true, description: 'Whether the field has to be set or unset' },
	},
};

/** All types, in the order of the menu. */
export const conditionTypes = Object.keys(forms) as ConditionType[];

/** A text holds several values as well as one; several numbers need an input of their own. */
function valueProperties(type: ConditionType): INodeProperties[] {
	const value = { displayName: 'Value', name: 'value', ...forms[type].input };
	if (type !== 'number') return [value];
	return [
		{ ...value, displayOptions: { hide: { operator: LIST_OPERATORS } } },
		{
			displayName: 'Values',
			name: 'values',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1, 2',
			description: 'Several numbers, separated by commas',
			displayOptions: { show: { operator: LIST_OPERATORS } },
		},
	];
}

/** The version of the node from which a new condition on a date begins with "Is After": few look for one second. */
const FIRST_AFTER_VERSION = 2;

/** The operator of a condition that names none: n8n saves no value that is the default one. */
export const defaultOperator = (type: ConditionType, nodeVersion: number): string =>
	operators[type === 'date' && nodeVersion >= FIRST_AFTER_VERSION ? '>' : '='].value;

/**
 * The operator's dropdown, once for each default. The editor gives a new condition the default of the last one, in
 * nodes of all versions.
 */
function operatorProperties(type: ConditionType): INodeProperties[] {
	const options = signsOffered[type]
		.map((sign) => ({
			name: (type === 'date' ? operators[sign].ofDates : undefined) ?? operators[sign].name,
			value: operators[sign].value,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
	const defaults = [...new Set(NODE_VERSIONS.map((version) => defaultOperator(type, version)))];
	return defaults.map((preset) => {
		const versions = NODE_VERSIONS.filter((version) => defaultOperator(type, version) === preset);
		return {
			displayName: 'Operator',
			name: 'operator',
			type: 'options',
			default: preset,
			options,
			...(defaults.length > 1 && { displayOptions: { show: { '@version': versions } } }),
		};
	});
}

const formProperties = (type: ConditionType): INodeProperties[] => [
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
	...operatorProperties(type),
	...valueProperties(type),
];

/** The menu of conditions: one entry for each type. It is the same for all searches, so that the form has it once. */
export const conditionForms = (): INodePropertyCollection[] =>
	conditionTypes.map((type) => ({
		displayName: `${forms[type].title} Condition (${conditionExamples[type]})`,
		name: type,
		values: formProperties(type),
	}));
