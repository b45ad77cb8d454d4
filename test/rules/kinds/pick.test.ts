import { propertyOf } from '../../../nodes/Intercom/engine/kinds';
import { pick } from '../../../nodes/Intercom/model/fields';
import { convert, refusalOf } from './source';

const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value });
const contact = pick({ from: 'contacts', required: true });
const ID = '6762f0d01bb69f9f2193bb7d';

test.each([
	[locator('id', ID), ID],
	[locator('list', ID), ID],
	[locator('list', 12), '12'],
	[` ${ID} `, ID],
	[locator('id', ` ${ID}\n`), ID],
	[locator('url', `https://app.intercom.com/a/apps/abc/users/${ID}`), ID],
	[locator('url', `https://app.eu.intercom.com/a/apps/abc/users/${ID}/all-conversations?x=1`), ID],
	[locator('id', `https://app.intercom.com/a/apps/abc/users/${ID}`), ID],
])('the contact %j is sent by its ID', async (value, id) => {
	expect(await convert(contact, value)).toBe(id);
});

test('a contact named by its email or external ID is looked up', async () => {
	expect(await convert(contact, locator('email', ' ann@example.com '))).toBe('contacts email ann@example.com');
	expect(await convert(contact, locator('external_id', 70))).toBe('contacts external_id 70');
});

test.each([
	[locator('id', ''), 'is empty'],
	[locator('list', '  '), 'is empty'],
	[locator('email', null), 'is empty'],
	[undefined, 'is empty'],
	[locator('id', 'ann@example.com'), '"ann@example.com" is an email address, not an ID'],
	[locator('url', 'https://app.intercom.com/nothing'), '"https://app.intercom.com/nothing" is no address of a contact'],
	[
		locator('url', `https://app.intercom.com/a/apps/abc/users/${ID}0`),
		expect.stringMatching(/^"https:.* is no address of a contact$/) as string,
	],
	[locator('id', { id: ID }), `takes text, not {"id":"${ID}"}`],
	[locator('id', 2 ** 60), '1152921504606847000 is too large for a number: its last digits are lost'],
])('the contact %j is refused', async (value, message) => {
	expect(await refusalOf(contact, value)).toMatchObject({ message });
});

test('a mode that every object has is not a way to look something up', async () => {
	expect(await convert(contact, locator('constructor', ID))).toBe(ID);
});

test('a conversation is taken out of an address of the inbox', async () => {
	const conversation = pick({ from: 'conversations', required: true });
	expect(
		await convert(
			conversation,
			locator('url', 'https://app.intercom.com/a/inbox/abc/inbox/shared/all/conversation/215471234567890?view=List'),
		),
	).toBe('215471234567890');
});

test('null in an optional picker clears the field, and is refused in one that is required', async () => {
	expect(await convert(pick({ from: 'admins' }), locator('id', null))).toBeNull();
	expect(await refusalOf(pick({ from: 'admins', required: true }), locator('id', null))).toMatchObject({
		message: 'is empty',
	});
});

test.each([
	[locator('id', '991267459'), 991267459],
	[locator('list', 12), 12],
	[' 12 ', 12],
])('an ID that Intercom takes as a number alone is sent as one: %j', async (value, id) => {
	expect(await convert(pick({ from: 'admins', asNumber: true, required: true }), value)).toBe(id);
});

test.each([
	[locator('id', 'abc'), 'takes a whole number, not "abc"'],
	[locator('id', '1.5'), 'takes a whole number, not "1.5"'],
	[locator('id', '99999999999999999999'), 'takes a whole number, not "99999999999999999999"'],
])('what is no such ID is refused: %j', async (value, message) => {
	expect(await refusalOf(pick({ from: 'admins', asNumber: true, required: true }), value)).toMatchObject({ message });
});

test('a picker offers the list, one mode for all names, every other name, the ID and the address', () => {
	const { modes, type } = propertyOf(contact);
	expect(type).toBe('resourceLocator');
	expect(modes?.map(({ name, displayName }) => [name, displayName])).toEqual([
		['list', 'From List'],
		['any', 'Any: Email, External ID, Name, ID or URL'],
		['email', 'By Email'],
		['external_id', 'By External ID'],
		['id', 'By ID'],
		['url', 'By URL'],
	]);
});

test.each([
	['conversations', 'Any: ID or URL'],
	['companies', 'Any: Company ID, Name or ID'],
	['tags', 'Any: Name or ID'],
	['macros', 'Any: Name or ID'],
	['awayReasons', 'Any: Label or ID'],
] as const)('the mode for all names of %s says which ones they have: %s', (from, displayName) => {
	expect(propertyOf(pick({ from })).modes).toContainEqual({ displayName, name: 'any', type: 'string' });
});

test('a kind of record that nothing but its ID names has no mode for all names', () => {
	expect(propertyOf(pick({ from: 'newsItems' })).modes?.map(({ name }) => name)).toEqual(['list', 'id']);
});
