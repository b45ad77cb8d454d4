import type { INodeParameters } from 'n8n-workflow';
import { requestFor } from '../../../nodes/Intercom/engine/send/request';
import { checkVersion } from '../../../nodes/Intercom/engine/send/versionGuard';
import { isEndpoint } from '../../../nodes/Intercom/model/operation';
import type { Route } from '../../../nodes/Intercom/model/route';
import { routePattern } from '../../catalogue/cases';
import { entries } from '../../catalogue/entries';
import { acceptedVariantsOf } from '../../catalogue/generate';
import { ITEM } from '../../catalogue/sent';
import { newsOf, rangeOf, ROUTES } from '../../catalogue/versions';
import { fill } from '../../catalogue/world';
import { contactsIn, picked, withIds } from '../../kit/input';
import { useTestNode } from '../../operations/testNode';
import { problemOf } from '../kinds/source';

const node = useTestNode();

const PROXY = 'Something between n8n and Intercom, such as a proxy, sets the header Intercom-Version';
const MAY_BE_DONE = 'Intercom may have carried this out all the same';

/** Lets all answers name a version, as where a proxy sets the header of each request. */
const answerAs = (version: string): void =>
	void node.simulator.fault({ times: Infinity, headers: { 'Intercom-Version': version } });

const hintsOf = async (parameters: INodeParameters, options = {}): Promise<string[]> => {
	const { error, hints } = await node.execute(parameters, options);
	expect(error).toBeUndefined();
	return hints.map(({ message }) => message);
};
const getTags = { resource: 'tag', operation: 'getAll' };
const createTag = { resource: 'tag', operation: 'create', name: 'New' };

describe('An answer that names another version than was sent', () => {
	test.each([
		['2.14', '2.16'],
		['2.17', '2.16'],
		['Preview', '2.16'],
		['Unstable', '2.16'],
		['1.4', '2.16'],
		['2.9', '2.10'],
		['2.16', 'Preview'],
		['2.16', 'Unstable'],
	])('is told by a hint (%s for %s), and is output all the same', async (answered, version) => {
		answerAs(answered);
		const hint = `Intercom answered as API version ${answered}, and ${version} was sent. ${PROXY}`;
		for (const parameters of [getTags, createTag])
			expect(await hintsOf({ ...parameters, options: { version } })).toEqual([hint]);
		expect(node.simulator.ledger).toHaveLength(1);
	});

	test('is told once for each item, however many requests that makes', async () => {
		const [first = '', second = ''] = contactsIn(node, 320);
		answerAs('2.14');
		const hint = `Intercom answered as API version 2.14, and 2.16 was sent. ${PROXY}`;
		const get = { resource: 'contact', operation: 'get', contact_id: picked('={{ $json.id }}') };
		expect(await hintsOf(get, withIds(first, second))).toEqual([`${hint} (2 of 2 items)`]);
		const getAll = { resource: 'contact', operation: 'getAll', returnAll: true };
		expect(await hintsOf(getAll, withIds(first, second))).toEqual([`${hint} (2 of 2 items)`]);
		expect(node.simulator.requests.length).toBeGreaterThan(6);
	});
});

describe('An answer says nothing of its version', () => {
	test.each([
		['it names the one that was sent', '2.16', '2.16'],
		['it names it between blanks', ' 2.16 ', '2.16'],
		['it names nothing', '', '2.16'],
		['it names Preview in other letters', 'preview', 'Preview'],
		['it names Preview in capitals', 'PREVIEW', '2.16'],
		['it has the old name of Preview', 'Unstable', 'Preview'],
		['it has the new name of Unstable', 'Preview', 'Unstable'],
		['it names a version that nobody knows', '3.0', '2.16'],
		['it names the day of a version', '2026-09-01', '2.16'],
	])('where %s (%j for %s)', async (_why, answered, version) => {
		answerAs(answered);
		for (const parameters of [getTags, createTag, { resource: 'macro', operation: 'getAll' }])
			expect(
				(await hintsOf({ ...parameters, options: { version } })).filter((hint) => hint.includes('version')),
			).toEqual([]);
	});

	test('where the header is missing', async () => {
		node.simulator.fault({ path: '/macros', body: { type: 'list', data: [{ id: '1' }] } });
		expect(await hintsOf({ resource: 'macro', operation: 'getAll' })).toEqual([]);
	});

	test('where the user wrote the request', async () => {
		answerAs('2.9');
		expect(await hintsOf({ resource: 'rawRequest', operation: 'send', url: '/macros' })).toEqual([]);
	});
});

