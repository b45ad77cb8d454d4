import { named, type RecordList, type RecordSpec } from './record';

const admins = {
	route: 'GET /admins',
	rows: 'admins',
	name: ['name', 'email'],
	beside: ['email'],
} satisfies RecordList;
const segments = { route: 'GET /segments', rows: ['segments', 'data'], name: ['name'] } satisfies RecordList;
const tags = { route: 'GET /tags', rows: ['data', 'tags'], name: ['name'] } satisfies RecordList;
const teams = { route: 'GET /teams', rows: 'teams', name: ['name'] } satisfies RecordList;

/** Contacts, companies and conversations, who works with them, and what they are sorted by. */
export const people = {
	admins: {
		one: 'teammate',
		placeholder: 'e.g. 991267459',
		list: admins,
		by: {
			email: named(admins, 'email', 'By Email', 'e.g. ann@example.com'),
			name: named(admins, 'name', 'By Name', 'e.g. Ann Lee'),
		},
	},
	companies: {
		one: 'company',
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
		placeholder: 'e.g. 6762f0d01bb69f9f2193bb7d',
		url: {
			pattern: /\/(?:users|contacts|leads)\/([0-9a-f]{24})(?![0-9a-f])/i,
			placeholder: 'e.g. https://app.intercom.com/a/apps/abc123/users/6762f0d01bb69f9f2193bb7d',
		},
		by: {
			email: {
				label: 'By Email',
				placeholder: 'e.g. ann@example.com',
				request: (email: string) => ({
					route: 'POST /contacts/search',
					body: { query: { field: 'email', operator: '=', value: email }, pagination: { per_page: 10 } },
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
	conversations: {
		one: 'conversation',
		placeholder: 'e.g. 215471234567890',
		url: {
			pattern: /\/conversations?\/(\d+)/,
			placeholder: 'e.g. https://app.intercom.com/a/inbox/abc123/inbox/shared/all/conversation/215471234567890',
		},
		by: {},
	},
	segments: {
		one: 'segment',
		placeholder: 'e.g. 6762f25c1bb69f9f2193bc22',
		list: segments,
		by: { name: named(segments, 'name', 'By Name', 'e.g. Active') },
	},
	tags: {
		one: 'tag',
		placeholder: 'e.g. 102',
		list: tags,
		by: { name: named(tags, 'name', 'By Name', 'e.g. VIP') },
	},
	teams: {
		one: 'team',
		placeholder: 'e.g. 5017691',
		list: teams,
		by: { name: named(teams, 'name', 'By Name', 'e.g. Support') },
	},
} satisfies Readonly<Record<string, RecordSpec>>;
