import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { NODE_VERSIONS, type Field, type Fields } from '../../model/field';
import { propertyOf, type ValueKind } from '../kinds';
import { captionOf } from '../kinds/caption';
import { inEditorOrder } from '../kinds/spec';
import { isAlwaysVisible, parameterOf } from '../names';

export type Show = NonNullable<IDisplayOptions['show']>;

/** A parameter, whether it is in the collection of optional fields, and the choices under which it is shown. */
export interface FormParameter {
	property: INodeProperties;
	optional: boolean;
	conditions: Show;
}

/** n8n's name for the version of the node in a condition, which collections call the same. */
export const VERSION = '@version';

/** The parameter of a field: once for the versions that have it in the collection, once for those that show it. */
function valueParameters(key: string, field: Field<ValueKind>, conditions: Show): FormParameter[] {
	const property = { ...captionOf(key, field), ...propertyOf(field) };
	return [true, false].flatMap((optional) => {
		const versions = NODE_VERSIONS.filter((version) => isAlwaysVisible(field, version) !== optional);
		if (versions.length === 0) return [];
		const isInAll = versions.length === NODE_VERSIONS.length;
		return [{ property, optional, conditions: isInAll ? conditions : { ...conditions, [VERSION]: versions } }];
	});
}

/** A line of text in the form, which sends nothing. */
export const noticeParameter = (name: string, notice: string): INodeProperties => ({
	displayName: notice,
	name: `${name}_notice`,
	type: 'notice',
	default: '',
});

/** The dropdown of a `oneOf`. It takes no expression, since the editor could not tell then which case to show. */
function caseSelector(key: string, field: Field<'oneOf'>): INodeProperties {
	const options = Object.entries(field.cases).map(([value, { label, description }]) => ({
		name: label,
		value,
		...(description !== undefined && { description }),
	}));
	return {
		...captionOf(key, field),
		type: 'options',
		noDataExpression: true,
		options: inEditorOrder(options),
		default: options[0]?.value ?? '',
	};
}

/** Every parameter of some fields, with the choices under which it is shown. */
export function* listParameters(fields: Fields, conditions: Show = {}): Generator<FormParameter> {
	for (const [key, field] of Object.entries(fields)) {
		if (field.kind !== 'oneOf') {
			yield* valueParameters(key, field, conditions);
			continue;
		}
		yield { property: caseSelector(key, field), optional: false, conditions };
		for (const [value, { fields: inner = {}, notice }] of Object.entries(field.cases)) {
			const name = parameterOf(key, field);
			const inCase = { ...conditions, [name]: [value] };
			if (notice !== undefined)
				yield { property: noticeParameter(`${name}_${value}`, notice), optional: false, conditions: inCase };
			yield* listParameters(inner, inCase);
		}
	}
}
