import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { describeRows } from '../rows';
import { ANN, BOB, contact } from './contact-samples';

const activities = contact('getActivities');
const deleted = contact('getDeleted');
const activity = (id: string, event_type: string, more: object = {}) => ({
	type: 'contact_activity',
	id,
	event_type,
	contact_id: ANN,
	role: 'user',
	created_at: 1767139200,
	...more,
});
const gone = (status: string, more: object = {}) => ({
	type: 'contact',
	id: BOB,
	external_id: 'user-71',
	email: "o'neil@example.com",
	status,
	...more,
});

describeRows('Contact: Get Activities', [
	{
		title: 'reads on until a page has nothing new, as the last one names a next page too',
		parameters: { ...activities, returnAll: true },
		answers: [
			{
				type: 'list',
				data: [activity('1', 'contact.created'), activity('2', 'contact.role_updated')],
				pages: { type: 'pages', next: { starting_after: 'WzIsMV0=' } },
			},
			{ type: 'list', data: [], pages: { type: 'pages', next: { starting_after: 'WzIsMV0=' } } },
		],
		sends: [
			{ to: 'GET /contacts/activities?per_page=150' },
			{ to: 'GET /contacts/activities?per_page=150&starting_after=WzIsMV0%3D' },
		],
		gives: [activity('1', 'contact.created'), activity('2', 'contact.role_updated')],
	},
	{
		title: 'asks for no more than are wanted',
		parameters: { ...activities, limit: 1 },
		answers: [
			{
				type: 'list',
				data: [activity('1', 'contact.merged', { merge_source_id: BOB, merge_target_id: ANN })],
				pages: { type: 'pages', next: { starting_after: 'WzIsMV0=' } },
			},
		],
		sends: [{ to: 'GET /contacts/activities?per_page=1' }],
		gives: [activity('1', 'contact.merged', { merge_source_id: BOB, merge_target_id: ANN })],
	},
]);

describeRows('Contact: Get Deleted', [
	{
		title: 'reads the contacts with their status, and asks for emails as people write them',
		parameters: { ...deleted, limit: 2 },
		answers: [
			{
				type: 'list',
				data: [gone('merged', { merged_into_id: ANN }), gone('archived', { id: ANN })],
				total_count: 2,
				pages: { type: 'pages', page: 1, total_pages: 1 },
			},
		],
		sends: [{ to: 'GET /contacts/deleted?escape_identity=false&page=1&per_page=2' }],
		gives: [gone('merged', { merged_into_id: ANN }), gone('archived', { id: ANN })],
	},
]);

describe('Contact', () => {
	const node = useTestNode();
	const versions = () => node.simulator.requests.map(({ headers }) => headers['intercom-version']);

	test('Get Activities gives what happened to contacts, oldest first and each once', async () => {
		for (let index = 1; index <= 320; index++)
			keep(node.simulator.state, 'contact_activity', { event_type: 'contact.created' }, `activity-${index}`);
		const given = await node.json({ ...activities, returnAll: true });
		expect(given.map(({ id }) => id)).toEqual(Array.from({ length: 320 }, (_, index) => `activity-${index + 1}`));
		expect(new Set(versions())).toEqual(new Set(['Preview']));
	});

	test('Get Activities gives nothing where nothing happened', async () => {
		expect(await node.json({ ...activities, returnAll: true })).toEqual([]);
	});

	test('Get Activities tells of what other operations did', async () => {
		await node.json({ ...contact('create'), email: 'ann@example.com' });
		const [{ id } = {}] = await node.json({ ...contact('create'), email: 'bob@example.com' });
		await node.json({ ...contact('delete'), contact_id: { __rl: true, mode: 'id', value: String(id) } });
		const given = await node.json({ ...activities, returnAll: true });
		expect(given.map(({ event_type }) => event_type)).toEqual([
			'contact.created',
			'contact.created',
			'contact.deleted',
		]);
	});

	test('Get Deleted reads page after page in version 2.17, or in Preview where that is chosen', async () => {
		node.simulator.state.addContacts(200, () => ({ archived: true, email: "o'neil@example.com" }));
		for (const version of ['2.16', 'Preview']) {
			const given = await node.json({ ...deleted, returnAll: true, options: { version } });
			expect(given).toHaveLength(200);
			expect(new Set(given.map(({ email, status }) => `${String(status)} ${String(email)}`))).toEqual(
				new Set(["archived o'neil@example.com"]),
			);
		}
		expect(new Set(versions())).toEqual(new Set(['2.17', 'Preview']));
	});
});
