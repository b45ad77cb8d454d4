import type { JsonObject } from '../json';
import type { Company } from '../state/records';
import type { Contents } from '../state/contents';
import { segmentView } from './segment';
import { tagView } from './tag';

/** A company as 2.16 answers it. Facts nobody has given (size, website, …) are left out, as Intercom does. */
export function companyView(state: Contents, company: Company): JsonObject {
	const view: JsonObject = {
		type: 'company',
		company_id: company.company_id,
		id: company.id,
		app_id: state.appId,
		name: company.name,
		remote_created_at: company.remote_created_at,
		created_at: company.created_at,
		updated_at: company.updated_at,
		monthly_spend: company.monthly_spend,
		session_count: company.session_count,
		user_count: company.contacts.size,
		tags: { type: 'tag.list', tags: company.tags.map((applied) => tagView(state, applied.id)) },
		segments: {
			type: 'segment.list',
			segments: [...state.segments.values()]
				.filter((segment) => segment.person_type === 'company' && segment.matches(company))
				.map((segment) => segmentView(segment)),
		},
		plan: company.plan === null ? {} : { type: 'plan', id: planId(company.plan), name: company.plan },
		custom_attributes: { ...company.custom_attributes },
	};
	if (company.last_request_at !== null) view['last_request_at'] = company.last_request_at;
	if (company.size !== null) view['size'] = company.size;
	if (company.website !== null) view['website'] = company.website;
	if (company.industry !== null) view['industry'] = company.industry;
	return view;
}

/** The same plan name always gives the same identifier. */
function planId(name: string): string {
	let sum = 0;
	for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000;
	return String(1_000_000 + sum);
}
