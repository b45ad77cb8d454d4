/** A date as somebody spelled it: a day that the calendar has, and a time of it. */
export interface SpelledDate {
	/** As in "2026-01-31". */
	day: string;
	/** As in "12:00:00"; midnight where none is given. */
	time: string;
	/** As in "+01:00" or "Z"; absent where the text names none. */
	offset?: string;
	/** A place instead of an offset, as in "Europe/Berlin"; nobody has looked whether it exists. */
	zone?: string;
}

const utcDay = (year: number, month: number, day: number): Date =>
	new Date(new Date(0).setUTCFullYear(year, month - 1, day));

/** JavaScript takes 31 February for 3 March; here it is no day. */
function calendarDay(year: number, month: number, day: number): Date | undefined {
	const date = utcDay(year, month, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

function dayOfYear(year: number, count: number): Date | undefined {
	const date = utcDay(year, 1, count);
	return date.getUTCFullYear() === year ? date : undefined;
}

/** A day of an ISO week. Week 1 has 4 January in it, and a week belongs to the year of its Thursday. */
function dayOfWeek(year: number, week: number, weekday: number): Date | undefined {
	const monday = 4 - ((utcDay(year, 1, 4).getUTCDay() + 6) % 7) + (week - 1) * 7;
	const isInYear = utcDay(year, 1, monday + 3).getUTCFullYear() === year;
	return isInYear ? utcDay(year, 1, monday + weekday - 1) : undefined;
}

type ToDay = (year: number, second: number, third: number) => Date | undefined;
/** How ISO 8601 spells a day. Without a day of the month or week it is the first. */
const ISO_DAYS: ReadonlyArray<readonly [RegExp, ToDay]> = [
	[/^(\d{4})-(\d{2})(?:-(\d{2}))?$/, calendarDay],
	[/^(\d{4})(\d{2})(\d{2})$/, calendarDay],
	[/^(\d{4})-W(\d{2})(?:-([1-7]))?$/, dayOfWeek],
	[/^(\d{4})W(\d{2})([1-7])?$/, dayOfWeek],
	[/^(\d{4})-?(\d{3})$/, dayOfYear],
];

function readIsoDay(text: string): Date | undefined {
	for (const [form, toDay] of ISO_DAYS) {
		const [, year, second, third = 1] = form.exec(text) ?? [];
		if (year !== undefined) return toDay(Number(year), Number(second), Number(third));
	}
	return undefined;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day in English words, as mail, HTTP and JavaScript write it: "Sat, 31 Jan 2026" or "Sat Jan 31 2026". */
const DAY_IN_WORDS = /^(?:([a-z]{3}),? )?(?:(\d{1,2}) ([a-z]{3})|([a-z]{3}) (\d{1,2}),?) (\d{4})(?:,? (.+))?$/i;

/** A name of the wrong weekday makes it no day. */
function dayOfWords(weekday: string | undefined, [year, month = '', day]: Array<string | undefined>): Date | undefined {
	const date = calendarDay(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
	const isRight = weekday === undefined || WEEKDAYS[date?.getUTCDay() ?? 7] === weekday.toLowerCase();
	return isRight ? date : undefined;
}

/** The day of a text, and what comes after it. */
function splitDay(text: string): { date: Date | undefined; rest: string | undefined } {
	const [, weekday, day1, month1, month2, day2, year, words] = DAY_IN_WORDS.exec(text) ?? [];
	if (year !== undefined) return { date: dayOfWords(weekday, [year, month1 ?? month2, day1 ?? day2]), rest: words };
	const [, day = '', rest] = /^([\dW-]+)(?:[T ](.+))?$/i.exec(text) ?? [];
	return { date: readIsoDay(day.toUpperCase()), rest };
}

const TIME = /^(\d{2}|\d(?=:))(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?(?: ?([ap])\.?m\.?)?(?: ?([a-z+-].*))?$/i;

/** "12:00:00" out of its parts; `undefined` where no clock shows it. 24:00 is the end of a day. */
function readClock([hour, minute = '00', second = '00', half]: Array<string | undefined>): string | undefined {
	const count = Number(hour);
	const isHour = half === undefined ? count < 24 : count >= 1 && count <= 12;
	const isEnd = half === undefined && count === 24 && minute === '00' && second === '00';
	if (!(isHour || isEnd) || Number(minute) > 59 || Number(second) > 59) return undefined;
	const hours = half === undefined ? count : (count % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
	return `${String(hours).padStart(2, '0')}:${minute}:${second}`;
}

/** The zones that RFC 2822 names. */
const NAMED_OFFSETS: Readonly<Record<string, string>> = {
	...{ Z: 'Z', UT: 'Z', UTC: 'Z', GMT: 'Z' },
	...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
	...{ MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
};

/** Where a time is meant; `undefined` for what is no zone. A comment or a place in brackets may follow an offset. */
function readZone(text: string): Pick<SpelledDate, 'offset' | 'zone'> | undefined {
	const plain = text.replace(/ ?(?:\([^()]*\)|\[[^[\]]*\])$/, '');
	const named = NAMED_OFFSETS[plain.toUpperCase()];
	if (named !== undefined) return { offset: named };
	const [, sign, hours, minutes = '00'] = /^(?:GMT|UTC?)?([+-])([01]\d|2[0-3])(?::?([0-5]\d))?$/i.exec(plain) ?? [];
	if (sign !== undefined) return { offset: `${sign}${hours}:${minutes}` };
	return /^[a-z]\w*(?:\/[\w+-]+)*$/i.test(plain) ? { zone: plain } : undefined;
}

const toDayText = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * The date that a text spells, in the forms of ISO 8601, SQL, RFC 2822, HTTP and JavaScript; `undefined` for anything
 * else, such as a day that no calendar has.
 */
export function readDate(text: string): SpelledDate | undefined {
	const { date, rest } = splitDay(text.trim().replace(/\s+/g, ' '));
	if (!date) return undefined;
	if (rest === undefined) return { day: toDayText(date), time: '00:00:00' };
	const [, hour, minute, second, half, zoneText] = TIME.exec(rest) ?? [];
	const time = hour === undefined ? undefined : readClock([hour, minute, second, half]);
	const zone = zoneText === undefined ? {} : readZone(zoneText);
	if (time === undefined || zone === undefined) return undefined;
	if (!time.startsWith('24')) return { day: toDayText(date), time, ...zone };
	date.setUTCDate(date.getUTCDate() + 1);
	return { day: toDayText(date), time: '00:00:00', ...zone };
}
