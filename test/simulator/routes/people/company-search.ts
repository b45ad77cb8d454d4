import { type Call, on, type Route } from '../../http/route';
import { PREVIEW } from '../../http/versions';
import type { JsonObject } from '../../json';
import { cursorPages } from '../../paging';
import { companyFields } from '../../search/companyFields';
import { runSearch, SEARCH_BODY } from '../../search/search';
import { companyView } from '../../views/company';
import { listed } from './company-lists';

/** The search of companies. */
export const companySearchRoutes: Route[] = [
	on('POST /companies/search', search, { body: SEARCH_BODY, since: PREVIEW }),
];

function search({ body, state }: Call): JsonObject {
	const slice = runSearch(body, {
		store: state.companies,
		rows: listed(state),
		fields: companyFields(state),
		dates: { days: false, timezone: state.timezone },
		standardPage: 15,
		// Intercom names no maximum: that of its lists of companies stands for it.
		largestPage: state.pageLimits.companies,
	});
	return {
		type: 'list',
		data: slice.rows.map((company) => companyView(state, company)),
		total_count: slice.total,
		pages: cursorPages(slice),
	};
}
