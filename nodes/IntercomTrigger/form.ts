import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ALL, PERMISSIONS, together, topics, valueOf, type Permission, type Topic } from './topics';

const compareNames = (one: INodePropertyOptions, other: INodePropertyOptions): number =>
	one.name.localeCompare(other.name);

/** Versions that every app is beyond, so that nobody needs to be told. */
const OLD = /^(?:1\.|2\.[0-5]$|≤2\.5$|2026$)/;
const tellSince = (since: string): string => {
	if (OLD.test(since)) return '';
	return since === 'Hub' ? ' · not in Intercom’s documentation' : ` · API ${since}`;
};

const topicOption = ({ description, group, since, title, topic }: Topic): INodePropertyOptions => ({
	name: `${group}: ${title}`,
	value: topic,
	description: `${description} · ${topic}${tellSince(since)}`,
});

const topicOptions: INodePropertyOptions[] = [
	{
		name: '[All]',
		value: ALL,
		description: 'Everything that is ticked in the app, also topics that are newer than this list',
	},
	...[
		...topics.map(topicOption),
		...together.map((several) => ({
			name: `${several.group}: ${several.title}`,
			value: valueOf(several),
			description: `Two topics in one choice · ${several.topics.join(' and ')}`,
		})),
	].sort(compareNames),
];

/** The steps that make Intercom send, in the order in which they work. */
const STEPS = [
	'In Intercom’s <a href="https://app.intercom.com/a/apps/_/developer-hub" target="_blank">Developer Hub</a>, make an app for this workflow: an app has only one webhook URL. A private app costs nothing',
	'Copy its client secret (Configure > Basic information) into the credential',
	'Publish or activate this workflow, as Intercom checks the URL when it is saved',
	'In the app, under Configure > Webhooks, paste the Production URL and tick the topics that are chosen here',
	'To test, do the same with a second app and the Test URL, while this node listens',
];
const ON_FAILURE =
	'While the workflow is off, Intercom gets errors: it repeats once after a minute, and after seven days it suspends the webhook until somebody presses Set live in the app';

const howTo: INodeProperties = {
	displayName: `${STEPS.map((step, index) => `${index + 1}. ${step}`).join('<br>')}.<br>${ON_FAILURE}`,
	name: 'steps',
	type: 'notice',
	default: '',
};

const valuesThatNeed = (permission: Permission): string[] => {
	const named = topics.filter((topic) => topic.permission === permission).map(({ topic }) => topic);
	return [...named, ...together.filter((several) => named.includes(several.topics[0] ?? '')).map(valueOf)];
};

/** A notice for each permission, shown while a topic is chosen that needs it. */
const permissionNotices: INodeProperties[] = [
	...(Object.keys(PERMISSIONS) as Permission[]).map((permission): INodeProperties => ({
		displayName: `Permission to tick in the app, under Configure > Authentication: ${PERMISSIONS[permission]}`,
		name: `${permission}Permission`,
		type: 'notice',
		default: '',
		displayOptions: { show: { topics: valuesThatNeed(permission) } },
	})),
	{
		displayName:
			'Each topic needs a permission of the app, under Configure > Authentication: the Developer Hub shows an error beside a topic whose permission is missing',
		name: 'allPermissions',
		type: 'notice',
		default: '',
		displayOptions: { show: { topics: [ALL] } },
	},
];

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

const filters: INodeProperties = {
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

/** The parameters of the node. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		default: 'accessToken',
		options: [
			{ name: 'Access Token', value: 'accessToken' },
			{ name: 'OAuth2', value: 'oAuth2' },
		],
	},
	howTo,
	{
		displayName: 'Topics',
		name: 'topics',
		type: 'multiOptions',
		default: [],
		options: topicOptions,
		description:
			'What starts the workflow. Tick the same topics in the app: what is ticked there and not chosen here is answered and thrown away, at the same cost.',
	},
	...permissionNotices,
	{
		displayName: 'Other Topics',
		name: 'otherTopics',
		type: 'string',
		default: '',
		placeholder: 'e.g. conversation.user.replied',
		description: 'Names of topics that are newer than the list, separated by commas',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	filters,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { simplify: [true] } },
		options: [
			{
				displayName: 'Add Notification',
				name: 'addNotification',
				type: 'boolean',
				default: true,
				description: 'Whether to add the notification as Intercom sent it, under "notification"',
			},
		],
	},
];
