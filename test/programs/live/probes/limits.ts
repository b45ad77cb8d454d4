import { within } from '../gateway/exchange';
import { isDone, statusOf } from '../shape/answers';
import { confirms, notSeen, remainingOf, rowsOf, type Probe } from './probe';

const HEADERS = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

/** A list with the largest page that the node asks for. */
interface PageSize {
	route: string;
	size: number;
	key?: string;
	search?: boolean;
}
const PAGE_SIZES: readonly PageSize[] = [
	{ route: 'GET /contacts', size: 150 },
	{ route: 'GET /companies', size: 50 },
	{ route: 'GET /conversations', size: 150, key: 'conversations' },
	{ route: 'GET /articles', size: 150 },
	{ route: 'POST /contacts/search', size: 150, search: true },
	{ route: 'POST /conversations/search', size: 50, key: 'conversations', search: true },
	{ route: 'POST /tickets/search', size: 50, key: 'tickets', search: true },
];
const everything = (size: number) => ({
	query: { operator: 'AND', value: [{ field: 'created_at', operator: '>', value: 0 }] },
	pagination: { per_page: size },
});

/** How much Intercom gives at once, and what it counts. */
export const limitProbes: readonly Probe[] = [
	{
		name: 'rate-headers',
		question: 'Which headers tell of the rate limit, and how long is its window?',
		sent: 'GET /me',
		assumption: 'limit, remaining and reset stand in every answer, and a window lasts ten seconds',
		async run(desk) {
			const reply = await desk.need('GET /me');
			const missing = HEADERS.filter((name) => reply.headers[name] === undefined);
			if (missing.length > 0) return confirms(false, `missing: ${missing.join(', ')}`);
			const sentAt = (Date.parse(reply.headers['date'] ?? '') || Date.now()) / 1_000;
			const left = Math.round(Number(reply.headers['x-ratelimit-reset']) - sentAt);
			const limit = Number(reply.headers['x-ratelimit-limit']);
			return confirms(left <= 11, `a limit of ${limit}, the window ends in ${left} s`);
		},
	},
	{
		name: 'rate-cost-of-reads',
		question: 'Does a search or a large page cost more than one request of the limit?',
		sent: 'GET /me, POST /contacts/search with 150 rows, GET /me',
		assumption: 'every request costs one',
		async run(desk) {
			const before = await desk.need('GET /me');
			const search = await desk.need('POST /contacts/search', { body: everything(150) });
			const after = await desk.need('GET /me');
			const [first, second, third] = [before, search, after].map(remainingOf);
			const costs = [Number(first) - Number(second), Number(second) - Number(third)];
			if (costs.some((cost) => Number.isNaN(cost))) return notSeen('no header tells what is left');
			if (costs.some((cost) => cost <= 0)) return notSeen('a new window began meanwhile');
			return confirms(costs[0] === 1, `the search cost ${costs[0]}, the other request ${costs[1]}`);
		},
	},
	{
		name: 'page-sizes',
		question: 'How many rows does a page have, where the node asks for as many as it can?',
		sent: 'the first page of seven lists and searches, in the size that the node asks for',
		assumption: 'as many as were asked for, if there are so many',
		async run(desk) {
			const seen: string[] = [];
			let isSo = true;
			for (const { key = 'data', route, search, size } of PAGE_SIZES) {
				const reply = search
					? await desk.ask(route, { body: everything(size) })
					: await desk.ask(`${route}?per_page=${size}`);
				const rows = rowsOf(reply, key).length;
				const total = Number(within(reply.answer, 'total_count') ?? NaN);
				const wanted = Math.min(size, Number.isNaN(total) ? rows : total);
				isSo &&= isDone(reply) && rows >= wanted;
				seen.push(`${route}: ${isDone(reply) ? `${rows} of ${wanted} for ${size}` : statusOf(reply)}`);
			}
			return confirms(isSo, ...seen);
		},
	},
	{
		name: 'page-beyond',
		question: 'Is a page far behind the end refused, or empty?',
		sent: 'GET /articles with page 5002',
		assumption: 'an error or an empty page, never rows',
		async run(desk) {
			const reply = await desk.ask('GET /articles?page=5002&per_page=2');
			const rows = rowsOf(reply).length;
			return confirms(rows === 0, isDone(reply) ? `${reply.status} with ${rows} rows` : statusOf(reply));
		},
	},
	{
		name: 'in-list-length',
		question: 'How many values may a list of IN have in a search?',
		sent: 'POST /contacts/search with 15, 50, 150 and 500 values that nobody has',
		assumption: 'at least 150, a page of contacts',
		async run(desk) {
			const seen: string[] = [];
			let longest = 0;
			for (const length of [15, 50, 150, 500]) {
				const value = Array.from({ length }, (_unused, index) => desk.names.of(`nobody-${index}`));
				const query = { field: 'external_id', operator: 'IN', value };
				const reply = await desk.ask('POST /contacts/search', { body: { query, pagination: { per_page: 5 } } });
				seen.push(`${length} values: ${statusOf(reply)}`);
				if (!isDone(reply)) break;
				longest = length;
			}
			return confirms(longest >= 150, ...seen);
		},
	},
	{
		name: 'company-list-permission',
		question: 'Which permission does the list of companies need?',
		sent: 'POST /companies/list and GET /companies as 2.16 and 2.17',
		assumption: 'the list needs "write companies"; GET does with reading',
		async run(desk) {
			const seen: string[] = [];
			for (const version of ['2.16', '2.17'])
				for (const route of ['POST /companies/list', 'GET /companies']) {
					const reply = await desk.ask(`${route}?per_page=1`, { version });
					seen.push(`${route} as ${version}: ${statusOf(reply)}`);
				}
			const isTold = seen.some((one) => one.includes('POST') && / 40[13]/.test(one));
			return isTold ? confirms(true, ...seen) : notSeen(...seen, 'tell more with a token that may only read');
		},
	},
];
