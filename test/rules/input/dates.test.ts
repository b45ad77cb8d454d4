import type { INodeParameters } from 'n8n-workflow';
import { useTestNode } from '../../operations/testNode';
import { picked } from '../../kit/input';

const node = useTestNode();

const contact = { resource: 'contact', operation: 'update', contact_id: picked('6762f0d01bb69f9f2193bb7d') };
const fin = {
	...{ resource: 'fin', operation: 'start', conversation_id: 'ext-1', message_body: 'Hi', user_id: 'u-1' },
};
const exception = {
	...{ resource: 'officeHoursException', operation: 'create', office_hours_schedule_id: picked('1') },
	...{ on_this_day: 'closed' },
};
const search = (value: unknown): INodeParameters => ({
	...{ resource: 'conversation', operation: 'search', search_by: 'all' },
	query: { date: [{ field: 'created_at', operator: 'greaterThan', value: value as string }] },
});

describe('A day that no calendar has is refused before anything is sent:', () => {
	test.each<[string, INodeParameters, RegExp]>([
		[
			'a date of a form',
			{ ...contact, additionalFields: { signed_up_at: '30 Feb 2026' } },
			/^Signed Up At "30 Feb 2026"/,
		],
		['digits that are no time', { ...contact, additionalFields: { signed_up_at: '20260131' } }, /no plausible time/],
		['a date of a search', search('Feb 30 2026'), /"Feb 30 2026" is not a date/],
		['a time in a text', { ...fin, additionalFields: { message_timestamp: '2026-02-30T10:00:00Z' } }, /is no time/],
		['a day in a text', { ...exception, exception_date: '2026-02-30' }, /^Date "2026-02-30" is not a day/],
	])('%s', async (_name, parameters, words) => {
		expect((await node.failure(parameters)).message).toMatch(words);
		expect(node.sent).toEqual([]);
	});
});
