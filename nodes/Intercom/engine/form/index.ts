import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { NODE_VERSIONS, type Fields } from '../../model/field';
import { isList, routesOf, type Catalogue, type Operation, type Resource } from '../../model/operation';
import { PREVIEW, versionsOf } from '../../model/versions';
import { parameterOf, titleOf } from '../names';
import { describedToModel } from './asTool';
import { mergeCases } from './mergeCases';
import { buildCollections } from './collections';
import { mergeForms, type Form } from './mergeForms';
import { options, returnAll, simplifySwitch, WITH_SHORT_RECORDS } from './options';
import { coverPlaces } from './places';
import { listParameters, noticeParameter, VERSION, type FormParameter, type Show } from './properties';

/** All fields of an operation, in the order in which the editor asks for them. */
export const formFields = (operation: Operation): Fields => ({
	...operation.path,
	...operation.query,
	...operation.body,
	...operation.fields,
});

const showInForm = ({ property, conditions }: FormParameter): INodeProperties =>
	Object.keys(conditions).length === 0 ? property : { ...property, displayOptions: { show: conditions } };

/** Inside a collection a condition names its parameter from the root; the node's version is no parameter. */
const showInCollection = ({ property, conditions }: FormParameter): INodeProperties =>
	showInForm({
		property,
		optional: true,
		conditions: Object.fromEntries(
			Object.entries(conditions).map(([name, values]) => [name === VERSION ? name : `/${name}`, values]),
		),
	});

/** The visible parameters with the operation's notice: above all of them, or below the choice that it is about. */
function withNotice(name: string, { notice }: Operation, parameters: FormParameter[]): FormParameter[] {
	if (notice === undefined) return parameters;
	const show = (text: string, conditions: Show): FormParameter => ({
		property: noticeParameter(parameterOf(name), text),
		optional: false,
		conditions,
	});
	if (typeof notice === 'string') return [show(notice, {}), ...parameters];
	const choice = parameterOf(notice.field);
	// Not above the choice: n8n goes twice through a parameter that comes before what it depends on.
	const below = parameters.findIndex(({ property }) => property.name === choice) + 1;
	return [...parameters.slice(0, below), show(notice.text, { [choice]: [notice.value] }), ...parameters.slice(below)];
}

/**
 * Stands above every operation that only Preview of Intercom's API has: the same parameter for all of them, so that the
 * form has it once.
 */
const PREVIEW_NOTICE = noticeParameter('preview', 'Intercom has this in Preview of its API, and may still change it.');

const isOfPreview = (operation: Operation): boolean =>
	routesOf(operation).some((route) => versionsOf(route, {}).since === PREVIEW);

/** The form of an operation; `closing` are the parameters at its end, which look the same in every form. */
function buildForm(resource: string, name: string, operation: Operation): Form & { closing: INodeProperties[] } {
	const parameters = mergeCases([...listParameters(formFields(operation))]);
	const visible = parameters.filter(({ optional }) => !optional);
	return {
		resource,
		operation: name,
		parameters: [
			...(isOfPreview(operation) ? [PREVIEW_NOTICE] : []),
			...withNotice(name, operation, visible).map(showInForm),
		],
		closing: [...(isList(operation) ? returnAll : []), ...simplifySwitch(operation)],
		optional: parameters.filter(({ optional }) => optional).map(showInCollection),
	};
}

/** Takes no expression, since the editor could not tell then which parameters to show. */
const DROPDOWN = { type: 'options', noDataExpression: true } as const;

/**
 * The dropdown of resources or of a resource's operations. A new node starts with the first of the catalogue, whichever
 * comes first in the list.
 */
const selector = (
	name: 'operation' | 'resource',
	choices: INodePropertyOptions[],
	preset: string | undefined,
	show?: Show,
): INodeProperties => ({
	displayName: titleOf(name),
	name,
	...DROPDOWN,
	options: choices,
	default: preset ?? '',
	...(show
		? { displayOptions: { show } }
		: { description: 'Type into this list, or into that of operations, to search it' }),
});

/** The operations of a resource as its menu has them. */
function inMenuOrder({ everyday = [], operations }: Resource): INodePropertyOptions[] {
	const rank = (name: string): number => (everyday.includes(name) ? everyday.indexOf(name) : everyday.length);
	return Object.entries(operations)
		.map(([value, { action, description, label }]) => ({ name: label ?? titleOf(value), value, action, description }))
		.sort((a, b) => rank(a.value) - rank(b.value) || a.name.localeCompare(b.name))
		.map(describedToModel);
}

/**
 * The menu of a resource's operations: twice where a node of version 2 starts with another one. n8n stores no choice
 * that equals the default, so that another default in version 1 would change saved nodes.
 */
function operationSelectors(name: string, resource: Resource): INodeProperties[] {
	const choices = inMenuOrder(resource);
	const [first] = Object.keys(resource.operations);
	const { startsWith } = resource;
	if (startsWith === undefined) return [selector('operation', choices, first, { resource: [name] })];
	return NODE_VERSIONS.map((version) =>
		selector('operation', choices, version === 1 ? first : startsWith, { resource: [name], [VERSION]: [version] }),
	);
}

/** Resources keep the catalogue's order, the everyday ones first. */
const buildSelectors = (catalogue: Catalogue): INodeProperties[] => [
	selector(
		'resource',
		Object.entries(catalogue).map(([value, { label }]) => ({ name: label, value })),
		Object.keys(catalogue)[0],
	),
	...Object.entries(catalogue).flatMap(([name, resource]) => operationSelectors(name, resource)),
];

/** The `properties` of the node. */
export function buildProperties(catalogue: Catalogue): INodeProperties[] {
	const all = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.entries(operations).map(([name, operation]) => ({ resource, name, operation })),
	);
	const forms = all.map(({ resource, name, operation }) => buildForm(resource, name, operation));
	const withIfNotFound = all.filter(({ operation }) => operation.ifNotFound);
	const placesOf = (some: typeof all) => some.map(({ resource, name }) => ({ resource, operation: name }));
	const shownFor = (some: typeof all): Show[] =>
		coverPlaces(placesOf(some), placesOf(all)).map(({ resource, operation }) => ({
			'/resource': resource,
			'/operation': operation,
		}));
	const withShortRecord = shownFor(all.filter(({ operation }) => operation.short));
	return [
		...buildSelectors(catalogue),
		...mergeForms(forms),
		...mergeForms(forms.map(({ closing, ...form }) => ({ ...form, parameters: closing }))),
		...buildCollections(forms),
		options(
			shownFor(withIfNotFound),
			withShortRecord.map((show) => ({ ...WITH_SHORT_RECORDS, ...show })),
		),
	];
}
