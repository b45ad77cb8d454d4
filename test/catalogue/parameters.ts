import { Intercom } from '../../nodes/Intercom/Intercom.node';
import { NEWEST_NODE_VERSION } from '../../nodes/Intercom/model/field';
import { deepCopy, type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';

/** A parameter of the node, however deep. */
export interface Parameter {
	property: INodeProperties;
	/** Names of the collections around it. */
	inside: string[];
}

type Option = NonNullable<INodeProperties['options']>[number];

const isProperty = (option: Option): option is INodeProperties => 'type' in option;

/** Every parameter, with those of collections, of lists and of lists inside of lists. */
export function parametersIn(properties: readonly INodeProperties[], inside: string[] = []): Parameter[] {
	return properties.flatMap((property) => {
		const within = [...inside, property.name];
		const nested = (property.options ?? []).flatMap((option) =>
			'values' in option
				? parametersIn(option.values, [...within, option.name])
				: isProperty(option)
					? parametersIn([option], within)
					: [],
		);
		return [{ property, inside }, ...nested];
	});
}

/** The entries of a dropdown. */
export const choicesOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] =>
	options.filter((option): option is INodePropertyOptions => 'value' in option);

/** The whole description, as the editor gets it. */
export const description = deepCopy(new Intercom().description);

const shownFor = ({ displayOptions }: INodeProperties, name: string, value: string) =>
	displayOptions?.show?.[name]?.some((one) => one === value) ?? false;

/** The parameters of a collection that an operation has: its own, and those of all. */
const ownOf = (property: INodeProperties, resource: string, operation: string): INodeProperties =>
	property.type !== 'collection' || property.options === undefined
		? property
		: {
				...property,
				options: property.options.filter(
					(option) =>
						!isProperty(option) ||
						Object.entries({ '/resource': resource, '/operation': operation }).every(
							([name, value]) => option.displayOptions?.show?.[name] === undefined || shownFor(option, name, value),
						),
				),
			};

/** Whether a node of the newest version has a parameter; another version may have one of the same name. */
const isInNewest = (displayOptions: INodeProperties['displayOptions']): boolean =>
	displayOptions?.show?.['@version']?.includes(NEWEST_NODE_VERSION) ?? true;

/** Every operation with the parameters that its resource and operation show. */
export const operations = description.properties
	.filter(({ name, displayOptions }) => name === 'operation' && isInNewest(displayOptions))
	.flatMap((selector) =>
		(selector.displayOptions?.show?.['resource'] ?? []).flatMap((resource) =>
			choicesOf(selector).map(({ value, action }) => ({
				resource: String(resource),
				operation: String(value),
				action,
				parameters: description.properties
					.filter(
						(property) =>
							shownFor(property, 'resource', String(resource)) && shownFor(property, 'operation', String(value)),
					)
					.map((property) => ownOf(property, String(resource), String(value))),
			})),
		),
	);
