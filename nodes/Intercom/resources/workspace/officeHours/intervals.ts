import { choice, rows, text } from '../../../model/fields';
import { objectsOf, type Json, type JsonObject } from '../../../model/json';
import type { Session } from '../../../model/session';

const MINUTES_PER_DAY = 24 * 60;
/** The hours of schedules begin and end at quarters of an hour. */
const QUARTER_MINUTES = 15;
/** Days as Intercom counts them: Monday is 0. */
const DAYS: Readonly<Record<string, readonly number[]>> = {
	weekdays: [0, 1, 2, 3, 4],
	weekend: [5, 6],
	every_day: [0, 1, 2, 3, 4, 5, 6],
	monday: [0],
	tuesday: [1],
	wednesday: [2],
	thursday: [3],
	friday: [4],
	saturday: [5],
	sunday: [6],
};

const hours = {
	opens: text({ required: true, placeholder: 'e.g. 09:00' }),
	closes: text({ required: true, placeholder: 'e.g. 17:30', hint: '24:00 is the end of the day' }),
};
const openHours = { label: 'Open Hours', title: 'Hours' } as const;

/** The open hours of a week, day by day. */
export const weeklyHours = {
	...openHours,
	of: {
		day: choice({
			required: true,
			options: {
				weekdays: 'Monday to Friday',
				weekend: 'Saturday and Sunday',
				every_day: 'Every Day',
				monday: 'Monday',
				tuesday: 'Tuesday',
				wednesday: 'Wednesday',
				thursday: 'Thursday',
				friday: 'Friday',
				saturday: 'Saturday',
				sunday: 'Sunday',
			},
			default: 'weekdays',
		}),
		...hours,
	},
} as const;

/** The open hours of one day. */
export const dailyHours = rows({ ...openHours, required: true, of: hours });

const parseMinutes = (time: Json | undefined): number => {
	const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(String(time).trim()) ?? [];
	const minutes = Number(hour) * 60 + Number(minute);
	return minutes <= MINUTES_PER_DAY ? minutes : NaN;
};

/**
 * Converts the open hours of a body to minutes, as Intercom takes them: minutes of the week if rows name days, or else
 * of the day.
 */
export function toMinutes(body: JsonObject, { fail }: Pick<Session, 'fail'>): JsonObject {
	if (body.time_intervals === undefined) return body;
	const time_intervals = objectsOf(body.time_intervals).flatMap(({ closes, day, opens }, index) => {
		const row = `Open Hours row ${index + 1}:`;
		const minutes = [opens, closes].map((time) => {
			const minutesOfDay = parseMinutes(time);
			if (Number.isNaN(minutesOfDay))
				fail(`${row} "${String(time)}" is not a time of day`, 'Write hours and minutes, such as 09:30');
			if (day !== undefined && minutesOfDay % QUARTER_MINUTES !== 0)
				fail(`${row} "${String(time)}" is not a quarter of an hour`, 'Use minutes 00, 15, 30 or 45');
			return minutesOfDay;
		});
		const [start = 0, end = 0] = minutes;
		if (end <= start)
			fail(
				`${row} it has to close after it opens`,
				'Past midnight takes two rows: one until 24:00, and one from 00:00',
			);
		const days = typeof day === 'string' ? (DAYS[day] ?? []) : [0];
		return days.map((number) => ({
			start_minute: number * MINUTES_PER_DAY + start,
			end_minute: number * MINUTES_PER_DAY + end,
		}));
	});
	return { ...body, time_intervals };
}
