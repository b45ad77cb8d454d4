import { at, type Exchange } from '../gateway/exchange';
import { isDone, statusOf } from '../shape/answers';
import { confirms, NotSeen, notSeen, rowsOf, type Probe, type ProbeDesk } from './probe';

const ENTITY = /&(amp|lt|gt|quot|#39|#x27|apos);/;
const SPECIAL = /[<>"']|&(?!(amp|lt|gt|quot|#39|#x27|apos);)/;
const DATES = new Set(['created_at', 'updated_at', 'signed_up_at', 'last_seen_at', 'last_replied_at']);

const textsUnder = (value: unknown, key: string): string[] => {
	if (Array.isArray(value)) return value.flatMap((one) => textsUnder(one, key));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		name === key && typeof inner === 'string' ? [inner] : textsUnder(inner, key),
	);
};

async function oldestContact(desk: ProbeDesk): Promise<number> {
	const [contact] = rowsOf(await desk.need('GET /contacts?per_page=1'));
	const created = contact?.['created_at'];
	if (typeof created !== 'number') throw new NotSeen('no contact to look for');
	return created;
}

async function findsAt(desk: ProbeDesk, version: string, operator: string, value: number): Promise<Exchange> {
	const query = { field: 'created_at', operator, value };
	return await desk.ask('POST /contacts/search', { version, body: { query, pagination: { per_page: 1 } } });
}

const count = (reply: Exchange): string =>
	isDone(reply) ? (Number(at(reply.answer, 'total_count')) > 0 ? 'found' : 'not found') : statusOf(reply);

/** How searches compare, and what names and dates look like. */
export const readProbes: readonly Probe[] = [
	{
		name: 'contact-dates',
		question: 'Are dates of contacts compared by day in 2.16, and exactly in 2.17?',
		sent: 'POST /contacts/search for created_at = the second of a contact, and >= it, as 2.16 and 2.17',
		assumption: '2.16 refuses >=; 2.17 takes it and finds the contact',
		async run(desk) {
			const second = await oldestContact(desk);
			const seen: Record<string, string> = {};
			for (const version of ['2.16', '2.17'])
				for (const operator of ['=', '>='])
					seen[`${operator} as ${version}`] = count(await findsAt(desk, version, operator, second));
			const isSo = seen['>= as 2.16']?.startsWith('400') === true && seen['>= as 2.17'] === 'found';
			return confirms(isSo, ...Object.entries(seen).map(([what, how]) => `${what}: ${how}`));
		},
	},
	{
		name: 'attribute-dates',
		question: 'Are the dates of contacts of the type datetime in 2.17?',
		sent: 'GET /data_attributes of contacts as 2.16 and 2.17',
		assumption: 'date in 2.16, datetime in 2.17',
		async run(desk) {
			const seen: string[] = [];
			const types: string[] = [];
			for (const version of ['2.16', '2.17']) {
				const rows = rowsOf(await desk.need('GET /data_attributes?model=contact', { version }));
				const dates = rows.filter((row) => DATES.has(String(row['name'])));
				const found = [...new Set(dates.map((row) => String(row['data_type'])))].filter((type) =>
					/^[a-z]+$/.test(type),
				);
				types.push(found.join());
				seen.push(`${version}: ${found.join(', ') || 'none of them'}`);
			}
			return confirms(types[0] === 'date' && types[1] === 'datetime', ...seen);
		},
	},
	{
		name: 'escaped-names',
		question: 'Do names come escaped for HTML?',
		sent: 'GET /contacts, GET /companies, GET /tags, GET /teams and GET /admins',
		assumption: 'yes, so the node turns them back',
		async run(desk) {
			const names: string[] = [];
			for (const path of ['contacts?per_page=50', 'companies?per_page=50', 'tags', 'teams', 'admins'])
				names.push(...textsUnder((await desk.ask(`GET /${path}`)).answer, 'name'));
			const escaped = names.filter((name) => ENTITY.test(name)).length;
			const plain = names.filter((name) => SPECIAL.test(name)).length;
			const fact = `of ${names.length} names ${escaped} escaped, ${plain} with a plain character of HTML`;
			return escaped + plain === 0 ? notSeen(fact) : confirms(plain === 0, fact);
		},
	},
	{
		name: 'deleted-contacts',
		question: 'Which versions list deleted contacts?',
		sent: 'GET /contacts/deleted as 2.16, 2.17 and Preview',
		assumption: '2.17 and Preview do, 2.16 does not',
		async run(desk) {
			const seen: string[] = [];
			const done: boolean[] = [];
			for (const version of ['2.16', '2.17', 'Preview']) {
				const reply = await desk.ask('GET /contacts/deleted?per_page=1', { version });
				done.push(isDone(reply));
				seen.push(`${version}: ${statusOf(reply)}`);
			}
			return confirms(done.join() === 'false,true,true', ...seen);
		},
	},
];
