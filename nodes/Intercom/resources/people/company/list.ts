import { Failure } from '../../../model/failure';
import { choice, select } from '../../../model/fields';
import type { JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import { byNumber, byNumberThenScroll } from '../../../model/pages';
import { simpleCompany } from '../../shared/simplify';

/** The largest page: Intercom answers 400 when more companies are asked for. */
const PAGE_SIZE = 60;

/** Numbered pages end before the one that would reach beyond 10,000 companies. */
const REACHED_ROWS = 10_000 - (10_000 % PAGE_SIZE);
const LOWER_LIMIT = `set Limit to ${REACHED_ROWS} or less`;
const WITHOUT_FILTER = `Intercom pages through no more than 10,000 companies of a segment or with a tag: ${LOWER_LIMIT}, or switch Return All on without Segment and Tag, and keep those you want with a Filter node, by their segments or tags`;
const WITHOUT_LIMIT = `Intercom pages through no more than 10,000 companies: switch Return All on, which reads them in another way, or ${LOWER_LIMIT}`;

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
			return withAdvice(filtered, WITHOUT_FILTER);
		}
		const all = list({
			route: 'POST /companies/list',
			query: order === undefined ? {} : { order },
			rows: 'data',
			pages: byNumberThenScroll(PAGE_SIZE),
		});
		return withAdvice(all, WITHOUT_LIMIT);
	},
});
