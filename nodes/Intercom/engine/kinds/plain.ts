import { InputProblem } from '../../model/failure';
import { isObject, parseJson, type Json } from '../../model/json';
import { checkFlat, partOfBody } from './jsonPart';
import { idsInText } from './namesInText';
import { hasLostDigits, inEditorOrder, listFrom, quoteValue, textFrom, wholeNumberFrom, type KindSpec } from './spec';

/** Far deeper than any data of Intercom's. Writing JSON that is thousands of levels deep would overflow the stack. */
const MAX_JSON_LEVELS = 200;

const isTooDeep = (value: Json, left = MAX_JSON_LEVELS): boolean =>
	left === 0 ||
	(typeof value === 'object' && value !== null && Object.values(value).some((one) => isTooDeep(one, left - 1)));

const checkDepth = (value: Json): Json => {
	if (isTooDeep(value)) throw new InputProblem(`is nested more than ${MAX_JSON_LEVELS} levels deep`);
	return value;
};

/** Why a number inside a value can't be sent; `undefined` where it can. */
function problemOfNumber(value: unknown): InputProblem | undefined {
	if (hasLostDigits(value))
		return new InputProblem(
			`holds ${String(value)}, too large for a number: its last digits are lost`,
			'Pass the value as text',
		);
	// Written as JSON it would be null, which clears a value.
	return typeof value === 'number' && !Number.isFinite(value)
		? new InputProblem(`holds ${value}, which is no number`, 'Check what the expression gives')
		: undefined;
}

/** The value as JSON text; empty for what JSON cannot hold. Refuses numbers that would become others. */
function writeJson(value: unknown): string {
	let problem: InputProblem | undefined;
	let written = '';
	try {
		written =
			JSON.stringify(value, (_key, entry: unknown) => {
				problem ??= problemOfNumber(entry);
				return entry;
			}) ?? '';
	} catch {
		// A circle, or a bigint.
	}
	if (problem) throw problem;
	return written;
}

/** The value that JSON text spells, or the value itself where an expression gave one; refuses what JSON cannot hold. */
export const jsonFrom = (value: unknown): Json => {
	const read = parseJson(typeof value === 'string' ? value : writeJson(value ?? null));
	if (read !== undefined) return checkDepth(read);
	throw typeof value === 'string'
		? new InputProblem(`is not valid JSON: ${quoteValue(value)}`, 'Check quotes, commas and brackets')
		: new InputProblem('holds something that JSON cannot', 'Check what the expression gives');
};

const checkRange = (value: number, { min, max }: { min?: number; max?: number }) => {
	if (min !== undefined && value < min) throw new InputProblem(`is ${value}, but must be at least ${min}`);
	if (max !== undefined && value > max) throw new InputProblem(`is ${value}, but must be at most ${max}`);
	return value;
};

const offeredOptions = (offers: Readonly<Record<string, string>>) =>
	inEditorOrder(Object.entries(offers).map(([value, name]) => ({ name, value, description: `Field ${value}` })));

export const text: KindSpec<'text'> = {
	fitsRow: true,
	property: ({ default: value = '', multiline, offers }) =>
		offers
			? { type: 'options', default: Object.keys(offers)[0] ?? '', options: offeredOptions(offers) }
			: { type: 'string', default: value, ...(multiline && { typeOptions: { rows: 4 } }) },
	convert: (value, { names, required }, input) => {
		const converted =
			names?.many && Array.isArray(value) ? value.map((one) => textFrom(one ?? '')).join() : textFrom(value);
		if (required && converted.trim() === '')
			throw new InputProblem('is empty', 'Fill it in, or check what its expression gives');
		return names ? idsInText(value, names, input) : converted;
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
	convert: (value, field, { addHint }) => {
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		const whole = field.cuts && typeof number === 'number' ? Math.trunc(number) : number;
		if (typeof number !== 'number' || typeof whole !== 'number' || !Number.isSafeInteger(whole))
			throw new InputProblem(`takes a whole number, not ${quoteValue(value)}`);
		checkRange(number, field);
		if (whole !== number) addHint(`${field.label ?? 'A number'} was cut to whole units, as Intercom keeps no others`);
		return whole;
	},
};

export const decimal: KindSpec<'decimal'> = {
	fitsRow: true,
	property: ({ default: value = 0 }) => ({ type: 'number', default: value }),
	convert: (value) => {
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		if (typeof number !== 'number' || !Number.isFinite(number))
			throw new InputProblem(`takes a number, not ${quoteValue(value)}`);
		if (hasLostDigits(number))
			throw new InputProblem(`is ${quoteValue(value)}, too large for a number: its last digits would be lost`);
		return number;
	},
};

/** What n8n itself takes for true or false; `undefined` for anything else. */
export function booleanFrom(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'number' && typeof value !== 'string') return undefined;
	const text = String(value).toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	const number = text.trim() === '' ? undefined : Number(text);
	return number === 1 ? true : number === 0 ? false : undefined;
}

export const flag: KindSpec<'flag'> = {
	fitsRow: true,
	property: ({ default: value = false }) => ({ type: 'boolean', default: value }),
	convert: (value) => {
		const converted = booleanFrom(value);
		if (converted === undefined) throw new InputProblem(`takes true or false, not ${quoteValue(value)}`);
		return converted;
	},
};

export const json: KindSpec<'json'> = {
	property: ({ default: value = '{}' }) => ({ type: 'json', default: value }),
	convert: (value, { flat, object, part }) => {
		const written = jsonFrom(value);
		const converted = part !== undefined && isObject(written) ? partOfBody(written, part) : written;
		if (object && !isObject(converted)) throw new InputProblem(`takes a JSON object, not ${quoteValue(converted)}`);
		if (flat !== undefined && isObject(converted)) checkFlat(converted, flat);
		return converted;
	},
};

export const texts: KindSpec<'texts'> = {
	property: () => ({
		type: 'string',
		default: [],
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add' },
	}),
	convert: (value, { max = Infinity, asNumber }) => {
		const list = listFrom(value).map((one): Json => (asNumber ? wholeNumberFrom(one) : textFrom(one)));
		if (list.length > max) throw new InputProblem(`has ${list.length} entries, but Intercom takes at most ${max}`);
		return list;
	},
};
