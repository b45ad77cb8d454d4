import type { INodeParameters } from 'n8n-workflow';
import { isList, routesOf } from '../../nodes/Intercom/model/operation';
import { useTestNode } from '../operations/testNode';
import { cases, routePattern, type Case } from './cases';
import { fill } from './world';

/** Looks like any ID or number of a phone, and belongs to nothing. */
const ABSENT = '404040404040404040404040';

/** The same request about records that are not there. */
const aboutNothing = ({ choices, parameters }: Case): INodeParameters =>
	Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => {
			if (typeof value === 'object' && value !== null && '__rl' in value) return [name, { ...value, value: ABSENT }];
			const isText = typeof value === 'string' && !['resource', 'operation'].includes(name) && !(name in choices);
			return [name, isText ? ABSENT : value];
		}),
	);

const withOption = cases.filter(({ entry }) => entry.ifNotFound);

/** Operations that only read, and neither list nor have the option. */
const WITHOUT_OPTION: Readonly<Record<string, string>> = {
	'admin.getCurrent': 'the owner of the token is always there',
	'call.getRecording': 'gives a file',
	'call.getTranscript': 'gives a file or its text',
	'conversation.getAttachments': 'gives files',
	'dataExport.download': 'gives a file',
	'ipAllowlist.get': 'a workspace always has it',
	'reportingExport.download': 'gives a file',
};

test('every operation that reads one record has the option, but for those listed with a reason', () => {
	const readers = cases.filter(({ entry }) => {
		const routes = routesOf(entry);
		return !isList(entry) && routes.length > 0 && routes.every((route) => route.startsWith('GET '));
	});
	const without = readers.filter(({ entry }) => !entry.ifNotFound).map(({ key }) => key);
	expect([...new Set(without)].sort()).toEqual(Object.keys(WITHOUT_OPTION));
});

const node = useTestNode({ given: fill });

describe.each(withOption.map((one) => [one.name, one] as const))('%s of a record that is not there', (_name, one) => {
	const parameters = (ifNotFound?: string): INodeParameters => ({
		...aboutNothing(one),
		...(ifNotFound !== undefined && { options: { ifNotFound } }),
	});

	/** Intercom was asked, and answered 404. */
	const expectNotFound = () => {
		const [last] = node.simulator.requests.slice(-1);
		const routes = routesOf(one.entry).filter((route) => routePattern(route).test(`${last?.method} ${last?.path}`));
		expect({ routes: routes.length, status: last?.status }).toEqual({ routes: 1, status: 404 });
	};

	test.each([undefined, 'error'])('fails, with If Not Found at %s', async (ifNotFound) => {
		const error = await node.failure(parameters(ifNotFound));
		expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 0 } });
		expectNotFound();
	});

	test('gives an empty item, if asked to', async () => {
		expect(await node.items(parameters('empty'))).toEqual([{ json: {}, pairedItem: { item: 0 } }]);
		expectNotFound();
	});

	test('gives no item, if asked to', async () => {
		expect(await node.items(parameters('none'))).toEqual([]);
		expectNotFound();
	});
});
