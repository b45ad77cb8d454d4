import type { INodeParameters } from 'n8n-workflow';
import { NODE_TYPE } from '../n8n/workspace';

/** A change in a dropdown and back again, by the titles of its entries. */
interface Change {
	to: string;
	back: string;
}

/** A node as a user gets it from the panel, and what is done with it. */
export interface Subject {
	name: 'HubSpot' | 'Intercom' | 'Slack';
	type: string;
	typeVersion: number;
	parameters: INodeParameters;
	resource: Change;
	operation: Change;
	/** A text field that a new node shows. */
	text: string;
}

/**
 * Each does something everyday: the resource changes to another one of which a record is created, the operation from
 * writing to getting, and both back again.
 */
export const subjects: readonly Subject[] = [
	{
		name: 'Intercom',
		type: NODE_TYPE,
		typeVersion: 2,
		parameters: { resource: 'contact', operation: 'create' },
		resource: { to: 'Conversation', back: 'Contact' },
		operation: { to: 'Get', back: 'Create' },
		text: 'name',
	},
	{
		name: 'Slack',
		type: 'n8n-nodes-base.slack',
		typeVersion: 2.3,
		parameters: { resource: 'message', operation: 'post', select: 'channel' },
		resource: { to: 'Channel', back: 'Message' },
		operation: { to: 'Get Permalink', back: 'Send' },
		text: 'text',
	},
	{
		name: 'HubSpot',
		type: 'n8n-nodes-base.hubspot',
		typeVersion: 2.2,
		parameters: { resource: 'contact', operation: 'upsert' },
		resource: { to: 'Engagement', back: 'Contact' },
		operation: { to: 'Get', back: 'Create or Update' },
		text: 'email',
	},
];
