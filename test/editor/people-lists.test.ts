import { useTestNode } from '../operations/testNode';
import { keep } from '../simulator/routes/shelf';
import { load, searchIn } from './load';

const node = useTestNode();

const search = searchIn(node, { resource: 'audience', operation: 'get' });

const addAudiences = (count: number) => {
	for (let n = 1; n <= count; n++)
		keep(node.simulator.state, 'audience', { type: 'audience', name: `A${n}` }, String(n));
};

describe('searchAudiences', () => {
	test('gives a page, and the number of the next one until there is none', async () => {
		addAudiences(60);
		const first = await search('searchAudiences');
		expect([first.results.length, first.paginationToken]).toEqual([50, '2']);
		const second = await search('searchAudiences', '', '2');
		expect(second.results.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
		expect(second.paginationToken).toBeUndefined();
		expect(node.sent.map(({ to }) => to)).toEqual([
			'GET /audiences?per_page=50&page=1',
			'GET /audiences?per_page=50&page=2',
		]);
	});

	test('finds one on a later page', async () => {
		addAudiences(60);
		const { results } = await search('searchAudiences', 'a7');
		expect(results).toEqual([{ name: 'A7', value: '7' }]);
	});
});

describe('searchSubscriptionTypes', () => {
	test('calls a type by its translated name, and says what consent it asks for', async () => {
		const type = { consent_type: 'opt_in', default_translation: { name: 'Newsletter' } };
		keep(node.simulator.state, 'subscription_type', type, '91');
		const expected = [{ name: 'Newsletter', value: '91', description: 'opt_in' }];
		expect((await search('searchSubscriptionTypes', 'news')).results).toEqual(expected);
		expect((await search('searchSubscriptionTypes', 'sms')).results).toEqual([]);
		expect(await load(node, 'getSubscriptionTypes')).toEqual(expected);
	});
});

describe('searchDataAttributes', () => {
	test('gives those of the workspace, archived ones too, but none that every workspace has', async () => {
		const { results } = await search('searchDataAttributes');
		expect(results.map(({ name, description }) => `${name} ${description}`)).toEqual([
			'employees company',
			...['legacy_score', 'mrr', 'paid_subscriber', 'plan', 'seats'].map((name) => `${name} contact`),
			'tier company',
			'trial_ends_at contact',
			'vip company',
		]);
		expect(node.sent).toEqual([{ to: 'GET /data_attributes?include_archived=true' }]);
	});

	test('filters by name and by what has the attribute', async () => {
		expect((await search('searchDataAttributes', 'TIER')).results).toHaveLength(1);
		expect((await search('searchDataAttributes', 'company')).results).toHaveLength(3);
	});
});
