import { tryToParseDateTime } from 'n8n-workflow';
import { readDate, type SpelledDate } from '../../model/dateText';
import { InputProblem } from '../../model/failure';
import { isObject } from '../../model/json';
import { quoteValue, type KindSpec } from './spec';

/** Larger numbers are no Unix seconds: these end with the year 2286. */
const MAX_SECONDS = 1e10;
/** Smaller ones are no milliseconds: what lies between is seconds after 2286, or milliseconds before March 1973. */
const MIN_MILLISECONDS = 1e11;
/** Larger ones are more likely microseconds. */
const MAX_MILLISECONDS = 1e13;
/** A year, a month or a day without its dashes, such as 2026 or 20260131: as seconds all these are days of 1970. */
const CALENDAR_DIGITS = /^(19|20|21)\d\d((0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?$/;

function secondsFromNumber(value: number): number {
	const size = Math.abs(value);
	if (size >= MAX_MILLISECONDS) throw new InputProblem(`${value} is too far away for a date`, 'Use Unix seconds');
	if ((size >= MAX_SECONDS && size < MIN_MILLISECONDS) || CALENDAR_DIGITS.test(String(value)))
		throw new InputProblem(
			`${value} is no plausible time`,
			'Use a form such as 2026-01-31, Unix seconds until the year 2286, or milliseconds from 1973 on',
		);
	return Math.floor(size >= MIN_MILLISECONDS ? value / 1_000 : value);
}

/** A Date or a Luxon DateTime: the only objects that are dates. */
const isDateObject = (value: unknown): boolean =>
	typeof value === 'object' && !Array.isArray(value) && !isObject(value);

/** The time of a date as it is spelled; `undefined` where its zone does not have it. */
function secondsFromSpelled({ day, time, offset, zone }: SpelledDate, timezone: string): number | undefined {
	if (offset !== undefined) return Date.parse(`${day}T${time}${offset}`) / 1_000;
	const date = tryToParseDateTime(`${day}T${time}`, zone ?? timezone);
	// Samoa never had 30 December 2011: it would be sent as the 31st.
	return date.toISODate() === day ? date.toSeconds() : undefined;
}

const MIDNIGHT = '00:00:00';

/**
 * The day of a text without a time, or with midnight and no offset, as n8n's calendar writes a day; `undefined` for
 * anything else. A Luxon date such as `$today` always has an offset, and so is a time.
 */
export function dayFrom(value: unknown): string | undefined {
	const { day, time, offset, zone } = (typeof value === 'string' && readDate(value)) || {};
	return time === MIDNIGHT && offset === undefined && zone === undefined ? day : undefined;
}

/** The first second of a day in a zone; `undefined` where the zone never had that day. */
export const startOfDay = (day: string, timezone: string): number | undefined =>
	secondsFromSpelled({ day, time: MIDNIGHT }, timezone);

/** The calendar day of a moment in a zone, as in "2026-01-31". */
export const dayAt = (seconds: number, timezone: string): string =>
	tryToParseDateTime(new Date(seconds * 1_000), timezone).toISODate() ?? '';

/** Any date that n8n can hold, as Unix seconds. Text without a time zone is read in the workflow's. */
export function secondsFrom(value: unknown, timezone: string): number {
	if (typeof value === 'number' && Number.isFinite(value)) return secondsFromNumber(value);
	if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) return secondsFromNumber(Number(value));
	if (value === '' || value === undefined || value === null)
		throw new InputProblem('is empty', 'Choose a date, or check what its expression gives');
	try {
		const spelled = typeof value === 'string' ? readDate(value) : undefined;
		if (spelled) {
			const seconds = secondsFromSpelled(spelled, timezone);
			if (seconds !== undefined && !Number.isNaN(seconds)) return seconds;
		} else if (isDateObject(value)) return Math.floor(tryToParseDateTime(value, timezone).toSeconds());
	} catch {
		// Not a date after all: refused below.
	}
	throw new InputProblem(
		`${quoteValue(value)} is not a date`,
		'Use a form such as 2026-01-31T12:00:00Z, or Unix seconds',
	);
}

export const time: KindSpec<'time'> = {
	fitsRow: true,
	property: () => ({ type: 'dateTime', default: '' }),
	convert: (value, _field, { timezone }) => secondsFrom(value, timezone),
};
