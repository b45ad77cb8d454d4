import { PAGED_BY_INTERCOM } from '../../catalogue/facts';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';

const log = (operation: string) => ({ resource: 'activityLog', operation });
const since = { created_at_after: '2026-01-31T12:00:00Z' };
const SINCE = 1769860800;
const entry = { id: 'fca05814', activity_type: 'app_name_change', created_at: SINCE + 1 };
const list = (...activity_logs: Array<typeof entry>) => ({
	type: 'activity_log.list',
	pages: { type: 'pages', next: null, page: 1, per_page: 20, total_pages: 1 },
	activity_logs,
});
const search = (body: object) => ({ to: 'POST /admins/activity_logs/search', body });

describeRows('Activity Log', { answers: [list(entry)] }, [
	{
		title: 'Get Many reads from a moment on',
		parameters: { ...log('getAll'), ...since },
		sends: [{ to: `GET /admins/activity_logs?created_at_after=${SINCE}&page=1&per_page=20` }],
		gives: [entry],
		sdk: async (client) => await client.admins.listAllActivityLogs({ created_at_after: String(SINCE) }),
		sdkDiffers: PAGED_BY_INTERCOM,
	},
	{
		title: 'Get Many reads until another',
		parameters: {
			...log('getAll'),
			...since,
			limit: 5,
			additionalFields: { created_at_before: '2026-02-01T12:00:00Z' },
		},
		answers: [list()],
		sends: [
			{
				to: `GET /admins/activity_logs?created_at_after=${SINCE}&created_at_before=${SINCE + 86_400}&page=1&per_page=5`,
			},
		],
		gives: [],
	},
	{
		title: 'Get Types gives one item for each type',
		parameters: log('getTypes'),
		answers: [{ type: 'activity_log_event_type.list', event_types: ['admin_logout', 'app_name_change'] }],
		sends: [{ to: 'GET /admins/activity_log_event_types' }],
		gives: [{ event_type: 'admin_logout' }, { event_type: 'app_name_change' }],
	},
	{
		title: 'Get Types gives no more than asked for',
		parameters: { ...log('getTypes'), limit: 1 },
		answers: [{ event_types: ['admin_logout', 'app_name_change'] }],
		sends: [{ to: 'GET /admins/activity_log_event_types' }],
		gives: [{ event_type: 'admin_logout' }],
	},
	{
		title: 'Search names the page in the body',
		parameters: { ...log('search'), ...since },
		sends: [search({ created_at_after: SINCE, page: 1, per_page: 50 })],
		gives: [entry],
	},
	{
		title: 'Search sends every field',
		parameters: {
			...log('search'),
			...since,
			returnAll: true,
			additionalFields: { created_at_before: SINCE + 60, event_types: ['app_name_change', 'admin_logout'] },
		},
		sends: [
			search({
				created_at_after: SINCE,
				created_at_before: SINCE + 60,
				event_types: ['app_name_change', 'admin_logout'],
				page: 1,
				per_page: 250,
			}),
		],
		gives: [entry],
	},
]);

describeRefusals('Activity Log refuses', [
	[
		'a time that is none (Get Many)',
		{ ...log('getAll'), created_at_after: 'yesterday' },
		'From "yesterday" is not a date',
	],
	[
		'a time that is none (Search)',
		{ ...log('search'), created_at_after: 'yesterday' },
		'From "yesterday" is not a date',
	],
]);

describe('Activity Log', () => {
	const node = useTestNode();

	test.each([
		['search', [1, 2, 3]],
		['getAll', Array.from({ length: 30 }, (_, index) => index + 1)],
	])(
		'%s reads all pages, each activity once, and once more as Intercom does not count them',
		async (operation, pages) => {
			for (let n = 0; n < 600; n++) {
				keep(node.simulator.state, 'activity_log', { ...entry, id: `log-${n}` }, `log-${n}`);
			}
			const given = await node.json({ ...log(operation), ...since, returnAll: true });
			expect(new Set(given.map(({ id }) => id)).size).toBe(600);
			expect(given).toHaveLength(600);
			const numberOf = (request: object) => Number(/"page":"?(\d+)/.exec(JSON.stringify(request))?.[1]);
			expect(node.simulator.requests.map(({ body, query }) => numberOf([body, query]))).toEqual([...pages, ...pages]);
		},
	);

	test('Search is sent again after an answer that was lost, as it changes nothing', async () => {
		node.simulator.fault({ method: 'POST', drop: 'after' });
		expect(await node.json({ ...log('search'), ...since })).toEqual([]);
		expect(node.sent).toHaveLength(2);
	});
});
