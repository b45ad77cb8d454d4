import { escapeHtml } from '../html';
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

const equals = (field: string, value: string): JsonObject => ({ field, operator: '=', value });

/** Looks for contacts. A lead and a user often share an email. */
const searchContacts = (query: JsonObject, role: Part | undefined) => ({
	route: 'POST /contacts/search' as const,
	body: {
		query: role === undefined ? query : { operator: 'AND', value: [query, equals('role', role)] },
		pagination: { per_page: 10 },
	},
});

/** A name as somebody writes it, or as Intercom may keep it: escaped for HTML. */
function nameQuery(name: string): JsonObject {
	const escaped = escapeHtml(name);
	return escaped === name
		? equals('name', name)
		: { operator: 'OR', value: [equals('name', name), equals('name', escaped)] };
}

/** Contacts and companies, and what they are sorted by, asked for and told. */
export const people = {
	audiences: {
		one: 'audience',
		id: DIGITS,
		placeholder: 'e.g. 123',
		list: audiences,
		by: {},
		alsoBy: { name: named(audiences, 'name', 'By Name', 'e.g. Paying customers') },
	},
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
				request: (email: string, role?: Part) => searchContacts(equals('email', email), role),
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
		alsoBy: {
			name: {
				label: 'By Name',
				placeholder: 'e.g. Ann Lee',
				request: (name: string, role?: Part) => searchContacts(nameQuery(name), role),
				rows: 'data',
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
	subscriptionTypes: {
		one: 'subscription type',
		id: DIGITS,
		placeholder: 'e.g. 37846',
		list: subscriptionTypes,
		by: { name: named(subscriptionTypes, 'default_translation.name', 'By Name', 'e.g. Newsletter') },
	},
	tags: {
		one: 'tag',
		id: DIGITS,
		placeholder: 'e.g. 102',
		list: tags,
		by: { name: named(tags, 'name', 'By Name', 'e.g. VIP') },
	},
} satisfies Readonly<Record<string, RecordSpec>>;
