import type { INodeProperties } from 'n8n-workflow';
import type { Field, Kind, RowField } from '../../model/field';
import { InputProblem } from '../../model/failure';
import type { Json, JsonObject } from '../../model/json';
import type { RecordKind } from '../../model/records';
import type { File } from '../../model/session';

/** One item's parameters, and what their conversion may ask of n8n and of the workspace. */
export interface ItemInput {
	/** A parameter with its expressions resolved; `null` or `undefined` where they give nothing. */
	read(name: string): unknown;
	/** What the user added to the collection of optional fields. */
	optional: Readonly<Record<string, unknown>>;
	/** The workflow's time zone: dates without one are meant in it. */
	timezone: string;
	/** The input item's own data. */
	item: JsonObject;
	/** A binary field of the input item. */
	binary(property: string): Promise<File>;
	/** Intercom's ID of the record that a person names in another way. */
	find(kind: RecordKind, by: string, name: string): Promise<string>;
	/** ID of the token's own teammate. */
	me(): Promise<string>;
}

/** The type, default and options of a parameter: everything but its name and texts. */
export type ValueProperty = Partial<INodeProperties> & Pick<INodeProperties, 'default' | 'type'>;

/** Both halves of a kind of field: how it looks in n8n, and what it sends. */
export type KindSpec<K extends Kind> = {
	property(field: Field<K>): ValueProperty;
	/** Takes whatever an expression can give. Throws an `InputProblem` whose message continues the field's title. */
	convert(value: unknown, field: Field<K>, input: ItemInput): Json | Promise<Json>;
} & RowPermission<K>;

/** Kinds that `RowField` names have to say that rows can hold them; the others may not say it. */
type RowPermission<K extends Kind> = K extends RowField['kind'] ? { fitsRow: true } : { fitsRow?: never };

/** JSON text, empty for what JSON cannot hold: circles, functions, very large whole numbers. */
export const textOfJson = (value: unknown): string => {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
};

/** What JSON cannot hold, by its kind where it has no words of its own. */
const describeKind = (value: unknown): string =>
	typeof value === 'object' && value !== null
		? 'an object'
		: typeof value === 'function'
			? 'a function'
			: String(value);

/** A value as an error can show it. */
export const quoteValue = (value: unknown): string => {
	const text = typeof value === 'string' ? value : textOfJson(value) || describeKind(value);
	const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
	return typeof value === 'string' ? `"${short}"` : short;
};

/** The value as text; objects, lists and numbers that JavaScript has already rounded are refused. */
export const textOf = (value: unknown): string => {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) {
		if (Number.isInteger(value) && !Number.isSafeInteger(value))
			throw new InputProblem(`${value} is too large for a number: its last digits are lost`, 'Pass the value as text');
		return String(value);
	}
	throw new InputProblem(`takes text, not ${quoteValue(value)}`, 'Check the expression');
};

/** An ID that Intercom takes as a number alone. */
export const wholeNumberFrom = (value: unknown): number => {
	const text = textOf(value).trim();
	if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text)))
		throw new InputProblem(`takes a whole number, not ${quoteValue(text)}`, 'Check what the expression gives');
	return Number(text);
};

/** Several values given as a list, or as text with commas. Empty parts are left out. */
export const listOf = (value: unknown): unknown[] =>
	(Array.isArray(value)
		? value
		: value === null || value === undefined
			? []
			: typeof value === 'string'
				? value.split(',')
				: [value]
	)
		.map((part: unknown) => (typeof part === 'string' ? part.trim() : part))
		.filter((part) => part !== '' && part !== null && part !== undefined);

/** n8n's guidelines: a choice of five or more is in alphabetical order. */
export const inEditorOrder = <T extends { name: string; displayName?: string }>(choices: T[]): T[] =>
	choices.length < 5
		? choices
		: [...choices].sort((a, b) => (a.displayName ?? a.name).localeCompare(b.displayName ?? b.name));
