import { fillWorkspace, WORKSPACE } from './facts';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const hours = (operation: string) => ({ resource: 'officeHours', operation });
const exception = (operation: string) => ({ resource: 'officeHoursException', operation });
const { exception: EVE, schedule: SUPPORT } = WORKSPACE;
const AT = `/office_hours_schedules/${SUPPORT}`;
const id = picked(SUPPORT);
const office_hours_schedule_id = picked(SUPPORT);
const eve = { office_hours_schedule_id, id: picked(EVE) };
const schedule = { type: 'office_hours_schedule', id: SUPPORT, name: 'Support hours' };
const closed = { type: 'office_hours_exception', id: EVE, exception_type: 'closed', time_intervals: null };
const span = (start_minute: number, end_minute: number) => ({ start_minute, end_minute });

describeRows('Office Hours', { given: fillWorkspace, answers: [schedule] }, [
	{
		title: 'Create turns days and times into minutes of the week',
		parameters: {
			...hours('create'),
			name: 'Support hours',
			time_zone_name: 'Europe/Dublin',
			time_intervals: {
				row: [
					{ day: 'weekdays', opens: '09:00', closes: '17:30' },
					{ day: 'saturday', opens: '9:15', closes: '12:00' },
					{ day: 'sunday', opens: '00:00', closes: '24:00' },
				],
			},
		},
		sends: [
			{
				to: 'POST /office_hours_schedules',
				body: {
					name: 'Support hours',
					time_zone_name: 'Europe/Dublin',
					time_intervals: [
						span(540, 1050),
						span(1980, 2490),
						span(3420, 3930),
						span(4860, 5370),
						span(6300, 6810),
						span(7755, 7920),
						span(8640, 10080),
					],
				},
			},
		],
		gives: [schedule],
	},
	{
		title: 'Create takes Monday to Friday for rows that say no day, as those are the days that a new row shows',
		parameters: {
			...hours('create'),
			name: 'Mornings',
			time_zone_name: 'UTC',
			time_intervals: { row: [{ opens: '={{ $json.from }}', closes: '12:00' }] },
		},
		items: [{ json: { from: '08:00' } }],
		sends: [
			{
				to: 'POST /office_hours_schedules',
				body: {
					name: 'Mornings',
					time_zone_name: 'UTC',
					time_intervals: [0, 1, 2, 3, 4].map((day) => span(day * 1440 + 480, day * 1440 + 720)),
				},
			},
		],
		gives: [schedule],
	},
	{
		title: 'Update sends what is given alone',
		parameters: { ...hours('update'), id, additionalFields: { name: 'Longer hours' } },
		sends: [{ to: `PUT ${AT}`, body: { name: 'Longer hours' } }],
		gives: [schedule],
	},
	{
		title: 'Update takes new hours, and finds the schedule by its name',
		parameters: {
			...hours('update'),
			id: picked('support hours', 'name'),
			additionalFields: {
				time_zone_name: 'Europe/Paris',
				time_intervals: { row: [{ day: 'weekend', opens: '10:00', closes: '11:45' }] },
			},
		},
		answers: [undefined, schedule],
		sends: [
			{ to: 'GET /office_hours_schedules' },
			{
				to: `PUT ${AT}`,
				body: { time_zone_name: 'Europe/Paris', time_intervals: [span(7800, 7905), span(9240, 9345)] },
			},
		],
		gives: [schedule],
	},
	{ title: 'Get reads one', parameters: { ...hours('get'), id }, sends: [{ to: `GET ${AT}` }], gives: [schedule] },
	{
		title: 'Get Many gives one item for each',
		parameters: hours('getAll'),
		answers: [{ type: 'office_hours_schedule.list', data: [schedule, { ...schedule, id: '124' }] }],
		sends: [{ to: 'GET /office_hours_schedules' }],
		gives: [schedule, { ...schedule, id: '124' }],
	},
	{
		title: 'Delete says so',
		parameters: { ...hours('delete'), id },
		answers: [],
		sends: [{ to: `DELETE ${AT}` }],
		gives: [{ id: SUPPORT, object: 'office_hours_schedule', deleted: true }],
	},
]);

