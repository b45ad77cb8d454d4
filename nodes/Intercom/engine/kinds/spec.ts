import type { INodeProperties } from 'n8n-workflow';
import type { Field, Kind, RowField } from '../../model/field';
import { InputProblem } from '../../model/failure';
import type { Json, JsonObject } from '../../model/json';
import type { RecordKind } from '../../model/records';
import type { Part } from '../../model/records/record';
import type { File } from '../../model/session';

/** One item's parameters, and what a conversion may ask n8n and the workspace for. */
export interface ItemInput {
	/** A parameter with its expressions resolved; `null` or `undefined` where they give nothing. */
	read(name: string): unknown;
	/** Whether a parameter has an expression in it, so that an empty value is no sign that it was left alone. */
	hasExpression(name: string): boolean;
	/** The values of the optional fields that the user added. */
	optional: Readonly<Record<string, unknown>>;
	/** The workflow's time zone, in which dates without one are read. */
	timezone: string;
	/** When the execution began, in milliseconds since 1970: the same "now" for all its items. */
	startedAt: number;
	/** The input item's own data. */
	item: JsonObject;
	/** A binary field of the input item. */
	readBinary(property: string): Promise<File>;
	/** Intercom's ID of a record that the user named in another way, such as by email; `part` says which are meant. */
	findRecordId(kind: RecordKind, by: string, name: string, part?: Part): Promise<string>;
	/** ID of the token's own teammate. */
	ownTeammateId(): Promise<string>;
	/** The time zone of the workspace; `undefined` where the access token may not read it. */
	workspaceTimezone(): Promise<string | undefined>;
	/** Version of the node, which decides where some fields stand in the form. */
	nodeVersion: number;
	/** Version of Intercom's API that the item's requests speak. */
	apiVersion: string;
	/** Tells the user something beside the output, as a sentence without a full stop. */
	addHint(hint: string): void;
}

/** The type, default and options of a parameter: everything but its name and texts. */
export type ValueProperty = Partial<INodeProperties> & Pick<INodeProperties, 'default' | 'type'>;

/** Both halves of a kind of field: how it looks in n8n, and what it sends. */
export type KindSpec<K extends Kind> = {
	property(field: Field<K>): ValueProperty;
	/**
	 * Takes whatever an expression can give; `standing` is what an earlier field put into the same place of the request.
	 * Throws an `InputProblem` whose message continues the field's title.
	 */
	convert(value: unknown, field: Field<K>, input: ItemInput, standing?: Json): Json | Promise<Json>;
} & RowPermission<K>;

/** Kinds that `RowField` names have to say that rows can hold them; the others may not say it. */
type RowPermission<K extends Kind> = K extends RowField['kind'] ? { fitsRow: true } : { fitsRow?: never };

/** The value as JSON text; empty for what JSON cannot hold: circles, functions, bigints. */
const jsonTextFrom = (value: unknown): string => {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
};

/** A word for a value that JSON cannot hold. */
const describeKind = (value: unknown): string =>
	typeof value === 'object' && value !== null
		? 'an object'
		: typeof value === 'function'
			? 'a function'
			: String(value);

const MAX_QUOTED_LENGTH = 60;
/** A value as an error message shows it, cut to a readable length. */
export const quoteValue = (value: unknown): string => {
	const text = typeof value === 'string' ? value : jsonTextFrom(value) || describeKind(value);
	const short = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
	return typeof value === 'string' ? `"${short}"` : short;
};

/** Whether JavaScript may have changed the last digits of a whole number. */
export const hasLostDigits = (value: unknown): boolean =>
	typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);

/** The value as text. Objects and lists are refused, and numbers whose last digits JavaScript has already lost. */
export const textFrom = (value: unknown): string => {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) {
		if (hasLostDigits(value))
			throw new InputProblem(`${value} is too large for a number: its last digits are lost`, 'Pass the value as text');
		return String(value);
	}
	throw new InputProblem(`takes text, not ${quoteValue(value)}`, 'Check the expression');
};

/** The value as a whole number, for IDs that Intercom refuses as text. */
export const wholeNumberFrom = (value: unknown): number => {
	const text = textFrom(value).trim();
	if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text)))
		throw new InputProblem(`takes a whole number, not ${quoteValue(text)}`, 'Check what the expression gives');
	return Number(text);
};

/** Several values, from a list or from text with commas. Empty parts are left out. */
export const listFrom = (value: unknown): unknown[] =>
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

/** Sorts five or more choices by name, as n8n's guidelines ask. */
export const inEditorOrder = <T extends { name: string; displayName?: string }>(choices: T[]): T[] =>
	choices.length < 5
		? choices
		: [...choices].sort((a, b) => (a.displayName ?? a.name).localeCompare(b.displayName ?? b.name));
