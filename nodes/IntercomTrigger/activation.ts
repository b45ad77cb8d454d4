import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { credentialTypeOf } from '../Intercom/engine/send/credential';
import { cleanToken } from '../Intercom/engine/send/redact';
import { impossibleIn } from './filters';
import { ALL } from './topics';
import { chosenTopics } from './webhook';

const TOPIC = /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+$/;

/**
 * Refuses to activate a workflow that could never start: without topics, with a filter that nothing can pass, or
 * without the secret that notifications are checked with. Messages say what to do, as n8n shows nothing else of an
 * error at activation. Sends nothing to Intercom, which has no API for webhooks.
 */
export async function checkBeforeActivation(context: IHookFunctions): Promise<boolean> {
	const mode = context.getActivationMode();
	// n8n starts: a workflow that was refused now would stay down even when its credential has been mended, while one
	// that is up refuses every notification and says so in the log.
	if (mode === 'init' || mode === 'leadershipChange') return true;
	const node = context.getNode();
	const chosen = chosenTopics(context.getNodeParameter('topics', []), context.getNodeParameter('otherTopics', ''));
	if (chosen.length === 0)
		throw new NodeOperationError(node, 'No topic is chosen: choose under Topics what starts the workflow', {
			description: 'Tick the same topics in the Intercom app, under Configure > Webhooks',
		});
	const unknown = chosen.find((topic) => topic !== ALL && !TOPIC.test(topic));
	if (unknown !== undefined)
		throw new NodeOperationError(
			node,
			`Other Topics: "${unknown}" is no topic. Use names such as conversation.user.replied`,
			{
				description: 'Separate several by commas',
			},
		);
	const impossible = impossibleIn(context.getNodeParameter('filters', {}));
	if (impossible !== undefined)
		throw new NodeOperationError(node, impossible, {
			description: 'The workflow would never start. Look at Filters, and at what their expressions give',
		});
	const { clientSecret } = await context.getCredentials(credentialTypeOf(node));
	if (cleanToken(clientSecret) === '')
		throw new NodeOperationError(
			node,
			'The credential has no client secret. Intercom shows it under Developer Hub > your app > Configure > Basic information',
			{
				description:
					'Without it nobody can tell notifications of Intercom from others. Copy it into the credential, under Client Secret',
			},
		);
	return true;
}
