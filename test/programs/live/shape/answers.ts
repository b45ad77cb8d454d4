import { errorCodeOf, isRecord, routeOf, within, type Exchange } from '../gateway/exchange';
import type { Difference } from './compare';

/** Every path of the API that the catalogue knows has a name of its own; others are told as this. */
const OTHER = '(another route)';

const HEADERS = ['content-type', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'intercom-version'];

export const isDone = ({ status }: Exchange): boolean => status >= 200 && status < 300;

/** Exchanges by the route that each belongs to. */
export function byRoute(exchanges: readonly Exchange[], routes: Iterable<string>): Map<string, Exchange[]> {
	const known = [...routes];
	const found = new Map<string, Exchange[]>();
	for (const exchange of exchanges) {
		const route = routeOf(exchange, known) ?? OTHER;
		found.set(route, [...(found.get(route) ?? []), exchange]);
	}
	return found;
}

/** Headers that the simulator sends and Intercom does not, and a version that is another than the one that was sent. */
export function compareHeaders(expected: readonly Exchange[], seen: readonly Exchange[]): Difference[] {
	const found = HEADERS.flatMap((name): Difference[] => {
		const isUsual = expected.length > 0 && expected.every(({ headers }) => headers[name] !== undefined);
		const lacking = seen.filter(({ headers }) => headers[name] === undefined).length;
		if (!isUsual || lacking === 0) return [];
		const often = `missing in ${lacking} of ${seen.length}`;
		return [{ kind: 'header', place: name, expected: 'in every answer', seen: often, breaks: false }];
	});
	const others = seen.filter(({ headers, version }) => {
		const echoed = headers['intercom-version'];
		return echoed !== undefined && version !== undefined && echoed !== version;
	});
	if (others.length > 0)
		found.push({
			kind: 'header',
			place: 'intercom-version',
			expected: 'the version that was sent',
			seen: `another one in ${others.length} of ${seen.length}`,
			breaks: false,
		});
	return found;
}

const perPageOf = ({ body, search }: Exchange): number | undefined => {
	const asked =
		new URLSearchParams(search).get('per_page') ?? within(body, 'pagination.per_page') ?? within(body, 'per_page');
	return asked === undefined || asked === null ? undefined : Number(asked);
};

const isFirstPage = ({ body, search }: Exchange): boolean => {
	const query = new URLSearchParams(search);
	const page = query.get('page') ?? within(body, 'page') ?? 1;
	return Number(page) === 1 && !query.has('starting_after') && within(body, 'pagination.starting_after') === undefined;
};

/** The rows of a list's answer: under the key that the catalogue names, or the only list that there is. */
export function rowsIn(answer: unknown, key: string | undefined): unknown[] | undefined {
	if (Array.isArray(answer)) return answer;
	const named = key === undefined ? undefined : within(answer, key);
	if (Array.isArray(named)) return named;
	const lists = isRecord(answer) ? Object.values(answer).filter(Array.isArray) : [];
	return lists.length === 1 ? lists[0] : undefined;
}

/** Whether an answer leads to a next page in any of Intercom's ways. */
const hasNext = ({ answer }: Exchange): boolean => {
	const next = within(answer, 'pages.next') ?? within(answer, 'next_cursor') ?? within(answer, 'scroll_param');
	return (next !== undefined && next !== null) || Number(within(answer, 'pages.total_pages') ?? 1) > 1;
};

/** First pages that have fewer rows than there are, and than were asked for or without a way to the next page. */
export function comparePages(seen: readonly Exchange[], key: string | undefined): Difference[] {
	return seen.flatMap((exchange): Difference[] => {
		const asked = perPageOf(exchange);
		const total = within(exchange.answer, 'total_count');
		const rows = rowsIn(exchange.answer, key)?.length;
		if (asked === undefined || rows === undefined || typeof total !== 'number' || !isFirstPage(exchange)) return [];
		const found: Difference[] = [];
		const wanted = Math.min(asked, total);
		if (rows < wanted)
			found.push({
				kind: 'paging',
				place: 'rows',
				expected: 'as many on the first page as were asked for',
				seen: 'fewer, although there are more',
				breaks: false,
			});
		if (rows < total && !hasNext(exchange))
			found.push({ kind: 'paging', place: 'pages', expected: 'a way to the next page', seen: 'none', breaks: true });
		return found;
	});
}

/** What an error is told as: its status, and Intercom's code where it has one. */
export const statusOf = (exchange: Exchange): string =>
	exchange.status === 0
		? 'no answer'
		: [exchange.status, errorCodeOf(exchange)].filter((part) => part !== undefined).join(' ');

/** Statuses and codes of requests about records that are not there. */
export function compareErrors(expected: readonly Exchange[], seen: readonly Exchange[]): Difference[] {
	const known = new Set(expected.map(statusOf));
	const statuses = new Set(expected.map(({ status }) => status));
	const other = seen.filter((exchange) => !known.has(statusOf(exchange)));
	if (known.size === 0 || other.length === 0) return [];
	return [
		{
			kind: 'status',
			place: 'a record that is not there',
			expected: [...known].join(', '),
			seen: [...new Set(other.map(statusOf))].join(', '),
			// The node goes by the status; the code only helps people.
			breaks: other.some(({ status }) => !statuses.has(status)),
		},
	];
}

/** Each difference once, however many answers have it. */
export const distinct = (differences: readonly Difference[]): Difference[] => [
	...new Map(differences.map((one) => [JSON.stringify([one.kind, one.place, one.expected, one.seen]), one])).values(),
];
