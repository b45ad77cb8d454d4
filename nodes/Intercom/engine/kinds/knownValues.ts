import type { SearchKind } from '../../model/field';
import { InputProblem } from '../../model/failure';
import type { Json } from '../../model/json';
import { searchFieldType } from '../../model/searchFields';
import { knownValues, type KnownValues } from '../../model/searchValues';
import { booleanFrom } from './plain';
import { quoteValue, type ItemInput } from './spec';

/** Nodes of version 1 were saved when values were sent as they are, and go on doing so, with a hint. */
const FIRST_CHECKED_VERSION = 2;

const YES_OR_NO: KnownValues = { values: ['true', 'false'], isClosed: true };

const folded = (text: string): string => text.trim().toLowerCase().replace(/[ -]/g, '_');

/** The value that somebody meant who wrote it with other capitals, or with spaces: "Waiting on Customer". */
export const valueMeant = (value: unknown, values: readonly string[]): string | undefined =>
	typeof value === 'string' ? values.find((one) => folded(one) === folded(value)) : undefined;

/** A field, and the sign by which a condition compares it. */
interface Compared {
	searches: SearchKind;
	field: string;
	sign: string;
}

function checkedValue({ searches, field }: Compared, value: Json, input: ItemInput): Json {
	const isYesNo = searchFieldType(searches, field) === 'yesNo';
	const known = isYesNo ? YES_OR_NO : knownValues(searches, field, input.apiVersion);
	if (!known || value === null) return value;
	const meant = isYesNo ? booleanFrom(value) : valueMeant(value, known.values);
	const isChecked = input.nodeVersion >= FIRST_CHECKED_VERSION;
	if (meant !== undefined && (isChecked || isYesNo)) return isChecked ? meant : value;
	if (meant !== undefined && meant === value) return value;

	const listed = known.values.join(', ');
	if (known.isClosed && isChecked) throw new InputProblem(`has no value ${quoteValue(value)}`, `Use one of: ${listed}`);
	input.addHint(
		known.isClosed
			? `${field} is never ${quoteValue(value)}: its values are ${listed}`
			: `Intercom's documents name no ${field} ${quoteValue(value)}: they have ${listed}`,
	);
	return value;
}

/**
 * The value of a condition as Intercom spells it. One that no record can have is refused with those that there are:
 * Intercom would find nothing by it, without a word.
 */
export function knownValue(compared: Compared, value: Json, input: ItemInput): Json {
	// Parts of a value, as contains and its like compare them, are none of the list.
	if (!['=', '!=', 'IN', 'NIN'].includes(compared.sign)) return value;
	return Array.isArray(value)
		? value.map((one) => checkedValue(compared, one, input))
		: checkedValue(compared, value, input);
}
