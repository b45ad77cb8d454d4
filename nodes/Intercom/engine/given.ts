import type { IExecuteFunctions } from 'n8n-workflow';
import { InputProblem } from '../model/failure';
import { objectOf } from '../model/json';
import type { Given } from './collect';
import { COLLECTION } from './names';

/** n8n's parameters of one item, as plain data. */
export function givenOf(context: IExecuteFunctions, index: number, found: Pick<Given, 'find' | 'me'>): Given {
	const item = context.getInputData()[index];
	return {
		...found,
		timezone: context.getTimezone(),
		item: objectOf(item?.json),
		extra: (context.getNodeParameter(COLLECTION, index, {}) ?? {}) as Record<string, unknown>,
		read: (name) => context.getNodeParameter(name, index, null),
		async binary(property) {
			const names = Object.keys(item?.binary ?? {});
			const data = item?.binary?.[property];
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
