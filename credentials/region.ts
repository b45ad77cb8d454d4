import type { INodeProperties } from 'n8n-workflow';

/** Where the workspace lives; both credentials ask for it. */
export const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	default: 'us',
	options: [
		{ name: 'United States', value: 'us' },
		{ name: 'Europe', value: 'eu' },
		{ name: 'Australia', value: 'au' },
		{ name: 'Custom', value: 'custom' },
	],
	description:
		'Where the workspace lives. Its address tells: app.intercom.com is the United States, app.eu.intercom.com Europe, app.au.intercom.com Australia.',
};

/** The address of the region Custom; `what` says what has to be there. */
export const baseUrl = (what: string): INodeProperties => ({
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://intercom-proxy.example.com',
	description: `Address of a proxy or a simulator in front of Intercom${what}; https://, or http:// on this machine`,
	displayOptions: { show: { region: ['custom'] } },
});
