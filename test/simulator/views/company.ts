import type { JsonObject } from '../json';
import type { Company } from '../state/records';
import type { Contents } from '../state/contents';
import { nameView } from './escape';
import { segmentView } from './segment';
import { tagView } from './tag';

/** A company as 2.16 answers it. Facts nobody has given (size, website, …) are left out, as Intercom does. */
export function companyView(state: Contents, company: Company): JsonObject {
	const { seq: _seq, notes: _notes, contacts, last_request_at, size, website, industry, ...facts } = company;
	return {
		...facts,
		name: nameView(facts.name),
		type: 'company',
		app_id: state.appId,
		user_count: contacts.size,
		tags: { type: 'tag.list', tags: company.tags.map((applied) => tagView(state, applied.id)) },
		segments: {
			type: 'segment.list',
			segments: [...state.segments.values()]
				.filter((segment) => segment.person_type === 'company' && segment.matches(company))
				.map((segment) => segmentView(segment)),
		},
		plan: company.plan === null ? {} : { type: 'plan', id: planId(company.plan), name: nameView(company.plan) },
		...(last_request_at !== null && { last_request_at }),
		...(size !== null && { size }),
		...(website !== null && { website }),
		...(industry !== null && { industry }),
	};
}

/** The same plan name always gives the same identifier. */
function planId(name: string): string {
	let sum = 0;
	for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000;
	return String(1_000_000 + sum);
}
