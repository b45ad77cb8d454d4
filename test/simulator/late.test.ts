import type { Simulator } from '.';
import { blankContact } from './state/create';
import { keep } from './routes/shelf';
import { at, idsOf, useSimulator } from './testing';

const NOON = 1_790_856_000;

let simulator: Simulator;
const send = useSimulator((fresh) => {
	simulator = fresh;
	fresh.state.stoppedAtMs = NOON * 1_000;
});

const pass = (seconds: number) => void (simulator.state.stoppedAtMs = (simulator.state.now() + seconds) * 1_000);
const search = async () =>
	(await send('POST /contacts/search', { query: { field: 'role', operator: '=', value: 'user' } })).body['data'];

describe('an index that lags behind', () => {
	it('shows a record later, as it was when it was written, and reads show it at once', async () => {
		const { state } = simulator;
		const contact = state.contacts.add(blankContact(state, { name: 'Ann' }));
		state.index.wroteLate(contact, 60);
		expect(idsOf(await search())).toEqual([]);
		expect((await send(`GET /contacts/${contact.id}`)).body['name']).toBe('Ann');
		pass(60);
		state.contacts.update(contact, { name: 'Bob' });
		state.index.wroteLate(contact, 60);
		expect(at(await search(), '0.name')).toBe('Ann');
		pass(60);
		expect(at(await search(), '0.name')).toBe('Bob');
	});

	it('shows records that nobody made late at once', async () => {
		const { state } = simulator;
		const late = state.contacts.add(blankContact(state));
		state.index.wroteLate(late, 60);
		const usual = state.contacts.add(blankContact(state));
		expect(idsOf(await search())).toEqual([usual.id]);
	});
});

describe('a clock that stands', () => {
	it('dates the answers and the records', async () => {
		const { body, headers } = await send('POST /contacts', { role: 'lead' });
		expect(headers.get('date')).toBe(new Date(NOON * 1_000).toUTCString());
		expect(body['created_at']).toBe(NOON);
	});
});

describe('lists that come with the newest first', () => {
	it('are in the order of the last change for articles', async () => {
		for (const [id, updated_at] of [
			['1', 30],
			['2', 10],
			['3', 20],
		] as const)
			keep(simulator.state, 'article', { updated_at }, id);
		expect(idsOf((await send('GET /articles')).body['data'])).toEqual(['1', '3', '2']);
	});

	it('are in the order of deletion for deleted conversations', async () => {
		for (const [id, deleted_at] of [
			['7', 30],
			['9', 10],
			['8', 20],
		] as const)
			keep(simulator.state, 'deleted_conversation', { deleted_at }, id);
		expect(idsOf((await send('GET /conversations/deleted')).body['conversations'])).toEqual(['7', '8', '9']);
		expect(idsOf((await send('GET /conversations/deleted?order=asc')).body['conversations'])).toEqual(['9', '8', '7']);
	});
});
