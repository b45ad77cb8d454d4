import type { INodeParameters } from 'n8n-workflow';
import { isBatch, isList, routesOf } from '../../nodes/Intercom/model/operation';
import { TestNode } from '../operations/testNode';
import { cases } from './cases';
import { entries } from './entries';
import type { Case } from './facts';
import { filled } from './generate';
import { ITEM } from './sent';
import { fill } from './world';

// Exports that Intercom refuses for now are asked for again at once.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../kit/n8nWithShortSleep'));

/** How long each answer takes, so that requests that do not wait for each other overlap. */
const LATENCY_MS = 40;
/** A timer may be over a little early, and arrivals are told in whole milliseconds. */
const EARLY_MS = 5;
/** Several workspaces at once, as the time is spent on waiting. */
const WORKSPACES = 4;

const NEW = 'each item makes a record of its own, which has no name before';
const SET = 'all items give the same tag or take the same one, in whichever order';

/** Operations that write and keep no order between items, and why they need none. */
const WITHOUT_ORDER: Readonly<Record<string, string>> = {
	'aiContentSource.create': NEW,
	'article.create': NEW,
	'audience.create': NEW,
	'collection.create': NEW,
	'contact.previewMerge': 'it changes nothing',
	'contentSnippet.create': NEW,
	'conversationAttribute.create': NEW,
	'dataAttribute.create': NEW,
	'dataConnector.create': NEW,
	'dataExport.create': NEW,
	'folder.create': NEW,
	'internalArticle.create': NEW,
	'newsItem.create': NEW,
	'officeHours.create': NEW,
	'reportingExport.create': NEW,
	'tag.tagCompanies': SET,
	'tag.tagContacts': SET,
	'tag.untagCompanies': SET,
	'tag.untagContacts': SET,
	'ticket.create': NEW,
	'ticket.createAndWait': NEW,
	'ticket.createInBackground': NEW,
	'ticketType.create': NEW,
};

/** Those that may write; the raw request writes what the user says. A batch refuses a second item about the same. */
const writing = cases.filter(({ entry, key }) => {
	const routes = routesOf(entry);
	return (
		key !== 'rawRequest.send' && !isList(entry) && !isBatch(entry) && routes.some((route) => !route.startsWith('GET '))
	);
});

const nodes: TestNode[] = [];
beforeAll(async () => {
	for (let i = 0; i < WORKSPACES; i++) nodes.push(await TestNode.start({ latencyMs: LATENCY_MS }));
});
afterAll(async () => await Promise.all(nodes.map(async (node) => await node.close())));

/** Whether two items that say the same wrote one after another; `undefined` where they wrote nothing. */
async function keepsOrder(node: TestNode, parameters: INodeParameters, given?: Case['given']) {
	node.simulator.reset();
	fill(node.simulator);
	given?.(node.simulator);
	await node.execute(parameters, { items: [ITEM, ITEM], node: { onError: 'continueRegularOutput' } });
	const writes = node.simulator.requests.filter(({ method }) => method !== 'GET');
	// Of two that find or create the same, one write means that the second item found what the first one made.
	if (writes.length === 0) return undefined;
	return writes.slice(1).every(({ at }, index) => at - (writes[index]?.at ?? 0) >= LATENCY_MS - EARLY_MS);
}

test('two items that write about the same wait for each other, but for operations that are listed with a reason', async () => {
	const results: Array<readonly [key: string, keeps: boolean | undefined]> = [];
	const left = [...writing];
	const work = async (node: TestNode) => {
		for (let one = left.pop(); one; one = left.pop()) {
			// What a record is known by may be optional, so the ways to fill in everything count as well.
			let keeps = await keepsOrder(node, one.parameters);
			for (const { given, parameters = {} } of keeps === true ? [] : filled(one))
				keeps = (await keepsOrder(node, parameters, given)) ?? keeps;
			results.push([one.key, keeps]);
		}
	};
	await Promise.all(nodes.map(work));
	const without = new Set(results.flatMap(([key, keeps]) => (keeps === false ? [key] : [])));
	expect([...without].filter((key) => !(key in WITHOUT_ORDER)).sort()).toEqual([]);
	expect(results.filter(([, keeps]) => keeps === undefined)).toEqual([]);
	expect(new Set(results.map(([key]) => key)).size).toBeGreaterThanOrEqual(100);
}, 300_000);

test('what is listed is an operation of the node', () => {
	const keys = entries.map(({ key }) => key);
	expect(Object.keys(WITHOUT_ORDER).filter((key) => !keys.includes(key))).toEqual([]);
});
