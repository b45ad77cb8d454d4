import type { VersionRange } from '../../model/routeVersions';
import { versionFor } from '../../model/versions';
import { API_VERSION, isKnownVersion, KNOWN_VERSIONS } from '../names';
import type { CredentialAdvice } from './credential';

/** What is known of the request that was refused. */
export interface RefusedRequest {
	method: string;
	path: string;
	/** The `Intercom-Version` that was sent. */
	version: string;
	/** The versions that have the request, as far as this package knows. */
	versions: VersionRange;
	/** What to do with the credential that was used, where it differs from others. */
	credential: CredentialAdvice;
}

/** What the rules look at: the words of the refusal, and the request where the caller knows it. */
export interface Refusal extends Partial<RefusedRequest> {
	status: number;
	words: string;
}

type Advice = string | ((refusal: Refusal) => string);

const PLACE_OF_TOKENS = 'Developer Hub > your app > Configure > Authentication';
const COPY_TOKEN = `copy the token again from ${PLACE_OF_TOKENS} into the credential`;
const FILL_IN = 'Fill in what Intercom asks for, or check what its expression gives';
const IN_USE = 'Take it out of what uses it first, in Intercom';
const FULL = 'Intercom allows no more here: take one away first';
const JOB_OVER = 'The job is over: start another one';

/** Whether a request is about many contacts or companies at once. */
const isBulk = (path = ''): boolean => /^\/(companies|contacts)\/bulk(\/|$)/.test(path);

/** A token that Intercom does not accept; a credential that was connected has no field for another one. */
const notAccepted =
	(words: string): Advice =>
	({ credential }) =>
		credential?.notAccepted ?? words;

/** A right token that may not do this. */
const lacksPermission = ({ credential, path = '', words }: Refusal): string => {
	const place = `${PLACE_OF_TOKENS}${credential?.afterPermission ?? ''}`;
	// The node asked whom the token belongs to, for a field that was left out.
	if (path === '/me')
		return `The token is right, but may not read whom it belongs to (GET /me): choose the teammate rather than leave the field out, for a report fill in "Workspace ID", or add the permission under ${place}`;
	if (isBulk(path) && /\bjob\b/i.test(words)) return JOB_OVER;
	if (path.endsWith('/run_assignment_rules'))
		return 'Intercom refuses assignment rules where the workspace uses Workflows: choose somebody else under "Assign To"';
	return /scope/i.test(words)
		? `Add the permission that Intercom names under ${place}`
		: `The token is right but lacks the permission for this: add it under ${place}, or give it to the teammate in whose name this is done`;
};

/** Which of its two reasons Intercom refuses a version for: its words say so, or else what versions there are. */
function wrongVersion({ version, versions = {}, words }: Refusal): string {
	const needed = versions.since ?? versions.until;
	if (needed !== undefined && needed === version)
		return `This needs API version ${needed}, which was sent: Intercom may have taken it out of that version, or not have it in this workspace, or a proxy in between may set another version`;
	const usual = versionFor(versions, API_VERSION);
	const isMissing = /not available/i.test(words) || (!/not be found|not exist/i.test(words) && isKnownVersion(version));
	if (!isMissing)
		return `Intercom has no API version ${version ?? 'of this name'}: there are ${KNOWN_VERSIONS}. Without "API Version" ${usual} is sent`;
	return version === usual
		? `This is not in API version ${version}: set "API Version" to one that has it, such as Preview`
		: `This is not in ${version === undefined ? 'the API version that was sent' : `API version ${version}`}: leave "API Version" out, so that ${usual} is sent`;
}

/** What "conflict" is about differs by record: an existing one, or one in a state that does not allow this. */
const conflict = ({ method, path = '', words }: Refusal): string => {
	// One of Intercom's two messages about a team says that a part of the change was made.
	if (/^\/teams\/[^/]+$/.test(path))
		return 'Somebody else changed the team at the same time, and a part of your change may have been made: read it with "Team: Get" before you try again';
	if (/draft state/i.test(words)) return 'Set "State" to "Draft" first, with "Data Connector: Update"';
	if (method === 'PUT' && path.startsWith('/contacts/'))
		return 'Another contact has this email or external ID: change that one, or join both with "Contact: Merge"';
	return method === undefined || method === 'POST' || /exist/i.test(words)
		? 'A record with these details exists already: update that one instead'
		: 'The record is in a state that does not allow this, or was changed at the same time: read it again';
};

