import { dateFilters, type DateFilterTitles } from '../../model/dateFilter';
import { InputProblem } from '../../model/failure';
import type { Field, RowField } from '../../model/field';
import { objectOf, type Json, type JsonObject } from '../../model/json';
import { SEARCH_LIMITS } from '../../model/search';
import { labelOf, parameterOf } from '../names';
import { captionOf } from './caption';
import { conditionSeconds, daysAgoSeconds, type DateCondition } from './conditionDates';
import { knownValue, valueMeant } from './knownValues';
import { inEditorOrder, quoteValue, type ItemInput, type KindSpec, type ValueProperty } from './spec';

type FilterField = Field<'select'> | RowField;

/** What filters need of the table of kinds, which they stand in themselves. */
interface FilterKinds {
	propertyOf(field: FilterField): ValueProperty;
	convertValue(field: FilterField, value: unknown, input: ItemInput): Json | Promise<Json>;
}

/** A filter: its input in the form, and how its value becomes a condition. */
interface Filter {
	name: string;
	input: FilterField;
	condition: (value: unknown, input: ItemInput) => Promise<JsonObject>;
}

/** Which kinds may be asked for records that have no value, by an expression that gives null. */
const MAY_BE_UNSET: ReadonlySet<FilterField['kind']> = new Set(['pick', 'select', 'text']);

/** A filter that compares for equality. */
const equalFilter = (
	name: string,
	field: FilterField,
	{ searches }: Field<'filters'>,
	{ convertValue }: FilterKinds,
): Filter => ({
	name: parameterOf(name, field),
	input: field,
	async condition(value, input) {
		const compared = { searches, field: name, sign: '=' };
		if (value === null && MAY_BE_UNSET.has(field.kind)) return { field: name, operator: '=', value: null };
		const meant = field.kind === 'choice' ? valueMeant(value, Object.keys(field.options)) : undefined;
		const converted = await convertValue(field, meant ?? value ?? '', input);
		if (typeof converted === 'string' && converted.trim() === '')
			throw new InputProblem('is empty', 'Fill it in, check what its expression gives, or remove the filter');
		return { field: name, operator: '=', value: knownValue(compared, converted, input) };
	},
});

/** The time that a number of days reaches back to. */
async function secondsOfDays(condition: DateCondition, value: Json, input: ItemInput): Promise<number> {
	if (typeof value === 'number' && value > 0) return await daysAgoSeconds(condition, value, input);
	throw new InputProblem(`is ${quoteValue(value)}, but must be more than 0`, 'Give a number of days, such as 2 or 0.5');
}

/** The four filters of a date. */
const dateFiltersOf = (
	field: string,
	titles: DateFilterTitles,
	{ searches }: Field<'filters'>,
	{ convertValue }: FilterKinds,
): Filter[] =>
	(Object.keys(dateFilters) as Array<keyof typeof dateFilters>).map((way): Filter => {
		const { isDays, sign, suffix } = dateFilters[way];
		const condition: DateCondition = { searches, field, sign };
		const input: FilterField = isDays
			? { kind: 'decimal', label: titles[way], default: 1 }
			: { kind: 'time', label: titles[way] };
		return {
			name: parameterOf(`${field}_${suffix}`),
			input,
			condition: async (value, source) => ({
				field,
				operator: sign,
				value: isDays
					? await secondsOfDays(condition, await convertValue(input, value ?? '', source), source)
					: await conditionSeconds(condition, value, source),
			}),
		};
	});

const filtersOf = (field: Field<'filters'>, kinds: FilterKinds): Filter[] => [
	...Object.entries(field.equal).map(([name, input]) => equalFilter(name, input, field, kinds)),
	...Object.entries(field.dates).flatMap(([name, titles]) => dateFiltersOf(name, titles, field, kinds)),
];

/** The kind `filters`: each filter that the user adds is a condition, and all of them hold. */
export const makeFilters = (kinds: FilterKinds): KindSpec<'filters'> => ({
	property: (field) => ({
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: inEditorOrder(
			filtersOf(field, kinds).map(({ name, input }) => ({ ...captionOf(name, input), ...kinds.propertyOf(input) })),
		),
	}),
	convert: async (value, field, input) => {
		const values = objectOf(value);
		const conditions: JsonObject[] = [];
		for (const filter of filtersOf(field, kinds)) {
			if (!Object.hasOwn(values, filter.name)) continue;
			try {
				conditions.push(await filter.condition(values[filter.name], input));
			} catch (error) {
				throw InputProblem.at(`"${labelOf(filter.name, filter.input)}"`, error);
			}
		}
		if (conditions.length > SEARCH_LIMITS.conditions)
			throw new InputProblem(
				`has ${conditions.length} entries, but Intercom takes ${SEARCH_LIMITS.conditions} conditions in one group`,
				'Take some out, or split the search',
			);
		return { operator: 'AND', value: conditions };
	},
});
