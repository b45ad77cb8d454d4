import { requestNamed } from '../../../nodes/Intercom/engine/input/namedRecords';
import { lookupsOf } from '../../kit/lookups';
import { requestFor, type Request } from '../../../nodes/Intercom/engine/send/request';
import type { Exchange } from '../../../nodes/Intercom/engine/send/transport';
import { Failure } from '../../../nodes/Intercom/model/failure';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { problemOf } from '../kinds/source';

interface Answer {
	status: number;
	body: JsonObject;
	headers?: Record<string, string>;
}

const SURVIVOR = '6762f0d01bb69f9f2193bb7d';
const gone: Answer = {
	status: 410,
	body: { type: 'error.list', errors: [{ code: 'contact_merged', message: 'Merged' }] },
	headers: { link: `<https://api.intercom.io/contacts/${SURVIVOR}>; rel="successor"` },
};
const ok = (body: JsonObject): Answer => ({ status: 200, body });

/** An Intercom that gives these answers, one after another; as in the node, statuses that are not named are errors. */
function intercom(...answers: Answer[]) {
	const asked: Request[] = [];
	const send: Exchange = async (request, statuses = []) => {
		const { status, body, headers = {} } = answers[asked.length] ?? ok({});
		asked.push(request);
		await Promise.resolve();
		if (status >= 300 && !statuses.includes(status)) throw Failure.of(status, body, {});
		return { status, headers, body, repeated: false, firstSentAt: 0 };
	};
	return { send, asked };
}

/** What a look-up gives or says when Intercom answers so. */
const find = async (kind: 'contacts' | 'companies' | 'tags', by: string, name: string, ...answers: Answer[]) =>
	await problemOf(lookupsOf(intercom(...answers).send).findRecordId(kind, by, name));

const byExternalId = requestFor('GET /contacts/find_by_external_id/{external_id}', { path: { external_id: 'u1' } });

test('a contact that was merged is asked for again by the ID of the one that it became part of', async () => {
	const { asked, send } = intercom(gone, ok({ id: SURVIVOR, external_id: 'u2' }));
	expect(await requestNamed(send, byExternalId, [404])).toMatchObject({
		reply: { body: { id: SURVIVOR } },
		isSurvivor: true,
	});
	expect(asked.map(({ path }) => path)).toEqual(['/contacts/find_by_external_id/u1', `/contacts/${SURVIVOR}`]);
});

test('a contact that answers at once is no survivor of a merge', async () => {
	const { asked, send } = intercom(ok({ id: '1' }));
	expect(await requestNamed(send, byExternalId, [404])).toMatchObject({
		reply: { body: { id: '1' } },
		isSurvivor: false,
	});
	expect(asked).toHaveLength(1);
});

test('a merged contact of which Intercom does not say what it became part of is an error in its words', async () => {
	const problem = await problemOf(requestNamed(intercom({ ...gone, headers: {} }).send, byExternalId, [404]));
	expect(problem).toBeInstanceOf(Failure);
	expect(problem).toMatchObject({ status: 410, message: 'Merged', unknownOutcome: false });
});

test('the contact that a merged one became part of is used, although it bears another name', async () => {
	expect(await find('contacts', 'external_id', 'u1', gone, ok({ id: SURVIVOR, external_id: 'u2' }))).toBe(SURVIVOR);
	expect(await find('contacts', 'external_id', 'u1', ok({ id: '1', external_id: 'u2' }))).toMatchObject({
		message: '"u1" was asked for, but Intercom answered with another: external_id "u2"',
		advice: 'Nothing was done with it: check the spelling, or choose the record "By ID"',
	});
});

test('a name that nobody has says what may be wrong', async () => {
	const advice = 'Check the spelling; what was created in the last minutes may not be found yet';
	expect(await find('contacts', 'external_id', 'u1', { status: 404, body: {} })).toMatchObject({ advice });
	const archived = `${advice}, and an archived contact is found by its ID alone`;
	expect(await find('contacts', 'email', 'a@example.com', ok({ data: [] }))).toMatchObject({ advice: archived });
});

const ann = { id: '1', role: 'user', email: 'ann@example.com' };

test.each<[what: string, more: JsonObject, total: number | undefined]>([
	['counts one', { total_count: 1 }, undefined],
	['does not count', {}, undefined],
	['counts none', { total_count: 0 }, undefined],
	['counts two', { total_count: 2 }, 2],
	['counts twelve', { total_count: 12 }, 12],
	['has a next page', { pages: { next: { starting_after: 'x' } } }, 2],
	['counts one and has a next page', { total_count: 1, pages: { next: { starting_after: 'x' } } }, 2],
	['counts twelve and has a next page', { total_count: 12, pages: { next: { starting_after: 'x' } } }, 12],
	['has pages, but none after this', { pages: { type: 'pages', next: null } }, undefined],
])('a list of one record that %s may be acted on if it is the only one', async (_what, more, total) => {
	const found = await find('contacts', 'email', 'ann@example.com', ok({ data: [ann], ...more }));
	if (total === undefined) expect(found).toBe('1');
	else
		expect(found).toMatchObject({
			message: `"ann@example.com" is the email of ${total} records: 1 (user)`,
			advice: 'Use the ID of the one that is meant',
		});
});

test('in a list that comes whole only those with the name count, whatever else is there', async () => {
	const data = [
		{ id: '1', name: 'Beta' },
		{ id: '2', name: 'VIP' },
		{ id: '3', description: 'VIP' },
	];
	expect(await find('tags', 'name', 'VIP', ok({ type: 'list', data }))).toBe('2');
	expect(await find('tags', 'name', 'Gamma', ok({ type: 'list', data }))).toMatchObject({
		message: '"Gamma" was not found: no tag has this name',
		nothingFound: true,
	});
});

test('a name that the answer leaves out speaks against no record, one that is null does', async () => {
	expect(await find('contacts', 'email', 'ann@example.com', ok({ data: [{ id: '1' }] }))).toBe('1');
	expect(await find('contacts', 'email', 'ann@example.com', ok({ data: [{ id: '1', email: null }] }))).toMatchObject({
		message: '"ann@example.com" was asked for, but Intercom answered with another: email null',
	});
});

test('a token without a teammate says what to do', async () => {
	const { ownTeammateId } = lookupsOf(intercom(ok({ id: null })).send);
	expect(await problemOf(ownTeammateId())).toMatchObject({ advice: 'Add the field and choose a teammate' });
});
