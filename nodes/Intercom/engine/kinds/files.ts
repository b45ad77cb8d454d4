import { BINARY_ENCODING } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import type { JsonObject } from '../../model/json';
import { listFrom, textFrom, type ItemInput, type KindSpec } from './spec';

/** For files whose type nobody has named; Intercom's description has a type for each file. */
const UNKNOWN_TYPE = 'application/octet-stream';
const isMediaType = (type: unknown): boolean => typeof type === 'string' && /^[\w.+-]+\/[\w.+-]+/.test(type);

async function fileFrom(property: string, readBinary: ItemInput['readBinary']): Promise<JsonObject> {
	const { content, name, type } = await readBinary(property);
	if (content.length === 0)
		throw new InputProblem(`names "${property}", whose file is empty`, 'Check the node that the file comes from');
	return { content_type: isMediaType(type) ? type : UNKNOWN_TYPE, name, data: content.toString(BINARY_ENCODING) };
}

export const files: KindSpec<'files'> = {
	property: () => ({ type: 'string', default: 'data', hint: 'Names of binary fields, separated by commas' }),
	convert: async (value, { max }, { readBinary }) => {
		const names = listFrom(value).map(textFrom);
		if (names.length === 0)
			throw new InputProblem('is empty', 'Name a binary field of the input item, or remove the field');
		if (names.length > max) throw new InputProblem(`names ${names.length} files, but Intercom takes at most ${max}`);
		const read: JsonObject[] = [];
		// One after another, so that a file is not held twice while the next one is read.
		for (const property of names) read.push(await fileFrom(property, readBinary));
		return read;
	},
};
