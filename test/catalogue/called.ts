import type { Simulator } from '../simulator';
import { more } from '../operations/conversations/facts';
import { knownKnowledge } from '../operations/knowledge/records';
import { knownPeople } from '../operations/people/records';
import { WORKSPACE } from '../operations/workspace/facts';
import type { Sent } from '../operations/testNode';
import { shelvedIds } from '../simulator/routes/knowledge/seed';
import { seeded } from '../simulator/routes/tickets/seed';
import { together } from './allFacts';
import { companyId, fill, known, userEmail, userExternalId } from './world';

const SEGMENT = '6762f0001bb69f9f00000001';
const LEAD = { email: 'lead@example.com', external_id: 'lead-1' };

/**
 * Fills the workspace so that every name belongs to one record: the lead has an email address and an external ID of
 * its own. Jobs are done at once, so that nobody waits for them.
 */
export function fillNamed(simulator: Simulator): void {
	fill(simulator);
	const { contacts, segments } = simulator.state;
	const lead = contacts.get(known.lead);
	if (lead) contacts.update(lead, LEAD);
	const segment = segments.get(SEGMENT);
	if (segment) segment.name = 'Trials';
	const job = { type: 'job', id: seeded.job, status: 'success', resource_id: seeded.ticket };
	simulator.fault({ path: /^\/jobs\/status\//, body: job, times: Infinity });
}

/**
 * What records are called, by the picker's list, the record's ID and the way to name it: the picker's mode, or one of
 * `NAMES_WITHOUT_MODE`.
 */
const NAMES: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
	searchAdmins: { [known.admin]: { email: 'ben.okafor@example.com', name: 'Ben Okafor' } },
	searchAudiences: { [knownPeople.audience]: { name: 'Customers of Acme' } },
	searchAwayReasons: { [WORKSPACE.reason]: { label: 'On a break' } },
	searchBrands: { [WORKSPACE.brand]: { name: 'Premium' } },
	searchCollections: { [shelvedIds.collection]: { name: 'Basics' } },
	searchCompanies: { [known.company]: { company_id: companyId, name: 'Company 1' } },
	searchContacts: {
		[known.user]: { email: userEmail, external_id: userExternalId, name: 'Person 2' },
		[known.lead]: LEAD,
	},
	searchConversationAttributes: { [more.attribute]: { name: 'Area' } },
	searchDataAttributes: { '12871': { name: 'plan' } },
	searchEmails: { [WORKSPACE.email]: { email: 'support@example.com' } },
	searchFolders: { [shelvedIds.folder]: { name: 'Procedures' } },
	searchHelpCenters: { [shelvedIds.helpCenter]: { name: 'Acme Help' } },
	searchMacros: { [shelvedIds.macro]: { name: 'Refund' } },
	searchNewsfeeds: { [knownKnowledge.newsfeed]: { name: 'Visitors' } },
	searchOfficeHours: { [WORKSPACE.schedule]: { name: 'Support hours' } },
	searchSegments: { [SEGMENT]: { name: 'Trials' } },
	searchSubscriptionTypes: { [knownPeople.subscription]: { name: 'Newsletter' } },
	searchTags: { [known.tag]: { name: 'Sample' } },
	searchTeams: { [known.team]: { name: 'Support' } },
	searchTicketStates: { [seeded.resolved]: { name: 'Resolved' } },
	searchTicketTypes: { [seeded.bug]: { name: 'Bug Report' }, [seeded.feature]: { name: 'Feature Request' } },
};

/** Names that several records may share: pickers have no mode for them, but their mode for all names takes them. */
const NAMES_WITHOUT_MODE: Readonly<Record<string, readonly string[]>> = {
	searchAudiences: ['name'],
	searchCollections: ['name'],
	searchContacts: ['name'],
	searchFolders: ['name'],
	searchMacros: ['name'],
	searchNewsfeeds: ['name'],
};
export const namesWithoutMode = (list: string): readonly string[] => NAMES_WITHOUT_MODE[list] ?? [];

/** Pages of Intercom that people copy the address of. */
const URLS: Readonly<Record<string, (id: string) => string>> = {
	searchArticles: (id) => `https://help.example.com/en/articles/${id}-getting-started`,
	searchContacts: (id) => `https://app.intercom.com/a/apps/abc123/users/${id}/all-conversations`,
	searchConversations: (id) => `https://app.intercom.com/a/inbox/abc123/inbox/shared/all/conversation/${id}`,
};

/** What a user types or chooses to name a record in a mode, or by a name without one. */
export const calledIn = (mode: string, list: string, id: string): string | undefined => {
	if (mode === 'list' || mode === 'id') return id;
	return mode === 'url' ? URLS[list]?.(id) : NAMES[list]?.[id]?.[mode];
};

/** A record that a picker finds where a generated request names none. */
export const recordOf = (list: string): string | undefined =>
	Object.keys(NAMES[list] ?? {})[0] ??
	{ searchConversations: known.conversation, ...together(({ picks }) => picks) }[list];

/**
 * Where Intercom is asked for a name. The lists of companies and contacts can be filtered, the others are read whole:
 * most come in one answer, some in pages, of which the simulated workspace fills no more than the first.
 */
const LOOKUPS: Readonly<Record<string, string>> = {
	searchAdmins: 'GET /admins',
	searchAudiences: 'GET /audiences?page=1&per_page=50',
	searchAwayReasons: 'GET /away_status_reasons',
	searchBrands: 'GET /brands',
	searchCollections: 'GET /help_center/collections?page=1&per_page=50',
	searchConversationAttributes: 'GET /conversations/attributes',
	searchDataAttributes: 'GET /data_attributes?include_archived=true',
	searchEmails: 'GET /emails',
	searchFolders: 'GET /folders?page=1&per_page=150',
	searchHelpCenters: 'GET /help_center/help_centers',
	searchMacros: 'GET /macros?per_page=150',
	searchNewsfeeds: 'GET /news/newsfeeds?page=1&per_page=10',
	searchOfficeHours: 'GET /office_hours_schedules',
	searchSegments: 'GET /segments',
	searchSubscriptionTypes: 'GET /subscription_types',
	searchTags: 'GET /tags',
	searchTeams: 'GET /teams',
	searchTicketStates: 'GET /ticket_states',
	searchTicketTypes: 'GET /ticket_types',
};

/** The request that finds a record by a name, among the contacts of a role; none for an ID and an address. */
export function lookupOf(mode: string, list: string, name: string, role?: string): Sent[] {
	if (['list', 'id', 'url'].includes(mode)) return [];
	if (list === 'searchCompanies') return [{ to: `GET /companies?${mode}=${encodeURIComponent(name)}` }];
	if (list !== 'searchContacts') return [{ to: LOOKUPS[list] ?? '' }];
	if (mode === 'external_id') return [{ to: `GET /contacts/find_by_external_id/${encodeURIComponent(name)}` }];
	const called = { field: mode, operator: '=', value: name };
	const query = role ? { operator: 'AND', value: [called, { field: 'role', operator: '=', value: role }] } : called;
	return [{ to: 'POST /contacts/search', body: { query, pagination: { per_page: 10 } } }];
}

/** The ways in which a text may name a record, in the order in which the mode for all names tries them. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
	searchCompanies: ['company_id', 'name'],
	searchContacts: ['email', 'external_id', 'name'],
};
/** Records whose IDs look like names, so that the list is asked for them too. */
const NAME_LIKE_IDS: readonly string[] = ['searchAwayReasons', 'searchBrands'];

/**
 * The requests by which the mode for all names finds what is called in one way: one for each way until then. Nothing is
 * found without a `way`. A list that Intercom can't filter is read once.
 */
export function lookupsOfAny(
	list: string,
	name: string,
	{ way, role }: { way?: string; role?: string | undefined } = {},
): Sent[] {
	if (way === 'url' || (way === 'id' && !NAME_LIKE_IDS.includes(list))) return [];
	const ways = WAYS[list];
	if (ways === undefined) return LOOKUPS[list] === undefined ? [] : [{ to: LOOKUPS[list] }];
	return ways
		.slice(0, way === undefined ? ways.length : ways.indexOf(way) + 1)
		.filter((one) => one !== 'email' || name.includes('@'))
		.flatMap((one) => {
			const inAnyRole = lookupOf(one, list, name);
			if (role === undefined || one === 'external_id') return inAnyRole;
			return [...lookupOf(one, list, name, role), ...(one === way ? [] : inAnyRole)];
		});
}
