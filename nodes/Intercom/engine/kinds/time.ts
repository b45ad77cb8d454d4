import { tryToParseDateTime } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { isObject } from '../../model/json';
import { quoteValue, type KindSpec } from './spec';

/** Numbers from here on are milliseconds: as Unix seconds this would be the year 5138. */
const MIN_NUMBER_IN_MS = 1e11;
/**
 * ISO 8601, SQL, RFC 2822, HTTP and JavaScript's own form. Without this check n8n's parser may read a year out of "room
 * 1".
 */
const DATE_LIKE =
	/^(\d{4}-\d{2}|\d{4}-?W\d{2}|\d{8}T|([A-Z][a-z]{2},? )?(\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{1,2}) \d{4})/;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** A Date or a Luxon DateTime: the only objects that are dates. */
const isDateObject = (value: unknown): boolean =>
	typeof value === 'object' && !Array.isArray(value) && !isObject(value);

/** The last date that JavaScript can hold. */
const MAX_DATE_MS = 8.64e15;

const secondsFromNumber = (value: number): number => {
	if (Math.abs(value) > MAX_DATE_MS) throw new InputProblem(`${value} is too far away for a date`, 'Use Unix seconds');
	return Math.floor(Math.abs(value) >= MIN_NUMBER_IN_MS ? value / 1_000 : value);
};

/** Any date that n8n can hold, as Unix seconds. Text without a time zone is read in the workflow's. */
export function secondsFrom(value: unknown, timezone: string): number {
	if (typeof value === 'number' && Number.isFinite(value)) return secondsFromNumber(value);
	if (typeof value === 'string' && /^-?\d{1,13}(\.\d+)?$/.test(value.trim())) return secondsFromNumber(Number(value));
	if (value === '' || value === undefined || value === null)
		throw new InputProblem('is empty', 'Choose a date, or check what its expression gives');
	const text = typeof value === 'string' ? value.trim() : undefined;
	if (text === undefined ? isDateObject(value) : DATE_LIKE.test(text)) {
		try {
			const date = tryToParseDateTime(value, timezone);
			// n8n's parser falls back to JavaScript's, which turns 31 February into 3 March.
			const moved = text !== undefined && ISO_DAY.test(text) && date.toISODate() !== text.slice(0, 10);
			if (!moved) return Math.floor(date.toSeconds());
		} catch {
			// Not a date after all: refused below.
		}
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
