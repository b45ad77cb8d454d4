import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Field, Fields } from '../../model/field';
import { propertyOf, type ValueKind } from '../kinds';
import { inEditorOrder } from '../kinds/spec';
import { labelOf, parameterOf } from '../names';

export type Show = NonNullable<IDisplayOptions['show']>;

/** A parameter, whether it waits in the collection, and the choices under which it is asked for. */
export interface Leaf {
	property: INodeProperties;
	optional: boolean;
	conditions: Show;
}

const DYNAMIC = 'using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';
const dynamicCaption = (label: string, many: boolean) => ({
	displayName: `${label} ${many ? 'Names or IDs' : 'Name or ID'}`,
	description: `Choose from the list, or specify ${many ? 'IDs' : 'an ID'} ${DYNAMIC}`,
});

/** Title, name and texts of a parameter; n8n prescribes those of a dynamic dropdown, so its own description becomes the hint. */
const captionOf = (key: string, field: Field) => {
	const dynamic = field.kind === 'select' ? dynamicCaption(labelOf(key, field), field.many === true) : undefined;
	const description = dynamic?.description ?? field.description;
	const hint = dynamic && field.description !== undefined ? field.description : field.hint;
	return {
		displayName: dynamic?.displayName ?? labelOf(key, field),
		name: parameterOf(key),
		...(description !== undefined && { description }),
		...(hint !== undefined && { hint }),
		...(field.placeholder !== undefined && { placeholder: field.placeholder }),
		// Only there to ask for a value: a switch or a dropdown always has one.
		...(field.required &&
			field.kind !== 'oneOf' &&
			field.kind !== 'flag' &&
			field.kind !== 'choice' && { required: true }),
	};
};

const valueLeaf = (key: string, field: Field<ValueKind>, conditions: Show): Leaf => ({
	property: { ...captionOf(key, field), ...propertyOf(field) },
	optional: !field.required && !field.alwaysVisible,
	conditions,
});

/** Every parameter of some fields, with the choices under which it is asked for. */
export function* leavesOf(fields: Fields, conditions: Show = {}): Generator<Leaf> {
	for (const [key, field] of Object.entries(fields)) {
		if (field.kind !== 'oneOf') {
			yield valueLeaf(key, field, conditions);
			continue;
		}
		const cases = Object.entries(field.cases);
		const options = cases.map(([value, { label, description }]) => ({
			name: label,
			value,
			...(description !== undefined && { description }),
		}));
		// No expression here: the editor could not tell which case to show.
		yield {
			property: {
				...captionOf(key, field),
				type: 'options',
				noDataExpression: true,
				options: inEditorOrder(options),
				default: options[0]?.value ?? '',
			},
			optional: false,
			conditions,
		};
		for (const [value, { fields: inner = {}, notice }] of cases) {
			const chosen = { ...conditions, [parameterOf(key)]: [value] };
			if (notice !== undefined) {
				yield {
					property: { displayName: notice, name: `${parameterOf(key)}_${value}_notice`, type: 'notice', default: '' },
					optional: false,
					conditions: chosen,
				};
			}
			yield* leavesOf(inner, chosen);
		}
	}
}
