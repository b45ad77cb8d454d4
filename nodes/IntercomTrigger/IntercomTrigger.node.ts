import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { withAccessToken, withOAuth2 } from '../Intercom/engine/form/authentication';
import { testAccessToken } from '../Intercom/methods/credentialTest';
import { loadOptions } from '../Intercom/methods/loadOptions';
import { checkBeforeActivation } from './activation';
import { properties } from './form';
import { receive } from './webhook';

const { getAdmins, getTags, getTeams } = loadOptions;

/**
 * Starts a workflow when Intercom tells that something happened. The webhook is set up by hand in Intercom's Developer
 * Hub: no API can do it.
 */
export class IntercomTrigger implements INodeType {
	// Version 1 on purpose: from 2 on, n8n hands over the raw body, which is what Intercom signs, for some types only.
	description: INodeTypeDescription = {
		displayName: 'Intercom Trigger',
		name: 'intercomTrigger',
		icon: { light: 'file:../Intercom/intercom.svg', dark: 'file:../Intercom/intercom.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["topics"], $parameter["otherTopics"]].flat().filter((topic) => topic).slice(0, 2).join(", ").replace("*", "all topics") + ($parameter["topics"].length > 2 ? " …" : "") }}',
		description:
			'Starts the workflow when something happens in Intercom; its actions work with contacts, conversations and everything else',
		eventTriggerDescription:
			'Waiting for Intercom. Paste the Test URL into an app that you test with, and let something happen there: the test button of the Developer Hub sends no event',
		activationMessage:
			'The workflow now waits for Intercom at its Production URL. Paste it into the app in the Developer Hub, under Configure > Webhooks, and tick the topics there',
		defaults: { name: 'Intercom Trigger' },
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
		webhooks: [
			{ name: 'setup', httpMethod: 'HEAD', responseMode: 'onReceived', path: 'webhook', ndvHideUrl: true },
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: 'noData', path: 'webhook' },
		],
		properties,
	};

	methods = {
		credentialTest: { accessToken: testAccessToken },
		loadOptions: { getAdmins, getTags, getTeams },
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await checkBeforeActivation(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