/** Operations of one request whose route some versions lack, with a version that lacks it and the one that is sent. */
const lacking = entries.flatMap(({ entry, key, operation, resource }) => {
	const { since, until } = isEndpoint(entry) ? rangeOf(entry.route) : {};
	const needed = since ?? until;
	const [variant] = acceptedVariantsOf(resource, operation);
	if (!isEndpoint(entry) || needed === undefined || !variant) return [];
	return [[key, entry.route, needed, needed === '2.16' ? '2.15' : '2.16', variant.parameters] as const];
});

test('operations of 2.16 are among those whose route a version may lack', () => {
	expect(lacking.length).toBeGreaterThan(50);
});

test.each(lacking)(
	'%s (%s), which needs %s, is refused where %s answers',
	async (_key, route, needed, answered, parameters) => {
		fill(node.simulator);
		node.simulator.fault({
			path: new RegExp(routePattern(route).source.replace(/^\^\w+ /, '^')),
			times: Infinity,
			headers: { 'intercom-version': answered },
		});
		const error = await node.failure(parameters, { items: [ITEM] });
		expect(error.message).toBe(`Intercom answered as API version ${answered}, but this needs ${needed}`);
		expect(error.description).toContain(`${PROXY}, and what version ${answered} does not have was ignored`);
		const isReading = /^GET|\/search$|\/merge\/preview$/.test(route);
		expect(String(error.description).includes(MAY_BE_DONE)).toBe(!isReading);
		const own = node.simulator.requests.filter(({ method, path }) => routePattern(route).test(`${method} ${path}`));
		expect(own).toHaveLength(1);
	},
);

test('assignment rules are refused where a version answers that has none any more', async () => {
	const [conversation] = node.simulator.state.addConversations(1);
	answerAs('2.16');
	const error = await node.failure({
		resource: 'conversation',
		operation: 'assign',
		conversation_id: picked(String(conversation?.id)),
		assign_to: 'rules',
	});
	expect(error.message).toBe('Intercom answered as API version 2.16, but this needs 2.11');
	expect(error.description).toContain(MAY_BE_DONE);
});

/** What the guard says of an answer to a request that was sent by a run of version 2.16. */
async function guarded(route: Route, parts: object, answered: string): Promise<unknown> {
	const names = route.match(/(?<=\{)\w+(?=\})/g) ?? [];
	const path = Object.fromEntries(names.map((name) => [name, '7']));
	const hints: string[] = [];
	const sender = { version: '2.16', warn: (hint: string) => void hints.push(hint) };
	const reply = { status: 200, headers: { 'intercom-version': answered } };
	return (await problemOf(() => checkVersion(sender, requestFor(route, { path, ...parts }), reply))) ?? hints;
}

const news = ROUTES.flatMap((route) =>
	newsOf(route).fields.map(([place, name]) => [route as Route, place, name] as const),
);

test.each(news)('%s with %s.%s is refused where a version answers that ignores it', async (route, place, name) => {
	const parts = { [place]: { [name]: true } };
	for (const answered of ['2.16', '2.17'])
		expect(await guarded(route, parts, answered)).toMatchObject({
			message: `Intercom answered as API version ${answered}, but this needs Preview`,
			unknownOutcome: !route.startsWith('GET'),
		});
	for (const answered of ['Preview', 'Unstable']) expect(await guarded(route, parts, answered)).toEqual([]);
	expect(await guarded(route, {}, '2.17')).toEqual([expect.stringContaining('and 2.16 was sent')]);
});
