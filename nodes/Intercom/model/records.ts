import type { Identity, RecordKind, RecordSpec } from './record';
import type { Route } from './route';

const listed = (
	route: Route,
	rows: string,
	compare: readonly string[],
	label: string,
	placeholder: string,
): Identity => ({
	label,
	placeholder,
	request: () => ({ route }),
	rows,
	compare,
});

/** Every kind of record by its plural; the keys of `by` are the modes of the picker. */
export const records: Readonly<Record<RecordKind, RecordSpec>> = {
	admins: {
		one: 'teammate',
		search: 'searchAdmins',
		placeholder: 'e.g. 991267459',
		by: {
			email: listed('GET /admins', 'admins', ['email'], 'By Email', 'e.g. ann@example.com'),
			name: listed('GET /admins', 'admins', ['name'], 'By Name', 'e.g. Ann Lee'),
		},
	},
	companies: {
		one: 'company',
		search: 'searchCompanies',
		placeholder: 'e.g. 6762f07f1bb69f9f2193baf5',
		by: {
			company_id: {
				label: 'By Company ID',
				placeholder: 'e.g. acme-1',
				request: (company_id) => ({ route: 'GET /companies', query: { company_id } }),
				rows: 'data',
			},
			name: {
				label: 'By Name',
				placeholder: 'e.g. Acme',
				request: (name) => ({ route: 'GET /companies', query: { name } }),
				rows: 'data',
			},
		},
	},
	contacts: {
		one: 'contact',
		search: 'searchContacts',
		placeholder: 'e.g. 6762f0d01bb69f9f2193bb7d',
		url: {
			pattern: /\/(?:users|contacts|leads)\/([0-9a-f]{24})(?![0-9a-f])/i,
			placeholder: 'e.g. https://app.intercom.com/a/apps/abc123/users/6762f0d01bb69f9f2193bb7d',
		},
		by: {
			email: {
				label: 'By Email',
				placeholder: 'e.g. ann@example.com',
				request: (email) => ({
					route: 'POST /contacts/search',
					body: { query: { field: 'email', operator: '=', value: email }, pagination: { per_page: 10 } },
				}),
				rows: 'data',
			},
			external_id: {
				label: 'By External ID',
				placeholder: 'e.g. user-70',
				request: (external_id) => ({ route: 'GET /contacts/find_by_external_id/{external_id}', path: { external_id } }),
			},
		},
	},
	conversations: {
		one: 'conversation',
		search: 'searchConversations',
		placeholder: 'e.g. 215471234567890',
		url: {
			pattern: /\/conversations?\/(\d+)/,
			placeholder: 'e.g. https://app.intercom.com/a/inbox/abc123/inbox/shared/all/conversation/215471234567890',
		},
		by: {},
	},
	segments: {
		one: 'segment',
		search: 'searchSegments',
		placeholder: 'e.g. 6762f25c1bb69f9f2193bc22',
		by: { name: listed('GET /segments', 'segments', ['name'], 'By Name', 'e.g. Active') },
	},
	tags: {
		one: 'tag',
		search: 'searchTags',
		placeholder: 'e.g. 102',
		by: { name: listed('GET /tags', 'data', ['name'], 'By Name', 'e.g. VIP') },
	},
	teams: {
		one: 'team',
		search: 'searchTeams',
		placeholder: 'e.g. 5017691',
		by: { name: listed('GET /teams', 'teams', ['name'], 'By Name', 'e.g. Support') },
	},
};
