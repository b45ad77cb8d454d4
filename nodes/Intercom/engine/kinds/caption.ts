import type { Field, Kind } from '../../model/field';
import { labelOf, parameterOf } from '../names';

const EXPRESSION_LINK = 'using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';
/** The texts that n8n prescribes for a dropdown that the workspace fills. */
const dropdownCaption = (label: string, many: boolean) => ({
	displayName: `${label} ${many ? 'Names or IDs' : 'Name or ID'}`,
	description: `Choose from the list, or specify ${many ? 'IDs' : 'an ID'} ${EXPRESSION_LINK}`,
});

const NEVER_MARKED: ReadonlySet<Kind> = new Set(['choice', 'flag', 'oneOf', 'query']);

/** Title, name and texts of a parameter. Where n8n prescribes the description, the field's own becomes the hint. */
export const captionOf = (key: string, field: Field) => {
	const prescribed = field.kind === 'select' ? dropdownCaption(labelOf(key, field), field.many === true) : undefined;
	const description = prescribed?.description ?? field.description;
	const hint = prescribed && field.description !== undefined ? field.description : field.hint;
	return {
		displayName: prescribed?.displayName ?? labelOf(key, field),
		name: parameterOf(key, field),
		...(description !== undefined && { description }),
		...(hint !== undefined && { hint }),
		...(field.placeholder !== undefined && { placeholder: field.placeholder }),
		// n8n marks a required parameter that is empty; a switch or a dropdown never is, and conditions may be.
		...(field.required && !NEVER_MARKED.has(field.kind) && { required: true }),
	};
};
