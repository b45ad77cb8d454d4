import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { objectOf } from '../../model/json';
import type { ItemInput } from '../kinds/spec';
import { ADDITIONAL_FIELDS } from '../names';
import type { Lookups } from './lookup';
import type { Parameters } from './parameters';
import type { Uploads } from './uploads';

/** How many bytes a file has, before it is read. */
async function sizeOf({ bytes, data, id }: IBinaryData, { helpers }: IExecuteFunctions): Promise<number> {
	if (typeof bytes === 'number') return bytes;
	// Base64 has four characters for three bytes.
	return id === undefined ? Math.ceil((data.length * 3) / 4) : (await helpers.getBinaryMetadata(id)).fileSize;
}

/** The name of a file; one without a name is called after its binary field. */
function nameOf({ fileName = '', fileExtension = '' }: IBinaryData, property: string): string {
	if (fileName.trim() !== '') return fileName;
	return fileExtension === '' ? property : `${property}.${fileExtension}`;
}

/** Reads n8n's parameters and data of one item as plain values. */
export function readItemInput(
	context: IExecuteFunctions,
	parameters: Parameters,
	index: number,
	{ uploads, ...shared }: Lookups & Pick<ItemInput, 'addHint' | 'apiVersion' | 'startedAt'> & { uploads: Uploads },
): ItemInput {
	const item = context.getInputData()[index];
	return {
		...shared,
		nodeVersion: context.getNode().typeVersion,
		timezone: context.getTimezone(),
		item: objectOf(item?.json),
		optional: parameters.collection(ADDITIONAL_FIELDS, index, 'Additional Fields'),
		read: (name) => parameters.value(name, index),
		hasExpression: (name) => parameters.hasExpression(name),
		async readBinary(property) {
			const { binary = {} } = item ?? {};
			const names = Object.keys(binary);
			const data = Object.hasOwn(binary, property) ? binary[property] : undefined;
			if (!data)
				throw new InputProblem(
					`names "${property}", but the item has no such binary field`,
					names.length > 0 ? `It has: ${names.join(', ')}` : 'It has none at all',
				);
			await uploads.take(index, await sizeOf(data, context));
			return {
				content: await context.helpers.getBinaryDataBuffer(index, property),
				name: nameOf(data, property),
				type: data.mimeType,
			};
		},
	};
}
