import fc from 'fast-check';
import { convertValue } from '../../../nodes/Intercom/engine/kinds';
import { InputProblem } from '../../../nodes/Intercom/model/failure';
import { time } from '../../../nodes/Intercom/model/fields';
import { problemOf, sourceOf } from './source';
import { runs } from '../../kit/property';

/*
 * A small model of ISO 8601 and RFC 2822: a day, a time and an offset, how both standards spell them, and the seconds
 * since 1970 that they mean. It counts days by hand, without any calendar of JavaScript.
 */
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));
const leapsBefore = (year: number) =>
	Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
const firstOf = (year: number) => (year - 1970) * 365 + leapsBefore(year) - leapsBefore(1970);
const dayInYear = (year: number, month: number, day: number) =>
	Array.from({ length: month - 1 }, (_unused, index) => daysIn(year, index + 1)).reduce((sum, one) => sum + one, day);
/** Days since 1 January 1970. */
const dayNumber = (year: number, month: number, day: number) => firstOf(year) + dayInYear(year, month, day) - 1;
/** 1 for Monday to 7 for Sunday; 1 January 1970 was a Thursday. */
const weekdayOf = (days: number) => ((((days + 3) % 7) + 7) % 7) + 1;

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface Moment {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
	offsetMinutes: number;
}

const offsetText = (minutes: number, colon: string) =>
	`${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}${colon}${pad(Math.abs(minutes) % 60)}`;
const clock = ({ hour, minute, second }: Moment) => `${pad(hour)}:${pad(minute)}:${pad(second)}`;

/** Year, number and weekday of the ISO week: it belongs to the year in which its Thursday is. */
function weekOf({ year, month, day }: Moment): string {
	const days = dayNumber(year, month, day);
	const weekday = weekdayOf(days);
	const thursday = days - weekday + 4;
	const weekYear =
		[year - 1, year, year + 1].find((one) => thursday >= firstOf(one) && thursday < firstOf(one + 1)) ?? 0;
	return `${pad(weekYear, 4)}-W${pad(Math.floor((thursday - firstOf(weekYear)) / 7) + 1)}-${weekday}`;
}

const iso = (moment: Moment) => `${pad(moment.year, 4)}-${pad(moment.month)}-${pad(moment.day)}`;
const weekday = ({ year, month, day }: Moment) => WEEKDAYS[weekdayOf(dayNumber(year, month, day)) - 1] ?? '';
const mail = ({ year, month, day }: Moment) => `${day} ${MONTHS[month - 1] ?? ''} ${pad(year, 4)}`;
/** Forms that spell year, month and day. */
const calendarForms: Readonly<Record<string, (moment: Moment) => string>> = {
	'ISO 8601, extended': (m) => `${iso(m)}T${clock(m)}${offsetText(m.offsetMinutes, ':')}`,
	'ISO 8601, with a fraction': (m) => `${iso(m)}T${clock(m)},75${offsetText(m.offsetMinutes, ':')}`,
	'ISO 8601, basic': (m) =>
		`${iso(m).replaceAll('-', '')}T${clock(m).replaceAll(':', '')}${offsetText(m.offsetMinutes, '')}`,
	SQL: (m) => `${iso(m)} ${clock(m)}${offsetText(m.offsetMinutes, ':')}`,
	'RFC 2822': (m) => `${mail(m)} ${clock(m)} ${offsetText(m.offsetMinutes, '')}`,
	'RFC 2822, with the weekday': (m) => `${weekday(m)}, ${mail(m)} ${clock(m)} ${offsetText(m.offsetMinutes, '')}`,
	JavaScript: (m) =>
		`${weekday(m)} ${MONTHS[m.month - 1] ?? ''} ${pad(m.day)} ${pad(m.year, 4)} ${clock(m)} GMT${offsetText(m.offsetMinutes, '')} (Some Time)`,
};
const forms: typeof calendarForms = {
	...calendarForms,
	'ISO 8601, by week': (m) => `${weekOf(m)}T${clock(m)}${offsetText(m.offsetMinutes, ':')}`,
	'ISO 8601, by day of the year': (m) =>
		`${pad(m.year, 4)}-${pad(dayInYear(m.year, m.month, m.day), 3)}T${clock(m)}${offsetText(m.offsetMinutes, ':')}`,
};

const secondsOf = ({ year, month, day, hour, minute, second, offsetMinutes }: Moment) =>
	dayNumber(year, month, day) * 86_400 + hour * 3_600 + (minute - offsetMinutes) * 60 + second;

