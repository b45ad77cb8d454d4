import { removal, step, type Journey, type Own } from './step';

const connector = (own: Own) => ({ id: own.pick('connector') });
const audience = (own: Own) => ({ id: own.pick('audience') });
const schedule = (own: Own) => ({ id: own.pick('officeHours') });
const ofSchedule = (own: Own) => ({ office_hours_schedule_id: own.pick('officeHours') });
const exception = (own: Own) => ({ ...ofSchedule(own), id: own.pick('exception') });
const opening = { opens: '09:00', closes: '17:00' };

/** Connectors, audiences and office hours that nothing uses. */
export const settings: Journey = {
	name: 'data connectors, audiences and office hours',
	steps: [
		step('dataConnector.create', ({ names }) => ({ name: names.of('connector') }), { makes: 'connector' }),
		step('dataConnector.get', connector),
		step('dataConnector.update', (own) => ({
			...connector(own),
			additionalFields: { name: own.names.of('renamed-connector') },
		})),
		step('dataConnector.getResults', (own) => ({ data_connector_id: own.pick('connector') })),
		step(
			'audience.create',
			({ names }) => ({
				name: names.of('audience'),
				additionalFields: {
					role_predicates: { row: [{ attribute: 'role', type: 'role', comparison: 'eq', value: 'user' }] },
				},
			}),
			{ makes: 'audience' },
		),
		step('audience.get', audience),
		step('audience.update', (own) => ({
			...audience(own),
			additionalFields: { name: own.names.of('renamed-audience') },
		})),
		step(
			'officeHours.create',
			({ names }) => ({
				name: names.of('hours'),
				time_zone_name: 'Europe/Dublin',
				time_intervals: { row: [{ day: 'weekdays', ...opening }] },
			}),
			{ makes: 'officeHours' },
		),
		step('officeHours.get', schedule),
		step('officeHours.update', (own) => ({
			...schedule(own),
			additionalFields: { name: own.names.of('renamed-hours') },
		})),
		step(
			'officeHoursException.create',
			(own) => ({
				...ofSchedule(own),
				exception_date: '2030-12-24',
				on_this_day: 'custom_hours',
				time_intervals: { row: [opening] },
			}),
			{ makes: 'exception' },
		),
		step('officeHoursException.get', exception),
		step('officeHoursException.update', (own) => ({ ...exception(own), change_hours: 'keep' })),
		removal('officeHoursException.delete', exception),
		removal('officeHours.delete', schedule),
		removal('audience.delete', audience),
		removal('dataConnector.delete', connector),
	],
};
