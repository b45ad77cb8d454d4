import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { addContact, ANN, contact } from './contact-samples';
import { describeRefusals } from '../refusals';
import { picked } from '../../kit/input';

const node = useTestNode({ given: addContact });

const update = (signed_up_at: string | number | boolean): INodeParameters => ({
	...contact('update'),
	contact_id: picked(ANN),
	additionalFields: { signed_up_at },
});
const run = async (parameters: INodeParameters, timezone: string) =>
	await node.items(parameters, { settings: { timezone }, items: [{ json: { at: '2026-01-31T12:00:00.000Z' } }] });

describeRefusals('Contact: a date is refused when it is', [
	['a word', update('yesterday'), 'Signed Up At "yesterday" is not a date'],
	['text that a lenient parser takes for a year', update('room 1'), 'Signed Up At "room 1" is not a date'],
	['a day before a month', update('31/01/2026'), 'Signed Up At "31/01/2026" is not a date'],
	['a day that does not exist', update('2026-02-31'), 'Signed Up At "2026-02-31" is not a date'],
	['empty text', update(''), 'Signed Up At is empty'],
	['true', update(true), 'Signed Up At true is not a date'],
	['an object', update('={{ ({ a: 1 }) }}'), 'Signed Up At {"a":1} is not a date'],
	['a list', update('={{ [2026, 1, 31] }}'), 'Signed Up At [2026,1,31] is not a date'],
	['an invalid Luxon date', update("={{ DateTime.fromISO('nope') }}"), 'Signed Up At "Invalid DateTime" is not a date'],
	['an invalid JavaScript date', update("={{ new Date('nope') }}"), 'Signed Up At null is not a date'],
]);

describe('Contact: dates', () => {
	test.each([
		['ISO text with Z', '2026-01-31T12:00:00Z', 1769860800],
		['ISO text with milliseconds', '2026-01-31T12:00:00.999Z', 1769860800],
		['ISO text with an offset', '2026-01-31T13:00:00+01:00', 1769860800],
		['RFC 2822 text', 'Sat, 31 Jan 2026 12:00:00 +0000', 1769860800],
		['HTTP text', 'Sat, 31 Jan 2026 12:00:00 GMT', 1769860800],
		["JavaScript's own text", 'Sat Jan 31 2026 07:00:00 GMT-0500 (Eastern Standard Time)', 1769860800],
		['SQL text with an offset', '2026-01-31 12:00:00 +00:00', 1769860800],
		['Unix seconds', 1769860800, 1769860800],
		['Unix seconds with a fraction', 1769860800.9, 1769860800],
		['Unix seconds of the year 1970', 86400, 86400],
		['0', 0, 0],
		['milliseconds', 1769860800123, 1769860800],
		['seconds as text', '1769860800', 1769860800],
		['milliseconds as text', ' 1769860800123 ', 1769860800],
		['a Luxon date', "={{ DateTime.fromISO('2026-01-31T12:00:00Z') }}", 1769860800],
		[
			'a Luxon date of another zone',
			"={{ DateTime.fromISO('2026-01-31T12:00:00', { zone: 'Asia/Tokyo' }) }}",
			1769828400,
		],
		['a JavaScript date', "={{ new Date('2026-01-31T12:00:00Z') }}", 1769860800],
		['a date of the item', '={{ $json.at }}', 1769860800],
	])('sends %s as Unix seconds, whatever the zone of the workflow', async (_form, value, seconds) => {
		await run(update(value), 'America/New_York');
		expect(node.sent).toEqual([{ to: `PUT /contacts/${ANN}`, body: { signed_up_at: seconds } }]);
	});

	test.each([
		['ISO text', '2026-01-31T12:00:00', 'America/New_York', 1769878800],
		['ISO text', '2026-01-31T12:00:00', 'UTC', 1769860800],
		['ISO text in summer', '2026-07-01T12:00:00', 'Europe/Berlin', 1782900000],
		['SQL text', '2026-01-31 12:00:00', 'Asia/Tokyo', 1769828400],
		['a day', '2026-01-31', 'Asia/Tokyo', 1769785200],
		['a Luxon date', "={{ DateTime.fromISO('2026-01-31T12:00:00') }}", 'America/New_York', 1769878800],
	])('reads %s without a zone (%s) in the zone of the workflow, %s', async (_form, value, timezone, seconds) => {
		await run(update(value), timezone);
		expect(node.sent).toEqual([{ to: `PUT /contacts/${ANN}`, body: { signed_up_at: seconds } }]);
	});

	test.each(['created_at', 'custom_attributes.trial_ends_at'])(
		'reads a condition on %s the same way',
		async (field) => {
			const condition = { field, operator: 'greaterThan', value: '2026-01-31T12:00:00' };
			await run({ ...contact('search'), search_by: 'all', query: { date: [condition] } }, 'America/New_York');
			expect(node.sent).toEqual([
				{ to: 'GET /me' },
				{
					to: 'POST /contacts/search',
					body: {
						query: { operator: 'AND', value: [{ field, operator: '>', value: 1769878800 }] },
						pagination: { per_page: 50 },
					},
				},
			]);
		},
	);

	test('reads a mapped attribute the same way', async () => {
		const mapping = {
			mappingMode: 'defineBelow',
			value: { trial_ends_at: '2026-01-31T12:00:00' },
			schema: [{ id: 'trial_ends_at', type: 'dateTime', displayName: 'trial_ends_at', display: true }],
		};
		await run(
			{ ...contact('update'), contact_id: picked(ANN), custom_attributes_as: 'mapped', custom_attributes: mapping },
			'America/New_York',
		);
		expect(node.sent).toEqual([
			{ to: `PUT /contacts/${ANN}`, body: { custom_attributes: { trial_ends_at: 1769878800 } } },
		]);
	});
});
