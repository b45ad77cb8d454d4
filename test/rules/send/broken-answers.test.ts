import { useShortWaits } from '../../kit/shortWaits';
import { useTestNode } from '../../operations/testNode';
import { errorList } from '../../kit/answers';
import { contactsIn, getContact, picked, withIds } from '../../kit/input';

const node = useTestNode();
useShortWaits();

const host = () => new URL(node.simulator.url).host;

test.each([
	['cut in the middle', { truncate: true }],
	['empty', { status: 200, body: '' }],
	['a page of HTML', { status: 200, body: '<html>Sign in</html>' }],
	['a list where an object belongs', { status: 200, body: [] }],
])('a read whose answer is %s is repeated', async (_name, fault) => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ path: `/contacts/${id}`, ...fault });
	const json = await node.json(getContact, withIds(id));
	expect(json[0]?.id).toBe(id);
	expect(node.sent).toHaveLength(2);
});

test.each([
	['cut', { truncate: true }],
	['empty', { status: 200, body: '' }],
])('a read whose answer is %s every time is an error in words', async (_name, fault) => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ ...fault, times: Infinity });
	const error = await node.failure(getContact, withIds(id));
	expect(error.message).toBe(`${host()} gave an answer that cannot be read`);
	expect(error.description).not.toContain('carried this out');
	expect(node.sent).toHaveLength(4);
});

test('a search whose answer is empty is repeated, not taken for nothing found', async () => {
	const [contact] = node.simulator.state.addContacts(1);
	node.simulator.fault({ method: 'POST', path: '/contacts/search', status: 200, body: '' });
	const parameters = {
		...getContact,
		contact_id: picked(contact?.email ?? '', 'email'),
		options: { ifNotFound: 'none' },
	};
	const json = await node.json(parameters);
	expect(json.map(({ id }) => id)).toEqual([contact?.id]);
});

test('a write without a body has worked', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ method: 'POST', path: `/contacts/${id}/archive`, status: 204 });
	const json = await node.json(
		{ resource: 'contact', operation: 'archive', contact_id: getContact.contact_id },
		withIds(id),
	);
	expect(json).toEqual([{ success: true }]);
});

test('a cursor that leads in a circle ends the list with an error', async () => {
	const body = { type: 'list', data: [{ id: '1' }], pages: { next: { starting_after: 'again' } } };
	node.simulator.fault({ method: 'GET', path: '/contacts', status: 200, body, times: 20 });
	node.simulator.fault({ method: 'GET', path: '/contacts', status: 418, times: Infinity });
	const error = await node.failure({ resource: 'contact', operation: 'getAll', returnAll: true });
	expect(error.message).toBe('Intercom names the same next page twice, so the list would never end');
	expect(node.sent.length).toBeLessThanOrEqual(3);
});

test('a list without its rows is an error, not an empty list', async () => {
	node.simulator.fault({ path: '/tags', rewrite: () => ({ body: { type: 'list' } }) });
	const error = await node.failure({ resource: 'tag', operation: 'getAll', returnAll: true });
	expect(error.message).toBe('Intercom\'s answer has no list under "data" or "tags"');
});

test('a list with null for its rows is empty', async () => {
	node.simulator.fault({ path: '/tags', rewrite: () => ({ body: { type: 'list', data: null } }) });
	expect(await node.json({ resource: 'tag', operation: 'getAll', returnAll: true })).toEqual([]);
});

test('a numbered list that shrinks while it is read ends with what there was', async () => {
	const [contact] = node.simulator.state.addContacts(1);
	const companies = node.simulator.state.addCompanies(120);
	contact?.companies.push(...companies.map(({ id }) => id));
	node.simulator.fault({
		path: `/contacts/${contact?.id}/companies`,
		skip: 1,
		times: Infinity,
		rewrite: () => ({
			body: { type: 'list', data: [], pages: { type: 'pages', page: 2, total_pages: 1, next: null } },
		}),
	});
	const json = await node.json({
		resource: 'contact',
		operation: 'getCompanies',
		contact_id: picked(contact?.id ?? ''),
		returnAll: true,
	});
	expect(json).toHaveLength(50);
	expect(node.sent).toHaveLength(3);
});

test('an endpoint that ignores page numbers does not keep a raw request going for ever', async () => {
	const rows = Array.from({ length: 60 }, (_, index) => ({ id: String(index) }));
	node.simulator.fault({ path: '/tags', status: 200, body: { type: 'list', data: rows }, times: 20 });
	node.simulator.fault({ path: '/tags', status: 418, times: Infinity });
	const json = await node.json({
		resource: 'rawRequest',
		operation: 'send',
		url: '/tags',
		paging: 'page',
		returnAll: true,
	});
	expect(json).toHaveLength(60);
});

const moved = (to: string) => ({
	status: 410,
	headers: { link: `</contacts/${to}>; rel="canonical"` },
	body: errorList('contact_merged', 'This contact has been merged.'),
});

test('contacts that were merged in a circle are an error, not an endless walk', async () => {
	const [a = '', b = ''] = contactsIn(node, 2);
	node.simulator.fault({ path: `/contacts/${a}`, ...moved(b), times: 20 });
	node.simulator.fault({ path: `/contacts/${b}`, ...moved(a), times: 20 });
	expect(await node.failure(getContact, withIds(a))).toMatchObject({ httpCode: '410' });
	expect(node.sent.length).toBeLessThanOrEqual(8);
});

test('the deletion of a contact that was merged away does not delete the one it became', async () => {
	const [a = '', b = ''] = contactsIn(node, 2);
	node.simulator.fault({ method: 'DELETE', path: `/contacts/${a}`, ...moved(b) });
	await node.execute({ resource: 'contact', operation: 'delete', contact_id: getContact.contact_id }, withIds(a));
	expect(node.simulator.state.contacts.get(b)?.id).toBe(b);
});
