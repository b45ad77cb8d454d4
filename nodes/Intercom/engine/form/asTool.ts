import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { ANY_NAME } from '../kinds/pick';

type Option = NonNullable<INodeProperties['options']>[number];

/** A picker's mode for what a model writes. */
const modeForModel = (modes: INodeProperties['modes'] = []) =>
	modes.find(({ name }) => name === ANY_NAME) ?? modes.find(({ name }) => name === 'id');

/** What a value has to look like, as words for the title. */
function formOf({ description = '', hint = '', modes, type }: INodeProperties): string | undefined {
	if (type === 'dateTime') return 'ISO 8601';
	if (type === 'multiOptions' || /\bcommas\b/.test(`${description} ${hint}`)) return 'Separated by Commas';
	return modeForModel(modes)?.displayName.replace(/^(Any:|By) /, '');
}

function optionAsTool(option: Option): Option {
	if ('values' in option) return { ...option, values: option.values.map(propertyAsTool) };
	return 'type' in option ? propertyAsTool(option) : option;
}

function propertyAsTool(property: INodeProperties): INodeProperties {
	const { default: preset, displayName, modes, options, type } = property;
	const form = formOf(property);
	return {
		...property,
		displayName: form === undefined ? displayName : `${displayName} (${form})`,
		// n8n keeps the mode of a picker that the user leaves to the model.
		default: type === 'resourceLocator' ? { mode: modeForModel(modes)?.name ?? 'id', value: '' } : preset,
		...(options && { options: options.map(optionAsTool) }),
	};
}

/**
 * The form of the tool: the node's, with titles that say what a value has to look like, since n8n tells a language
 * model nothing but the title and the type; and with pickers that begin in the mode for all names. n8n stores no value
 * that equals the default of this form, and executes a tool with the defaults of the node: they may differ for pickers
 * only, since an empty one is empty in every mode.
 *
 * n8n reads the form while it starts, and changes what it gets: so each time it gets a new one. It is not enumerable,
 * since n8n would send it to every editor twice, with the node and as the tool.
 */
export function usableAsTool(
	properties: readonly INodeProperties[],
): NonNullable<INodeTypeDescription['usableAsTool']> {
	return Object.defineProperty({}, 'replacements', { get: () => ({ properties: properties.map(propertyAsTool) }) });
}

/** An operation of the dropdown. */
type Choice = INodePropertyOptions & Required<Pick<INodePropertyOptions, 'action' | 'description'>>;

/**
 * An operation whose description reaches the model as well. Of an operation n8n tells it the action, out of the node
 * in its memory; editors get the node as JSON, and there the action is the short one, by which they name nodes.
 */
export const describedToModel = (choice: Choice): INodePropertyOptions => ({
	...choice,
	action: `${choice.description.replace(/\.$/, '')}. ${choice.action}`,
	...{ toJSON: () => choice },
});
