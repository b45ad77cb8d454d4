import { jsonParse } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { isObject, parsed, type Json } from '../../model/json';
import { listOf, quoteValue, textOf, textOfJson, wholeNumberFrom, type KindSpec } from './spec';

const INVALID = Symbol('invalid');

/** Deeper than any data of Intercom's; what is much deeper can't be written as JSON again. */
const DEEPEST = 200;

const isTooDeep = (value: Json, left = DEEPEST): boolean =>
	left === 0 ||
	(typeof value === 'object' && value !== null && Object.values(value).some((one) => isTooDeep(one, left - 1)));

const shallow = (value: Json): Json => {
	if (isTooDeep(value)) throw new InputProblem(`is nested more than ${DEEPEST} levels deep`);
	return value;
};

/** JSON text or a value that an expression gave already. */
export const jsonOf = (value: unknown): Json => {
	if (typeof value !== 'string') {
		const plain = parsed(textOfJson(value ?? null));
		if (plain === undefined)
			throw new InputProblem('holds something that JSON cannot', 'Check what the expression gives');
		return shallow(plain);
	}
	const read = jsonParse<Json | typeof INVALID>(value, { fallbackValue: INVALID });
	if (read === INVALID)
		throw new InputProblem(`is not valid JSON: ${quoteValue(value)}`, 'Check quotes, commas and brackets');
	return shallow(read);
};

const within = (value: number, { min, max }: { min?: number; max?: number }) => {
	if (min !== undefined && value < min) throw new InputProblem(`is ${value}, but must be at least ${min}`);
	if (max !== undefined && value > max) throw new InputProblem(`is ${value}, but must be at most ${max}`);
	return value;
};

export const text: KindSpec<'text'> = {
	fitsRow: true,
	property: ({ default: value = '', multiline }) => ({
		type: 'string',
		default: value,
		...(multiline && { typeOptions: { rows: 4 } }),
	}),
	convert: (value, { required }) => {
		const given = textOf(value);
		if (required && given.trim() === '')
			throw new InputProblem('is empty', 'Fill it in, or check what its expression gives');
		return given;
	},
};

export const integer: KindSpec<'integer'> = {
	fitsRow: true,
	property: ({ default: value = 0, min, max }) => ({
		type: 'number',
		default: value,
		typeOptions: {
			numberPrecision: 0,
			...(min !== undefined && { minValue: min }),
			...(max !== undefined && { maxValue: max }),
		},
	}),
	convert: (value, field) => {
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number !== 'number' || !Number.isSafeInteger(number))
			throw new InputProblem(`takes a whole number, not ${quoteValue(value)}`);
		return within(number, field);
	},
};

export const decimal: KindSpec<'decimal'> = {
	fitsRow: true,
	property: ({ default: value = 0 }) => ({ type: 'number', default: value }),
	convert: (value) => {
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number !== 'number' || !Number.isFinite(number))
			throw new InputProblem(`takes a number, not ${quoteValue(value)}`);
		return number;
	},
};

export const flag: KindSpec<'flag'> = {
	fitsRow: true,
	property: ({ default: value = false }) => ({ type: 'boolean', default: value }),
	convert: (value) => {
		if (value === true || value === 'true') return true;
		if (value === false || value === 'false') return false;
		throw new InputProblem(`takes true or false, not ${quoteValue(value)}`);
	},
};

export const json: KindSpec<'json'> = {
	property: ({ default: value = '{}' }) => ({ type: 'json', default: value }),
	convert: (value, { object }) => {
		const given = jsonOf(value);
		if (object && !isObject(given)) throw new InputProblem(`takes a JSON object, not ${quoteValue(given)}`);
		return given;
	},
};

export const texts: KindSpec<'texts'> = {
	property: () => ({
		type: 'string',
		default: [],
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add' },
	}),
	convert: (value, { max = Infinity, asNumber }) => {
		const given = listOf(value).map((one): Json => (asNumber ? wholeNumberFrom(one) : textOf(one)));
		if (given.length > max) throw new InputProblem(`has ${given.length} entries, but Intercom takes at most ${max}`);
		return given;
	},
};
