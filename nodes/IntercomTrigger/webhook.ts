import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { credentialTypeOf } from '../Intercom/engine/send/credential';
import { cleanToken } from '../Intercom/engine/send/redact';
import { objectOf, parseJson } from '../Intercom/model/json';
import { KeptSecrets } from './clientSecret';
import { listOf, passes } from './filters';
import { readNotification, type Notification } from './notification';
import { simplify } from './output';
import { Repeats } from './repeats';
import { isSigned, SIGNATURE_HEADER } from './signature';
import { ALL, chosenName, PING } from './topics';

/** One for all workflows of the process, as their notifications come in the same minutes. */
const repeats = new Repeats();
const secrets = new KeptSecrets();

/** Answers at once and starts nothing. */
const NOTHING: IWebhookResponseData = {};

function answer(context: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	context.getResponseObject().writeHead(status, { 'content-type': 'text/plain' }).end(text);
	return { noWebhookResponse: true };
}

/** The topics that the node waits for. */
export const chosenTopics = (topics: unknown, otherTopics: unknown): string[] => [
	...listOf(topics),
	...listOf(otherTopics),
];

/**
 * Answers a request to the node's address, and starts the workflow where it is a wanted notification. Nothing that a
 * sender sends makes it throw: n8n would save a failed execution for each, so anyone could fill the list. It sends no
 * request itself, as Intercom waits for five seconds only, and prefers those who answer within half of one.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	// Intercom asks with HEAD whether the address exists when somebody saves it.
	if (context.getWebhookName() === 'setup') return answer(context, 200, '');
	// The test button of the Developer Hub has to work even if it should not sign what it sends. It starts nothing.
	if (objectOf(context.getBodyData()).topic === PING) return NOTHING;
	const refusal = await refuse(context);
	if (refusal) return refusal;
	// Out of what was signed: n8n reads it by its content type, and loses digits of long numbers.
	const body = parseJson(bytesOf(context).toString());
	const notification = readNotification(body);
	if (!notification || !isWanted(context, notification) || isRepeat(context, notification)) return NOTHING;
	return { workflowData: [[{ json: outputOf(context, notification, body) }]] };
}

/** The body as it was sent, but for a compression. */
function bytesOf(context: IWebhookFunctions): Buffer {
	const { rawBody } = context.getRequestObject();
	return Buffer.isBuffer(rawBody) ? rawBody : Buffer.alloc(0);
}

/** The answer to what Intercom has not signed; `undefined` for what it has. */
async function refuse(context: IWebhookFunctions): Promise<IWebhookResponseData | undefined> {
	const node = context.getNode();
	const warn = (reason: string) =>
		context.logger.warn(`Intercom Trigger refused a request: ${reason}`, {
			node: node.name,
			workflowId: context.getWorkflow().id,
		});
	const body = bytesOf(context);
	const header: unknown = context.getHeaderData()[SIGNATURE_HEADER];
	const type = credentialTypeOf(node);
	const key = JSON.stringify([context.getWorkflow().id, node.id, node.credentials?.[type]?.id]);
	if (isSigned(body, header, secrets.get(key) ?? '')) return undefined;
	let clientSecret: string;
	try {
		clientSecret = cleanToken((await context.getCredentials(type)).clientSecret);
	} catch {
		warn('its credential could not be read');
		return answer(context, 500, 'The credential could not be read');
	}
	if (isSigned(body, header, clientSecret)) {
		secrets.keep(key, clientSecret);
		return undefined;
	}
	warn(
		clientSecret === ''
			? 'the credential has no client secret'
			: 'the signature is missing or wrong. If it was Intercom, the credential has the client secret of another app',
	);
	return answer(context, 401, 'Unauthorized');
}

function isWanted(context: IWebhookFunctions, notification: Notification): boolean {
	const chosen = chosenTopics(context.getNodeParameter('topics', []), context.getNodeParameter('otherTopics', ''));
	const { topic } = notification;
	return (
		(chosen.includes(ALL) || chosen.includes(topic) || chosen.includes(chosenName(topic))) &&
		passes(notification, context.getNodeParameter('filters', {}))
	);
}

/** Two workflows may get the same notification, through two apps or a forwarder, and both have to start. */
function isRepeat(context: IWebhookFunctions, { id, workspaceId }: Notification): boolean {
	if (id === '') return false;
	const key = [context.getWorkflow().id, context.getNode().id, context.getMode(), workspaceId, id];
	return repeats.has(JSON.stringify(key), context.getResponseObject());
}

function outputOf(context: IWebhookFunctions, notification: Notification, body: unknown): IDataObject {
	const asSent = objectOf(body);
	if (context.getNodeParameter('simplify', true) === false) return asSent as IDataObject;
	const { addNotification } = objectOf(context.getNodeParameter('options', {}));
	return { ...simplify(notification), ...(addNotification === true && { notification: asSent }) } as IDataObject;
}
