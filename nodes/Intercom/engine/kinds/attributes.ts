import { InputProblem } from '../../model/failure';
import { objectOf, objectsOf, type Json } from '../../model/json';
import { decimal, flag, jsonFrom } from './plain';
import { listFrom, textFrom, type KindSpec, type ItemInput } from './spec';
import { secondsFrom } from './time';

/** Several IDs: from a list, from the JSON of a list, or from text with commas. */
const idsFrom = (value: unknown): Json[] =>
	listFrom(typeof value === 'string' && value.trim().startsWith('[') ? jsonFrom(value) : value).map(textFrom);

/** Types of which Intercom takes no blank text. A blank cell of a table empties them as it empties a text. */
const NEVER_BLANK: ReadonlyArray<Json | undefined> = ['boolean', 'dateTime', 'number'];
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** A mapped value in the type that the workspace gave the attribute; `null` clears it. */
function convertAttribute(value: unknown, type: Json | undefined, input: ItemInput): Json {
	if (value === null || (isBlank(value) && NEVER_BLANK.includes(type))) return null;
	switch (type) {
		case 'dateTime':
			return secondsFrom(value, input.timezone);
		case 'number':
			return decimal.convert(value, { kind: 'decimal' }, input) as Json;
		case 'boolean':
			return flag.convert(value, { kind: 'flag' }, input) as Json;
		case 'string':
		case 'options':
			return textFrom(value);
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
		const types = new Map(objectsOf(schema).map(({ id, type }) => [id, type]));
		// An input item also has fields that are no attributes: only those that the workspace knows are sent.
		const values = Object.entries(mappingMode === 'autoMapInputData' ? input.item : objectOf(mapped)).filter(
			([name]) => mappingMode !== 'autoMapInputData' || types.has(name),
		);
		return Object.fromEntries(
			values
				.filter(([, entry]) => entry !== undefined)
				.map(([name, entry]) => {
					try {
						return [name, convertAttribute(entry, types.get(name), input)];
					} catch (error) {
						throw InputProblem.at(`"${name}":`, error);
					}
				}),
		);
	},
};
