import type { INodeProperties } from 'n8n-workflow';
import { buildProperties } from '../../../nodes/Intercom/engine/form';
import { catalogue } from '../../../nodes/Intercom/resources';
import { entries } from '../../catalogue/entries';
import { parametersIn } from '../../catalogue/parameters';

const SELECTORS = ['resource', 'operation'];

type Option = NonNullable<INodeProperties['options']>[number];

/**
 * A parameter as one operation has it, without the conditions on resource and operation; nothing where they hide it.
 * `slash` begins the names of those conditions inside of a collection.
 */
function asShownFor<T extends INodeProperties | Option>(property: T, place: [string, string], slash = ''): T[] {
	if (!('type' in property)) return [property];
	const { displayOptions: { show = {} } = {}, options, ...rest } = property;
	const { [`${slash}resource`]: resources, [`${slash}operation`]: operations, ...others } = show;
	if (resources?.includes(place[0]) === false || operations?.includes(place[1]) === false) return [];
	const inCollection =
		property.type === 'collection' ? options?.flatMap((one) => asShownFor(one, place, '/')) : options;
	return [{ ...property, ...rest, options: inCollection, displayOptions: { show: others } }];
}

const formIn = (properties: readonly INodeProperties[], ...place: [string, string]) =>
	properties.filter(({ name }) => !SELECTORS.includes(name)).flatMap((property) => asShownFor(property, place));

const whole = buildProperties(catalogue);

test.each(entries)(
	'$key has the same form, in the same order, in the node as if it were the only operation',
	({ resource, operation, entry }) => {
		const alone = buildProperties({ [resource]: { label: resource, operations: { [operation]: entry } } });
		expect(formIn(whole, resource, operation)).toEqual(formIn(alone, resource, operation));
	},
);

test('no parameter of the node is shown twice for one operation', () => {
	const twice = entries.flatMap(({ key, resource, operation }) => {
		const form = formIn(whole, resource, operation).map((property) => JSON.stringify(property));
		return form.filter((property, index) => form.indexOf(property) !== index).map((property) => `${key}: ${property}`);
	});
	expect(twice).toEqual([]);
	expect(parametersIn(whole).length).toBeGreaterThan(500);
});
