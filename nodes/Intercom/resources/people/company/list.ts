import { Failure } from '../../../model/failure';
import { choice, select } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import { byNumber, byNumberThenScroll } from '../../../model/pages';
import { simpleCompany } from '../../shared/simplify';

/** Numbered pages of companies end here. */
const MAX_NUMBERED_ROWS = 10_000;
/**
 * Intercom gives up to 60, but refuses a page that would reach beyond 10,000 companies, also where the last 40 are
 * wanted. So the size has to divide 10,000.
 */
const PAGE_SIZE = 50;
const FILTERED = `Intercom pages through no more than 10,000 companies with a tag or in a segment: set Limit to ${MAX_NUMBERED_ROWS} or less, or switch Return All on without Segment and Tag, and keep those you want with a Filter node, by their segments or tags`;
const GROWN =
	'Intercom pages through no more than 10,000 companies, and there were more before the last page: run the node again, which then reads them in another way';
const UNSORTED = `Order was left out: Intercom sorts no more than ${MAX_NUMBERED_ROWS} companies, and there are more. A Sort node behind this one sorts them`;

/**
 * Says what to do when Intercom refuses a page behind others: its own words name a way of reading that people can't
 * choose.
 */
async function* withAdvice(pages: AsyncIterable<JsonObject[]>, advice: string): AsyncGenerator<JsonObject[], void> {
	let isBeyondFirst = false;
	try {
		for await (const page of pages) {
			yield page;
			isBeyondFirst = true;
		}
	} catch (error) {
		const isLimit = isBeyondFirst && error instanceof Failure && error.status === 400 && error.has('bad_request');
		return await Promise.reject(isLimit ? error.withAdvice(advice) : error);
	}
}

/** Says it where more companies came than pages with an order can reach. */
async function* withHint(pages: AsyncIterable<JsonObject[]>, hint: () => void): AsyncGenerator<JsonObject[], void> {
	let count = 0;
	let isTold = false;
	for await (const page of pages) {
		count += page.length;
		if (count > MAX_NUMBERED_ROWS && !isTold) {
			isTold = true;
			hint();
		}
		yield page;
	}
}

export const getAll = procedure({
	label: 'Get Many',
	action: 'Get many companies',
	description: 'List companies, or only those with a tag or in a segment; any number of them',
	simplify: simpleCompany,
	notice:
		'Companies that no contact belongs to are in none of the lists of Intercom. Get finds them by their company ID.',
	covers: ['GET /companies', 'GET /companies/scroll', 'POST /companies/list'],
	many: true,
	fields: {
		order: choice({
			options: { asc: 'Oldest First', desc: 'Newest First' },
			default: 'desc',
			description:
				'By the time of the last request of their users; up to 10,000 companies, and not with Segment or Tag',
		}),
		segment_id: select({ from: 'getCompanySegments', label: 'Segment' }),
		tag_id: select({ from: 'getTags', label: 'Tag' }),
	},
	run({ addHint, fail, list, values }) {
		addHint('Intercom lists no companies that no contact belongs to: Get finds them by their company ID');
		const { order, segment_id, tag_id } = values;
		if (segment_id !== undefined && tag_id !== undefined)
			fail('Segment and Tag cannot be used together', 'Intercom filters companies by one of them: remove the other');
		if (segment_id !== undefined || tag_id !== undefined) {
			if (order !== undefined)
				fail(
					'Order cannot be used with Segment or Tag',
					'Intercom does not sort filtered companies: remove it, or use a Sort node',
				);
			const filtered = list({
				route: 'GET /companies',
				query: segment_id === undefined ? { tag_id: tag_id ?? '' } : { segment_id },
				rows: 'data',
				pages: byNumber(PAGE_SIZE),
			});
			return withAdvice(filtered, FILTERED);
		}
		const all = list({
			route: 'POST /companies/list',
			query: order === undefined ? {} : { order },
			rows: 'data',
			pages: byNumberThenScroll(PAGE_SIZE),
		});
		const told = withAdvice(all, GROWN);
		return order === undefined ? told : withHint(told, () => addHint(UNSORTED));
	},
});
