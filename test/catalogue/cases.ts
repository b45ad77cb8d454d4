import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../nodes/Intercom/model/operation';
import { catalogue } from '../../nodes/Intercom/resources';
import { acceptedVariantsOf, titleOf } from './generate';
import { description, operations } from './parameters';
import { NEWEST_NODE_VERSION } from '../../nodes/Intercom/model/field';

/** A generated request of an operation, as a user would set it up. */
export interface Case {
	/** `resource.operation` */
	key: string;
	/** The operation in words, and the choices that were made. */
	name: string;
	entry: Operation;
	/** The choices that show other parameters. */
	choices: INodeParameters;
	parameters: INodeParameters;
	/** The parameters that these choices show. */
	properties: INodeProperties[];
}

/** Whether these values show a parameter, be it inside of a collection. */
export const isShown = (property: INodeProperties, parameters: INodeParameters): boolean =>
	NodeHelpers.displayParameter(parameters, property, { typeVersion: NEWEST_NODE_VERSION }, description);

/** Every operation with each combination of choices that the node accepts. */
export const cases: readonly Case[] = operations.flatMap(({ resource, operation, parameters: all }) => {
	const entry = catalogue[resource]?.operations[operation];
	const key = `${resource}.${operation}`;
	if (entry === undefined) return [];
	return acceptedVariantsOf(resource, operation).map((variant) => ({
		...variant,
		key,
		name: titleOf(variant),
		entry,
		properties: all.filter((property) => isShown(property, variant.parameters)),
	}));
});

/** Finds the requests of a route, by the text "method path". */
export const routePattern = (route: string): RegExp => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/?]+')}$`);
