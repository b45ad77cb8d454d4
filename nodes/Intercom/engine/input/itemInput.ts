import type { IExecuteFunctions } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { objectOf } from '../../model/json';
import type { ItemInput } from '../kinds/spec';
import { ADDITIONAL_FIELDS } from '../names';
import type { Parameters } from './parameters';

/** Reads n8n's parameters and data of one item as plain values. */
export function readItemInput(
	context: IExecuteFunctions,
	parameters: Parameters,
	index: number,
	lookups: Pick<ItemInput, 'findRecordId' | 'ownTeammateId'>,
): ItemInput {
	const item = context.getInputData()[index];
	return {
		...lookups,
		timezone: context.getTimezone(),
		item: objectOf(item?.json),
		optional: parameters.collection(ADDITIONAL_FIELDS, index, 'Additional Fields'),
		read: (name) => parameters.value(name, index),
		async readBinary(property) {
			const { binary = {} } = item ?? {};
			const names = Object.keys(binary);
			const data = Object.hasOwn(binary, property) ? binary[property] : undefined;
			if (!data)
				throw new InputProblem(
					`names "${property}", but the item has no such binary field`,
					names.length > 0 ? `It has: ${names.join(', ')}` : 'It has none at all',
				);
			return {
				content: await context.helpers.getBinaryDataBuffer(index, property),
				name: data.fileName ?? property,
				type: data.mimeType,
			};
		},
	};
}
