import { ApiError, notFound } from '../../errors';
import { Answer, type Call, on, param, type Route } from '../../http/route';
import { asArray, asNumber, asObject, type Json, type JsonObject } from '../../json';
import { flag, integer, listOf, need, object, pick, type Shape, text } from '../../shape';
import type { Shelved } from '../../state/records';
import { created, deleted, recordsOf, shelved } from '../shelf';

const SCHEDULES = '/office_hours_schedules';
const EXCEPTIONS = `${SCHEDULES}/{office_hours_schedule_id}/office_hours_exceptions`;
const DAY = 24 * 60;
const schedule = 'office_hours_schedule';
const exception = 'office_hours_exception';

const intervals = listOf(object({ start_minute: need(integer), end_minute: need(integer) }));
const WEEK: Shape = { name: text, time_zone_name: text, time_intervals: intervals };
const DATE: Shape = {
	exception_date: text,
	exception_type: pick('closed', 'custom_hours'),
	name: text,
	time_intervals: intervals,
	recurring_annually: flag,
};

/** When the workspace is open. */
export const officeHoursRoutes: Route[] = [
	on(`GET ${SCHEDULES}`, (call) => all(schedule, recordsOf(call, schedule))),
	on(`POST ${SCHEDULES}`, (call) => made(call, schedule, week(call)), {
		body: { name: need(text), time_zone_name: need(text), time_intervals: need(intervals) },
	}),
	on(`GET ${SCHEDULES}/{id}`, (call) => shelved(call, schedule, 'id').fields),
	on(`PUT ${SCHEDULES}/{id}`, (call) => changed(call, shelved(call, schedule, 'id'), week(call)), { body: WEEK }),
	on(`DELETE ${SCHEDULES}/{id}`, (call) => gone(call, schedule, shelved(call, schedule, 'id'))),
	on(`GET ${EXCEPTIONS}`, (call) => all(exception, exceptionsOf(call))),
	on(`POST ${EXCEPTIONS}`, (call) => made(call, exception, date(call, {})), {
		body: { ...DATE, exception_date: need(text), exception_type: need(pick('closed', 'custom_hours')) },
	}),
	on(`GET ${EXCEPTIONS}/{id}`, (call) => exceptionOf(call).fields),
	on(`PUT ${EXCEPTIONS}/{id}`, (call) => changed(call, exceptionOf(call), date(call, exceptionOf(call).fields)), {
		body: DATE,
	}),
	on(`DELETE ${EXCEPTIONS}/{id}`, (call) => gone(call, exception, exceptionOf(call))),
];

const refused = (message: string): ApiError => new ApiError(422, 'data_invalid', message);

function exceptionsOf(call: Call): Shelved[] {
	const { id } = shelved(call, schedule, 'office_hours_schedule_id');
	return recordsOf(call, exception).filter(({ fields }) => fields['office_hours_schedule_id'] === id);
}

function exceptionOf(call: Call): Shelved {
	const found = exceptionsOf(call).find(({ id }) => id === param(call, 'id'));
	if (found === undefined) throw notFound('Object not found');
	return found;
}

/** Intervals as they are answered: the day comes out of the minutes, or out of the date. */
function opened(given: Json | undefined, most: number, step: number, day?: number): Json[] {
	return asArray(given).map((entry) => {
		const start = asNumber(asObject(entry)['start_minute']) ?? 0;
		const end = asNumber(asObject(entry)['end_minute']) ?? 0;
		if (start < 0 || end > most || end <= start) throw refused('Time intervals are out of range');
		if (start % step !== 0 || end % step !== 0) throw refused('Time intervals must be on a 15-minute boundary');
		return { start_minute: start, end_minute: end, day_of_week: day ?? Math.floor(start / DAY) };
	});
}

function week({ body }: Call): JsonObject {
	if (body['time_intervals'] === undefined) return body;
	const time_intervals = opened(body['time_intervals'], 7 * DAY, 15);
	return { ...body, time_intervals, twenty_four_seven: lengthOf(time_intervals) === 7 * DAY };
}

const lengthOf = (entries: Json[]): number =>
	entries
		.map(asObject)
		.reduce((sum, { end_minute, start_minute }) => sum + Number(end_minute) - Number(start_minute), 0);

function date(call: Call, before: JsonObject): JsonObject {
	const { id } = shelved(call, schedule, 'office_hours_schedule_id');
	const asked = { ...before, ...call.body };
	const when = String(asked['exception_date']);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(when)) throw refused('Exception date is invalid');
	const custom = asked['exception_type'] === 'custom_hours';
	if (custom && asArray(asked['time_intervals']).length === 0) throw refused('Time intervals are required');
	const day = (new Date(when).getUTCDay() + 6) % 7;
	return {
		office_hours_schedule_id: id,
		name: null,
		recurring_annually: false,
		...asked,
		time_intervals: custom ? opened(asked['time_intervals'], DAY, 1, day) : null,
	};
}

const all = (type: string, rows: readonly Shelved[]): JsonObject => ({
	type: `${type}.list`,
	data: rows.map(({ fields }) => fields),
});

function made(call: Call, type: string, fields: JsonObject): Answer {
	const now = call.state.now();
	return new Answer(201, created(call, type, { type, ...fields, created_at: now, updated_at: now }).fields);
}

function changed(call: Call, record: Shelved, fields: JsonObject): JsonObject {
	Object.assign(record.fields, fields, { updated_at: call.state.now() });
	call.wrote('office_hours.updated', record.id);
	return record.fields;
}

function gone(call: Call, type: string, record: Shelved): JsonObject {
	const { id } = deleted(call, type, record);
	return { id, object: type, deleted: true };
}
