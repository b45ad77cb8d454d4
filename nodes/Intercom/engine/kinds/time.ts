import { tryToParseDateTime } from 'n8n-workflow';
import { InputProblem } from '../../model/failure';
import { isObject } from '../../model/json';
import { quoteValue, type KindSpec } from './spec';

/** Unix seconds have ten digits until the year 2286; anything longer is milliseconds. */
const MILLISECONDS_FROM = 1e11;
/** ISO 8601, SQL, RFC 2822, HTTP and JavaScript's own form. Without this check a parser may take "room 1" for a year. */
const DATE_LIKE =
	/^(\d{4}-\d{2}|\d{4}-?W\d{2}|\d{8}T|([A-Z][a-z]{2},? )?(\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{1,2}) \d{4})/;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** A Date or a Luxon DateTime: the only objects that are dates. */
const isInstance = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value) && !isObject(value);

/** Days that JavaScript can count end here, in milliseconds. */
const LAST = 8.64e15;

const fromNumber = (value: number): number => {
	if (Math.abs(value) > LAST) throw new InputProblem(`${value} is too far away for a date`, 'Use Unix seconds');
	return Math.floor(Math.abs(value) >= MILLISECONDS_FROM ? value / 1_000 : value);
};

/** Any date that n8n can hold, as Unix seconds. Text without a zone is meant in the workflow's zone. */
export function secondsOf(value: unknown, timezone: string): number {
	if (typeof value === 'number' && Number.isFinite(value)) return fromNumber(value);
	if (typeof value === 'string' && /^-?\d{1,13}(\.\d+)?$/.test(value.trim())) return fromNumber(Number(value));
	if (value === '' || value === undefined || value === null)
		throw new InputProblem('is empty', 'Choose a date, or check what its expression gives');
	const text = typeof value === 'string' ? value.trim() : undefined;
	if (text === undefined ? isInstance(value) : DATE_LIKE.test(text)) {
		try {
			const date = tryToParseDateTime(value, timezone);
			// The parser's last resort makes 3 March of 31 February.
			const moved = text !== undefined && ISO_DAY.test(text) && date.toISODate() !== text.slice(0, 10);
			if (!moved) return Math.floor(date.toSeconds());
		} catch {
			// Not a date after all: said below.
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
	convert: (value, _field, { timezone }) => secondsOf(value, timezone),
};
