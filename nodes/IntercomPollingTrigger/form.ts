import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { simplify } from '../Intercom/engine/form/options';
import { pollEvents } from './events';
import type { Form } from './events/event';

/** Shown for the events whose fields are these. */
const forForms = (...forms: Form[]): INodeProperties['displayOptions'] => ({
	show: { event: Object.keys(pollEvents).filter((name) => forms.includes(pollEvents[name]?.form ?? 'none')) },
});

const FROM_A_LIST =
	'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** A dropdown with records of the workspace. */
const recordOf = (displayName: string, name: string, loadOptionsMethod: string): INodeProperties => ({
	displayName: `${displayName} Name or ID`,
	name,
	type: 'options',
	typeOptions: { loadOptionsMethod },
	default: '',
	description: FROM_A_LIST,
});

/** A dropdown whose first choice is the default. */
function choiceOf(displayName: string, name: string, choices: INodePropertyOptions[]): INodeProperties {
	const dropdown: INodeProperties = { displayName, name, type: 'options', default: '', options: choices };
	return { ...dropdown, default: choices[0]?.value ?? '' };
}

const filters = (show: INodeProperties['displayOptions'], options: INodeProperties[]): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Only records that pass all of these when they are found',
	...(show && { displayOptions: show }),
	options,
});

const inbox = [
	recordOf('Assigned Team', 'teamAssigneeId', 'getTeams'),
	recordOf('Assigned Teammate', 'adminAssigneeId', 'getAdmins'),
];
const conversationTag = recordOf('Tag', 'tagId', 'getTags');

const eventOptions: INodePropertyOptions[] = Object.entries(pollEvents)
	.map(([value, { description, name }]) => ({ name, value, description }))
	.sort((a, b) => (a.name < b.name ? -1 : 1));

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Index Lag (Minutes)',
			name: 'indexLag',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 60 },
			default: 5,
			description:
				'For how long a new record may be missing from the search of Intercom. What is that much older than the newest record is read again at each poll, and output once.',
		},
		{
			displayName: 'Max Items per Poll',
			name: 'maxItems',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 10_000 },
			default: 1_000,
			description: 'What is new beyond these comes with the next polls, oldest first',
		},
	],
};

/** The fields of the node but for the credential's. */
export const properties: INodeProperties[] = [
	{
		displayName:
			'The first poll outputs nothing: it notes where to start. A poll without news costs one request of the limit of your Intercom app, some events more: see their descriptions.',
		name: 'costNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: eventOptions,
		default: 'conversation.created',
	},
	{
		displayName: 'Waiting for (Minutes)',
		name: 'waitingMinutes',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		required: true,
		description: 'How long the contact has waited for an answer',
		displayOptions: forForms('waiting') ?? {},
	},
	{
		...recordOf('Segment', 'segmentId', 'getUserSegments'),
		required: true,
		displayOptions: forForms('segment') ?? {},
	},
	filters(forForms('conversations'), [
		...inbox,
		choiceOf('State', 'state', [
			{ name: 'Closed', value: 'closed' },
			{ name: 'Open', value: 'open' },
			{ name: 'Snoozed', value: 'snoozed' },
		]),
		conversationTag,
	]),
	filters(forForms('waiting'), [...inbox, conversationTag]),
	filters(forForms('tickets'), [
		recordOf('Assigned Team', 'ticketTeamId', 'getTeams'),
		recordOf('Assigned Teammate', 'ticketAdminId', 'getAdmins'),
		recordOf('Ticket Type', 'ticketTypeId', 'getTicketTypes'),
	]),
	filters(forForms('contacts'), [
		choiceOf('Role', 'role', [
			{ name: 'Lead', value: 'lead' },
			{ name: 'User', value: 'user' },
		]),
		recordOf('Tag', 'contactTagId', 'getTags'),
	]),
	filters(forForms('articles'), [
		choiceOf('State', 'state', [
			{ name: 'Draft', value: 'draft' },
			{ name: 'Published', value: 'published' },
		]),
	]),
	simplify,
	options,
];