/** What to do about Intercom's codes, where the status alone would send people the wrong way. */
export const ADVICE_BY_CODE: Readonly<Record<string, Advice>> = {
	unauthorized: notAccepted(
		`Intercom does not accept the access token: ${COPY_TOKEN}. A right one is refused too where the credential has another "Region" than the workspace`,
	),
	missing_authorization: ({ credential }) =>
		credential?.addressField === 'Region'
			? 'The access token did not arrive: a proxy between n8n and Intercom may take it away'
			: 'The access token did not arrive: a proxy at the credential\'s "Base URL" may take it away',
	token_not_found: notAccepted(`Intercom has no such access token: ${COPY_TOKEN}, and check the credential's "Region"`),
	token_revoked: notAccepted(
		`The access token was revoked, as when the app was uninstalled or its token made anew: ${COPY_TOKEN}`,
	),
	token_expired: notAccepted(`The access token has expired: ${COPY_TOKEN}`),
	token_blocked: "Intercom has blocked the app or its token, so a new token will not help: ask Intercom's support",
	token_suspended: "Intercom has suspended the app or its token, so a new token will not help: ask Intercom's support",
	token_unauthorized: lacksPermission,
	forbidden: lacksPermission,
	action_forbidden: lacksPermission,
	api_plan_restricted:
		'The plan of the workspace does not have this, or it is not switched on there: no permission of the token changes that',
	unsupported: 'Intercom does not do this with such a record: no other value of a field changes that',
	intercom_version_invalid: wrongVersion,
	scroll_exists:
		'Somebody else reads all companies of this workspace at the moment, which Intercom allows to one reader at a time: try again later. A reading that was given up ends after a minute',
	parameter_not_found: FILL_IN,
	parameter_missing: FILL_IN,
	missing_parameter: FILL_IN,
	type_mismatch: 'Give the value in the type that Intercom names, such as a number in place of text',
	invalid_merge:
		'Look whether both are the same person: contacts with nothing in common are merged with "Skip Duplicate Check"',
	invalid_sort_order: 'Set "Sort Order" to "Ascending" or "Descending"',
	conflict,
	resource_conflict: 'Such a record exists already: update or delete that one',
	contact_merged: 'This contact was merged into another one: use the ID of that contact',
	not_restorable: 'This person was blocked in Intercom, and cannot be created again',
	job_closed: JOB_OVER,
	job_not_found: 'Check the ID of the job, or start another one: Intercom does not know this one, or not any more',
	sync_in_progress: 'Intercom still works on the last import: try again when it is done',
	company_not_found:
		'Check how the company is chosen: "By ID" takes Intercom\'s own ID, "By Company ID" the one of your system. A deleted company is gone',
	admin_not_found: 'Choose a teammate of this workspace: "Admin: Get Many" has their IDs',
	assignee_not_found:
		'Choose a teammate or a team of this workspace: "Admin: Get Many" and "Team: Get Many" have the IDs',
	team_not_found: 'Choose a team of this workspace: "Team: Get Many" has their IDs',
	team_unavailable: 'No conversation can be given to this team any more: choose another one',
	tag_not_found: 'Choose a tag of this workspace: "Tag: Get Many" has their IDs',
	field_not_found: ({ path }) =>
		isBulk(path)
			? 'Give each record what Intercom names, such as its ID: the whole request was refused, so nothing was done'
			: 'Choose an attribute of this workspace: "Data Attribute: Get Many" has their IDs',
	invalid_field: 'This search does not know the field: choose one that its list offers',
	invalid_per_page: 'Give "per_page" as a whole number from 1 to 150, or leave it out',
	parameter_not_allowed:
		'Leave out what Intercom names, as it does not go with the rest: two users cannot skip the check for duplicates',
	tag_has_dependent_objects: IN_USE,
	content_has_procedure_dependencies: IN_USE,
	data_connector_in_use: IN_USE,
	contact_company_limit_exceeded: FULL,
	linked_conversation_limit_exceeded: FULL,
	already_linked_to_tracker: 'Unlink the conversation from its other ticket first: "Ticket: Unlink Conversation"',
	invalid_ticket_type: 'Choose a ticket whose type has the category "Tracker"',
	parameter_mismatch: 'Set "Reply As" to "Teammate", and "Message Type" to "Note" where customers see no replies',
	ticket_state_id_invalid: "Choose a state that belongs to the ticket's own type",
	away_status_reason_mandatory: 'This workspace wants a reason: add "Reason"',
	merge_failed: 'Choose two different conversations, neither of which was merged away before',
};
