import { randomUUID } from 'node:crypto';
import { activate, waitForWebhook } from '../n8n/activation';
import type { Rest } from '../n8n/rest';
import { rowOf, type Step } from '../n8n/row';
import {
	saveWorkflow,
	TRIGGER_TYPE,
	withCredentials,
	type SavedCredential,
	type SavedWorkflow,
	type WorkflowFile,
} from '../n8n/workspace';

/** A workflow that listens, and where. */
export interface Listening extends SavedWorkflow {
	url: string;
}

const END: Step = { name: 'End', type: 'n8n-nodes-base.noOp' };

/** Our trigger, on all topics. */
export const withTrigger = (webhookId: string): WorkflowFile =>
	rowOf('With the trigger', [
		{ name: 'Intercom Trigger', type: TRIGGER_TYPE, webhookId, parameters: { topics: ['*'] } },
		END,
	]);

/** The Crypto node, as new workflows have it: n8n 2 keeps the secret in a credential of its own. */
function signature(version: string, clientSecret: string): Step {
	const parameters = {
		action: 'hmac',
		binaryData: true,
		binaryPropertyName: 'data',
		type: 'SHA1',
		dataPropertyName: 'signature',
		encoding: 'hex',
	};
	const crypto = { name: 'Signature', type: 'n8n-nodes-base.crypto' };
	return version.startsWith('1.')
		? { ...crypto, parameters: { ...parameters, secret: clientSecret } }
		: { ...crypto, typeVersion: 2, parameters };
}

const isSigned: Step = {
	name: 'Is Signed',
	type: 'n8n-nodes-base.if',
	typeVersion: 2.2,
	parameters: {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: randomUUID(),
					leftValue: '={{ "sha1=" + $json.signature }}',
					rightValue: '={{ $json.headers["x-hub-signature"] }}',
					operator: { type: 'string', operation: 'equals' },
				},
			],
			combinator: 'and',
		},
		options: {},
	},
};

/** What one builds without it: n8n's Webhook node, and two nodes that check the signature. */
export const withWebhook = (webhookId: string, version: string, clientSecret: string): WorkflowFile =>
	rowOf('With the Webhook node', [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId,
			parameters: {
				multipleMethods: true,
				httpMethod: ['POST', 'HEAD'],
				path: webhookId,
				responseMode: 'onReceived',
				options: { rawBody: true },
			},
		},
		signature(version, clientSecret),
		isSigned,
		END,
	]);

/** Saves a workflow, activates it, and waits until it listens. */
export async function listen(
	rest: Rest,
	workflow: WorkflowFile,
	{ credentials, path }: { credentials: readonly SavedCredential[]; path: string },
): Promise<Listening> {
	const saved = await saveWorkflow(rest, withCredentials(workflow, credentials));
	await activate(rest, saved);
	const url = `${rest.url}/webhook/${path}`;
	await waitForWebhook(url, ['HEAD', 'POST']);
	return { ...saved, url };
}
