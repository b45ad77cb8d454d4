import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../Intercom/engine/send/credential';
import { cleanToken } from '../Intercom/engine/send/redact';
import { ALL } from './topics';
import { chosenTopics } from './webhook';

const TOPIC = /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+$/;

/**
 * Refuses to activate a workflow that could never start: without topics, or without the secret that notifications are
 * checked with. Sends nothing to Intercom, which has no API for webhooks.
 */
export async function checkBeforeActivation(context: IHookFunctions): Promise<boolean> {
	const mode = context.getActivationMode();
	// n8n starts: a workflow that was refused now would stay down even when its credential has been mended, while one
	// that is up refuses every notification and says so in the log.
	if (mode === 'init' || mode === 'leadershipChange') return true;
	const node = context.getNode();
	const chosen = chosenTopics(context.getNodeParameter('topics', []), context.getNodeParameter('otherTopics', ''));
	if (chosen.length === 0)
		throw new NodeOperationError(node, 'No topic is chosen', {
			description: 'Choose under Topics what starts the workflow, and tick the same topics in the Intercom app',
		});
	const unknown = chosen.find((topic) => topic !== ALL && !TOPIC.test(topic));
	if (unknown !== undefined)
		throw new NodeOperationError(node, `Other Topics: "${unknown}" is not the name of a topic`, {
			description: 'Use names such as conversation.user.replied, separated by commas',
		});
	const { clientSecret } = await context.getCredentials(credentialTypeOf(node));
	if (cleanToken(clientSecret) === '')
		throw new NodeOperationError(node, 'The credential has no client secret, so no notification could be trusted', {
			description:
				'In Intercom: Developer Hub > your app > Configure > Basic information. Copy the Client Secret into the credential, under Client Secret',
		});
	return true;
}
