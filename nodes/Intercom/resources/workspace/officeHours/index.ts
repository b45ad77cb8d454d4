import { pick, rows, text } from '../../../model/fields';
import { endpoint, procedure, type Resource } from '../../../model/operation';
import { atOnce } from '../../../model/pages';
import { toMinutes, weeklyHours } from './intervals';
import { DELETED_FOR_GOOD } from '../../shared/notices';

const id = pick({ from: 'officeHours', label: 'Schedule', required: true });
const zone = {
	label: 'Time Zone',
	placeholder: 'e.g. America/New_York',
	description: 'Where the hours are meant, by the name in the IANA database',
} as const;

export const officeHours: Resource = {
	label: 'Office Hours Schedule',
	operations: {
		create: procedure({
			action: 'Create a schedule of office hours',
			description: 'Say when the workspace is open in a week',
			covers: ['POST /office_hours_schedules'],
			body: {
				name: text({ required: true, placeholder: 'e.g. Support hours' }),
				time_zone_name: text({ ...zone, required: true }),
				time_intervals: rows({ ...weeklyHours, required: true }),
			},
			async run({ body, fail, send }) {
				return await send('POST /office_hours_schedules', { body: toMinutes(body, { fail }) });
			},
		}),
		delete: endpoint({
			action: 'Delete a schedule of office hours',
			description: 'Delete a schedule for good',
			notice: DELETED_FOR_GOOD,
			route: 'DELETE /office_hours_schedules/{id}',
			path: { id },
		}),
		get: endpoint({
			action: 'Get a schedule of office hours',
			description: 'Get a schedule with its open hours, in minutes since Monday 00:00',
			ifNotFound: true,
			route: 'GET /office_hours_schedules/{id}',
			path: { id },
		}),
		getAll: endpoint({
			label: 'Get Many',
			action: 'Get many schedules of office hours',
			description: 'List the schedules of the workspace',
			route: 'GET /office_hours_schedules',
			rows: 'data',
			pages: atOnce,
		}),
		update: procedure({
			action: 'Update a schedule of office hours',
			description: 'Change the name, the time zone or the open hours of a schedule',
			covers: ['PUT /office_hours_schedules/{id}'],
			path: { id },
			body: {
				name: text({ placeholder: 'e.g. Support hours' }),
				time_zone_name: text(zone),
				time_intervals: rows({ ...weeklyHours, description: 'All of them: hours that are not here are gone' }),
			},
			async run({ body, fail, path, send }) {
				const { id: schedule = '' } = path;
				return await send('PUT /office_hours_schedules/{id}', {
					path: { id: schedule },
					body: toMinutes(body, { fail }),
				});
			},
		}),
	},
};
