import { entries } from '../catalogue/entries';
import { answers } from '../programs/faults/operations/answers';
import { broken } from '../programs/faults/operations/broken';
import { variants } from '../programs/faults/operations/catalogue';
import type { Fault } from '../programs/faults/operations/faultTypes';
import { faultKinds, operationKeys } from '../programs/faults/operations/kinds';
import { changes } from '../programs/faults/operations/lists/changes';
import { listOperations } from '../programs/faults/operations/lists/operations';
import { Rows } from '../programs/faults/operations/lists/rows';
import { mannerOf, rightFor, type Asked } from '../programs/faults/operations/model';
import { odd } from '../programs/faults/operations/odd';
import { seriesForAll } from '../programs/faults/operations/plan';
import { randomFor } from '../programs/faults/operations/random';

const asked = (method: string, path: string, body?: object): Asked => ({
	method,
	path,
	raw: body === undefined ? '' : JSON.stringify(body),
});
const read = asked('GET', '/contacts/1');
const reply = asked('POST', '/conversations/1/reply', { body: 'Hello' });
const update = asked('PUT', '/contacts/1', { name: 'Ann' });
const removal = asked('DELETE', '/contacts/1');
const attach = asked('POST', '/contacts/1/tags', { id: '7' });

const endings = (request: Asked, ...faults: Fault[]): string[] => [...rightFor(request, faults).endings].sort();

test('every operation of the catalogue meets every fault, in at least 5,000 cells', () => {
	const first = variants.filter(({ isFirst }) => isFirst).map(({ bare }) => bare.key);
	expect(first.sort()).toEqual(entries.map(({ key }) => key).sort());
	expect([...operationKeys].sort()).toEqual(first);
	expect(first.length * seriesForAll.length).toBeGreaterThanOrEqual(5_000);
});

test('every list that offers Return All is read while it changes', () => {
	expect(listOperations.length).toBeGreaterThan(70);
	expect(changes.length).toBeGreaterThanOrEqual(20);
});

test('no two kinds of cells have one name', () => {
	expect([...faultKinds].filter((name) => name.includes('/'))).toEqual([]);
});

test.each([
	['reads', read, 'repeats'],
	['searches', asked('POST', '/contacts/search', {}), 'repeats'],
	['updates', update, 'repeats'],
	['deletions', removal, 'repeats'],
	[
		'the creation of a user with an e-mail address',
		asked('POST', '/contacts', { role: 'user', email: 'a@b.c' }),
		'repeats',
	],
	[
		'the creation of a lead with an external ID',
		asked('POST', '/contacts', { role: 'lead', external_id: '7' }),
		'repeats',
	],
	['events with a time', asked('POST', '/events', { created_at: 1 }), 'repeats'],
	['attaching a tag', attach, 'mayRepeat'],
	[
		'the creation of a lead with an e-mail address',
		asked('POST', '/contacts', { role: 'lead', email: 'a@b.c' }),
		'once',
	],
	['replies', reply, 'once'],
	['messages', asked('POST', '/messages', {}), 'once'],
	['notes', asked('POST', '/contacts/1/notes', {}), 'once'],
	['the start of an export', asked('POST', '/export/content/data', {}), 'once'],
	['instances of custom objects without an external ID', asked('POST', '/custom_object_instances/Order', {}), 'once'],
] as const)('the model knows whether %s may be sent again', (_what, request, manner) => {
	expect(mannerOf(request)).toBe(manner);
});

test('a request that was refused by the limit or never arrived is sent again, whatever it does', () => {
	for (const request of [read, reply, update, removal, attach])
		for (const fault of [answers.limited, answers.limitedBare, broken.refused, broken.unreachable])
			expect(endings(request, fault)).toEqual(['recovers']);
});

test('a write that may have been carried out is sent again only where that does no harm', () => {
	expect(endings(reply, broken.lost)).toEqual(['unknown']);
	expect(rightFor(reply, [broken.lost]).maxTries).toBe(1);
	expect(endings(update, broken.lost)).toEqual(['recovers']);
	expect(endings(attach, broken.lost)).toEqual(['recovers', 'unknown']);
	expect(endings(reply, answers.limited, broken.lost)).toEqual(['unknown']);
});

test('a deletion whose answer was lost is done when the record is gone', () => {
	expect(endings(removal, broken.lost, answers.notFound)).toEqual(['done', 'recovers']);
	expect(endings(removal, answers.notFound)).toEqual(['refused']);
	expect(endings(removal, broken.lost, answers.gatewayNotFound)).toEqual(['refused', 'unknown']);
});

test('a read is asked again when nothing came back, and a write is not done twice for it', () => {
	expect(endings(read, odd.empty)).toEqual(['recovers']);
	expect(rightFor(reply, [odd.empty]).maxTries).toBe(1);
});

test('rows that stood in a list from beginning to end are those that nobody deleted or added', () => {
	const rows = new Rows(5);
	rows.delete(1, 1);
	rows.addInFront(1);
	rows.addAtEnd(1);
	expect(rows.steady).toEqual(['row-1', 'row-3', 'row-4', 'row-5']);
	expect(rows.all.map(({ id }) => id)).toEqual(['new-6', 'row-1', 'row-3', 'row-4', 'row-5', 'late-0']);
});

test('the same seed gives the same numbers for a cell, and another one others', () => {
	const numbers = (seed: number, name: string) => {
		const random = randomFor(seed, name);
		return Array.from({ length: 5 }, () => random.next());
	};
	expect(numbers(1, 'a')).toEqual(numbers(1, 'a'));
	expect(numbers(1, 'a')).not.toEqual(numbers(2, 'a'));
	expect(numbers(1, 'a')).not.toEqual(numbers(1, 'b'));
});
