import type { SearchKind } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { signsOffered, type ConditionType, type Sign } from '../../model/search';
import { checkSign } from './checkQuery';
import { conditionSeconds } from './conditionDates';
import { conditionTypes, defaultOperator, forms, isListSign, operators } from './conditionForms';
import { knownValue } from './knownValues';
import { decimal, flag } from './plain';
import { listFrom, quoteValue, textFrom, type ItemInput } from './spec';
import { canBeSaid, sayCondition } from './takenSigns';

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
	const number = (one: unknown): Json => decimal.convert(one, { kind: 'decimal' }, input) as Json;
	const known = (typed: Json): Json => knownValue({ searches, field, sign }, typed, input);
	if (isListSign(sign)) {
		const list = listFrom(value).map(type === 'number' ? number : textFrom);
		// A search for "none of" nothing would find everything.
		if (list.length === 0) throw new InputProblem('is empty', 'Give at least one value');
		return known(list);
	}
	if (type === 'date') return await conditionSeconds({ searches, field, sign }, value, input);
	if (type === 'yesNo') return flag.convert(value, { kind: 'flag' }, input) as Json;
	if (type === 'number') return number(value);
	const text = textFrom(value);
	// Every text contains an empty one, and no record has one: nobody means either.
	if (text.trim() === '')
		throw new InputProblem('is empty', 'Check what the expression gives; {{ null }} finds what has no value');
	return known(text);
}

/** A row of the form as Intercom writes conditions. A condition without a field is refused. */
async function convertCondition(row: unknown, condition: FormCondition, input: ItemInput): Promise<JsonObject> {
	const { searches, type, title } = condition;
	const { field, operator = defaultOperator(type, input.nodeVersion), values, value = '' } = objectOf(row);
	if (typeof field !== 'string' || field === '')
		throw new InputProblem(`has no field in ${title}`, 'Choose a field from the list');
	const sign = (Object.keys(operators) as Sign[]).find((one) => operators[one].value === operator);
	if (!sign) {
		const known = signsOffered[type].map((one) => operators[one].value);
		throw new InputProblem(`has no operator ${quoteValue(operator)} in ${title}`, `Use one of: ${known.join(', ')}`);
	}
	const searched = { searches, field, type, version: input.apiVersion };
	if (!canBeSaid(searched, sign)) checkSign(searched, sign);
	try {
		const given = type === 'number' && isListSign(sign) ? (values ?? value) : value;
		return sayCondition(searched, sign, await convertConditionValue({ ...condition, field, sign }, given, input));
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
