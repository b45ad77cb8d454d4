import type { JsonObject } from '../json';
import { DIGITS, HEX_ID, named, type RecordList, type RecordSpec, type Part } from './record';

const audiences = {
	route: 'GET /audiences',
	rows: 'data',
	pages: { by: 'number', size: 50 },
	name: ['name'],
} satisfies RecordList;
const segments = { route: 'GET /segments', rows: ['segments', 'data'], name: ['name'] } satisfies RecordList;
const subscriptionTypes = {
	route: 'GET /subscription_types',
	rows: 'data',
	name: ['default_translation.name'],
	beside: ['consent_type'],
} satisfies RecordList;
const tags = { route: 'GET /tags', rows: ['data', 'tags'], name: ['name'] } satisfies RecordList;

/** A lead and a user often share an email. */
function emailQuery(email: string, role: Part | undefined): JsonObject {
	const condition = { field: 'email', operator: '=', value: email };
	return role === undefined
		? condition
		: { operator: 'AND', value: [condition, { field: 'role', operator: '=', value: role }] };
}

/** Contacts and companies, and what they are sorted by, asked for and told. */
export const people = {
	audiences: { one: 'audience', id: DIGITS, placeholder: 'e.g. 123', list: audiences, by: {} },
	companies: {
		one: 'company',
		id: HEX_ID,
		placeholder: 'e.g. 6762f07f1bb69f9f2193baf5',
		by: {
			company_id: {
				label: 'By Company ID',
				placeholder: 'e.g. acme-1',
				request: (company_id: string) => ({ route: 'GET /companies', query: { company_id } }),
				rows: 'data',
			},
			name: {
				label: 'By Name',
				placeholder: 'e.g. Acme',
				request: (name: string) => ({ route: 'GET /companies', query: { name } }),
				rows: 'data',
			},
		},
	},
	contacts: {
		one: 'contact',
		id: HEX_ID,
		placeholder: 'e.g. 6762f0d01bb69f9f2193bb7d',
		url: {
			pattern: /\/(?:users|contacts|leads)\/([0-9a-f]{24})(?![0-9a-f])/i,
			placeholder: 'e.g. https://app.intercom.com/a/apps/abc123/users/6762f0d01bb69f9f2193bb7d',
		},
		by: {
			email: {
				label: 'By Email',
				placeholder: 'e.g. ann@example.com',
				misses: 'an archived contact is found by its ID alone',
				request: (email: string, role?: Part) => ({
					route: 'POST /contacts/search',
					body: { query: emailQuery(email, role), pagination: { per_page: 10 } },
				}),
				rows: 'data',
			},
			external_id: {
				label: 'By External ID',
				placeholder: 'e.g. user-70',
				request: (external_id: string) => ({
					route: 'GET /contacts/find_by_external_id/{external_id}',
					path: { external_id },
				}),
			},
		},
	},
	segments: {
		one: 'segment',
		id: HEX_ID,
		placeholder: 'e.g. 6762f25c1bb69f9f2193bc22',
		list: segments,
		by: {
			name: {
				...named(segments, 'name', 'By Name', 'e.g. Active'),
				// Without a type the list has those of contacts alone.
				request: (_name: string, part?: Part) => ({
					route: segments.route,
					...(part === 'company' && { query: { type: part } }),
				}),
			},
		},
	},
	subscriptionTypes: { one: 'subscription type', placeholder: 'e.g. 37846', list: subscriptionTypes, by: {} },
	tags: {
		one: 'tag',
		id: DIGITS,
		placeholder: 'e.g. 102',
		list: tags,
		by: { name: named(tags, 'name', 'By Name', 'e.g. VIP') },
	},
} satisfies Readonly<Record<string, RecordSpec>>;
