import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Fields } from '../../model/field';
import { isList, isProcedure, type Catalogue, type Operation } from '../../model/operation';
import { parameterOf, titleOf } from '../names';
import { mergedForms, mergedOptional, type Form } from './mergeForms';
import { mergedCases } from './mergeCases';
import { additionalFields, options, returnAll, simplify } from './options';
import { leavesOf, type Leaf, type Show } from './properties';

/** All fields of an operation, in the order in which the editor asks for them. */
export const fieldsOf = (operation: Operation): Fields => ({
	...operation.path,
	...operation.query,
	...operation.body,
	...(isProcedure(operation) ? operation.fields : {}),
});

const inCollection = ({ property, conditions }: Leaf): INodeProperties => {
	// Inside a collection a condition names its parameter from the root.
	const rooted = Object.entries(conditions).map(([name, values]) => [`/${name}`, values]);
	return rooted.length === 0 ? property : { ...property, displayOptions: { show: Object.fromEntries(rooted) as Show } };
};

/** The form of an operation; its last part closes every form alike. */
function formOf(resource: string, name: string, operation: Operation): Form & { closing: INodeProperties[] } {
	const leaves = mergedCases([...leavesOf(fieldsOf(operation))]);
	const notice = operation.notice;
	return {
		resource,
		operation: name,
		asked: [
			...(notice === undefined
				? []
				: [{ displayName: notice, name: `${parameterOf(name)}_notice`, type: 'notice' as const, default: '' }]),
			...leaves
				.filter((leaf) => !leaf.optional)
				.map(({ property, conditions }) =>
					Object.keys(conditions).length === 0 ? property : { ...property, displayOptions: { show: conditions } },
				),
		],
		closing: [...(isList(operation) ? returnAll : []), ...(operation.simplify ? [simplify] : [])],
		optional: leaves.filter((leaf) => leaf.optional).map(inCollection),
	};
}

/** One collection for each resource, as those of its operations have much in common. */
function collectionsOf(forms: readonly Form[]): INodeProperties[] {
	const resources = [...new Set(forms.map(({ resource }) => resource))];
	return mergedForms(
		resources.flatMap((resource) => {
			const own = forms.filter((form) => form.resource === resource && form.optional.length > 0);
			const collection = additionalFields(mergedOptional(own));
			return own.map(({ operation }) => ({ resource, operation, asked: [collection] }));
		}),
	);
}

// Without an expression, since the editor could not tell which parameters to show.
const DROPDOWN = { type: 'options', noDataExpression: true } as const;

/** A new node stands on the first choice of the catalogue, whichever comes first in the list. */
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
	...(show && { displayOptions: { show } }),
});

/** The `properties` of the node. */
export function describe(catalogue: Catalogue): INodeProperties[] {
	const resources = Object.entries(catalogue);
	const missable = resources.flatMap(([resource, { operations }]) =>
		Object.entries(operations)
			.filter(([, { ifNotFound }]) => ifNotFound)
			.map(([name]) => [resource, name] as const),
	);
	const forms = resources.flatMap(([resource, { operations }]) =>
		Object.entries(operations).map(([name, operation]) => formOf(resource, name, operation)),
	);
	return [
		selector(
			'resource',
			resources.map(([value, { label }]) => ({ name: label, value })),
			resources[0]?.[0],
		),
		...resources.map(([resource, { operations }]) =>
			selector(
				'operation',
				// By name, as in every node of n8n; resources keep the catalogue's order, the everyday ones first.
				Object.entries(operations)
					.map(([value, { action, description, label }]) => ({
						name: label ?? titleOf(value),
						value,
						action,
						description,
					}))
					.sort((a, b) => a.name.localeCompare(b.name)),
				Object.keys(operations)[0],
				{ resource: [resource] },
			),
		),
		...mergedForms(forms),
		...mergedForms(forms.map(({ closing, ...form }) => ({ ...form, asked: closing }))),
		...collectionsOf(forms),
		options({
			'/resource': [...new Set(missable.map(([resource]) => resource))],
			'/operation': [...new Set(missable.map(([, name]) => name))],
		}),
	];
}
