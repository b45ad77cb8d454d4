import type { INodeProperties } from 'n8n-workflow';

const EXPRESSION_LINK = '<a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** A dropdown of what the workspace has. */
const chosenFrom = (list: string, one: string, name: string, about: string): INodeProperties => ({
	displayName: `${one} Names or IDs`,
	name,
	type: 'multiOptions',
	default: [],
	typeOptions: { loadOptionsMethod: list },
	description: `${about}. Choose from the list, or specify IDs using an ${EXPRESSION_LINK}.`,
});

/** What a notification has to be to start the workflow; `../filters.ts` reads them by their names. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description:
		'All of them have to fit. A filter lets pass what it says nothing about: one for authors lets pass a new company.',
	options: [
		chosenFrom(
			'getTeams',
			'Assigned Team',
			'teams',
			'Only conversations and tickets that are assigned to one of these',
		),
		chosenFrom(
			'getAdmins',
			'Assigned Teammate',
			'teammates',
			'Only conversations and tickets that are assigned to one of these',
		),
		{
			displayName: 'Authors',
			name: 'authors',
			type: 'multiOptions',
			default: [],
			options: [
				{ name: 'Bot', value: 'bot', description: 'A workflow or another bot, but not Fin' },
				{ name: 'Contact', value: 'contact' },
				{ name: 'Fin', value: 'fin' },
				{ name: 'Teammate', value: 'teammate' },
			],
			description: 'Only what one of these wrote or did in a conversation or a ticket',
		},
		{
			displayName: 'Event Names',
			name: 'eventNames',
			type: 'string',
			default: '',
			placeholder: 'e.g. invited-friend, placed-order',
			description: 'Only data events with one of these names, separated by commas',
		},
		{
			displayName: 'Ignore Automatic Lines',
			name: 'ignoreAutomatic',
			type: 'boolean',
			default: true,
			description:
				'Whether to ignore lines that Intercom’s bots write by themselves, such as the expected time of a reply. What Fin writes is none of them.',
		},
		{
			displayName: 'Ignore What Was Written Through the API',
			name: 'ignoreWrittenByApi',
			type: 'boolean',
			default: true,
			description:
				'Whether to ignore replies and notes that an app wrote through the API, so that a workflow does not answer itself. Of the first message of a conversation Intercom does not tell.',
		},
		{
			displayName: 'Messages',
			name: 'messages',
			type: 'multiOptions',
			default: [],
			options: [
				{ name: 'Note', value: 'note', description: 'Internal notes of teammates' },
				{ name: 'Other', value: 'other', description: 'What has no text: assigned, closed, snoozed and so on' },
				{ name: 'Reply', value: 'reply', description: 'What contacts see, the first message included' },
			],
			description: 'Only these kinds of parts of conversations and tickets',
		},
		chosenFrom('getTags', 'Tag', 'tags', 'Only what was tagged with one of these, or has one of them'),
		{
			displayName: 'Workspace IDs',
			name: 'workspaceIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. abc123de',
			description:
				'Only events of these workspaces, separated by commas. An app that several workspaces have installed sends the events of all.',
		},
	],
};
