import { InputProblem } from '../../model/failure';
import type { Json } from '../../model/json';
import { NOBODY, recordsIn } from '../../model/optionsList';
import { anyName } from './anyName';
import { inEditorOrder, listFrom, quoteValue, textFrom, wholeNumberFrom, type KindSpec } from './spec';

export const choice: KindSpec<'choice'> = {
	fitsRow: true,
	property: ({ options, default: preset }) => ({
		type: 'options',
		options: inEditorOrder(Object.entries(options).map(([value, name]) => ({ name, value }))),
		default: preset ?? Object.keys(options)[0] ?? '',
	}),
	convert: (value, { options }) => {
		if (typeof value === 'string' && Object.hasOwn(options, value)) return value;
		throw new InputProblem(`has no choice ${quoteValue(value)}`, `Use one of: ${Object.keys(options).join(', ')}`);
	},
};

export const choices: KindSpec<'choices'> = {
	property: ({ options }) => ({
		type: 'multiOptions',
		options: inEditorOrder(Object.entries(options).map(([value, name]) => ({ name, value }))),
		default: [],
	}),
	convert: (value, { options, required }) => {
		const list = listFrom(value).map(textFrom);
		const unknown = list.find((one) => !Object.hasOwn(options, one));
		if (unknown !== undefined)
			throw new InputProblem(`has no choice ${quoteValue(unknown)}`, `Use some of: ${Object.keys(options).join(', ')}`);
		if (required && list.length === 0) throw new InputProblem('is empty', 'Choose at least one');
		return list;
	},
};

export const select: KindSpec<'select'> = {
	property: ({ from, many, dependsOn }) => ({
		type: many ? 'multiOptions' : 'options',
		typeOptions: { loadOptionsMethod: from, ...(dependsOn && { loadOptionsDependsOn: [...dependsOn] }) },
		// Names that an expression gives are looked up, and are no entries of the list: n8n would mark them as wrong.
		allowArbitraryValues: true,
		default: many ? [] : '',
	}),
	convert: async (value, { from, many, required, asNumber, nobody }, input) => {
		const listed = recordsIn(from);
		const entryFrom = async (one: unknown): Promise<Json> => {
			const entry = listed ? await anyName(listed, one, input) : textFrom(one);
			return asNumber ? wholeNumberFrom(entry) : entry;
		};
		if (many) {
			const entries: Json[] = [];
			for (const one of listFrom(value)) entries.push(await entryFrom(one));
			if (required && entries.length === 0)
				throw new InputProblem('is empty', 'Choose at least one, or check what its expression gives');
			return entries;
		}
		if (textFrom(value).trim() === '')
			throw new InputProblem(
				'is empty',
				required ? 'Choose an entry, or check what its expression gives' : 'Choose an entry, or remove the field',
			);
		return nobody && value === NOBODY ? null : await entryFrom(value);
	},
};
