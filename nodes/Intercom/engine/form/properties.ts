import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { NODE_VERSIONS, type Field, type Fields } from '../../model/field';
import { propertyOf, type ValueKind } from '../kinds';
import { inEditorOrder } from '../kinds/spec';
import { isAlwaysVisible, labelOf, parameterOf } from '../names';

export type Show = NonNullable<IDisplayOptions['show']>;

/** A parameter, whether it is in the collection of optional fields, and the choices under which it is shown. */
export interface FormParameter {
	property: INodeProperties;
	optional: boolean;
	conditions: Show;
}

const EXPRESSION_LINK = 'using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';
/** The texts that n8n prescribes for a dropdown that the workspace fills. */
const dropdownCaption = (label: string, many: boolean) => ({
	displayName: `${label} ${many ? 'Names or IDs' : 'Name or ID'}`,
	description: `Choose from the list, or specify ${many ? 'IDs' : 'an ID'} ${EXPRESSION_LINK}`,
});

/** Title, name and texts of a parameter. Where n8n prescribes the description, the field's own becomes the hint. */
const captionOf = (key: string, field: Field) => {
	const prescribed = field.kind === 'select' ? dropdownCaption(labelOf(key, field), field.many === true) : undefined;
	const description = prescribed?.description ?? field.description;
	const hint = prescribed && field.description !== undefined ? field.description : field.hint;
	return {
		displayName: prescribed?.displayName ?? labelOf(key, field),
		name: parameterOf(key, field),
		...(description !== undefined && { description }),
		...(hint !== undefined && { hint }),
		...(field.placeholder !== undefined && { placeholder: field.placeholder }),
		// n8n marks a required parameter that is empty; a switch or a dropdown never is.
		...(field.required &&
			field.kind !== 'oneOf' &&
			field.kind !== 'flag' &&
			field.kind !== 'choice' && { required: true }),
	};
};

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
