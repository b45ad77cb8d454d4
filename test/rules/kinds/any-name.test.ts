import { anyName, type NamedRecords } from '../../../nodes/Intercom/engine/kinds/anyName';
import { lookupsOf } from '../../kit/lookups';
import type { Exchange } from '../../../nodes/Intercom/engine/send/transport';
import { InputProblem } from '../../../nodes/Intercom/model/failure';
import { isObject, type JsonObject } from '../../../nodes/Intercom/model/json';
import { problemOf, sourceOf } from './source';

const HEX = '6762f0d01bb69f9f2193bb7d';
const OTHER = '6762f0d01bb69f9f2193bb7e';

/** An Intercom that has these answers, by the method and path of the request or by what is searched; 404 elsewhere. */
function intercom(answers: Readonly<Record<string, JsonObject>>) {
	const asked: string[] = [];
	const send: Exchange = async ({ method, path, query, body }) => {
		const wanted = isObject(body) ? JSON.stringify(body.query) : JSON.stringify(query);
		const to = `${method} ${path}`;
		asked.push(wanted === '{}' ? to : `${to} ${wanted}`);
		await Promise.resolve();
		const answer = answers[`${to} ${wanted}`] ?? answers[to];
		const isSearch = path.endsWith('/search');
		return {
			status: answer || isSearch ? 200 : 404,
			headers: {},
			body: answer ?? (isSearch ? { data: [] } : {}),
			repeated: false,
			firstSentAt: 0,
		};
	};
	return { asked, send };
}

async function find(wanted: NamedRecords, text: unknown, answers: Readonly<Record<string, JsonObject>> = {}) {
	const { asked, send } = intercom(answers);
	const { findRecordId } = lookupsOf(send);
	return { found: await problemOf(anyName(wanted, text, sourceOf({ findRecordId }))), asked };
}

const where = (field: string, value: string) => JSON.stringify({ field, operator: '=', value });
const EMAIL = `POST /contacts/search ${where('email', 'ann@example.com')}`;
const contact = { id: HEX, role: 'user', email: 'ann@example.com', external_id: 'user-70', name: 'Ann Lee' };

test.each<[what: string, wanted: NamedRecords, text: unknown, id: string]>([
	['a contact', { kind: 'contacts' }, ` ${HEX} `, HEX],
	['a contact in capitals', { kind: 'contacts' }, HEX.toUpperCase(), HEX.toUpperCase()],
	['a company', { kind: 'companies' }, HEX, HEX],
	['a segment', { kind: 'segments' }, HEX, HEX],
	['a tag', { kind: 'tags' }, '2024', '2024'],
	['a tag, as a number', { kind: 'tags' }, 2024, '2024'],
	['a team', { kind: 'teams' }, '5017691', '5017691'],
	['a teammate', { kind: 'admins' }, 991267459, '991267459'],
	['a conversation', { kind: 'conversations' }, '215471234567890', '215471234567890'],
	['a ticket', { kind: 'tickets' }, '215471234567890', '215471234567890'],
	['a ticket type', { kind: 'ticketTypes' }, '1234', '1234'],
	['a subscription type', { kind: 'subscriptionTypes' }, '37846', '37846'],
	['a type of custom objects, which can be anything', { kind: 'customObjectTypes' }, 'Order', 'Order'],
])('the ID of %s is taken as one without a question', async (_what, wanted, text, id) => {
	expect(await find(wanted, text)).toEqual({ found: id, asked: [] });
});

test.each<[what: string, wanted: NamedRecords, address: string, id: string]>([
	['contact', { kind: 'contacts' }, `https://app.intercom.com/a/apps/abc123/users/${HEX}/all-conversations`, HEX],
	[
		'conversation',
		{ kind: 'conversations' },
		'https://app.intercom.com/a/inbox/abc123/inbox/conversation/2154',
		'2154',
	],
	['article', { kind: 'articles' }, 'https://help.example.com/en/articles/6871119-getting-started', '6871119'],
])('the address of a page of a %s gives its ID without a question', async (_what, wanted, address, id) => {
	expect(await find(wanted, address)).toEqual({ found: id, asked: [] });
});

