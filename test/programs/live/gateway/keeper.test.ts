import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange } from './exchange';
import { Journal } from './journal';
import { ReadingKeeper, WritingKeeper } from './keeper';
import { RunNames } from './names';

const folder = mkdtempSync(join(tmpdir(), 'keeper-of-live-'));
const file = join(folder, 'left.json');
const names = new RunNames('a1b2');
let journal: Journal;
let keeper: WritingKeeper;

beforeEach(() => {
	rmSync(file, { force: true });
	journal = new Journal(file, 'abc123');
	keeper = new WritingKeeper(journal, names);
	keeper.adopt('contact', 'mine');
	keeper.adopt('conversation', '17');
	keeper.adopt('tag', '7');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = (route: string, body?: unknown) => {
	const [method = '', path = ''] = route.split(' ');
	return { method, path, search: '', body };
};
const answered = (route: string, body: unknown, status: number, answer: unknown = {}): Exchange => ({
	...asked(route, body),
	version: '2.16',
	status,
	headers: {},
	answer,
});

test.each([
	['a record that it did not make', 'PUT /contacts/theirs', { name: 'x' }],
	['a deletion of others', 'DELETE /contacts/theirs', undefined],
	['a record of another kind with the ID of its own one', 'DELETE /tickets/17', undefined],
	[
		'a conversation in the name of somebody else',
		'POST /conversations',
		{ from: { id: 'theirs' }, body: names.of('a') },
	],
	['a reply in a conversation of others', 'POST /conversations/18/reply', { body: 'x' }],
	['a message to somebody else', 'POST /messages', { message_type: 'inapp', to: { id: 'theirs' } }],
	['a message by email', 'POST /messages', { message_type: 'email', to: { id: 'mine' } }],
	['a new record without a name of this run', 'POST /contacts', { external_id: 'customer-1' }],
	['a tag of others on a contact of its own', 'POST /contacts/mine/tags', { id: '8' }],
	['a tag of its own on a contact of others', 'POST /contacts/theirs/tags', { id: '7' }],
	['contacts of others under a tag of its own', 'POST /tags', { name: names.of('tag'), users: [{ id: 'theirs' }] }],
	['a merge of a contact of others', 'POST /contacts/merge', { from: 'theirs', into: 'mine' }],
	['a bulk row of others among its own', 'PUT /contacts/bulk', { contacts: [{ id: 'mine' }, { id: 'theirs' }] }],
	['an article that readers see', 'POST /articles', { title: names.of('article'), state: 'published' }],
	['a write that no round trip has', 'PUT /ip_allowlist', { enabled: true }],
	['banners of others, which would count as seen', 'GET /contacts/theirs/banners', undefined],
])('refuses %s', async (_what, route, body) => {
	expect(await keeper.check(asked(route, body))).toEqual(expect.any(String));
	expect(journal.left).toEqual([]);
});

test.each([
	['its own contact', 'PUT /contacts/mine', { name: 'x' }],
	['a conversation of its own contact', 'POST /conversations', { from: { id: 'mine' }, body: names.of('a') }],
	['its own tag on its own contact', 'POST /contacts/mine/tags', { id: '7' }],
	['searches and lists', 'POST /contacts/search', { query: {} }],
	['the list of companies', 'POST /companies/list', undefined],
	['reads of anybody', 'GET /contacts/theirs', undefined],
])('lets %s pass', async (_what, route, body) => {
	expect(await keeper.check(asked(route, body))).toBeUndefined();
});

test('without --write nothing that writes passes, whoever it is about', async () => {
	const reading = new ReadingKeeper();
	expect(await reading.check(asked('POST /contacts', { external_id: names.of('user') }))).toEqual(expect.any(String));
	expect(await reading.check(asked('POST /tickets/search', {}))).toBeUndefined();
});

describe('The file of what was begun', () => {
	const body = { external_id: names.of('user') };
	const saved = () => JSON.parse(readFileSync(file, 'utf8')) as unknown;
	const begun = { kind: 'contact', name: names.of('user') };

	test('has a record before its request leaves, and its ID after the answer', async () => {
		await keeper.check(asked('POST /contacts', body));
		expect(saved()).toEqual({ workspace: 'abc123', entries: [begun] });
		await keeper.answered(answered('POST /contacts', body, 200, { id: 'new' }));
		expect(saved()).toEqual({ workspace: 'abc123', entries: [{ ...begun, id: 'new' }] });
		expect(await keeper.check(asked('DELETE /contacts/new'))).toBeUndefined();
	});

	test('is gone when all of it is removed', async () => {
		await keeper.check(asked('POST /contacts', body));
		await keeper.answered(answered('POST /contacts', body, 200, { id: 'new' }));
		await keeper.answered(answered('DELETE /contacts/new', undefined, 200));
		expect(saved).toThrow(/ENOENT/);
	});

	test.each([
		['forgets what Intercom refused', 422, 0],
		['keeps what may have been made although the server failed', 500, 1],
		['keeps what may have been made although no answer came', 0, 1],
	])('%s', async (_what, status, left) => {
		await keeper.check(asked('POST /contacts', body));
		await keeper.answered(answered('POST /contacts', body, status));
		expect(journal.left).toHaveLength(left);
	});

	test('of another workspace is left alone', async () => {
		await keeper.check(asked('POST /contacts', body));
		expect(new Journal(file, 'another').left).toEqual([]);
		expect(new Journal(file, 'abc123').left).toEqual([begun]);
	});
});
