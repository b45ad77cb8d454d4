import type { INodeParameters } from 'n8n-workflow';
import { isProcedure } from '../../nodes/Intercom/model/operation';
import { TestNode } from '../operations/testNode';
import type { FaultRule, RecordedRequest } from '../simulator';
import { routeOf, shapeOf } from './carried';
import { entries } from './entries';
import type { Case } from './facts';
import { acceptedVariantsOf, filled, titleOf } from './generate';
import { operations } from './parameters';
import { ITEM } from './sent';
import { fill } from './world';

// Pauses before a repetition, and those between two looks at a job, are over at once.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../kit/n8nWithShortSleep'));

/** More records than any operation sends in one request, with IDs in the form of all kinds: digits, 24 of them. */
const MANY = Array.from({ length: 120 }, (_unused, index) => String(7_000_000 + index).padStart(24, '0'));

/** The same case with many entries wherever a list of records can be chosen. */
function withMany(key: string, one: Case): Case {
	const { parameters: properties = [] } = operations.find((each) => `${each.resource}.${each.operation}` === key) ?? {};
	const all = properties.flatMap((property) => [property, ...(property.options ?? [])]);
	const lists = all.flatMap((option) => ('type' in option && option.type === 'multiOptions' ? [option.name] : []));
	const enlarge = (parameters: INodeParameters): INodeParameters =>
		Object.fromEntries(
			Object.entries(parameters).map(([name, value]) => {
				if (name === 'additionalFields') return [name, enlarge(Object(value) as INodeParameters)];
				return [name, lists.includes(name) && Array.isArray(value) ? MANY : value];
			}),
		);
	return { ...one, parameters: enlarge(one.parameters ?? {}) };
}

/** Each variant with what has to be filled in, with everything, and with long lists. */
const casesOf = (key: string): Array<[title: string, one: Case]> => {
	const [resource = '', name = ''] = key.split('.');
	return acceptedVariantsOf(resource, name).flatMap((variant): Array<[string, Case]> => {
		const title = titleOf(variant);
		const whole = filled(variant).map((one, index): [string, Case] => [
			`${title} with everything, way ${index + 1}`,
			one,
		]);
		const many = [[title, variant] as [string, Case], ...whole].map(([of, one]): [string, Case] => [
			`${of}, and many of them`,
			withMany(key, one),
		]);
		return [[title, variant], ...whole, ...many];
	});
};

let node: TestNode;
beforeAll(async () => {
	node = await TestNode.start();
});
afterAll(async () => await node.close());

async function run({ given, parameters = {} }: Case, faults: readonly FaultRule[] = [], goOn = false) {
	node.simulator.reset();
	fill(node.simulator);
	given?.(node.simulator);
	for (const fault of faults) node.simulator.fault(fault);
	const options = goOn ? { node: { onError: 'continueRegularOutput' as const } } : {};
	const { error, output } = await node.execute(parameters, { items: [ITEM], ...options });
	return { error, items: output[0] ?? [], requests: [...node.simulator.requests] };
}

const READS = /\/(search|list)$/;
const isWrite = ({ method, path }: RecordedRequest) => method !== 'GET' && !READS.test(path);

const scalarsIn = (value: unknown): string[] =>
	typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalarsIn) : [String(value)];

/** What the words about a write can name it by: the IDs and values that it or the requests after it carry. */
const namesOf = (requests: readonly RecordedRequest[], index: number, routes: readonly string[]): string[] => {
	const inPath = (request: RecordedRequest) =>
		Object.values(shapeOf(routeOf(request, routes) ?? '').exec(`${request.method} ${request.path}`)?.groups ?? {});
	return [...scalarsIn(requests[index]?.body), ...requests.slice(index).flatMap(inPath)];
};

/** A request of a run that goes well, with everything before it. */
interface Later {
	title: string;
	one: Case;
	routes: readonly string[];
	requests: readonly RecordedRequest[];
	at: number;
}

/** The requests that come after a write of the same run, of all procedures. */
const later = new Map<string, Later[]>();
const found = async (): Promise<Map<string, Later[]>> => {
	if (later.size > 0) return later;
	for (const { entry, key } of entries) {
		if (!isProcedure(entry)) continue;
		for (const [title, one] of casesOf(key)) {
			const { error, requests } = await run(one);
			const first = requests.findIndex((request) => isWrite(request) && (request.status ?? 0) < 300);
			if (error || first < 0) continue;
			// Reads of the names beside a record come last, and fail nothing: `short-records.test.ts`.
			const end = entry.short
				? Math.max(...requests.map((request, at) => (isWrite(request) ? at + 1 : 0)))
				: requests.length;
			for (let at = first + 1; at < end; at++)
				later.set(key, [...(later.get(key) ?? []), { title, one, routes: entry.covers, requests, at }]);
		}
	}
	return later;
};

