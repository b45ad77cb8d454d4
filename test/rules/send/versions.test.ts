import { requestFor, versionSent } from '../../../nodes/Intercom/engine/send/request';
import type { Route } from '../../../nodes/Intercom/model/route';
import { entries } from '../../catalogue/entries';
import { acceptedVariantsOf, filled } from '../../catalogue/generate';
import { describedIn216 } from '../../catalogue/api';
import { send } from '../../catalogue/sent';
import { newsOf, rangeOf, ROUTES, placeOf, expectedVersion } from '../../catalogue/versions';
import { useTestNode } from '../../operations/testNode';
import type { JsonObject, RecordedRequest } from '../../simulator';

// A job of the simulated Intercom is done after a few looks, however soon they come.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithShortSleep'));

const node = useTestNode();

const CHOSEN = ['2.16', '2.11', '2.17', 'Preview', 'Unstable'];

/** Requests that go elsewhere than to the API. */
const isOfStorage = ({ path }: RecordedRequest): boolean => path.startsWith('/files/');
const versionIn = ({ headers }: RecordedRequest): string => String(headers['intercom-version']);

/** What the node sends a request of a route as. */
const sentAs = (route: string, chosen: string, parts: { body?: JsonObject; query?: JsonObject } = {}): string => {
	const names = route.match(/(?<=\{)\w+(?=\})/g) ?? [];
	const path = Object.fromEntries(names.map((name) => [name, '7']));
	return versionSent(requestFor(route as Route, { path, ...parts }), chosen);
};

/** Whatever a user adds is sent; a query holds no null. */
const VALUES = { body: [true, false, 7, 'x', null, '', []], query: [true, false, 'x'] };

describe.each(['2.0', '2.9', '2.15', ...CHOSEN])('Where version %s is chosen', (chosen) => {
	test('each route is sent as the nearest version that has it', () => {
		for (const route of ROUTES) {
			const { since, until } = rangeOf(route);
			const isTooOld = since !== undefined && placeOf(chosen) < placeOf(since);
			const isTooNew = until !== undefined && placeOf(chosen) > placeOf(until);
			expect([route, sentAs(route, chosen)]).toEqual([route, isTooOld ? since : isTooNew ? until : chosen]);
		}
	});

	test('what came later than its route is sent as Preview, and the rest of the route as before', () => {
		const newer = placeOf(chosen) < placeOf('Preview') ? 'Preview' : chosen;
		for (const route of describedIn216.keys()) {
			const { choices, fields } = newsOf(route);
			for (const [place, name] of fields)
				for (const value of VALUES[place])
					expect([route, name, sentAs(route, chosen, { [place]: { [name]: value } })]).toEqual([route, name, newer]);
			for (const [name, value] of choices) expect(sentAs(route, chosen, { body: { [name]: value } })).toBe(newer);
		}
	});
});

/** Every operation, with everything filled in that it offers. */
const cases = entries
	.filter(({ resource }) => resource !== 'rawRequest')
	.map(({ key, resource, operation }) => [key, acceptedVariantsOf(resource, operation).flatMap(filled)] as const);

describe.each(cases)('%s', (_key, variants) => {
	test.each(CHOSEN)('sends each of its requests as a version that has it, where %s is chosen', async (chosen) => {
		// All of them once, and one of them in every version.
		const own = variants.filter((_variant, index) => index === 0 || CHOSEN[index % CHOSEN.length] === chosen);
		for (const { parameters, ...variant } of own) {
			const { error, requests } = await send(node, {
				...variant,
				parameters: { ...parameters, options: { version: chosen } },
			});
			// Values that an older version has not are refused before anything is sent.
			if (error === undefined || chosen === '2.16') expect(requests.length).toBeGreaterThan(0);
			const toIntercom = requests.filter((request) => !isOfStorage(request));
			const asked = toIntercom.map(({ method, path }) => `${method} ${path}`);
			expect(toIntercom.map((request, index) => [asked[index], versionIn(request)])).toEqual(
				toIntercom.map((request, index) => [asked[index], expectedVersion(request, chosen)]),
			);
		}
	});
});

test('a raw request is sent as the version that the user names for it, or for all, whatever has its route', async () => {
	const raw = { resource: 'rawRequest', operation: 'send' };
	for (const url of ['/macros', '/folders', '/conversations/1/run_assignment_rules', '/contacts/deleted', '/me'])
		for (const version of ['2.9', '2.16', 'Preview']) {
			await node.execute({ ...raw, url, additionalFields: { version } });
			await node.execute({ ...raw, url, options: { version } });
			await node.execute({ ...raw, url, additionalFields: { version }, options: { version: '2.13' } });
			expect(node.simulator.requests.slice(-3).map(versionIn)).toEqual([version, version, version]);
		}
	await node.execute({ ...raw, url: '/folders' });
	expect(node.simulator.requests.slice(-1).map(versionIn)).toEqual(['2.16']);
});
