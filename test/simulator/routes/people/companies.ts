import { invalid, missing } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asNumber, asText, type JsonObject } from '../../json';
import { byCreation, cursorSlice, encodeCursor, numberedSlice, PAGE_QUERY } from '../../paging';
import { anyObject, decimal, flag, integer, need, orNull, type Shape, text, timestamp } from '../../shape';
import { checkCustomAttributes, mergedAttributes } from '../../state/attributes';
import { blankCompany } from '../../state/create';
import type { Company, Contact } from '../../state/records';
import { companyView } from '../../views/company';
import { contactView } from '../../views/contact';
import { segmentView } from '../../views/segment';
import { companyOr404 } from '../lookup';

/** The fields of a company that is created or changed. */
export const COMPANY_BODY: Shape = {
	name: orNull(text),
	plan: orNull(text),
	size: orNull(integer),
	website: orNull(text),
	industry: orNull(text),
	monthly_spend: orNull(decimal),
	custom_attributes: orNull(anyObject),
};

/** Fields that the update of a single company has not. */
export const COMPANY_TIMES: Shape = { remote_created_at: orNull(timestamp), update_last_request_at: flag };

const MOST_SPEND = 2 ** 31 - 1;

/** Creating, reading, changing and deleting companies, and what hangs on one. */
export const companyRoutes: Route[] = [
	on('POST /companies', upsertCompany, { body: { ...COMPANY_BODY, ...COMPANY_TIMES, company_id: need(text) } }),
	on('PUT /companies/{company_id}', updateCompany, { body: COMPANY_BODY }),
	on('GET /companies/{company_id}', (call) =>
		companyView(call.state, companyOr404(call.state, param(call, 'company_id'))),
	),
	on('DELETE /companies/{company_id}', removeCompany),
	on('GET /companies/{company_id}/contacts', listContacts, { query: { ...PAGE_QUERY, starting_after: text } }),
	on('GET /companies/{company_id}/segments', listSegments),
];

/** Creates or changes the company with the company_id of the body. */
export function upsertCompany(call: Call): JsonObject {
	const { state, body } = call;
	const companyId = asText(body['company_id']) ?? '';
	if (companyId === '') throw missing('company_id');
	const held = state.companies.byCompanyId(companyId);
	const company = held ?? blankCompany(state, companyId);
	const change = changeOf(call, company);
	Object.assign(company, change);
	if (held === undefined) state.companies.add(company);
	else state.companies.touch();
	call.wrote(held === undefined ? 'company.created' : 'company.updated', company.id);
	return companyView(state, company);
}

/** Changes the company of the path. */
export function updateCompany(call: Call): JsonObject {
	const company = companyOr404(call.state, param(call, 'company_id'));
	Object.assign(company, changeOf(call, company));
	call.state.companies.touch();
	call.wrote('company.updated', company.id);
	return companyView(call.state, company);
}

function changeOf(call: Call, held: Company): Partial<Company> {
	const { state, body } = call;
	checkCustomAttributes(state, 'company', body['custom_attributes']);
	const change: JsonObject = {};
	for (const field of ['name', 'plan', 'size', 'website', 'industry'])
		if (body[field] !== undefined) change[field] = body[field];
	const spend = asNumber(body['monthly_spend']);
	if (spend !== undefined) {
		if (Math.abs(spend) > MOST_SPEND) throw invalid(`monthly_spend must be at most ${MOST_SPEND}`, 'monthly_spend');
		// Whole units only: the fraction is dropped without a word.
		change['monthly_spend'] = Math.trunc(spend);
	}
	const remote = asNumber(body['remote_created_at']);
	if (remote !== undefined) change['remote_created_at'] = remote;
	if (body['update_last_request_at'] === true) change['last_request_at'] = state.now();
	return {
		...(change as Partial<Company>),
		custom_attributes: mergedAttributes(held.custom_attributes, body['custom_attributes']),
		updated_at: state.now(),
	};
}

/** Deletes the company of the path. */
export function removeCompany(call: Call): JsonObject {
	const { state } = call;
	const company = companyOr404(state, param(call, 'company_id'));
	for (const id of company.contacts) {
		const contact = state.contacts.get(id);
		if (contact !== undefined) contact.companies = contact.companies.filter((held) => held !== company.id);
	}
	state.contacts.touch();
	state.companies.delete(company.id);
	call.wrote('company.deleted', company.id);
	return { id: company.id, object: 'company', deleted: true };
}

/** Paged by number, but its `next` carries a cursor: either of the two may be sent back. */
function listContacts(call: Call): JsonObject {
	const { state, query } = call;
	const company = companyOr404(state, param(call, 'company_id'));
	const rows = [...company.contacts]
		.map((id) => state.contacts.get(id))
		.filter((contact): contact is Contact => contact !== undefined && !contact.archived)
		.sort((a, b) => b.created_at - a.created_at || b.seq - a.seq);
	const numbered = numberedSlice(rows, call, 50, state.pageLimits.companyContacts);
	const after = query['starting_after'];
	const slice = after === undefined ? numbered : cursorSlice(rows, numbered.perPage, after, byCreation);
	const last = slice.rows[slice.rows.length - 1];
	const more = slice.next !== undefined && last !== undefined;
	return {
		type: 'list',
		data: slice.rows.map((contact) => contactView(state, contact)),
		total_count: slice.total,
		pages: {
			type: 'pages',
			next: more ? { page: slice.page + 1, starting_after: encodeCursor(byCreation(last)) } : null,
			page: slice.page,
			per_page: slice.perPage,
			total_pages: slice.totalPages,
		},
	};
}

function listSegments(call: Call): JsonObject {
	const company = companyOr404(call.state, param(call, 'company_id'));
	const segments = [...call.state.segments.values()].filter(
		(segment) => segment.person_type === 'company' && segment.matches(company),
	);
	return { type: 'list', data: segments.map((segment) => segmentView(segment)) };
}
