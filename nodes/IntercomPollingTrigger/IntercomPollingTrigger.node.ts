import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { authentication, withAccessToken, withOAuth2 } from '../Intercom/engine/form/authentication';
import { testAccessToken } from '../Intercom/methods/credentialTest';
import { loadOptions } from '../Intercom/methods/loadOptions';
import { properties } from './form';
import { poll } from './polling/run';

const { getAdmins, getTags, getTeams, getTicketTypes, getUserSegments } = loadOptions;

/** Asks Intercom for what is new at set times: for an n8n that Intercom can't reach, and for what no webhook tells. */
export class IntercomPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Intercom Polling Trigger',
		name: 'intercomPollingTrigger',
		icon: { light: 'file:../Intercom/intercom.svg', dark: 'file:../Intercom/intercom.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"].replace(/\\./g, " ") }}',
		description: 'Starts the workflow when it finds something new in Intercom, without a public address',
		eventTriggerDescription: '',
		activationMessage: 'Your workflow will now start for what is new in Intercom from this moment on.',
		defaults: { name: 'Intercom Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'intercomAccessTokenApi',
				required: true,
				testedBy: 'accessToken',
				displayOptions: withAccessToken,
			},
			{ name: 'intercomOAuth2Api', required: true, displayOptions: withOAuth2 },
		],
		properties: [authentication, ...properties],
	};

	methods = {
		credentialTest: { accessToken: testAccessToken },
		loadOptions: { getAdmins, getTags, getTeams, getTicketTypes, getUserSegments },
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
