import { invalid, mismatch } from '../errors';
import type { Json } from '../json';
import { dayOf } from './days';
import type { FieldType, Held, SearchField } from './fields';

/** Tells whether what a record holds passes a filter. */
export type Test = (held: Held) => boolean;

/** How dates compare: by calendar day in a time zone, or to the second. */
export interface DateRule {
	days: boolean;
	/**
	 * Whether attributes of the workspace compare by UTC day where all others compare to the second, and take no lists.
	 */
	ownByUtcDay?: boolean;
	timezone: string;
}

const OPERATORS = ['=', '!=', 'IN', 'NIN', '>', '<', '>=', '<=', '~', '!~', '^', '$'] as const;
type Operator = (typeof OPERATORS)[number];

const ALLOWED: { [type in FieldType]: readonly Operator[] } = {
	string: ['=', '!=', 'IN', 'NIN', '~', '!~', '^', '$'],
	integer: ['=', '!=', 'IN', 'NIN', '>', '<', '>=', '<='],
	boolean: ['=', '!=', 'IN', 'NIN'],
	set: ['=', '!=', 'IN', 'NIN'],
	date: ['=', '!=', 'IN', 'NIN', '>', '<', '>=', '<='],
};
const EXACT_DATE: readonly Operator[] = ['=', '!=', '>', '<', '>=', '<='];

/** The operators that a field takes. */
function allowedFor<T>(field: SearchField<T>, byDay: boolean, dates: DateRule): readonly Operator[] {
	if (field.equalityOnly === true) return ['=', '!='];
	if (byDay) return ['=', '>', '<'];
	return field.type === 'date' && dates.ownByUtcDay === true ? EXACT_DATE : ALLOWED[field.type];
}

/** Compiles one filter; throws the 400 that a filter which makes no sense gets. */
export function compileTest<T>(
	name: string,
	field: SearchField<T>,
	operator: string,
	value: Json | undefined,
	dates: DateRule,
): Test {
	const known = OPERATORS.find((candidate) => candidate === operator);
	if (known === undefined) throw invalid(`'${operator}' is not a valid operator`, 'operator');
	const byUtcDay = !dates.days && dates.ownByUtcDay === true && name.startsWith('custom_attributes.');
	const byDay = field.type === 'date' && (dates.days || byUtcDay);
	const allowed = field.operators ?? allowedFor(field, byDay, dates);
	if (!allowed.includes(known)) throw invalid(`Operator '${known}' is not supported for ${name}`, 'operator');
	if (known === 'IN' || known === 'NIN') {
		if (!Array.isArray(value)) throw mismatch('value', 'an array');
		const test = oneOf(name, field, value);
		return known === 'IN' ? test : (held) => !test(held);
	}
	if (value === undefined) throw invalid('value is required', 'value');
	if (byDay && value !== null)
		return dayTest(known, Number(operand(name, field, value)), byUtcDay ? 'UTC' : dates.timezone);
	if (known === '=') return equals(name, field, value);
	if (known === '!=') {
		const test = equals(name, field, value);
		return (held) => !test(held);
	}
	const wanted = operand(name, field, value);
	return field.type === 'string'
		? textTest(known, String(wanted), field.words === true)
		: orderTest(known, Number(wanted));
}

function dayTest(operator: Operator, seconds: number, timezone: string): Test {
	const { start, end } = dayOf(seconds, timezone);
	if (operator === '=') return (held) => typeof held === 'number' && held >= start && held < end;
	if (operator === '>') return (held) => typeof held === 'number' && held >= end;
	return (held) => typeof held === 'number' && held < start;
}

function orderTest(operator: Operator, wanted: number): Test {
	return (held) => {
		if (typeof held !== 'number') return false;
		if (operator === '>') return held > wanted;
		if (operator === '<') return held < wanted;
		return operator === '>=' ? held >= wanted : held <= wanted;
	};
}

function textTest(operator: Operator, wanted: string, words: boolean): Test {
	const needle = wanted.toLowerCase();
	const contains = (held: Held): boolean => {
		if (typeof held !== 'string') return false;
		const hay = held.toLowerCase();
		return words ? tokens(needle).every((token) => tokens(hay).includes(token)) : hay.includes(needle);
	};
	if (operator === '~') return contains;
	if (operator === '!~') return (held) => !contains(held);
	if (operator === '^') return (held) => typeof held === 'string' && held.toLowerCase().startsWith(needle);
	return (held) => typeof held === 'string' && held.toLowerCase().endsWith(needle);
}

function tokens(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** One of several values. Values of a field with one value are looked up, as a search may name a hundred of them. */
function oneOf<T>(name: string, field: SearchField<T>, values: readonly Json[]): Test {
	const tests = values.map((entry) => equals(name, field, entry));
	if (field.type === 'set' || values.includes(null)) return (held) => tests.some((test) => test(held));
	const keyOf = (value: Held): Held => (isEmail(name) && typeof value === 'string' ? value.toLowerCase() : value);
	const wanted = new Set(values.map((value) => keyOf(operand(name, field, value))));
	return (held) => wanted.has(keyOf(held));
}

// E-mail addresses are stored as they came and found whatever their case.
const isEmail = (name: string): boolean => name === 'email' || name === 'source.author.email';

function equals<T>(name: string, field: SearchField<T>, value: Json): Test {
	if (value === null) return (held) => held === null || (Array.isArray(held) && held.length === 0);
	const wanted = operand(name, field, value);
	if (field.type === 'set') return (held) => Array.isArray(held) && held.includes(String(wanted));
	if (isEmail(name)) {
		const lower = String(wanted).toLowerCase();
		return (held) => typeof held === 'string' && held.toLowerCase() === lower;
	}
	return (held) => held === wanted;
}

/** The value a filter compares with, in the field's own type. */
function operand<T>(name: string, field: SearchField<T>, value: Json): string | number | boolean {
	switch (field.type) {
		case 'string':
		case 'set':
			if (typeof value === 'string' || typeof value === 'number') return String(value);
			throw mismatch(name, 'a string');
		case 'boolean':
			if (value === true || value === 'true') return true;
			if (value === false || value === 'false') return false;
			throw mismatch(name, 'a boolean');
		case 'date':
			if (isNumeric(value) && Number.isInteger(Number(value)) && Math.abs(Number(value)) < 1e11) return Number(value);
			throw mismatch(name, 'a Unix timestamp in seconds');
		case 'integer':
			if (isNumeric(value)) return Number(value);
			throw mismatch(name, 'a number');
	}
}

function isNumeric(value: Json): boolean {
	return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}
