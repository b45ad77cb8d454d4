import type { FieldType, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';
import type { JsonObject } from '../../model/json';
import { nameText } from '../../model/names';

/**
 * The input for each type of attribute, whichever of Intercom's families it comes from; all others are typed as text.
 */
const INPUT_TYPES: Readonly<Record<string, FieldType>> = {
	boolean: 'boolean',
	date: 'dateTime',
	datetime: 'dateTime',
	decimal: 'number',
	float: 'number',
	integer: 'number',
};

/**
 * An attribute of the workspace as a field of the mapper; `differences` is what a family of attributes shows in another
 * way.
 */
export const mapperField = (
	{ data_type, name }: JsonObject,
	differences: Partial<ResourceMapperField>,
): ResourceMapperField => ({
	id: String(name),
	displayName: String(nameText(name)),
	required: false,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	// Nothing is sent, and so nothing is cleared, until the user adds the attribute.
	removed: true,
	type: INPUT_TYPES[String(data_type)] ?? 'string',
	...differences,
});

/** A dropdown; an attribute without options stays what its type makes it. */
export const asDropdown = (options: INodePropertyOptions[]): Partial<ResourceMapperField> =>
	options.length > 0 ? { type: 'options', options } : {};
