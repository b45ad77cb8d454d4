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

/** Tells which day of a zone a moment is taken for. */
function hintAtDay(
	{ field, sign, seconds, zone }: { field: string; sign: string; seconds: number; zone: string | undefined },
	{ addHint }: Pick<ItemInput, 'addHint'>,
): void {
	const place = zone === 'UTC' ? zone : `${zone}, the time zone of the workspace`;
	const means = zone && `${COMPARED_BY_DAY}: ${field} ${sign} means ${WORDS[sign]} ${dayAt(seconds, zone)} in ${place}`;
	addHint(means ?? BY_UNKNOWN_DAY);
}

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
	if (searches === 'contacts' && sign === '!=') input.addHint(`${field} != also finds contacts that have no ${field}`);
	if (days === undefined || (day === undefined && seconds === 0)) return seconds;

	const zone = days === 'UTC' ? days : await input.workspaceTimezone();
	if (day === undefined) {
		hintAtDay({ field, sign, seconds, zone }, input);
		return seconds;
	}
	if (zone === undefined) input.addHint(`${BY_UNKNOWN_DAY}: the zone of the workflow, ${input.timezone}, was used`);
	const start = startOfDay(day, zone ?? input.timezone);
	if (start === undefined)
		throw new InputProblem(`${quoteValue(value)} is not a date in ${zone ?? input.timezone}`, 'Use another day');
	return start;
}

const DAY_SECONDS = 86_400;
/** A day on which clocks are set back. */
const LONGEST_DAY_SECONDS = 25 * 3_600;

/**
 * The time so many days before the execution began, to be compared by `>` or `<`. Where Intercom compares days, the day
 * on which that time falls counts as later: what is younger is all found, and nothing that is younger passes for older.
 */
export async function daysAgoSeconds(
	{ searches, field, sign }: DateCondition,
	days: number,
	input: ItemInput,
): Promise<number> {
	const seconds = Math.max(Math.floor(input.startedAt / 1_000 - days * DAY_SECONDS), 0);
	const compared = daysCompared(searches, field, input.apiVersion);
	if (compared === undefined) return seconds;
	const zone = compared === 'UTC' ? compared : await input.workspaceTimezone();
	const start = zone === undefined ? undefined : startOfDay(dayAt(seconds, zone), zone);
	const lastOfDayBefore = start === undefined ? seconds - LONGEST_DAY_SECONDS : start - 1;
	const sent = sign === '>' ? Math.max(lastOfDayBefore, 0) : seconds;
	hintAtDay({ field, sign, seconds: sent, zone }, input);
	return sent;
}
