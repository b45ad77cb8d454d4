import { at, idIn, recordsIn, within, type Exchange, type JsonRecord } from '../gateway/exchange';
import type { Gateway } from '../gateway/gateway';
import type { Begun } from '../gateway/journal';
import { isOwnName, NAME_PREFIX } from '../gateway/names';
import { KINDS, type Kind } from '../gateway/writes';
import { REMOVABLE } from './kinds';

/** So many pages of a list are looked through at most: a test workspace is small. */
const MAX_PAGES = 20;
const PAGE = 50;

/** A record that an earlier run made. */
export type Found = Begun & { id: string };

/** The address of the page after an answer's, or undefined where it was the last one. */
function nextAddress(address: string, { answer }: Exchange): string | undefined {
	const next = within(answer, 'pages.next');
	const url = new URL(address, 'http://intercom');
	if (typeof next === 'string') return `${new URL(next).pathname}${new URL(next).search}`;
	const cursor = idIn(at(next, 'starting_after'));
	const total = Number(within(answer, 'pages.total_pages') ?? 1);
	const page = Number(url.searchParams.get('page') ?? NaN);
	if (cursor !== undefined) url.searchParams.set('starting_after', cursor);
	else if (page < total) url.searchParams.set('page', String(page + 1));
	else return undefined;
	return `${url.pathname}${url.search}`;
}

async function allRows(gateway: Gateway, list: string, key: string, version?: string): Promise<JsonRecord[]> {
	const rows: JsonRecord[] = [];
	let address: string | undefined = list.replace('GET ', '');
	for (let page = 0; address !== undefined && page < MAX_PAGES; page++) {
		const reply: Exchange = await gateway.ask(`GET ${address}`, { version });
		const some = recordsIn(at(reply.answer, key));
		rows.push(...some);
		address = some.length === 0 ? undefined : nextAddress(address, reply);
	}
	return rows;
}

/** Records of a kind that a list shows, and that have a name of this program. */
async function listed(gateway: Gateway, kind: Kind): Promise<Found[]> {
	const { list, names = [], rows = 'data', version } = REMOVABLE[kind];
	if (list === undefined) return [];
	return (await allRows(gateway, list, rows, version)).flatMap((row) => {
		const name = names.map((key) => row[key]).find(isOwnName);
		const id = idIn(row['id']);
		return name === undefined || id === undefined ? [] : [{ kind, name, id }];
	});
}

const searchBody = (field: string, operator: string, value: unknown) => ({
	query: { operator: 'AND', value: [{ field, operator, value }] },
	pagination: { per_page: PAGE },
});

/** Contacts that are called as this program calls them; archived ones are in no search. */
async function contacts(gateway: Gateway, begun: readonly Begun[]): Promise<Found[]> {
	const found: JsonRecord[] = [];
	for (const field of ['external_id', 'name']) {
		const reply = await gateway.ask('POST /contacts/search', { body: searchBody(field, '^', NAME_PREFIX) });
		found.push(...recordsIn(at(reply.answer, 'data')));
	}
	// What was made a moment ago is not in the search yet.
	for (const { name } of begun)
		found.push(
			...recordsIn([(await gateway.ask(`GET /contacts/find_by_external_id/${encodeURIComponent(name)}`)).answer]),
		);
	return found.flatMap(({ external_id, id, name }) => {
		const own = [external_id, name].find(isOwnName);
		return own === undefined || typeof id !== 'string' ? [] : [{ kind: 'contact', name: own, id }];
	});
}

async function companies(gateway: Gateway, begun: readonly Begun[]): Promise<Found[]> {
	const found: JsonRecord[] = [];
	for (const { name } of begun) {
		const { answer, status } = await gateway.ask(`GET /companies?company_id=${encodeURIComponent(name)}`);
		if (status === 200) found.push(...recordsIn([answer]), ...recordsIn(at(answer, 'data')));
	}
	return found.flatMap(({ company_id, id }) =>
		isOwnName(company_id) && typeof id === 'string' ? [{ kind: 'company', name: company_id, id }] : [],
	);
}

/** Conversations and tickets of contacts that this program made: nobody else writes in their name. */
async function ofContacts(
	gateway: Gateway,
	kind: 'conversation' | 'ticket',
	own: readonly Found[],
	begun: readonly Begun[],
): Promise<Found[]> {
	const found: Found[] = [];
	const known = new Set(begun.map(({ id }) => id));
	const names = begun.filter((one) => one.kind === kind && one.id === undefined).map(({ name }) => name);
	for (const { id, name } of own) {
		const reply = await gateway.ask(`POST /${kind}s/search`, { body: searchBody('contact_ids', '=', id) });
		for (const row of recordsIn(at(reply.answer, `${kind}s`))) {
			const rowId = idIn(row['id']);
			// One that the journal has no ID of is the one that was begun.
			if (rowId !== undefined && !known.has(rowId)) found.push({ kind, name: names.shift() ?? name, id: rowId });
		}
	}
	return found;
}

const distinct = (found: readonly Found[]): Found[] => [
	...new Map(found.map((one) => [`${one.kind} ${one.id}`, one])).values(),
];

/** Everything that earlier runs left: what the journal knows, and what has a name of this program in a list. */
export async function findLeftovers(gateway: Gateway, begun: readonly Begun[]): Promise<Found[]> {
	const known = begun.flatMap(({ id, ...one }) => (id === undefined ? [] : [{ ...one, id }]));
	const unknown = (kind: Kind) => begun.filter((one) => one.kind === kind && one.id === undefined);
	const people = distinct([
		...known.filter(({ kind }) => kind === 'contact'),
		...(await contacts(gateway, unknown('contact'))),
	]);
	const found: Found[] = [...known, ...people, ...(await companies(gateway, unknown('company')))];
	for (const kind of ['conversation', 'ticket'] as const)
		found.push(...(await ofContacts(gateway, kind, people, begun)));
	for (const kind of KINDS) found.push(...(await listed(gateway, kind)));
	for (const { kind, name, parents = [] } of unknown('redirect')) {
		const [center = ''] = parents;
		for (const row of await allRows(
			gateway,
			`GET /help_center/help_centers/${center}/redirects?page=1&per_page=50`,
			'data',
		)) {
			const id = idIn(row['id']);
			if (row['from_url'] === name && id !== undefined) found.push({ kind, name, id, parents });
		}
	}
	return distinct(found);
}
