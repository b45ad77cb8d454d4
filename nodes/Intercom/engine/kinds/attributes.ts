import { InputProblem } from '../../model/failure';
import { objectOf, objectsOf, type Json } from '../../model/json';
import { decimal, flag, jsonOf } from './plain';
import { listOf, textOf, type KindSpec, type ItemInput } from './spec';
import { secondsOf } from './time';

/** IDs given as a list, as the JSON of one, or as text with commas. */
const idsOf = (value: unknown): Json[] =>
	listOf(typeof value === 'string' && value.trim().startsWith('[') ? jsonOf(value) : value).map(textOf);

/** A mapped value in the type that the workspace gave the attribute; `null` clears it. */
function typed(value: unknown, type: Json | undefined, input: ItemInput): Json {
	if (value === null) return null;
	switch (type) {
		case 'dateTime':
			return secondsOf(value, input.timezone);
		case 'number':
			return decimal.convert(value, { kind: 'decimal' }, input) as Json;
		case 'boolean':
			return flag.convert(value, { kind: 'flag' }, input) as Json;
		case 'string':
		case 'options':
			return textOf(value);
		case 'array':
			return idsOf(value);
		default:
			// An attribute that the form does not know: what was given is all there is to go by.
			return typeof value === 'string' ? value : jsonOf(value);
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
		// An input item has more fields than attributes: only those that the workspace knows are meant.
		const given = Object.entries(mappingMode === 'autoMapInputData' ? input.item : objectOf(mapped)).filter(
			([name]) => mappingMode !== 'autoMapInputData' || types.has(name),
		);
		return Object.fromEntries(
			given
				.filter(([, entry]) => entry !== undefined)
				.map(([name, entry]) => {
					try {
						return [name, typed(entry, types.get(name), input)];
					} catch (error) {
						throw InputProblem.at(`"${name}":`, error);
					}
				}),
		);
	},
};
