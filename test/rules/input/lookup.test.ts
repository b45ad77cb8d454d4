import { lookupsOf } from '../../kit/lookups';
import { OncePerExecution } from '../../../nodes/Intercom/engine/input/oncePerExecution';
import type { Request } from '../../../nodes/Intercom/engine/send/request';
import type { Exchange } from '../../../nodes/Intercom/engine/send/transport';
import { Failure, InputProblem } from '../../../nodes/Intercom/model/failure';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { problemOf } from '../kinds/source';

const answering = (...answers: Array<JsonObject | number | Failure>) => {
	const asked: Request[] = [];
	const send: Exchange = async (request) => {
		asked.push(request);
		await Promise.resolve();
		const answer = answers[Math.min(asked.length, answers.length) - 1] ?? {};
		if (answer instanceof Failure) throw answer;
		const [status, body] = typeof answer === 'number' ? [answer, {}] : [200, answer];
		return { status, headers: {}, body, repeated: false, firstSentAt: 0 };
	};
	return { send, asked };
};

const ann = { type: 'contact', id: '6762f0d01bb69f9f2193bb7d', role: 'user', email: 'ann@example.com', name: 'Ann' };
const tags = {
	type: 'list',
	data: [
		{ id: '1', name: 'VIP' },
		{ id: '2', name: 'vip ' },
		{ id: '3', name: 'Beta' },
	],
};

test('a contact is found by its email with one search', async () => {
	const { send, asked } = answering({ data: [ann] });
	expect(await lookupsOf(send).findRecordId('contacts', 'email', 'ann@example.com')).toBe('6762f0d01bb69f9f2193bb7d');
	expect(asked).toEqual([
		{
			method: 'POST',
			path: '/contacts/search',
			query: {},
			body: { query: { field: 'email', operator: '=', value: 'ann@example.com' }, pagination: { per_page: 10 } },
			repeatable: true,
			versions: {},
		},
	]);
});

test('whoever asks for the same name shares one look-up, at the same time and later', async () => {
	const { send, asked } = answering({ data: [ann] });
	const { findRecordId: find } = lookupsOf(send);
	await Promise.all(Array.from({ length: 50 }, async () => await find('contacts', 'email', 'ann@example.com')));
	await find('contacts', 'email', 'ann@example.com');
	expect(asked).toHaveLength(1);
});

test('names in a list that Intercom can not filter share one request too', async () => {
	const { send, asked } = answering(tags);
	const { findRecordId: find } = lookupsOf(send);
	expect(await find('tags', 'name', 'beta')).toBe('3');
	await problemOf(find('tags', 'name', 'other'));
	expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /tags']);
});

test('another name or another way to name is looked up by itself', async () => {
	const bob = { ...ann, email: 'bob@example.com' };
	const { send, asked } = answering({ data: [ann] }, { data: [bob] }, { ...ann, external_id: 'ann@example.com' });
	const { findRecordId: find } = lookupsOf(send);
	await find('contacts', 'email', 'ann@example.com');
	await find('contacts', 'email', 'bob@example.com');
	await find('contacts', 'external_id', 'ann@example.com');
	expect(asked).toHaveLength(3);
});

test('a look-up that failed is tried again by the next who asks', async () => {
	const { send, asked } = answering(new Failure('down', { status: 503 }), { data: [ann] });
	const { findRecordId: find } = lookupsOf(send);
	expect(await problemOf(find('contacts', 'email', 'ann@example.com'))).toMatchObject({ message: 'down', status: 503 });
	expect(await find('contacts', 'email', 'ann@example.com')).toBe(ann.id);
	expect(asked).toHaveLength(2);
});

test('a name that nobody has is a problem that says so, and is marked as nothing found', async () => {
	const { findRecordId: find } = lookupsOf(answering({ data: [] }).send);
	const problem = await problemOf(find('contacts', 'email', 'ann@example.com'));
	expect(problem).toBeInstanceOf(InputProblem);
	expect(problem).toMatchObject({
		message: '"ann@example.com" was not found: no contact has this email',
		nothingFound: true,
	});
});

test('a 404 means nothing found as well', async () => {
	const { findRecordId: find } = lookupsOf(answering(404).send);
	expect(await problemOf(find('contacts', 'external_id', 'u1'))).toMatchObject({
		message: '"u1" was not found: no contact has this external ID',
		nothingFound: true,
	});
});