/** What goes wrong with one request of a run, and with those after it alike. */
const faultAt = ({ requests, at, routes }: Later, fault: FaultRule): FaultRule => {
	const request = requests[at];
	if (!request) throw new Error('There is no such request');
	const route = routeOf(request, routes) ?? `${request.method} ${request.path}`;
	const shape = shapeOf(route.slice(route.indexOf(' ') + 1));
	const isAlike = ({ method, path }: RecordedRequest) => method === request.method && shape.test(path);
	const skip = requests.slice(0, at).filter(isAlike).length;
	return { method: request.method, path: shape, skip, times: Infinity, ...fault };
};

/** What is missing in the words about a failure. */
function missingIn(text: string, { requests, at, routes }: Later): string[] {
	const [, list = ''] = /Done before the error: (.*?)\. Repeat only what is missing/s.exec(text) ?? [];
	const written = requests.slice(0, at).flatMap((request, index) => {
		return isWrite(request) && (request.status ?? 0) < 300 ? [index] : [];
	});
	const told = list === '' ? [] : list.split('; ');
	const missing = written.filter(
		(index, place) => !namesOf(requests, index, routes).some((name) => name !== '' && told[place]?.includes(name)),
	);
	return [
		...missing.map((index) => `${requests[index]?.method} ${requests[index]?.path} is not in "${text}"`),
		...(told.length > written.length ? [`more than was written: "${list}"`] : []),
		...(/(POST|PUT|PATCH|DELETE) \//.test(list) ? [`no plain words: "${list}"`] : []),
	];
}

/** One of several alike requests in the middle stands for the others. */
const spread = (all: readonly Later[]): Later[] =>
	all.length <= 40 ? [...all] : all.filter((_one, index) => index % Math.ceil(all.length / 40) === 0);

test('there are operations of several writes, some of them because of long lists', async () => {
	const several = [...(await found())].filter(([, all]) =>
		all.some(({ requests }) => requests.filter(isWrite).length > 1),
	);
	expect(several.length).toBeGreaterThanOrEqual(12);
	const byLength = several.filter(([, all]) => all.every(({ title }) => title.endsWith('many of them')));
	expect(byLength.length).toBeGreaterThanOrEqual(4);
}, 300_000);

const REFUSED: FaultRule = {
	status: 400,
	body: { type: 'error.list', request_id: 'r1', errors: [{ code: 'parameter_invalid', message: 'no' }] },
};

test('whatever is refused after a write, the error names what was written before it', async () => {
	const wrong: string[] = [];
	for (const all of (await found()).values())
		for (const one of spread(all)) {
			const { error } = await run(one.one, [faultAt(one, REFUSED)]);
			wrong.push(...missingIn(error?.description ?? 'no error', one).map((what) => `${one.title}: ${what}`));
		}
	expect(wrong).toEqual([]);
}, 300_000);

test('so does the item that stands for the failed one when the node continues', async () => {
	const wrong: string[] = [];
	for (const all of (await found()).values())
		for (const one of spread(all).slice(-3)) {
			const { items } = await run(one.one, [faultAt(one, REFUSED)], true);
			const text = String(items[0]?.json.message);
			wrong.push(...missingIn(text, one).map((what) => `${one.title}: ${what}`));
		}
	expect(wrong).toEqual([]);
}, 300_000);

test('whatever answer is lost after a write, the error names what is known to be written', async () => {
	const wrong: string[] = [];
	let unknown = 0;
	for (const all of (await found()).values())
		for (const one of spread(all.filter(({ requests, at }) => requests.slice(at, at + 1).some(isWrite))).slice(-3)) {
			const { error, requests } = await run(one.one, [faultAt(one, { drop: 'after' })]);
			const text = error?.description ?? 'no error';
			wrong.push(...missingIn(text, one).map((what) => `${one.title}: ${what}`));
			if (requests.length > one.at + 1) continue;
			unknown++;
			if (!text.startsWith('Intercom may have carried this out')) wrong.push(`${one.title}: ${text}`);
		}
	expect(wrong).toEqual([]);
	expect(unknown).toBeGreaterThanOrEqual(1);
}, 300_000);
