import { ApiError, companyNotFound, notFound } from '../../errors';
import { type Call, on, type Route } from '../../http/route';
import type { JsonObject } from '../../json';
import { numberedList, numberedSlice, PAGE_QUERY } from '../../paging';
import { pick, text } from '../../shape';
import type { Company } from '../../state/records';
import type { CompanyScroll } from '../../state/contents';
import type { Workspace } from '../../state/workspace';
import { companyView } from '../../views/company';

/** Beyond this many rows only the scroll reaches. */
const PAGED_ROWS = 10_000;
const SCROLL_PAGE = 100;

/** The three ways to read all companies, and the look-up by name or company_id. */
export const companyListRoutes: Route[] = [
	on('GET /companies', find, {
		query: { ...PAGE_QUERY, name: text, company_id: text, tag_id: text, segment_id: text },
	}),
	on('POST /companies/list', (call) => page(call, byLastRequest(call)), {
		query: { ...PAGE_QUERY, order: pick('asc', 'desc') },
	}),
	on('GET /companies/scroll', scroll, { query: { scroll_param: text } }),
];

function find(call: Call): JsonObject {
	const { state, query } = call;
	const { name, company_id: companyId, tag_id: tagId, segment_id: segmentId } = query;
	if (companyId !== undefined || name !== undefined) {
		const one = companyId === undefined ? undefined : state.companies.byCompanyId(companyId);
		const found = companyId === undefined ? state.companies.byName(name ?? '') : one === undefined ? [] : [one];
		const [first] = found;
		if (first === undefined) throw companyNotFound();
		return state.companyLookupShape === 'single' ? companyView(state, first) : page(call, found);
	}
	const segment = segmentId === undefined ? undefined : state.segments.get(segmentId);
	if (segmentId !== undefined && segment?.person_type !== 'company') throw notFound();
	if (tagId !== undefined && !state.tags.has(tagId)) throw notFound();
	return page(
		call,
		byLastRequest(call).filter(
			(company) =>
				(tagId === undefined || company.tags.some((tag) => tag.id === tagId)) &&
				(segment === undefined || segment.matches(company)),
		),
	);
}

function page(call: Call, rows: readonly Company[]): JsonObject {
	const slice = numberedSlice(rows, call, 15, call.state.pageLimits.companies);
	if (slice.page * slice.perPage > PAGED_ROWS) {
		throw new ApiError(400, 'bad_request', 'page limit reached, please use scroll API');
	}
	return numberedList(slice, call, (company) => companyView(call.state, company));
}

// Sorting 100,000 companies again for each of their pages would make long lists quadratic.
const sorted = new WeakMap<Workspace, { key: string; rows: Company[] }>();

function byLastRequest(call: Call): Company[] {
	const { state, query } = call;
	const order = query['order'] === 'asc' ? 1 : -1;
	const key = `${state.companies.revision} ${order} ${state.listsHideEmptyCompanies}`;
	const held = sorted.get(state);
	if (held?.key === key) return held.rows;
	const rows = listed(state);
	rows.sort((a, b) => order * ((a.last_request_at ?? 0) - (b.last_request_at ?? 0) || a.seq - b.seq));
	sorted.set(state, { key, rows });
	return rows;
}

/** The companies that Intercom shows in lists. */
export function listed(state: Workspace): Company[] {
	const all = state.companies.newestFirst();
	return state.listsHideEmptyCompanies ? all.filter((company) => company.contacts.size > 0) : [...all];
}

function scroll(call: Call): JsonObject {
	const { state, query } = call;
	const asked = query['scroll_param'];
	const alive = livingScroll(state);
	if (asked !== undefined) {
		if (alive?.param !== asked) throw notFound('scroll parameter not found');
		return scrollPage(state, alive);
	}
	if (alive !== null) throw new ApiError(400, 'scroll_exists', 'scroll already exists for this workspace');
	if (state.companies.size === 0) throw companyNotFound();
	state.companyScroll = { param: state.ids.uuid(), rows: listed(state), position: 0, lastUsed: state.nowMs() };
	return scrollPage(state, state.companyScroll);
}

function livingScroll(state: Workspace): CompanyScroll | null {
	if (state.companyScroll !== null && state.nowMs() - state.companyScroll.lastUsed > state.scrollIdleMs)
		state.companyScroll = null;
	return state.companyScroll;
}

function scrollPage(state: Workspace, current: CompanyScroll): JsonObject {
	const rows = current.rows.slice(current.position, current.position + SCROLL_PAGE);
	current.position += rows.length;
	current.lastUsed = state.nowMs();
	// The empty page is the end, and frees the workspace's only scroll.
	if (rows.length === 0) state.companyScroll = null;
	return {
		type: 'list',
		data: rows.map((company) => companyView(state, company)),
		pages: null,
		total_count: null,
		scroll_param: current.param,
	};
}
