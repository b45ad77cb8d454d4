import { InputProblem } from '../../model/failure';
import { objectOf, objectsOf, toText, type Json, type JsonObject } from '../../model/json';
import { isSameName } from '../../model/sameName';
import { decimal, flag, jsonFrom } from './plain';
import { listFrom, quoteValue, textFrom, type KindSpec, type ItemInput } from './spec';
import { secondsFrom } from './time';

/** Several IDs: from a list, from the JSON of a list, or from text with commas. */
const idsFrom = (value: unknown): Json[] =>
	listFrom(typeof value === 'string' && value.trim().startsWith('[') ? jsonFrom(value) : value).map(textFrom);

/** Types of which Intercom takes no blank text. A blank cell of a table empties them as it empties a text. */
const NEVER_BLANK: ReadonlyArray<Json | undefined> = ['boolean', 'dateTime', 'number'];
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/**
 * The value of an entry of a list attribute. Intercom takes the IDs of some entries, whom people know by their labels;
 * what the form does not know may have been added to the list since.
 */
function entryFrom(value: unknown, options: Json | undefined): Json {
	const text = textFrom(value);
	const entries = objectsOf(options);
	if (entries.some((entry) => entry.value === text)) return text;
	const named = entries.filter(({ name }) => isSameName(name, text));
	if (named.length > 1)
		throw new InputProblem(
			`${quoteValue(text)} is the name of ${named.length} entries: ${named.map((entry) => toText(entry.value)).join(', ')}`,
			'Use the ID of the one that is meant',
		);
	return named[0]?.value ?? text;
}

/** A mapped value in the type that the workspace gave the attribute; `null` clears it. */
function convertAttribute(value: unknown, { type, options }: JsonObject, input: ItemInput): Json {
	if (value === null || (isBlank(value) && NEVER_BLANK.includes(type))) return null;
	switch (type) {
		case 'dateTime':
			return secondsFrom(value, input.timezone);
		case 'number':
			return decimal.convert(value, { kind: 'decimal' }, input) as Json;
		case 'boolean':
			return flag.convert(value, { kind: 'flag' }, input) as Json;
		case 'string':
			return textFrom(value);
		case 'options':
			return entryFrom(value, options);
		case 'array':
			return idsFrom(value);
		default:
			// The form does not know this attribute, so the value keeps the type that it has.
			return typeof value === 'string' ? value : jsonFrom(value);
	}
}

export const attributes: KindSpec<'attributes'> = {
	property: ({ of, dependsOn }) => ({
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		noDataExpression: true,
		typeOptions: {
			...(dependsOn && { loadOptionsDependsOn: dependsOn.map((name) => `${name}.value`) }),
			resourceMapper: {
				resourceMapperMethod: `${of}Attributes`,
				mode: 'add',
				fieldWords: { singular: 'attribute', plural: 'attributes' },
				addAllFields: true,
				supportAutoMap: true,
			},
		},
	}),
	convert: (value, _field, input) => {
		const { mappingMode, value: mapped, schema } = objectOf(value);
		const fields = new Map(objectsOf(schema).map((field) => [field.id, field]));
		// An input item also has fields that are no attributes: only those that the workspace knows are sent.
		const values = Object.entries(mappingMode === 'autoMapInputData' ? input.item : objectOf(mapped)).filter(
			([name]) => mappingMode !== 'autoMapInputData' || fields.has(name),
		);
		return Object.fromEntries(
			values
				.filter(([, entry]) => entry !== undefined)
				.map(([name, entry]) => {
					try {
						return [name, convertAttribute(entry, fields.get(name) ?? {}, input)];
					} catch (error) {
						// Under the title that the form has for it.
						throw InputProblem.at(`"${toText(fields.get(name)?.displayName ?? name)}":`, error);
					}
				}),
		);
	},
};
