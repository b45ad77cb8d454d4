import fc, { type Arbitrary, type GeneratorValue } from 'fast-check';
import { NodeHelpers, type INodeParameters, type INodeProperties, type NodeParameterValueType } from 'n8n-workflow';
import { textFor } from '../../catalogue/generate';
import { choicesOf, description } from '../../catalogue/parameters';
import { known, userEmail } from '../../catalogue/world';
import { NAME } from './listener';
import { badKinds, badValue } from './badValues';
import { NEWEST_NODE_VERSION } from '../../../nodes/Intercom/model/field';

/** Parameters of the node whose every value is an expression, and what the expressions give for each item. */
export interface Sheet {
	parameters: INodeParameters;
	items: Array<Record<string, unknown>>;
}

/** One value of ten is a bad one, so that most items have some and many have none. */
const GOOD = 9;
const PICKS: Readonly<Record<string, readonly string[]>> = {
	email: [userEmail],
	name: [NAME],
	external_id: ['user-70', 'a/b c'],
	company_id: ['acme-1'],
	url: [
		`https://app.intercom.com/a/apps/x/users/${known.user}`,
		`https://app.intercom.com/a/inbox/x/inbox/shared/all/conversation/${known.conversation}`,
	],
	id: [known.user, known.conversation],
	list: [known.user, known.conversation],
};
const QUERY = '{"field":"name","operator":"=","value":"Ann"}';

/** Values that a field is made for. */
function goodOf(
	{ type, name, typeOptions = {}, ...property }: INodeProperties,
	mode: string,
	owner: string,
): Arbitrary<unknown> {
	if (name === 'url') return fc.constantFrom('/companies', '/contacts/1?a=b');
	if (name === 'version') return fc.constantFrom('2.16', '2.11', '');
	if (name === 'timeout') return fc.constant(30);
	switch (type) {
		case 'resourceLocator':
			return fc.constantFrom(...((Object.hasOwn(PICKS, mode) && PICKS[mode]) || ['1']));
		case 'dateTime':
			return fc.constantFrom('2026-01-31T12:00:00Z', '2026-01-31', 1_780_000_000, new Date(0));
		case 'number':
			return fc.integer({ min: 1, max: typeOptions.maxValue ?? 50 });
		case 'boolean':
			return fc.boolean();
		case 'json': {
			const text = textFor(owner, name);
			return text === undefined
				? fc.constantFrom<unknown>(name.includes('query') ? QUERY : '{"plan":"pro"}', { plan: 1 })
				: fc.constant(text);
		}
		default: {
			const choices = choicesOf({ ...property, name, type }).map(({ value }) => value);
			if (type === 'multiOptions')
				return fc.constantFrom<unknown>(
					choices.length > 0 ? choices.slice(0, 1) : ['7'],
					choices.length > 0 ? choices : '7,8',
				);
			const text = textFor(owner, name);
			if (text !== undefined) return fc.constant(text);
			return choices.length > 0 ? fc.constantFrom(...choices) : fc.constantFrom('Sample', 'data', '7');
		}
	}
}

/** Writes one sheet: `choices` are the selectors that decide which parameters are shown. */
export function sheetOf(choices: INodeParameters, g: GeneratorValue, count: number): Sheet {
	const slots: Array<Arbitrary<unknown>> = [];
	const broken = g(fc.integer, { min: 0, max: 19 }) === 0;
	const slot = (good: Arbitrary<unknown>): string => {
		const number = slots.push(fc.oneof({ weight: GOOD, arbitrary: good }, { weight: 1, arbitrary: badValue })) - 1;
		if (!broken || g(fc.integer, { min: 0, max: 4 }) > 0) return `={{ $json.s${number} }}`;
		return g(fc.constantFrom, '={{ $json.a.b.c }}', '={{ nobody() }}', '={{ ( }}', "={{ $('Nobody').item.json.a }}");
	};
	const owner = `${String(choices['resource'])}.${String(choices['operation'])}`;
	const some = <T>(list: readonly T[]): T[] => list.filter(() => g(fc.boolean));
	/** The same, but seldom nothing at all. */
	const few = <T>(list: readonly T[]): T[] => {
		const chosen = some(list);
		return chosen.length > 0 || g(fc.integer, { min: 0, max: 5 }) === 0 ? chosen : list.slice(0, 1);
	};

	const rowsOf = (values: readonly INodeProperties[]): INodeParameters[] =>
		Array.from({ length: g(fc.constantFrom, 0, 1, 1, 1, 1, 2) }, () => formOf(values));
	const formOf = (properties: readonly INodeProperties[]): INodeParameters =>
		Object.fromEntries(
			properties.filter(({ type }) => type !== 'notice').map((property) => [property.name, valueOf(property)]),
		);

	function valueOf(property: INodeProperties): NodeParameterValueType {
		const { type, modes = [], options = [], noDataExpression = false } = property;
		switch (type) {
			case 'resourceLocator': {
				const mode = g(fc.constantFrom, ...modes.map(({ name }) => name), 'constructor');
				const value = slot(goodOf(property, mode, owner));
				return g(fc.integer, { min: 0, max: 5 }) === 0 ? value : { __rl: true, mode, value };
			}
			case 'collection':
				return formOf(some(options.filter((option): option is INodeProperties => 'type' in option)));
			case 'fixedCollection':
				return Object.fromEntries(
					few(options).flatMap((option) => ('values' in option ? [[option.name, rowsOf(option.values)]] : [])),
				);
			case 'resourceMapper': {
				const names = g(fc.subarray, ['plan', 'seats', 'since', 'paying', '__proto__', 'constructor']);
				const types = ['string', 'number', 'dateTime', 'boolean', 'options', 'string'];
				return {
					mappingMode: g(fc.constantFrom, 'defineBelow', 'autoMapInputData'),
					value: Object.fromEntries(names.map((name) => [name, slot(fc.constantFrom<unknown>('Sample', 7, true))])),
					schema: [...names, 's0', 's1', 's2'].map((id, index) => ({ id, type: types[index % types.length] ?? '' })),
				} as NodeParameterValueType;
			}
			default:
				if (type === 'options' && noDataExpression) return property.default;
				return slot(goodOf(property, '', owner));
		}
	}

	const shown = description.properties.filter(
		(property) =>
			!(property.name in choices) &&
			NodeHelpers.displayParameter(choices, property, { typeVersion: NEWEST_NODE_VERSION }, description),
	);
	const parameters = { ...formOf(shown), ...choices };
	const row = fc
		.tuple(...slots)
		.map((values) => Object.fromEntries(values.map((value, index) => [`s${index}`, value])));
	return { parameters, items: g(() => fc.array(row, { minLength: count, maxLength: count })) };
}

/**
 * The same sheet with a value of each kind of bad ones: the first in the first item, the second in the second, each in
 * another field.
 */
export function withEachBadKind({ parameters, items }: Sheet, g: GeneratorValue): Sheet {
	const spoilt = badKinds.slice(0, items.length).map(({ arbitrary }, index) => {
		const item = items[index] ?? {};
		const names = Object.keys(item);
		const name = names[index % names.length];
		return name === undefined ? item : { ...item, [name]: g(() => arbitrary) };
	});
	return { parameters, items: [...spoilt, ...items.slice(spoilt.length)] };
}
