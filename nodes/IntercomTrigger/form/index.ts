import { authentication } from '../../Intercom/engine/form/authentication';
import type { INodeProperties } from 'n8n-workflow';
import { filters } from './filters';
import { howTo, permissionNotices } from './notices';
import { topicOptions } from './topicOptions';

/** The parameters of the node. */
export const properties: INodeProperties[] = [
	authentication,
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