test('a contact is found by email, then by external ID, then by name', async () => {
	const byEmail = await find({ kind: 'contacts' }, 'ann@example.com', { [EMAIL]: { data: [contact] } });
	expect(byEmail).toEqual({ found: HEX, asked: [EMAIL] });
	const BY_EXTERNAL_ID = 'GET /contacts/find_by_external_id/user-70';
	const byExternalId = await find({ kind: 'contacts' }, 'user-70', { [BY_EXTERNAL_ID]: contact });
	expect(byExternalId).toEqual({ found: HEX, asked: [BY_EXTERNAL_ID] });
	const BY_NAME = `POST /contacts/search ${where('name', 'Ann Lee')}`;
	const byName = await find({ kind: 'contacts' }, 'Ann Lee', { [BY_NAME]: { data: [contact] } });
	expect(byName).toEqual({ found: HEX, asked: ['GET /contacts/find_by_external_id/Ann%20Lee', BY_NAME] });
});

test('an external ID that looks like an email is found after the email was not', async () => {
	const BY_EXTERNAL_ID = 'GET /contacts/find_by_external_id/ann%40example.com';
	const answers = { [BY_EXTERNAL_ID]: { ...contact, email: null, external_id: 'ann@example.com' } };
	expect(await find({ kind: 'contacts' }, 'ann@example.com', answers)).toEqual({
		found: HEX,
		asked: [EMAIL, BY_EXTERNAL_ID],
	});
});

test("digits are a contact's external ID and a company's company ID, as Intercom's own IDs are longer", async () => {
	const BY_EXTERNAL_ID = 'GET /contacts/find_by_external_id/4711';
	const answers = { [BY_EXTERNAL_ID]: { ...contact, external_id: '4711' } };
	expect(await find({ kind: 'contacts' }, 4711, answers)).toEqual({ found: HEX, asked: [BY_EXTERNAL_ID] });
	const BY_COMPANY_ID = 'GET /companies {"company_id":"4711"}';
	const company = { [BY_COMPANY_ID]: { id: OTHER, company_id: '4711', name: 'Acme' } };
	expect(await find({ kind: 'companies' }, '4711', company)).toEqual({ found: OTHER, asked: [BY_COMPANY_ID] });
});

test('a company is found by its own ID before its name', async () => {
	const answers = {
		'GET /companies {"company_id":"acme"}': { id: HEX, company_id: 'acme', name: 'Acme Ltd' },
		'GET /companies {"name":"acme"}': { data: [{ id: OTHER, company_id: 'other', name: 'acme' }] },
	};
	expect((await find({ kind: 'companies' }, 'acme', answers)).found).toBe(HEX);
});

test('a name of a contact is also looked for as Intercom escapes it', async () => {
	const { asked } = await find({ kind: 'contacts' }, "Dave & Ann's");
	const query = { operator: 'OR', value: [JSON.parse(where('name', "Dave & Ann's"))] as unknown[] };
	query.value.push(JSON.parse(where('name', 'Dave &amp; Ann&#39;s')));
	expect(asked[1]).toBe(`POST /contacts/search ${JSON.stringify(query)}`);
	const escaped = { data: [{ ...contact, name: 'Dave &amp; Ann&#39;s' }] };
	const answers = { [`POST /contacts/search ${JSON.stringify(query)}`]: escaped };
	expect((await find({ kind: 'contacts' }, "Dave & Ann's", answers)).found).toBe(HEX);
});

test('several records with a name are refused with their IDs and roles, in whichever way it was tried', async () => {
	const lead = { ...contact, id: OTHER, role: 'lead' };
	for (const [text, way] of [
		['ann@example.com', 'email'],
		['Ann Lee', 'name'],
	] as const) {
		const answers = { [`POST /contacts/search ${where(way, text)}`]: { data: [contact, lead] } };
		expect((await find({ kind: 'contacts' }, text, answers)).found).toMatchObject({
			message: `"${text}" is the ${way} of 2 records: ${HEX} (user), ${OTHER} (lead)`,
			advice: 'Use the ID of the one that is meant',
			nothingFound: false,
		});
	}
});

const inRole = (role: string) =>
	`POST /contacts/search {"operator":"AND","value":[${where('email', 'ann@example.com')},${where('role', role)}]}`;

test('with a role its contacts come first, and others where none of them has the name', async () => {
	const lead = { ...contact, id: OTHER, role: 'lead' };
	const both = { [inRole('lead')]: { data: [lead] }, [EMAIL]: { data: [contact, lead] } };
	expect((await find({ kind: 'contacts', role: 'lead' }, 'ann@example.com', both)).found).toBe(OTHER);
	const one = { [EMAIL]: { data: [contact] } };
	expect(await find({ kind: 'contacts', role: 'lead' }, 'ann@example.com', one)).toEqual({
		found: HEX,
		asked: [inRole('lead'), EMAIL],
	});
});

