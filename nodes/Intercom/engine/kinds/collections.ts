import type { EntryType } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { rowOf, rowProperties } from './small';
import { inEditorOrder, quoteValue, textOf, type KindSpec } from './spec';

const ROW = 'row';
/** n8n gives nothing for an expression in the place of a whole collection: taken as meant, its rows would be lost without a word. */
const EMPTY =
	'Add at least one, or remove the field; an expression can fill the inputs of a row, not the list as a whole';

export const rows: KindSpec<'rows'> = {
	property: ({ of, title }) => ({
		type: 'fixedCollection',
		placeholder: `Add ${title}`,
		typeOptions: { multipleValues: true },
		default: {},
		options: [{ displayName: title, name: ROW, values: rowProperties(of) }],
	}),
	wire: async (value, { of, max = Infinity, required }, input) => {
		const given = Array.isArray(value) ? value : (objectOf(value)[ROW] ?? []);
		if (!Array.isArray(given)) throw new InputProblem(`takes a list, not ${quoteValue(given)}`);
		if (given.length === 0) throw new InputProblem('is empty', required ? 'Add at least one' : EMPTY);
		if (given.length > max) throw new InputProblem(`has ${given.length} entries, but Intercom takes at most ${max}`);
		const sent: JsonObject[] = [];
		for (const [index, row] of given.entries()) {
			try {
				sent.push(await rowOf(of, row, input));
			} catch (error) {
				throw InputProblem.at(`row ${index + 1}:`, error);
			}
		}
		return sent;
	},
};

const isScalar = (fields: EntryType['fields']) => Object.keys(fields).length === 1 && 'value' in fields;

export const entries: KindSpec<'entries'> = {
	property: ({ title, types }) => ({
		type: 'fixedCollection',
		placeholder: `Add ${title}`,
		typeOptions: { multipleValues: true },
		default: {},
		options: inEditorOrder(
			Object.entries(types).map(([type, { label, fields }]) => ({
				displayName: label,
				name: type,
				values: [
					{ displayName: 'Name', name: 'name', type: 'string' as const, default: '', required: true },
					...rowProperties(fields),
				],
			})),
		),
	}),
	wire: async (value, { types, max, required }, input) => {
		const sent = new Map<string, Json>();
		for (const [type, given] of Object.entries(objectOf(value))) {
			const fields = Object.hasOwn(types, type) ? types[type]?.fields : undefined;
			if (!fields || !Array.isArray(given))
				throw new InputProblem(`has no type ${quoteValue(type)}`, `Use one of: ${Object.keys(types).join(', ')}`);
			for (const [index, row] of given.entries()) {
				try {
					const name = textOf(objectOf(row).name ?? '').trim();
					if (name === '') throw new InputProblem('"Name" is empty');
					if (sent.has(name)) throw new InputProblem(`the name "${name}" is given twice`);
					const inner = await rowOf(fields, row, input);
					sent.set(name, isScalar(fields) ? (inner.value ?? null) : inner);
				} catch (error) {
					throw InputProblem.at(`${types[type]?.label ?? type} ${index + 1}:`, error);
				}
			}
		}
		if (sent.size === 0) throw new InputProblem('is empty', required ? 'Add at least one' : EMPTY);
		if (sent.size > max) throw new InputProblem(`has ${sent.size} entries, but Intercom keeps at most ${max}`);
		return Object.fromEntries(sent);
	},
};
