import { ApiError, companyNotFound } from '../../errors';
import { type Call, on, param, type Route } from '../../http/route';
import { asText, type JsonObject } from '../../json';
import { numberedList, numberedSlice, PAGE_QUERY } from '../../paging';
import { looseId, need, text } from '../../shape';
import type { Company } from '../../state/records';
import { companyView } from '../../views/company';
import { segmentView } from '../../views/segment';
import { appliedTagView } from '../../views/tag';
import { companyOr404, contactOr404 } from '../lookup';
import { attachTagTo, detachTagFrom } from '../tagging';

const MOST_COMPANIES = 1000;

/** The tags, companies and segments of a contact. */
export const contactLinkRoutes: Route[] = [
	on('GET /contacts/{contact_id}/tags', listTags),
	on('POST /contacts/{contact_id}/tags', attachTag, { body: { id: need(looseId) } }),
	on('DELETE /contacts/{contact_id}/tags/{tag_id}', detachTag),
	on('GET /contacts/{contact_id}/companies', listCompanies, { query: PAGE_QUERY }),
	on('POST /contacts/{contact_id}/companies', attachCompany, {
		body: { id: need(text, () => new ApiError(400, 'parameter_not_found', 'company not specified')) },
	}),
	on('DELETE /contacts/{contact_id}/companies/{company_id}', detachCompany),
	on('GET /contacts/{contact_id}/segments', listSegments),
];

function listTags(call: Call): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	return { type: 'list', data: contact.tags.map((tag) => appliedTagView(call.state, tag)) };
}

function attachTag(call: Call): JsonObject {
	const { state } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	state.contacts.touch();
	return attachTagTo(contact, call, state.ownAdminId);
}

function detachTag(call: Call): JsonObject {
	const { state } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	state.contacts.touch();
	return detachTagFrom(contact, call);
}

function listCompanies(call: Call): JsonObject {
	const { state } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	const companies = contact.companies
		.map((id) => state.companies.get(id))
		.filter((company): company is Company => company !== undefined);
	const slice = numberedSlice(companies, call, 50, state.pageLimits.contactCompanies);
	return numberedList(slice, call, (company) => companyView(state, company));
}

function attachCompany(call: Call): JsonObject {
	const { state, body } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	const company = companyOr404(state, asText(body['id']) ?? '');
	if (!contact.companies.includes(company.id)) {
		if (contact.companies.length >= MOST_COMPANIES) {
			throw new ApiError(
				400,
				'contact_company_limit_exceeded',
				`Contact has reached the maximum of ${MOST_COMPANIES} company associations`,
			);
		}
		contact.companies.push(company.id);
		company.contacts.add(contact.id);
		touchBoth(call);
	}
	call.wrote('company.attached', contact.id);
	return companyView(state, company);
}

function detachCompany(call: Call): JsonObject {
	const { state } = call;
	const contact = contactOr404(state, param(call, 'contact_id'));
	const company = companyOr404(state, param(call, 'company_id'));
	if (!company.contacts.has(contact.id)) throw companyNotFound();
	contact.companies = contact.companies.filter((id) => id !== company.id);
	company.contacts.delete(contact.id);
	touchBoth(call);
	call.wrote('company.detached', contact.id);
	return companyView(state, company);
}

function touchBoth({ state }: Call): void {
	state.contacts.touch();
	state.companies.touch();
}

function listSegments(call: Call): JsonObject {
	const contact = contactOr404(call.state, param(call, 'contact_id'));
	const segments = [...call.state.segments.values()].filter(
		(segment) => segment.person_type !== 'company' && segment.matches(contact),
	);
	return { type: 'list', data: segments.map((segment) => segmentView(segment)) };
}
