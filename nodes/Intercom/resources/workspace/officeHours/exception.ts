import { readDate } from '../../../model/dateText';
import type { Case, Fields } from '../../../model/field';
import { flag, oneOf, pick, text } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { endpoint, procedure, type Resource } from '../../../model/operation';
import { atOnce } from '../../../model/pages';
import type { Session } from '../../../model/session';
import { dailyHours, toMinutes } from './intervals';

const EXCEPTION = '/office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions/{id}';
const EXCEPTIONS = '/office_hours_schedules/{office_hours_schedule_id}/office_hours_exceptions';

const schedule = pick({ from: 'officeHours', label: 'Schedule', required: true });
const exceptionPath = {
	office_hours_schedule_id: schedule,
	id: pick({ from: 'officeHoursExceptions', label: 'Exception', required: true }),
};
const date = { label: 'Date', placeholder: 'e.g. 2026-12-25', description: 'As year, month and day' } as const;
const commonFields = {
	name: text({ placeholder: 'e.g. Christmas Day' }),
	recurring_annually: flag({ label: 'Every Year', description: 'Whether it repeats on the same date each year' }),
} satisfies Fields;
const types: Readonly<Record<'closed' | 'custom_hours', Case>> = {
	closed: { label: 'Closed All Day', send: { exception_type: 'closed' } },
	custom_hours: {
		label: 'Other Hours',
		send: { exception_type: 'custom_hours' },
		fields: { time_intervals: dailyHours },
	},
};

/** The body as Intercom takes it: open hours in minutes, and only the day of a date with a time. */
const toRequestBody = (body: JsonObject, { fail }: Pick<Session, 'fail'>): JsonObject => {
	const { exception_date } = body;
	if (exception_date === undefined) return toMinutes(body, { fail });
	const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(String(exception_date).trim()) ?? [];
	if (readDate(day)?.day !== day)
		fail(`Date "${String(exception_date)}" is not a day`, 'Write year, month and day, such as 2026-12-25');
	return toMinutes({ ...body, exception_date: day }, { fail });
};

export const officeHoursException: Resource = {
	label: 'Office Hours Exception',
	operations: {
		create: procedure({
			action: 'Create an exception of office hours',
			description: 'Close a schedule on a day, or give that day other hours',
			covers: [`POST ${EXCEPTIONS}`],
			path: { office_hours_schedule_id: schedule },
			body: {
				exception_date: text({ ...date, required: true }),
				on_this_day: oneOf({ required: true, cases: types }),
				...commonFields,
			},
			async run({ body, fail, path, send }) {
				const { office_hours_schedule_id = '' } = path;
				return await send(`POST ${EXCEPTIONS}`, {
					path: { office_hours_schedule_id },
					body: toRequestBody(body, { fail }),
				});
			},
		}),
		delete: endpoint({
			action: 'Delete an exception of office hours',
			description: 'Give a day its usual hours back',
			route: `DELETE ${EXCEPTION}`,
			path: exceptionPath,
		}),
		get: endpoint({
			action: 'Get an exception of office hours',
			description: 'Get an exception with its open hours, in minutes since midnight',
			ifNotFound: true,
			route: `GET ${EXCEPTION}`,
			path: exceptionPath,
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many exceptions of office hours',
			description: 'List the exceptions of a schedule',
			route: `GET ${EXCEPTIONS}`,
			path: { office_hours_schedule_id: schedule },
			rows: 'data',
			pages: atOnce,
		}),
		update: procedure({
			action: 'Update an exception of office hours',
			description: 'Change the day, the name or the hours of an exception',
			covers: [`PUT ${EXCEPTION}`],
			path: exceptionPath,
			body: {
				change_hours: oneOf({
					label: 'On This Day',
					required: true,
					cases: { keep: { label: 'No Change' }, ...types },
				}),
				exception_date: text(date),
				...commonFields,
			},
			async run({ body, fail, path, send }) {
				const { id = '', office_hours_schedule_id = '' } = path;
				return await send(`PUT ${EXCEPTION}`, {
					path: { id, office_hours_schedule_id },
					body: toRequestBody(body, { fail }),
				});
			},
		}),
	},
};
