import { fillWorkspace, WORKSPACE } from '../operations/workspace/facts';
import { useTestNode } from '../operations/testNode';
import { keep } from '../simulator/routes/shelf';
import { load, searchIn } from './load';
import { picked } from '../kit/input';

const node = useTestNode({ given: fillWorkspace });

const search = searchIn(node, { resource: 'officeHoursException', operation: 'get' });

test.each([
	['searchAwayReasons', 'BREAK', { name: 'On a break', value: WORKSPACE.reason, description: '☕' }],
	['searchBrands', 'prem', { name: 'Premium', value: WORKSPACE.brand }],
	['searchEmails', '@example', { name: 'support@example.com', value: WORKSPACE.email, description: 'example.com' }],
	['searchNewsfeeds', '', { name: 'Visitors', value: WORKSPACE.newsfeed }],
	['searchNewsItems', 'look', { name: 'A new look', value: WORKSPACE.newsItem, description: 'live' }],
	['searchOfficeHours', 'dublin', { name: 'Support hours', value: WORKSPACE.schedule, description: 'Europe/Dublin' }],
] as const)('%s finds by "%s"', async (name, filter, entry) => {
	expect(await search(name, filter)).toEqual({ results: [entry] });
	expect((await search(name, 'nothing of that kind')).results).toEqual([]);
});

test('exceptions of office hours are those of the schedule that is chosen', async () => {
	keep(node.simulator.state, 'office_hours_schedule', { name: 'Nights' }, '124');
	const eve = { name: 'Christmas Eve', value: WORKSPACE.exception, description: '2026-12-24' };
	const of = (id: string) => ({ office_hours_schedule_id: picked(id) });
	expect(await search('searchOfficeHoursExceptions', '', undefined, of(WORKSPACE.schedule))).toEqual({
		results: [eve],
	});
	expect(await search('searchOfficeHoursExceptions', '', undefined, of('124'))).toEqual({ results: [] });
	await expect(search('searchOfficeHoursExceptions')).rejects.toThrow('is not chosen yet');
});

test('news is listed a page at a time, and searched through several pages', async () => {
	const { state } = node.simulator;
	for (let n = 1; n <= 24; n++) keep(state, 'news_item', { title: `News ${n}`, state: 'draft' }, String(n));
	const first = await search('searchNewsItems');
	expect([first.results.length, first.paginationToken]).toEqual([10, '2']);
	const last = await search('searchNewsItems', '', '3');
	expect([last.results.length, last.paginationToken]).toEqual([5, undefined]);
	const [only, ...more] = (await search('searchNewsItems', 'a new look')).results;
	expect([only?.value, more]).toEqual([WORKSPACE.newsItem, []]);
});

test('getActivityTypes gives the types of activity by title', async () => {
	expect(await load(node, 'getActivityTypes')).toContainEqual({ name: 'App Name Change', value: 'app_name_change' });
	expect(node.sent).toEqual([{ to: 'GET /admins/activity_log_event_types' }]);
});
