import type { INodeExecutionData } from 'n8n-workflow';
import { bulkKinds, scenes } from '../programs/faults/bulk';
import { judgeBulk, NOTHING, type Allowed } from '../programs/faults/bulk/judge';
import type { BulkRun } from '../programs/faults/bulk/run';
import { faultKinds } from '../programs/faults/operations/kinds';
import { mannerOf } from '../programs/faults/operations/model';

const [users, leads] = scenes;
const UNKNOWN_WORDS = 'Intercom may have carried this out all the same: look there before you run it again. ';

/** What became of three rows in the workspace, of which the last is bad. */
interface Truth {
	times: [number, number, number];
	isDone: [boolean, boolean, boolean];
}
const ALL_WELL: Truth = { times: [1, 1, 0], isDone: [true, true, false] };

const item = (source: number, json: INodeExecutionData['json']): INodeExecutionData => ({
	json,
	pairedItem: { item: source },
});
const good = (source: number) => item(source, { outcome: 'created' });
const failed = (source: number, error: string, isUnknown = false) =>
	item(source, {
		error,
		message: isUnknown ? UNKNOWN_WORDS : 'Check the value',
		details: isUnknown ? { outcome: 'unknown' } : { status: 400 },
	});
const REFUSED = failed(2, 'email is not a valid e-mail address');

/** A run of three rows with these items. */
function runOf(items: INodeExecutionData[], truth = ALL_WELL, scene = users): BulkRun {
	if (!scene) throw new Error('There are no scenes');
	return {
		scene,
		rows: {
			items: [{}, {}, {}],
			names: (row) => [`row ${row}`],
			isBad: (row) => row === 2,
			times: (row) => truth.times[row] ?? 0,
			isDone: (row) => truth.isDone[row] ?? false,
		},
		requests: [],
		items,
		error: undefined,
		continueOnError: true,
		sleptMs: 0,
		seen: {},
	};
}

const harms = (run: BulkRun, allowed: Allowed = NOTHING): string[] => judgeBulk(run, allowed).map(({ harm }) => harm);
const FAILING: Allowed = { mayFail: () => true, mayBeUnknown: () => false };
const UNKNOWN: Allowed = { mayFail: () => false, mayBeUnknown: () => true };

test('a run of which each item tells the truth is right', () => {
	expect(judgeBulk(runOf([good(0), good(1), REFUSED]), NOTHING)).toEqual([]);
});

test.each<[string, BulkRun, string[]]>([
	['an item that is missing', runOf([good(0), REFUSED]), ['lost']],
	['an item that came out twice', runOf([good(0), good(1), good(1), REFUSED]), ['doubled']],
	['items in another order', runOf([good(1), good(0), REFUSED]), ['wrong']],
	[
		'a row that came out well and was not done',
		runOf([good(0), good(1), REFUSED], { times: [1, 0, 0], isDone: [true, false, false] }),
		['lost'],
	],
	['a row that was done twice', runOf([good(0), good(1), REFUSED], { ...ALL_WELL, times: [2, 1, 0] }), ['doubled']],
	['a bad row that came out well', runOf([good(0), good(1), good(2)]), ['wrong']],
	['a bad row with words of its own', runOf([good(0), good(1), failed(2, 'It did not work')]), ['unclear']],
	['a good row that failed', runOf([good(0), failed(1, 'It did not work'), REFUSED]), ['wrong']],
	['a row of which nobody is told what became', runOf([good(0), item(1, {}), REFUSED]), ['wrong']],
	['an error that says nothing', runOf([good(0), failed(1, '[object Object]'), REFUSED]), ['unclear', 'wrong']],
	['a wait without end', { ...runOf([good(0), good(1), REFUSED]), sleptMs: 3_600_000 }, ['wrong']],
])('the judge finds %s', (_name, run, expected) => {
	expect(harms(run)).toEqual(expected);
});

test('a fault that may fail a row does not let it say that its outcome is unknown, nor the other way round', () => {
	const plain = runOf([good(0), failed(1, 'The server failed'), REFUSED]);
	const unknown = runOf([good(0), failed(1, 'The server failed', true), REFUSED]);
	expect([harms(plain, FAILING), harms(unknown, FAILING)]).toEqual([[], ['unclear']]);
	expect([harms(unknown, UNKNOWN), harms(unknown)]).toEqual([[], ['wrong']]);
});

test('a lead that was created must not be said to have failed, as nobody could tell a second one from it', () => {
	const told = runOf([good(0), failed(1, 'The server failed'), REFUSED], ALL_WELL, leads);
	expect(harms(told, FAILING)).toContain('wrong');
});

test('an execution that ends with an error is right where a row is bad, unless it was to go on', () => {
	const ended = { ...runOf([]), error: { message: 'email is not a valid e-mail address', description: 'Check it' } };
	expect(harms({ ...ended, continueOnError: false })).toEqual([]);
	expect(harms(ended)).toEqual(['wrong']);
});

test('requests of many rows may be sent again where a second one finds its rows done', () => {
	const create = (...contacts: object[]) =>
		mannerOf({ method: 'POST', path: '/contacts/bulk', raw: JSON.stringify({ contacts }) });
	const user = { email: 'ann@example.com' };
	expect([create(user, { external_id: 'a', role: 'user' })]).toEqual(['repeats']);
	expect([
		create(user, { role: 'lead', external_id: 'a' }),
		create(user, { role: 'lead', email: 'b@example.com' }),
	]).toEqual(['once', 'once']);
	expect(create(user, { name: 'Nobody' })).toBe('once');
	const manners = ['POST /companies/bulk', 'POST /contacts/bulk/delete', 'PUT /contacts/bulk'].map((route) => {
		const [method = '', path = ''] = route.split(' ');
		return mannerOf({ method, path, raw: '{}' });
	});
	expect(manners).toEqual(['mayRepeat', 'mayRepeat', 'repeats']);
});

test('every situation has a name of its own, which the command line takes', () => {
	expect(new Set(bulkKinds).size).toBe(bulkKinds.length);
	for (const kind of bulkKinds) expect(faultKinds).toContain(kind);
	expect(bulkKinds.every((kind) => !kind.includes('/'))).toBe(true);
});
