import type { IExecuteFunctions } from 'n8n-workflow';
import { InputProblem } from '../model/failure';
import { objectOf } from '../model/json';
import type { Given } from './collect';
import { shown } from './kinds/spec';
import { COLLECTION, titleOf } from './names';

/** A parameter with its expressions resolved. Throws an `InputProblem` for one that fails; `title` says which, unless the caller does. */
export function resolved(
	context: IExecuteFunctions,
	name: string,
	index: number,
	fallback: unknown = null,
	title?: string,
): unknown {
	try {
		return context.getNodeParameter(name, index, fallback);
	} catch (error) {
		const why = error instanceof Error ? error.message : shown(error);
		const problem = new InputProblem(`has an expression that fails: ${why}`, 'Correct the expression');
		throw title === undefined ? problem : InputProblem.at(title, problem);
	}
}

/** A collection. n8n resolves it as a whole: where that fails, one by one tells which field it is. */
export function collectionOf(context: IExecuteFunctions, name: string, index: number, title: string) {
	try {
		return objectOf(context.getNodeParameter(name, index, {}));
	} catch {
		for (const field of Object.keys(objectOf(context.getNode().parameters[name])))
			resolved(context, `${name}.${field}`, index, null, titleOf(field));
		return objectOf(resolved(context, name, index, {}, title));
	}
}

/** n8n's parameters of one item, as plain data. */
export function givenOf(context: IExecuteFunctions, index: number, found: Pick<Given, 'find' | 'me'>): Given {
	const item = context.getInputData()[index];
	return {
		...found,
		timezone: context.getTimezone(),
		item: objectOf(item?.json),
		extra: collectionOf(context, COLLECTION, index, 'Additional Fields'),
		read: (name) => resolved(context, name, index),
		async binary(property) {
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
