import fc from 'fast-check';
import { cursorAtEdge, early, type Arrival } from '../../../nodes/Intercom/engine/lists/readAhead';
import { objectOf, type JsonObject } from '../../../nodes/Intercom/model/json';
import { cursorOf } from '../../../nodes/Intercom/model/rows';
import { problemOf } from '../kinds/source';

const bytesOf = (answer: unknown, blanks = 0): Buffer => Buffer.from(JSON.stringify(answer, null, blanks));
const pages = { type: 'pages', page: 1, next: { page: 2, starting_after: 'WzE3MT\u00e9Iw' }, per_page: 150 };
const many = Array.from({ length: 150 }, (_unused, i) => ({
	id: String(i),
	name: `Zoë ${i}`,
	tags: { data: [{ id: '1' }] },
}));

test.each([
	['behind the rows', { type: 'list', data: many, total_count: 300, pages }],
	['behind the rows, with more after it', { type: 'list', data: many, pages, total_count: 300 }],
	['in front of the rows', { type: 'conversation.list', pages, total_count: 300, conversations: many }],
	['in a short answer', { type: 'list', pages, data: [] }],
])('the cursor of the next page is told from bytes where `pages` stands %s', (_where, answer) => {
	for (const blanks of [0, 2]) expect(cursorAtEdge(bytesOf(answer, blanks))).toBe('WzE3MT\u00e9Iw');
});

const decoy = '"pages":{"next":{"starting_after":"no"}}';
test.each<[string, Buffer]>([
	['the last page', bytesOf({ type: 'list', data: many, pages: { type: 'pages', next: null } })],
	['`pages` among the rows', bytesOf({ data: many, pages: { next: { starting_after: 'c' } }, more: many })],
	['rows that have `pages`', bytesOf({ data: [{ pages }], total_count: 1 })],
	['another object that has `pages`', bytesOf({ data: many, meta: { pages } })],
	['an object in front that has `pages`', bytesOf({ meta: { pages }, data: many })],
	['a text that looks like `pages`', bytesOf({ data: many, note: decoy })],
	['a text in front that looks like `pages`', bytesOf({ note: decoy, data: many })],
	['half an answer', bytesOf({ data: many, pages }).subarray(0, 4_000)],
	['an answer that lost its end', bytesOf({ data: many, pages }).subarray(0, -1)],
	['a page of HTML', Buffer.from(`<html>${decoy}</html>`)],
	['nothing', Buffer.alloc(0)],
])('%s tells no cursor before it is read', (_what, content) => {
	expect(cursorAtEdge(content)).toBeUndefined();
});

test('what the bytes tell is what the whole answer says, whatever it holds', () => {
	const word = fc.oneof(
		fc.string(),
		fc.constantFrom(decoy, `{${decoy}}`, '"pages":', '\\"pages":', '{', '}', '[', ']'),
	);
	const cursor = fc.record({ starting_after: word }, { requiredKeys: [] });
	const paging = fc.record({ next: fc.option(cursor), page: fc.nat(), told: word }, { requiredKeys: [] });
	const row = fc.dictionary(fc.oneof(word, fc.constant('pages')), fc.oneof(word, paging, fc.array(paging)));
	const member = fc.oneof(
		fc.tuple(fc.constant('pages'), paging),
		fc.tuple(fc.constantFrom('data', 'conversations'), fc.array(row)),
		fc.tuple(word, fc.oneof(word, row, paging)),
	);
	let told = 0;
	fc.assert(
		fc.property(fc.uniqueArray(member, { selector: ([key]) => key, maxLength: 6 }), (members) => {
			const answer = Object.fromEntries(members);
			const found = cursorAtEdge(bytesOf(answer));
			if (found === undefined) return;
			told++;
			expect(found).toBe(cursorOf(objectOf(answer)));
		}),
		{ numRuns: 3_000 },
	);
	expect(told).toBeGreaterThan(100);
});

const pause = async () => await Promise.resolve();
const tick = async () => await new Promise((next) => setImmediate(next));
const pageBefore = (next?: string): JsonObject => ({
	data: [],
	pages: { next: next === undefined ? null : { starting_after: next } },
});

/** A reader of answers for each cursor, and a note of what happens when. */
function readerOf(log: string[], answers: Readonly<Record<string, JsonObject>>, limit = Infinity) {
	return early({ limit, pause }, async (cursor: string | undefined, { arrived }: Arrival = {}) => {
		const name = cursor ?? 'first';
		log.push(`asks for ${name}`);
		await tick();
		const answer = answers[name];
		if (!answer) throw new Error(`${name} is broken`);
		await arrived?.(bytesOf(answer));
		log.push(`reads ${name}`);
		return answer;
	});
}

test('the next page is asked for before one is read, and no further before that one is wanted', async () => {
	const log: string[] = [];
	const read = readerOf(log, { first: pageBefore('b'), b: pageBefore('c'), c: pageBefore() });
	await read(undefined);
	expect(log).toEqual(['asks for first', 'asks for b', 'reads first']);
	await tick();
	await tick();
	expect(log.slice(3)).toEqual(['reads b']);
	await read('b');
	await read('c');
	expect(log.slice(4)).toEqual(['asks for c', 'reads c']);
});

test('a page that is wanted while it is on its way has the one after it asked for in time', async () => {
	const log: string[] = [];
	const read = readerOf(log, { first: pageBefore('b'), b: pageBefore('c'), c: pageBefore() });
	await read(undefined);
	await read('b');
	await read('c');
	expect(log).toEqual(['asks for first', 'asks for b', 'reads first', 'asks for c', 'reads b', 'reads c']);
});

test('with a limit every page is asked for when it is wanted', async () => {
	const log: string[] = [];
	const read = readerOf(log, { first: pageBefore('b'), b: pageBefore() }, 500);
	await read(undefined);
	await tick();
	expect(log).toEqual(['asks for first', 'reads first']);
});

test('a page that was asked for early and failed says so when it is wanted, and not before', async () => {
	const left: unknown[] = [];
	const note = (error: unknown) => void left.push(error);
	process.on('unhandledRejection', note);
	const read = readerOf([], { first: pageBefore('b') });
	await read(undefined);
	await tick();
	await tick();
	process.off('unhandledRejection', note);
	expect(left).toEqual([]);
	expect(await problemOf(async () => await read('b'))).toHaveProperty('message', 'b is broken');
});

test('another page than the one that was asked for early is asked for itself', async () => {
	const log: string[] = [];
	const read = readerOf(log, { first: pageBefore('b'), b: pageBefore(), other: pageBefore() });
	await read(undefined);
	await read('other');
	expect(log).toContain('asks for other');
});

test('a run that is cancelled while a page waits to be read ends there', async () => {
	const cancelled = async () => await Promise.reject(new Error('cancelled'));
	const never = async (cursor: string | undefined, { arrived }: Arrival = {}): Promise<JsonObject> => {
		if (cursor !== undefined) return await new Promise(() => {});
		await arrived?.(bytesOf(pageBefore('b')));
		return pageBefore('b');
	};
	const read = early({ limit: Infinity, pause: cancelled }, never);
	expect(await problemOf(async () => await read(undefined))).toHaveProperty('message', 'cancelled');
});