const parts = {
	year: fc.integer({ min: 1000, max: 9999 }),
	month: fc.integer({ min: 1, max: 12 }),
	hour: fc.integer({ min: 0, max: 23 }),
	minute: fc.integer({ min: 0, max: 59 }),
	second: fc.integer({ min: 0, max: 59 }),
	offsetMinutes: fc.integer({ min: -12 * 60, max: 14 * 60 }),
};
/** Any day from 1 to 31, whether or not its month has it. */
const anyMoment: fc.Arbitrary<Moment> = fc.record({ ...parts, day: fc.integer({ min: 1, max: 31 }) });
const exists = ({ year, month, day }: Moment) => day <= daysIn(year, month);

const source = sourceOf({ timezone: 'America/New_York' });
const seconds = (value: unknown) => convertValue(time(), value, source);

test.each(Object.entries(forms))('every moment is sent as it is spelled in the form %s', (_name, spell) => {
	fc.assert(fc.property(anyMoment.filter(exists), (moment) => expect(seconds(spell(moment))).toBe(secondsOf(moment))));
});

test.each(Object.entries(calendarForms))(
	'a day that no calendar has is refused in the form %s',
	async (_name, spell) => {
		const missing = anyMoment.map((moment) => ({ ...moment, month: 2, day: 30 + (moment.day % 2) }));
		const short = anyMoment.map((moment) => ({ ...moment, month: [4, 6, 9, 11][moment.month % 4] ?? 4, day: 31 }));
		const notLeap = anyMoment.map((moment) => ({ ...moment, month: 2, day: 29 })).filter((moment) => !exists(moment));
		await fc.assert(
			fc.asyncProperty(fc.oneof(missing, short, notLeap), async (moment) =>
				expect(await problemOf(() => seconds(spell(moment)))).toBeInstanceOf(InputProblem),
			),
		);
	},
);

test('a time without a zone is read in the zone of the workflow, in every form', () => {
	// POSIX turns the sign round: this zone is five hours behind UTC all year.
	const west = sourceOf({ timezone: 'Etc/GMT+5' });
	const withoutZone: Array<(moment: Moment) => string> = [
		(m) => `${iso(m)}T${clock(m)}`,
		(m) => `${iso(m)} ${clock(m)}`,
		(m) => `${mail(m)} ${clock(m)}`,
		(m) => `${MONTHS[m.month - 1] ?? ''} ${m.day} ${pad(m.year, 4)} ${clock(m)}`,
	];
	fc.assert(
		fc.property(anyMoment.filter(exists), fc.constantFrom(...withoutZone), (moment, spell) =>
			expect(convertValue(time(), spell(moment), west)).toBe(secondsOf({ ...moment, offsetMinutes: -300 })),
		),
	);
});

test('24:00 is the midnight that ends its day', () => {
	fc.assert(
		fc.property(anyMoment.filter(exists), (moment) => {
			const midnight = { ...moment, hour: 0, minute: 0, second: 0, offsetMinutes: 0 };
			expect(seconds(`${iso(moment)}T24:00:00Z`)).toBe(secondsOf(midnight) + 86_400);
		}),
	);
});

const recent = fc.record({
	...parts,
	day: fc.integer({ min: 1, max: 31 }),
	year: fc.integer({ min: 1900, max: 2199 }),
});

test('digits that write a day without dashes are not taken for seconds', async () => {
	await fc.assert(
		fc.asyncProperty(recent.filter(exists), async (moment) => {
			const digits = iso(moment).replaceAll('-', '');
			for (const value of [digits, Number(digits), digits.slice(0, 6), moment.year])
				expect(await problemOf(() => seconds(value))).toBeInstanceOf(InputProblem);
		}),
	);
});

test('whatever is typed gives whole seconds or a refusal, never an error of the program', async () => {
	const typed = fc.oneof(
		fc.string(),
		fc.stringMatching(/^[\d :TWZ+./-]{1,30}$/),
		fc.stringMatching(/^(Sat,? )?\d{1,2} [A-Z][a-z]{2} \d{4}( \d\d:\d\d(:\d\d)?)?( [A-Z]{1,4}| [+-]\d{4})?$/),
	);
	await fc.assert(
		fc.asyncProperty(typed, async (text) => {
			const given = await problemOf(() => seconds(text));
			expect(given instanceof InputProblem || Number.isSafeInteger(given)).toBe(true);
		}),
		runs(1_000),
	);
});
