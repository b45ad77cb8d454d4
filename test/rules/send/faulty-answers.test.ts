import { parseJson } from '../../../nodes/Intercom/model/json';
import { useShortWaits } from '../../kit/shortWaits';
import { connect, createServer } from 'node:net';
import { listen } from '../../kit/servers';
import { Intercom } from '../../../nodes/Intercom/Intercom.node';
import { networkErrorOf, silenceOf } from '../../../nodes/Intercom/engine/send/answers';
import { useTestNode } from '../../operations/testNode';
import { contactsIn, getContact, withIds } from '../../kit/input';

const node = useTestNode();
useShortWaits();

const list = (code: string, message: string) => ({ type: 'error.list', errors: [{ code, message }] });

test('a request that timed out at Intercom every time says what to do', async () => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ status: 408, body: list('request_timeout', 'Request timed out'), times: Infinity });
	const error = await node.failure(getContact, withIds(id));
	expect(error.message).toBe('Request timed out');
	expect(error.description).toBe('Intercom took too long: try again later. HTTP 408, code request_timeout');
});

test('a refusal whose JSON was cut is told by its status, not by half of its JSON', async () => {
	node.simulator.fault({ method: 'POST', path: '/contacts', truncate: true });
	node.simulator.state.addContacts(1, () => ({ email: 'ann@example.com' }));
	const error = await node.failure({
		resource: 'contact',
		operation: 'create',
		role: 'user',
		email: 'ann@example.com',
	});
	expect(error).toMatchObject({ message: 'Intercom answered with status 409 and no words', httpCode: '409' });
	expect(error.description).toContain('exists already');
});

/** A door that lets half of each answer through. */
async function halfADoor(port: number) {
	const server = createServer((client) => {
		const intercom = connect(port, '127.0.0.1');
		client.on('error', () => intercom.destroy()).pipe(intercom);
		intercom
			.on('error', () => client.destroy())
			.on('data', (bytes: Buffer) => {
				client.write(bytes.subarray(0, bytes.length - 5), () => client.destroy());
				intercom.destroy();
			});
	});
	return { port: await listen(server), close: () => server.close() };
}

test('an answer that breaks off is told in words', async () => {
	const door = await halfADoor(Number(new URL(node.simulator.url).port));
	try {
		const context = node.loadOptions(getContact);
		const broken = await context.helpers
			.httpRequest({ url: `http://127.0.0.1:${door.port}/me`, encoding: 'arraybuffer' })
			.then(() => undefined)
			.catch((error: unknown) => error);
		expect(broken).toBeDefined();
		expect(silenceOf('api.intercom.io', networkErrorOf(broken).code, false).message).toBe(
			'api.intercom.io broke off its answer',
		);
	} finally {
		door.close();
	}
});

test('a lead that was created without a word of its ID is told of, and nothing is sent for a contact that has none', async () => {
	const [tag = ''] = node.simulator.state.tags.keys();
	node.simulator.fault({ method: 'POST', path: '/contacts', status: 200, body: '', apply: true });
	const error = await node.failure({
		resource: 'contact',
		operation: 'create',
		role: 'lead',
		email: 'ann@example.com',
		additionalFields: { tags: [tag] },
	});
	expect(error.message).toBe("Intercom's answer does not name the contact that it created");
	expect(error.description).toMatch(/^Intercom may have carried this out all the same/);
	expect(node.sent.map(({ to }) => to)).toEqual(['POST /contacts']);
});

test('a dropdown whose pages lead in a circle is an error, not a list with the same names over again', async () => {
	const [contact] = node.simulator.state.addContacts(1);
	const body = {
		type: 'list',
		data: [{ id: contact?.id ?? '', name: 'Ann' }],
		pages: { next: { starting_after: 'again' } },
	};
	node.simulator.fault({ path: '/contacts/search', status: 200, body, times: 20 });
	const { getContacts } = new Intercom().methods.loadOptions;
	await expect(getContacts.call(node.loadOptions(getContact))).rejects.toThrow('the same next page twice');
	expect(node.sent.length).toBeLessThanOrEqual(2);
});

test('a scroll that timed out at Intercom starts over', async () => {
	node.simulator.state.addCompanies(250);
	node.simulator.fault({ path: '/companies/list', body: { type: 'list', data: [], total_count: 10_001 } });
	node.simulator.state.scrollIdleMs = 500;
	node.simulator.fault({
		path: '/companies/scroll',
		skip: 1,
		status: 408,
		body: list('request_timeout', 'Request timed out'),
	});
	const json = await node.json({ resource: 'company', operation: 'getAll', returnAll: true });
	expect(new Set(json.map(({ id }) => id)).size).toBe(250);
	expect(json).toHaveLength(250);
});

test('an answer that begins with a byte-order mark is read without it', () => {
	expect(parseJson('\uFEFF{"id":"1"}')).toEqual({ id: '1' });
	expect(parseJson('\uFEFF\uFEFF{}')).toBeUndefined();
});

test.each([
	['null', 'null'],
	['a number', '7'],
	['a list', '[]'],
])('a read that is answered with %s is an error, and no empty item', async (_what, body) => {
	const [id = ''] = contactsIn(node, 1);
	node.simulator.fault({ status: 200, body, times: Infinity });
	const error = await node.failure(getContact, withIds(id));
	expect(error.message).toMatch(/gave an answer that cannot be read$/);
	expect(error.description).not.toContain('may have carried this out');
});

const createLead = { resource: 'contact', operation: 'create', role: 'lead', additionalFields: { name: 'Ann' } };

test('a write whose answer is cut may have been carried out, which its error says', async () => {
	node.simulator.fault({ method: 'POST', truncate: true });
	const error = await node.failure(createLead);
	expect(error.message).toMatch(/gave an answer that cannot be read$/);
	expect(error.description).toContain('may have carried this out');
	expect(node.sent).toHaveLength(1);
});

test('a write that is answered with null was carried out, and gives no record', async () => {
	node.simulator.fault({ method: 'POST', status: 200, body: 'null', apply: true });
	expect(await node.json(createLead)).toEqual([{ success: true }]);
	expect(node.sent).toHaveLength(1);
});

test('a list of errors is an error whatever its status says', async () => {
	const [id = ''] = contactsIn(node, 1);
	const body = list('not_allowed', 'This is not for you');
	node.simulator.fault({ status: 200, body, times: Infinity });
	expect(await node.failure(getContact, withIds(id))).toMatchObject({ message: 'This is not for you' });
	const error = await node.failure(createLead);
	expect(error.message).toBe('This is not for you');
	expect(error.description).toContain('may have carried this out');
	expect(node.simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test("a gateway's page with 404 does not say that a deletion was carried out, Intercom's own words do", async () => {
	const [id = ''] = contactsIn(node, 1);
	const remove = { ...getContact, operation: 'delete' };
	node.simulator.fault({ method: 'DELETE', status: 503 });
	node.simulator.fault({ method: 'DELETE', status: 404, body: '<h1>Not Found</h1>', contentType: 'text/html' });
	expect(await node.failure(remove, withIds(id))).toMatchObject({ httpCode: '404' });
	expect(node.simulator.state.contacts.get(id)).toBeDefined();
	node.simulator.fault({ method: 'DELETE', drop: 'after' });
	expect(await node.json(remove, withIds(id))).toHaveLength(1);
});
