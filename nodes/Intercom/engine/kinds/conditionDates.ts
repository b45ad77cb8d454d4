import type { SearchKind } from '../../model/field';
import { InputProblem } from '../../model/failure';
import { daysCompared } from '../../model/search';
import { quoteValue, type ItemInput } from './spec';
import { dayAt, dayFrom, secondsFrom, startOfDay } from './time';

/** What a date is compared with, and how. */
export interface DateCondition {
	searches: SearchKind;
	field: string;
	sign: string;
}

const COMPARED_BY_DAY = 'Intercom compares dates of contacts by day';
const BY_UNKNOWN_DAY = `${COMPARED_BY_DAY} in the time zone of the workspace, which this access token can't read`;
const WORDS: Readonly<Record<string, string>> = { '=': 'on', '>': 'after', '<': 'before' };

/**
 * The date of a condition, as Unix seconds. Where Intercom compares days, a value without a time is that day of its
 * calendar, and a hint says which day a time falls on. Zero, which everything comes after, asks for no zone.
 */
export async function conditionSeconds(
	{ searches, field, sign }: DateCondition,
	value: unknown,
	input: ItemInput,
): Promise<number> {
	const days = daysCompared(searches, field, input.apiVersion);
	const day = days && dayFrom(value);
	const seconds = secondsFrom(value, input.timezone);
	if (days === undefined || (day === undefined && seconds === 0)) return seconds;

	const zone = days === 'UTC' ? days : await input.workspaceTimezone();
	if (day === undefined) {
		const place = days === 'UTC' ? 'UTC' : `${zone}, the time zone of the workspace`;
		const means =
			zone && `${COMPARED_BY_DAY}: ${field} ${sign} means ${WORDS[sign]} ${dayAt(seconds, zone)} in ${place}`;
		input.addHint(means ?? BY_UNKNOWN_DAY);
		return seconds;
	}
	if (zone === undefined) input.addHint(`${BY_UNKNOWN_DAY}: the zone of the workflow, ${input.timezone}, was used`);
	const start = startOfDay(day, zone ?? input.timezone);
	if (start === undefined)
		throw new InputProblem(`${quoteValue(value)} is not a date in ${zone ?? input.timezone}`, 'Use another day');
	return start;
}
