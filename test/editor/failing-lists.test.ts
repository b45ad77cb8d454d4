import { useShortWaits } from '../kit/shortWaits';
import { NodeApiError } from 'n8n-workflow';
import { useTestNode } from '../operations/testNode';
import { chosen, FIELD_LISTS, LISTS, listSearch, load, type PickerName, resourceMapping } from './load';

const node = useTestNode();
useShortWaits();

const list = (code: string, message: string) => ({ type: 'error.list', request_id: 'r1', errors: [{ code, message }] });
const all = [...LISTS, ...FIELD_LISTS];
const searches = Object.keys(listSearch) as PickerName[];
const mappers = Object.keys(resourceMapping) as Array<keyof typeof resourceMapping>;

/** What every list of the editor does at the same time: the message of its error, or the list that it gave. */
const attempts = async () => {
	const context = (name: string) => node.loadOptions(chosen[name] ?? { resource: 'contact', operation: 'get' });
	const work = [
		...all.map(async (name) => await load(node, name)),
		...searches.map(async (name) => await listSearch[name].call(context(name), 'x')),
		...mappers.map(async (name) => await resourceMapping[name].call(context(name))),
	];
	return (await Promise.allSettled(work)).map((result) =>
		result.status === 'fulfilled' ? `gave ${JSON.stringify(result.value)}` : (result.reason as unknown),
	);
};

describe('a list that fails', () => {
	test.each([
		[401, list('unauthorized', 'Access Token Invalid'), 'Access Token Invalid', 'code unauthorized, request r1'],
		[403, list('api_plan_restricted', 'Not on your plan'), 'Not on your plan', 'code api_plan_restricted, request r1'],
		[500, '<html><h1>We are down</h1></html>', 'We are down', 'Intercom has a problem of its own'],
		[200, {}, /^Intercom's answer has no list under/, ''],
	])(
		'says why in the words of the answer (%i), and is never shown as an empty one',
		async (status, body, message, more) => {
			node.simulator.fault({ status, body, times: Infinity });
			const errors = await attempts();
			expect(errors).toHaveLength(all.length + searches.length + mappers.length);
			for (const error of errors) {
				expect(error).toBeInstanceOf(NodeApiError);
				const { description, message: words } = error as NodeApiError;
				expect(words).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
				expect(description).toContain(more);
				expect(JSON.stringify(error)).not.toContain(node.simulator.token);
			}
		},
	);

	test('gives no half list when a later page fails', async () => {
		node.simulator.state.addContacts(120);
		node.simulator.fault({ skip: 1, status: 403, body: list('forbidden', 'No more') });
		await expect(load(node, 'getContacts')).rejects.toThrow('No more');
	});

	test('tries again after a failure that passes', async () => {
		node.simulator.fault({ status: 503 });
		expect(await load(node, 'getTeams')).toHaveLength(2);
		expect(node.sent).toHaveLength(2);
	});
});
