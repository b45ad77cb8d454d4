import { InputProblem } from '../../model/failure';
import type { Json } from '../../model/json';
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
		default: many ? [] : '',
	}),
	convert: (value, { many, required, asNumber }) => {
		const list = many ? listFrom(value).map((one): Json => (asNumber ? wholeNumberFrom(one) : textFrom(one))) : [];
		if (many && required && list.length === 0)
			throw new InputProblem('is empty', 'Choose at least one, or check what its expression gives');
		if (many) return list;
		const entry = textFrom(value);
		if (entry.trim() === '')
			throw new InputProblem(
				'is empty',
				required ? 'Choose an entry, or check what its expression gives' : 'Choose an entry, or remove the field',
			);
		return asNumber ? wholeNumberFrom(entry) : entry;
	},
};