test('with a part no other contact is taken', async () => {
	const { found, asked } = await find({ kind: 'contacts', part: 'user' }, 'ann@example.com', {
		[EMAIL]: { data: [{ ...contact, role: 'lead' }] },
	});
	expect(found).toMatchObject({
		message: '"ann@example.com" was not found: no user has this ID, address, email, external ID or name',
	});
	expect(asked).not.toContain(EMAIL);
});

test('a brand is looked for by ID before its name, since the ID of the default one may look like any name', async () => {
	const brands = {
		data: [
			{ id: 'abc123', name: 'Acme' },
			{ id: '10', name: 'Premium' },
		],
	};
	const answers = { 'GET /brands': brands };
	expect(await find({ kind: 'brands' }, 'abc123', answers)).toEqual({ found: 'abc123', asked: ['GET /brands'] });
	expect(await find({ kind: 'brands' }, 'premium', answers)).toEqual({ found: '10', asked: ['GET /brands'] });
	expect((await find({ kind: 'brands' }, 'Gold', answers)).found).toMatchObject({
		message: '"Gold" was not found: no brand has this ID or name',
	});
});

test('a name is looked for on all pages of a list, and refused where several records have it', async () => {
	const page = (number: number, ...names: string[]) => ({
		data: names.map((name, index) => ({ id: `${number}${index}`, name })),
		pages: { page: number, per_page: 50, total_pages: 2 },
	});
	const answers = {
		'GET /audiences {"page":1,"per_page":50}': page(1, 'Trials', 'Customers'),
		'GET /audiences {"page":2,"per_page":50}': page(2, 'VIP', 'trials'),
	};
	const found = await find({ kind: 'audiences' }, 'vip', answers);
	// Numbered pages are read again, as rows may have moved between them.
	expect(found).toEqual({ found: '20', asked: [...Object.keys(answers), ...Object.keys(answers)] });
	expect((await find({ kind: 'audiences' }, 'Trials', answers)).found).toMatchObject({
		message: '"Trials" is the name of 2 records: 10, 21',
	});
	expect((await find({ kind: 'audiences' }, 'Leads', answers)).found).toMatchObject({
		message: '"Leads" was not found: no audience has this ID or name',
	});
});

test('a list that is too long to look for a name in is refused, as what was not read may have it too', async () => {
	const data = Array.from({ length: 5001 }, (_, id) => ({ id: String(id), name: `A${id}` }));
	const { found } = await find({ kind: 'audiences' }, 'A1', { 'GET /audiences': { data, pages: { total_pages: 1 } } });
	expect(found).toMatchObject({
		message: "can't be looked for by name, as there are more than 5000 records",
		advice: 'Use the ID of the one that is meant',
	});
});

test('a subscription type is found by the name in its default language', async () => {
	const answers = { 'GET /subscription_types': { data: [{ id: '7', default_translation: { name: 'Newsletter' } }] } };
	expect((await find({ kind: 'subscriptionTypes' }, 'newsletter', answers)).found).toBe('7');
});

test.each<[wanted: NamedRecords, text: string, ways: string]>([
	[{ kind: 'contacts' }, 'nobody', 'contact has this ID, address, external ID or name'],
	[{ kind: 'companies' }, 'no such one', 'company has this ID, company ID or name'],
	[{ kind: 'conversations' }, 'the one of Ann', 'conversation has this ID or address'],
	[{ kind: 'tickets' }, '#12', 'ticket has this ID'],
	[{ kind: 'articles' }, 'https://example.com/other', 'article has this ID or address'],
])('%j that does not exist as %s is refused with all that was tried', async (wanted, text, ways) => {
	const { found } = await find(wanted, text);
	expect(found).toBeInstanceOf(InputProblem);
	expect(found).toMatchObject({ message: `"${text}" was not found: no ${ways}`, nothingFound: true });
});

test('an ID is not looked for as a name, even where another record is called like it', async () => {
	const answers = { 'GET /tags': { data: [{ id: '7', name: '2024' }] } };
	expect(await find({ kind: 'tags' }, '2024', answers)).toEqual({ found: '2024', asked: [] });
});

test.each([[''], ['  ']])('the text "%s" names nobody', async (text) => {
	expect((await find({ kind: 'contacts' }, text)).found).toMatchObject({
		message: 'is empty',
		advice: 'Name a contact, or check what the expression gives',
	});
});

test('what is no text is refused', async () => {
	expect((await find({ kind: 'contacts' }, { id: HEX })).found).toMatchObject({
		message: `takes text, not {"id":"${HEX}"}`,
	});
});
