import { startSimulator, type SeedName, type Simulator } from '..';
import { loadState, saveState } from './saved';
import { Store } from './store';

const open: Simulator[] = [];
afterEach(async () => {
	for (const simulator of open.splice(0)) await simulator.close();
});

async function start(seed: SeedName): Promise<Simulator> {
	const simulator = await startSimulator({ seed });
	open.push(simulator);
	return simulator;
}

/**
 * What is no record: settings, what is worked out anew, jobs under way, and segments, which are rules that no request
 * changes.
 */
const NO_RECORDS = [
	'appId',
	'bulk',
	'clockOffsetMs',
	'companyLookupShape',
	'companyScroll',
	'index',
	'listsHideEmptyCompanies',
	'ownAdminId',
	'pageLimits',
	'region',
	'scrollIdleMs',
	'segments',
	'stoppedAtMs',
	'timezone',
	'usesWorkflows',
];

/** A store without its caches. */
const plain = (value: unknown): unknown => {
	if (value instanceof Store) return [...value.values()];
	return value instanceof Map ? [...value].map(([key, entry]) => [key, plain(entry)] as const) : value;
};

/** Everything that a workspace has beside those, and so also what it will have one day. */
const recordsOf = ({ state }: Simulator): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(state)
			.filter(([name]) => !NO_RECORDS.includes(name))
			.map(([name, value]) => [name, plain(value)]),
	);

/** The answer of the simulator, as text. */
async function ask({ token, url }: Simulator, path: string, body?: object): Promise<string> {
	const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'intercom-version': '2.16' };
	const answer = await fetch(url + path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
	expect([path, answer.status]).toEqual([path, 200]);
	return await answer.text();
}

const addressOfFile = (conversation: string, url: string): string => {
	const [found = ''] = /http:[^"]*screenshot\.png/.exec(conversation) ?? [];
	expect(found).toContain(url);
	return found;
};

test('a workspace that was loaded has every record of the one that was saved', async () => {
	const [saved, loaded] = [await start('playground'), await start('empty')];
	// Files have addresses of their own simulator, which the next test looks at.
	for (const { parts, source } of saved.state.conversations.values())
		for (const { attachments } of [source, ...parts]) attachments.length = 0;
	loadState(loaded, saveState(saved));
	expect(recordsOf(loaded)).toEqual(recordsOf(saved));
	expect(loaded.state.companies.size).toBeGreaterThan(100);
});

test('files of a workspace that was loaded are at the address of the simulator that runs now', async () => {
	const [saved, loaded] = [await start('playground'), await start('empty')];
	const text = saveState(saved);
	await saved.close();
	loadState(loaded, text);
	const [newest] = [...loaded.state.conversations.values()].sort((a, b) => b.updated_at - a.updated_at);
	const conversation = await ask(loaded, `/conversations/${newest?.id}`);
	expect(await (await fetch(addressOfFile(conversation, loaded.url))).text()).toContain('PNG');
});

test('what was written is there after loading, and what is written then gets identifiers of its own', async () => {
	const [saved, loaded] = [await start('playground'), await start('empty')];
	const first = JSON.parse(await ask(saved, '/contacts', { role: 'user', email: 'ann@example.com' })) as { id: string };
	loadState(loaded, saveState(saved));
	const query = { query: { field: 'email', operator: '=', value: 'ann@example.com' } };
	expect(JSON.parse(await ask(loaded, '/contacts/search', query))).toMatchObject({ data: [{ id: first.id }] });
	const next = JSON.parse(await ask(loaded, '/contacts', { role: 'user', email: 'bob@example.com' })) as { id: string };
	expect(saved.state.contacts.get(next.id)).toBeUndefined();
	expect(loaded.state.contacts.size).toBe(saved.state.contacts.size + 1);
});

test('companies and contacts of a workspace that was loaded still know each other', async () => {
	const [saved, loaded] = [await start('playground'), await start('empty')];
	loadState(loaded, saveState(saved));
	const company = [...saved.state.companies.values()].find(({ contacts }) => contacts.size > 1);
	const path = `/companies/${company?.id}/contacts`;
	expect(await ask(loaded, path)).toBe(await ask(saved, path));
});

test('a text of another format is refused before anything is changed', async () => {
	const simulator = await start('playground');
	const before = saveState(simulator);
	expect(() => loadState(simulator, before.replace('"format":1', '"format":0'))).toThrow(
		'It has format 0 instead of 1',
	);
	expect(() => loadState(simulator, before.slice(0, 1_000))).toThrow(SyntaxError);
	expect(saveState(simulator)).toBe(before);
});
