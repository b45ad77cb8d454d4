import { at, recordsIn, within, type JsonRecord } from '../gateway/exchange';
import { isDone, statusOf } from '../shape/answers';
import { confirms, notSeen, rowsOf, told, typeOf, type Probe } from './probe';

/** Whether values only fall, only rise, or neither. */
function directionOf(values: readonly number[]): string {
	const pairs = values.slice(1).map((value, index) => value - (values[index] ?? 0));
	if (pairs.length === 0) return 'too few rows';
	if (pairs.every((difference) => difference === 0)) return 'all at the same time';
	if (pairs.every((difference) => difference <= 0)) return 'newest first';
	return pairs.every((difference) => difference >= 0) ? 'oldest first' : 'in no order of time';
}

const timesOf = (rows: readonly JsonRecord[], key: string): number[] => rows.map((row) => Number(row[key] ?? 0));

/** In which order lists come, and how they end. */
export const listProbes: readonly Probe[] = [
	{
		name: 'deleted-conversations-order',
		question: 'In which order do deleted conversations come, and does "order" change it?',
		sent: 'GET /conversations/deleted without an order, with asc and with desc',
		assumption: 'newest first, and asc turns it round',
		async run(desk) {
			const seen: string[] = [];
			for (const order of ['', '&order=asc', '&order=desc']) {
				const reply = await desk.need(`GET /conversations/deleted?per_page=20${order}`);
				const rows = rowsOf(reply, 'conversations').length > 0 ? rowsOf(reply, 'conversations') : rowsOf(reply);
				const key = rows[0]?.['deleted_at'] === undefined ? 'id' : 'deleted_at';
				seen.push(`${order === '' ? 'no order' : order.slice(1)}: ${directionOf(timesOf(rows, key))}`);
			}
			if (seen.some((one) => /too few|same time/.test(one))) return notSeen(...seen);
			return confirms(
				seen[0]?.endsWith('newest first') === true && seen[1]?.endsWith('oldest first') === true,
				...seen,
			);
		},
	},
	{
		name: 'order-of-lists',
		question: 'In which order do plain lists come, and do "sort" and "order" change it?',
		sent: 'GET /contacts, GET /conversations and GET /articles, plain and with sort=created_at&order=asc',
		assumption: 'the node promises no order of these lists, and sends neither',
		async run(desk) {
			const seen: string[] = [];
			for (const [path, key] of [
				['contacts', 'data'],
				['conversations', 'conversations'],
				['articles', 'data'],
			] as const)
				for (const query of ['', '&sort=created_at&order=asc']) {
					const reply = await desk.ask(`GET /${path}?per_page=20${query}`);
					const how = isDone(reply) ? directionOf(timesOf(rowsOf(reply, key), 'created_at')) : statusOf(reply);
					seen.push(`${path}, ${query === '' ? 'plain' : 'sorted'}: ${how}`);
				}
			return told(...seen);
		},
	},
	{
		name: 'activities-cursor',
		question: 'Does the last page of contact activities name a next one, from which reading can go on?',
		sent: 'GET /contacts/activities as Preview, page after page, at most 20',
		assumption: 'yes: the cursor can be kept',
		async run(desk) {
			let cursor: string | undefined;
			for (let page = 1; page <= 20; page++) {
				const query = cursor === undefined ? '' : `&starting_after=${encodeURIComponent(cursor)}`;
				const reply = await desk.need(`GET /contacts/activities?per_page=150${query}`, { version: 'Preview' });
				const next = within(reply.answer, 'pages.next.starting_after');
				const rows = recordsIn(at(reply.answer, 'data')).length;
				if (typeof next === 'string' && rows > 0 && next !== cursor) cursor = next;
				else
					return confirms(
						typeof next === 'string',
						`${page} pages, the last with ${rows} rows and ${typeOf(next)} as next`,
					);
			}
			return notSeen('more than 20 pages');
		},
	},
];
