import { BINARY_ENCODING } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { listFrom, textFrom, type KindSpec } from './spec';

export const files: KindSpec<'files'> = {
	property: () => ({ type: 'string', default: 'data', hint: 'Names of binary fields, separated by commas' }),
	convert: async (value, { max }, { readBinary: binary }) => {
		const names = listFrom(value).map(textFrom);
		if (names.length === 0)
			throw new InputProblem('is empty', 'Name a binary field of the input item, or remove the field');
		if (names.length > max) throw new InputProblem(`names ${names.length} files, but Intercom takes at most ${max}`);
		return await Promise.all(
			names.map(async (property) => {
				const { content, name, type } = await binary(property);
				return { content_type: type, name, data: content.toString(BINARY_ENCODING) };
			}),
		);
	},
};