test('a name that several have is a problem that lists them', async () => {
	const lead = { ...ann, id: '6762f0d01bb69f9f2193bb7e', role: 'lead' };
	const { findRecordId: find } = lookupsOf(answering({ data: [ann, lead] }).send);
	expect(await problemOf(find('contacts', 'email', 'ann@example.com'))).toMatchObject({
		message:
			'"ann@example.com" is the email of 2 records: 6762f0d01bb69f9f2193bb7d (user), 6762f0d01bb69f9f2193bb7e (lead)',
		nothingFound: false,
	});
	const inTags = lookupsOf(answering(tags).send);
	expect(await problemOf(inTags.findRecordId('tags', 'name', 'Vip'))).toMatchObject({
		message: '"Vip" is the name of 2 records: 1, 2',
	});
});

test('a company comes as a list or as itself', async () => {
	const acme = { type: 'company', id: '6762f07f1bb69f9f2193baf5', company_id: 'acme', name: 'Acme' };
	for (const answer of [{ data: [acme] }, acme]) {
		const { findRecordId: find } = lookupsOf(answering(answer).send);
		expect(await find('companies', 'company_id', 'acme')).toBe(acme.id);
	}
});

test('an answer that is neither a list nor a record is no proof that there is nothing', async () => {
	const { findRecordId: find } = lookupsOf(answering({ success: true }).send);
	expect(await problemOf(find('contacts', 'email', 'ann@example.com'))).not.toMatchObject({ nothingFound: true });
});

test('the own teammate is asked for once', async () => {
	const { send, asked } = answering({ type: 'admin', id: 991267459 });
	const { ownTeammateId: me } = lookupsOf(send);
	expect(await Promise.all([me(), me(), me()])).toEqual(['991267459', '991267459', '991267459']);
	expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /me']);
});

test('a token without a teammate is a problem', async () => {
	const { ownTeammateId: me } = lookupsOf(answering({ type: 'app', id: null }).send);
	expect(await problemOf(me())).toMatchObject({ message: 'is not given, and the access token belongs to no teammate' });
});

test('work that failed for two items at once is forgotten, and done again for the third', async () => {
	const once = new OncePerExecution();
	let works = 0;
	const work = async () => {
		works++;
		return works === 1 ? await Promise.reject(new Error('no')) : await Promise.resolve(works);
	};
	const [first, second] = [once.get('key', work), once.get('key', work)];
	expect([await problemOf(first), await problemOf(second)]).toEqual([new Error('no'), new Error('no')]);
	expect([await once.get('key', work), await once.get('key', work)]).toEqual([2, 2]);
});

test.each([
	['an escaped name', 'Phone &amp; SMS', 'Phone & SMS'],
	['an escaped name that is given escaped', 'Phone &amp; SMS', 'phone &amp; sms'],
	['an apostrophe', 'Dave&#39;s', "Dave's"],
	['accents in two spellings', 'Cafe\u0301', 'Caf\u00e9'],
	['letters of another case', 'ÖL', ' öl '],
])('%s is found', async (_what, name, given) => {
	const { send } = answering({ type: 'list', data: [{ id: '7', name }] });
	expect(await lookupsOf(send).findRecordId('tags', 'name', given.trim())).toBe('7');
});

test('of many records with one name the first five are listed', async () => {
	const data = Array.from({ length: 7 }, (_, index) => ({ id: String(index + 1), name: 'VIP' }));
	const { findRecordId: find } = lookupsOf(answering({ data }).send);
	expect(await problemOf(find('tags', 'name', 'vip'))).toMatchObject({
		message: '"vip" is the name of 7 records: 1, 2, 3, 4, 5',
	});
});

test.each<[answer: JsonObject]>([[{}], [{ id: null }], [{ success: true }]])(
	'the answer %j to a look-up of one record is no record',
	async (answer) => {
		const { findRecordId: find } = lookupsOf(answering(answer).send);
		const problem = await problemOf(find('contacts', 'external_id', 'u1'));
		expect(problem).toBeInstanceOf(Failure);
		expect(problem).toMatchObject({ message: "Intercom's answer is neither a list nor a record", status: 200 });
	},
);

test('a way to name a record that its kind does not have is refused', async () => {
	const { asked, send } = answering({ data: [ann] });
	const { findRecordId: find } = lookupsOf(send);
	expect(await problemOf(find('contacts', 'shoe size', '42'))).toMatchObject({ message: "can't be chosen shoe size" });
	expect(asked).toEqual([]);
});

test.each<[answer: JsonObject]>([[{}], [{ id: null }]])('a token whose teammate is %j has none', async (answer) => {
	const { ownTeammateId: me } = lookupsOf(answering(answer).send);
	expect(await problemOf(me())).toMatchObject({ message: 'is not given, and the access token belongs to no teammate' });
});

test('a teammate without an ID that can be sent is told as one', async () => {
	const { ownTeammateId: me } = lookupsOf(answering({ id: ' ' }).send);
	expect(await problemOf(me())).toMatchObject({ message: "Intercom's answer has a teammate without an ID" });
});
