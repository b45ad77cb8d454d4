/** A place where the node knowingly differs from Intercom's description. */
export interface Deviation {
	route: string;
	/** What `compare` finds there. */
	differs: string;
	reason: string;
}

const PAGER = 'the pager asks for pages by itself; the user says how many rows are wanted';
const IN_ASSIGN = 'part of an assignment, which conversation.assign sends';

/** Every difference between the description and the operations that are one request. */
export const deviations: readonly Deviation[] = [
	...['/companies/{company_id}/contacts', '/contacts/{contact_id}/companies', '/contacts/{contact_id}/notes'].flatMap(
		(path) => [
			{ route: `GET ${path}`, differs: 'missing query.page', reason: PAGER },
			{ route: `GET ${path}`, differs: 'missing query.per_page', reason: PAGER },
		],
	),
	...['/contacts/search', '/conversations/search'].flatMap((path) => [
		{ route: `POST ${path}`, differs: 'missing body.pagination.per_page', reason: PAGER },
		{ route: `POST ${path}`, differs: 'missing body.pagination.starting_after', reason: PAGER },
	]),
	{ route: 'GET /events', differs: 'missing query.per_page', reason: PAGER },
	{
		route: 'GET /events',
		differs: 'missing query.filter',
		reason: 'the API takes user_id, intercom_user_id or email as flat parameters; an object under "filter" is not real',
	},
	{
		route: 'GET /conversations/{conversation_id}',
		differs: 'other choices query.display_as: plaintext',
		reason: 'the description gives no enum; plaintext is the one value that it knows',
	},
	{
		route: 'POST /conversations/search',
		differs: 'extra body.sort.field',
		reason: 'sorting is described for contacts only, but conversations take it all the same',
	},
	{
		route: 'POST /conversations/search',
		differs: 'extra body.sort.order',
		reason: 'sorting is described for contacts only, but conversations take it all the same',
	},
	{
		route: 'POST /conversations',
		differs: 'other choices body.from.type: contact',
		reason: 'contact stands for users and leads alike, so nobody has to know which one it is',
	},
	...['email', 'user_id'].map((name) => ({
		route: 'POST /conversations/{conversation_id}/customers',
		differs: `missing body.customer.customer.${name}`,
		reason: 'the picker finds the other contact by email or external ID and sends its Intercom ID',
	})),
	{ route: 'POST /conversations/{conversation_id}/parts', differs: 'missing body.assignee_id', reason: IN_ASSIGN },
	{
		route: 'POST /conversations/{conversation_id}/parts',
		differs: 'other choices body.message_type: close, open, snoozed',
		reason: IN_ASSIGN,
	},
	{
		route: 'POST /conversations/{conversation_id}/parts',
		differs: 'other choices body.type: admin',
		reason: IN_ASSIGN,
	},
];

/** Routes that the description of 2.16 lacks. */
export const undescribedRoutes: ReadonlyArray<{ route: string; reason: string }> = [
	{
		route: 'POST /conversations/{conversation_id}/run_assignment_rules',
		reason: 'last described in 2.11 and sent as that version; Intercom removes it on 2026-12-31',
	},
];
