import { NodeHelpers, type INodeParameters, type INodeProperties, type NodeParameterValueType } from 'n8n-workflow';
import { together } from './allFacts';
import type { Case } from './facts';
import { choicesOf, description } from './parameters';
import { NEWEST_NODE_VERSION } from '../../nodes/Intercom/model/field';

/** A record for each list of a picker. */
const PICKS = together(({ picks }) => picks);
/** An entry for each dropdown that has to be filled in. */
const ENTRIES = together(({ entries }) => entries);
/** Texts that have to be of a certain kind; any other may say anything. */
const TEXTS = together(({ texts }) => texts);
/** What else an operation needs where the simulated workspace asks for it. */
const ALSO = together(({ also }) => also);
const CASES = together(({ cases }) => cases);

/** The text that a parameter of an operation takes where any text won't do. */
export const textFor = (owner: string, name: string): string | undefined => TEXTS[`${owner} ${name}`] ?? TEXTS[name];

function rowOf(values: readonly INodeProperties[], owner: string): INodeParameters {
	return Object.fromEntries(values.map((property) => [property.name, valueOf(property, owner)]));
}

const entryOf = (method = '') => ENTRIES[method] ?? PICKS[method.replace(/^get/, 'search')] ?? '';

/** A value that a user could have given. */
function valueOf(property: INodeProperties, owner: string): NodeParameterValueType {
	const { name, type, typeOptions = {}, modes = [], options = [] } = property;
	const list = modes.find((mode) => mode.name === 'list')?.typeOptions?.searchListMethod ?? '';
	const [group] = options.flatMap((option) => ('values' in option ? [option] : []));
	const { loadOptionsMethod, minValue, multipleValues } = typeOptions;
	switch (type) {
		case 'resourceLocator':
			return { __rl: true, mode: 'id', value: PICKS[list] ?? '' };
		case 'number':
			// A required number has no default that means anything.
			return property.default || (minValue ?? 1);
		case 'dateTime':
			return '2026-01-31T12:00:00Z';
		case 'string': {
			const text = textFor(owner, name);
			return multipleValues ? [text ?? 'Sample'] : property.default || (text ?? 'Sample');
		}
		case 'options':
			return loadOptionsMethod ? entryOf(loadOptionsMethod) : property.default;
		case 'multiOptions':
			return loadOptionsMethod ? [entryOf(loadOptionsMethod)] : choicesOf(property).map(({ value }) => String(value));
		case 'json':
			return textFor(owner, name) ?? (name === 'custom_attributes' ? '{}' : property.default);
		case 'fixedCollection':
			return group ? { [group.name]: [rowOf(group.values, owner)] } : {};
		default:
			return property.default;
	}
}

const isShown = (property: INodeProperties, parameters: INodeParameters, inside = parameters) =>
	NodeHelpers.displayParameter(inside, property, { typeVersion: NEWEST_NODE_VERSION }, description, parameters);

const shownBy = (parameters: INodeParameters) =>
	description.properties.filter((property) => isShown(property, parameters));

/** Whether the node refuses these choices together. */
const isRefused = (parameters: INodeParameters): boolean =>
	parameters['conversation'] === 'last' && parameters['reply_as'] === 'admin';

/** What a user chose and filled in. */
export interface Variant {
	/** The choices that show other parameters. */
	choices: INodeParameters;
	parameters: INodeParameters;
}

/** How a test names a variant: `note: create kind=a`. */
export const titleOf = ({ choices, parameters }: Variant): string =>
	[
		`${String(parameters['resource'])}: ${String(parameters['operation'])}`,
		...Object.entries(choices).map(([name, value]) => `${name}=${String(value)}`),
	].join(' ');

/** The choice of a credential shows no parameter of an operation. */
const isChooser = ({ name, type, noDataExpression }: INodeProperties): boolean =>
	type === 'options' && noDataExpression === true && name !== 'authentication';

/** Conditions of a search, which need no entry only where there are quick filters. */
const isOfConditions = ({ name, type }: INodeProperties): boolean => name === 'query' && type === 'fixedCollection';

/** One variant for each combination of such choices, with what has to be filled in. */
export function* variantsOf(resource: string, operation: string, choices: INodeParameters = {}): Generator<Variant> {
	const chosen = { resource, operation, ...choices };
	const selector = shownBy(chosen).find((property) => isChooser(property) && !(property.name in chosen));
	if (selector) {
		for (const { value } of choicesOf(selector)) {
			yield* variantsOf(resource, operation, { ...choices, [selector.name]: value });
		}
		return;
	}
	const needed = shownBy(chosen).filter((property) => property.required === true || isOfConditions(property));
	const key = `${resource}.${operation}`;
	yield { choices, parameters: { ...chosen, ...rowOf(needed, key), ...ALSO[key] } };
}

/** The variants that the node accepts. */
export const acceptedVariantsOf = (resource: string, operation: string): Variant[] =>
	[...variantsOf(resource, operation)].filter(({ parameters }) => !isRefused(parameters));

/** Optional fields wait in a collection: those of the operation, all filled in. */
function collected({ name, options = [] }: INodeProperties, chosen: INodeParameters, owner: string): INodeParameters {
	const own = options.filter((option): option is INodeProperties => 'type' in option && isShown(option, chosen, {}));
	// All quick filters together would be more conditions than Intercom takes: those on dates are left out.
	const isLeftOut = ({ type }: INodeProperties) => name === 'filters' && (type === 'dateTime' || type === 'number');
	return rowOf(
		own.filter((property) => !isLeftOut(property)),
		owner,
	);
}

/** Lays parameters over others, and those of a collection over its others; `null` leaves one out. */
function over(under: INodeParameters, upper: INodeParameters): INodeParameters {
	const additionalFields = {
		...Object(under['additionalFields']),
		...Object(upper['additionalFields']),
	} as INodeParameters;
	const merged: INodeParameters = { ...under, ...upper, additionalFields };
	for (const parameters of [merged, additionalFields])
		for (const [name, value] of Object.entries(parameters)) if (value === null) delete parameters[name];
	return merged;
}

/** A variant with everything filled in, once for each case of the operation. */
export function filled({ choices, parameters }: Variant): Case[] {
	const { resource, operation } = parameters;
	const key = `${String(resource)}.${String(operation)}`;
	const chosen: INodeParameters = { resource: String(resource), operation: String(operation), ...choices };
	const shown = shownBy(chosen).filter(
		({ name, type }) => type !== 'notice' && name !== 'options' && !(name in chosen),
	);
	const whole = Object.fromEntries(
		shown.map((property) => [
			property.name,
			property.type === 'collection' ? collected(property, chosen, key) : valueOf(property, key),
		]),
	);
	const everything = over({ ...chosen, ...whole }, ALSO[key] ?? {});
	const own = (CASES[key] ?? [{}]).filter(({ when }) => when?.(choices) ?? true);
	return own.map((one) => ({ ...one, parameters: over(everything, one.parameters ?? {}) }));
}
