import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type JsonObject, type Simulator } from '../../../simulator';
import { idIn, within } from '../gateway/exchange';
import { Gateway } from '../gateway/gateway';
import { Journal } from '../gateway/journal';
import { WritingKeeper } from '../gateway/keeper';
import { RunNames } from '../gateway/names';
import { NoPacer } from '../gateway/pacer';
import type { Kind } from '../gateway/writes';
import { removeLeftovers } from './remove';

const folder = mkdtempSync(join(tmpdir(), 'cleanup-of-live-'));
const earlier = new RunNames('e4r1');
let simulator: Simulator;
let gateway: Gateway;
let journal: Journal;
let keeper: WritingKeeper;

beforeEach(async () => {
	simulator = await startSimulator();
	journal = new Journal(join(folder, 'left.json'), 'abc123');
	keeper = new WritingKeeper(journal, new RunNames());
	const { token, url } = simulator;
	gateway = await Gateway.open({ upstream: url, token, pacer: new NoPacer(), keeper });
});
afterEach(async () => {
	await gateway.close();
	await simulator.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes something beside the program, as an earlier run did or a person. */
async function make(path: string, body: JsonObject, id = 'id'): Promise<string> {
	const headers = {
		authorization: `Bearer ${simulator.token}`,
		'content-type': 'application/json',
		'intercom-version': '2.16',
	};
	const reply = await fetch(simulator.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
	const made = idIn(within(await reply.json(), id));
	if (made === undefined) throw new Error(`${path} made nothing: ${reply.status}`);
	return made;
}

const clean = async () => await removeLeftovers(gateway, { journal, keeper, lookAgainMs: 1 });
const removedPaths = (): string[] =>
	simulator.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
const begin = (kind: Kind, name: string) => journal.begin({ kind, name });

test('finds what an earlier run left by its name, where no file tells of it', async () => {
	const tag = await make('/tags', { name: earlier.of('tag') });
	const contact = await make('/contacts', { role: 'user', external_id: earlier.of('user') });
	const lead = await make('/contacts', { role: 'lead', name: earlier.of('lead') });
	const from = { type: 'user', id: contact };
	const conversation = await make('/conversations', { from, body: earlier.of('conversation') }, 'conversation_id');
	const { removed, remains } = await clean();
	expect(removedPaths().sort()).toEqual(
		[`/conversations/${conversation}`, `/contacts/${contact}`, `/contacts/${lead}`, `/tags/${tag}`].sort(),
	);
	expect(removedPaths()[0]).toBe(`/conversations/${conversation}`);
	expect({ kinds: removed.map(({ kind }) => kind), remains }).toEqual({
		kinds: ['conversation', 'contact', 'tag'],
		remains: [],
	});
});

test('leaves alone what only sounds like it', async () => {
	await make('/tags', { name: `About ${earlier.of('tag')}` });
	await make('/contacts', { role: 'user', external_id: 'customer-1', name: `Not ${earlier.of('user')}` });
	await clean();
	expect(removedPaths()).toEqual([]);
});

test('finds a contact whose making had no answer, though no search shows it yet', async () => {
	const contact = await make('/contacts', { role: 'user', external_id: earlier.of('user') });
	const held = simulator.state.contacts.get(contact);
	if (held) simulator.state.index.wroteLate(held, 3_600);
	begin('contact', earlier.of('user'));
	await clean();
	expect(removedPaths()).toEqual([`/contacts/${contact}`]);
	expect(journal.left).toEqual([]);
});

test('finds a company whose making had no answer, though it has no contacts and so is in no list', async () => {
	const company = await make('/companies', { company_id: earlier.of('company') });
	begin('company', earlier.of('company'));
	await clean();
	expect(removedPaths()).toEqual([`/companies/${company}`]);
});

test('tells what was begun and is nowhere, and looks for it no more', async () => {
	begin('article', earlier.of('article'));
	expect((await clean()).remains).toEqual([
		{ kind: 'article', count: 1, reason: 'begun without an answer, and not found by its name' },
	]);
	expect(journal.left).toEqual([]);
});

test('what Intercom does not delete stays in the file, and is told with its status', async () => {
	const tag = await make('/tags', { name: earlier.of('tag') });
	journal.begin({ kind: 'tag', name: earlier.of('tag'), id: tag });
	const refusal = { type: 'error.list', errors: [{ code: 'tag_has_dependent_objects' }] };
	simulator.fault({ method: 'DELETE', times: Infinity, status: 400, body: refusal });
	expect((await clean()).remains).toEqual([{ kind: 'tag', count: 1, reason: '400 tag_has_dependent_objects' }]);
	expect(journal.left).toEqual([{ kind: 'tag', name: earlier.of('tag'), id: tag }]);
});
