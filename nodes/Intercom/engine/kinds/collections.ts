import type { EntryType } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { convertRow, rowProperties, type RowKinds } from './rowFields';
import { inEditorOrder, quoteValue, textFrom, type KindSpec } from './spec';

const ROW = 'row';
/**
 * For an expression in the place of a whole collection n8n gives nothing. Sending an empty list then would lose its
 * rows without a word.
 */
const EMPTY =
	'Add at least one, or remove the field; an expression can fill the inputs of a row, not the list as a whole';

/** A collection to which the user adds as many rows as needed. */
const rowsProperty = (title: string) => ({
	type: 'fixedCollection' as const,
	placeholder: `Add ${title}`,
	typeOptions: { multipleValues: true },
	default: {},
});

/** The kind `rows`: a list of objects. */
export const makeRows = (kinds: RowKinds): KindSpec<'rows'> => ({
	property: ({ of, title }) => ({
		...rowsProperty(title),
		options: [{ displayName: title, name: ROW, values: rowProperties(kinds, of) }],
	}),
	convert: async (value, { of, max = Infinity, required }, input) => {
		const list = Array.isArray(value) ? value : (objectOf(value)[ROW] ?? []);
		if (!Array.isArray(list)) throw new InputProblem(`takes a list, not ${quoteValue(list)}`);
		if (list.length === 0) throw new InputProblem('is empty', required ? 'Add at least one' : EMPTY);
		if (list.length > max) throw new InputProblem(`has ${list.length} entries, but Intercom takes at most ${max}`);
		const converted: JsonObject[] = [];
		for (const [index, row] of list.entries()) {
			try {
				converted.push(await convertRow(kinds, of, row, input));
			} catch (error) {
				throw InputProblem.at(`row ${index + 1}:`, error);
			}
		}
		return converted;
	},
});

/** A type whose only field is called `value` sends that value; others send an object. */
const isSingleValue = (fields: EntryType['fields']) => Object.keys(fields).length === 1 && 'value' in fields;

/** The name of an entry. One by which Intercom would take the value for another type is refused. */
function entryName(row: unknown, { nameEnd = '' }: EntryType): string {
	const name = textFrom(objectOf(row).name ?? '').trim();
	if (name === '') throw new InputProblem('"Name" is empty');
	if (name.endsWith(nameEnd)) return name;
	throw new InputProblem(
		`the name "${name}" does not end in "${nameEnd}"`,
		`Intercom would keep the value as a number: use a name such as "${name}${nameEnd}"`,
	);
}

/** The kind `entries`: an object whose keys the user names. */
export const makeEntries = (kinds: RowKinds): KindSpec<'entries'> => ({
	property: ({ title, types }) => ({
		...rowsProperty(title),
		options: inEditorOrder(
			Object.entries(types).map(([type, { label, fields }]) => ({
				displayName: label,
				name: type,
				values: [
					{ displayName: 'Name', name: 'name', type: 'string' as const, default: '', required: true },
					...rowProperties(kinds, fields),
				],
			})),
		),
	}),
	convert: async (value, { types, max, required }, input) => {
		const converted = new Map<string, Json>();
		for (const [type, list] of Object.entries(objectOf(value))) {
			const entryType = Object.hasOwn(types, type) ? types[type] : undefined;
			if (!entryType || !Array.isArray(list))
				throw new InputProblem(`has no type ${quoteValue(type)}`, `Use one of: ${Object.keys(types).join(', ')}`);
			for (const [index, row] of list.entries()) {
				try {
					const name = entryName(row, entryType);
					if (converted.has(name)) throw new InputProblem(`the name "${name}" is given twice`);
					const entry = await convertRow(kinds, entryType.fields, row, input);
					converted.set(name, isSingleValue(entryType.fields) ? (entry.value ?? null) : entry);
				} catch (error) {
					throw InputProblem.at(`${entryType.label} ${index + 1}:`, error);
				}
			}
		}
		if (converted.size === 0) throw new InputProblem('is empty', required ? 'Add at least one' : EMPTY);
		if (converted.size > max)
			throw new InputProblem(`has ${converted.size} entries, but Intercom keeps at most ${max}`);
		return Object.fromEntries(converted);
	},
});