describeRows('Office Hours Exception', { given: fillWorkspace, answers: [closed] }, [
	{
		title: 'Create closes a day, of a moment the day alone',
		parameters: {
			...exception('create'),
			office_hours_schedule_id,
			exception_date: '2026-12-25T09:00:00.000Z',
			additionalFields: { name: 'Christmas Day', recurring_annually: true },
		},
		sends: [
			{
				to: `POST ${AT}/office_hours_exceptions`,
				body: {
					exception_date: '2026-12-25',
					exception_type: 'closed',
					name: 'Christmas Day',
					recurring_annually: true,
				},
			},
		],
		gives: [closed],
	},
	{
		title: 'Create gives a day other hours, to the minute',
		parameters: {
			...exception('create'),
			office_hours_schedule_id,
			exception_date: '2026-12-24',
			on_this_day: 'custom_hours',
			time_intervals: {
				row: [
					{ opens: '09:00', closes: '12:59' },
					{ opens: '14:00', closes: '24:00' },
				],
			},
		},
		sends: [
			{
				to: `POST ${AT}/office_hours_exceptions`,
				body: {
					exception_date: '2026-12-24',
					exception_type: 'custom_hours',
					time_intervals: [span(540, 779), span(840, 1440)],
				},
			},
		],
		gives: [closed],
	},
	{
		title: 'Update leaves the hours alone unless asked to change them',
		parameters: {
			...exception('update'),
			...eve,
			time_intervals: { row: [{ opens: '01:00', closes: '02:00' }] },
			additionalFields: { name: 'Eve', exception_date: '2027-12-24', recurring_annually: false },
		},
		sends: [
			{
				to: `PUT ${AT}/office_hours_exceptions/${EVE}`,
				body: { name: 'Eve', exception_date: '2027-12-24', recurring_annually: false },
			},
		],
		gives: [closed],
	},
	{
		title: 'Update changes the hours',
		parameters: {
			...exception('update'),
			...eve,
			change_hours: 'custom_hours',
			time_intervals: { row: [{ opens: '10:00', closes: '11:00' }] },
		},
		sends: [
			{
				to: `PUT ${AT}/office_hours_exceptions/${EVE}`,
				body: { exception_type: 'custom_hours', time_intervals: [span(600, 660)] },
			},
		],
		gives: [closed],
	},
	{
		title: 'Get reads one',
		parameters: { ...exception('get'), ...eve },
		sends: [{ to: `GET ${AT}/office_hours_exceptions/${EVE}` }],
		gives: [closed],
	},
	{
		title: 'Get Many gives those of the schedule',
		parameters: { ...exception('getAll'), office_hours_schedule_id },
		answers: [{ type: 'office_hours_exception.list', data: [closed] }],
		sends: [{ to: `GET ${AT}/office_hours_exceptions` }],
		gives: [closed],
	},
	{
		title: 'Delete says so',
		parameters: { ...exception('delete'), ...eve },
		answers: [],
		sends: [{ to: `DELETE ${AT}/office_hours_exceptions/${EVE}` }],
		gives: [{ id: EVE, object: 'office_hours_exception', deleted: true }],
	},
]);

const week = (opens: string, closes: string) => ({
	...hours('create'),
	name: 'Support hours',
	time_zone_name: 'UTC',
	time_intervals: {
		row: [
			{ day: 'monday', opens: '09:00', closes: '10:00' },
			{ day: 'friday', opens, closes },
		],
	},
});
const day = (exception_date: string) => ({ ...exception('create'), office_hours_schedule_id, exception_date });

describeRefusals('Office hours refuse', [
	['a time that is none', week('9 am', '17:00'), 'Open Hours row 2: "9 am" is not a time of day'],
	['a time after midnight', week('09:00', '24:15'), 'Open Hours row 2: "24:15" is not a time of day'],
	['a schedule to the minute', week('09:00', '17:10'), 'Open Hours row 2: "17:10" is not a quarter of an hour'],
	['hours that end before they begin', week('22:00', '06:00'), 'Open Hours row 2: it has to close after it opens'],
	['hours without a length', week('09:00', '09:00'), 'Open Hours row 2: it has to close after it opens'],
	['a missing time', week('={{ $json.nothing }}', '09:00'), 'Open Hours row 2: "Opens" is empty'],
	['a schedule without hours', { ...week('', ''), time_intervals: {} }, 'Open Hours is empty'],
	['a date in another form', day('25.12.2026'), 'Date "25.12.2026" is not a day'],
	['a date that is none', day('2026-13-25'), 'Date "2026-13-25" is not a day'],
]);

describe('Office hours', () => {
	const node = useTestNode();

	test('keeps a schedule as Intercom does: a day that opens at midnight and closes at midnight is open all the time', async () => {
		const always = { row: [{ day: 'every_day', opens: '00:00', closes: '24:00' }] };
		const [made] = await node.json({ ...week('', ''), time_intervals: always });
		expect(made).toMatchObject({ twenty_four_seven: true });
		expect(await node.json({ ...hours('get'), id: picked(String(made?.['id'])) })).toEqual([made]);
	});
});
