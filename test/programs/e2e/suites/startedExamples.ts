import { randomUUID } from 'node:crypto';
import { startNotifications } from '../../../simulator/notifications';
import { activate, deactivate, waitForWebhook } from '../../n8n/activation';
import { waitForOver, type ListedExecution } from '../../n8n/executions';
import { CREDENTIAL_TYPE, keepCredential, saveWorkflow, TRIGGER_TYPE, withCredentials } from '../../n8n/workspace';
import { readExample } from '../../start/examples';
import { stories } from '../examples';
import type { World } from '../world';

const ENDED_WITHIN_MS = 120_000;

/** The examples that begin with the Intercom Trigger, active, and started by what Intercom sends. */
export function startedExamplesSuite(opened: () => World): void {
	const live = stories.flatMap(({ file, live: story }) => (story ? [[file, story.title, story] as const] : []));

	it.each(live)('%s: %s', async (file, _title, story) => {
		const { files, internet, rest, simulator } = opened();
		simulator.reset('workspace');
		const clientSecret = randomUUID();
		const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url, clientSecret };
		const credential = await keepCredential(rest, { name: 'Intercom (signed)', type: CREDENTIAL_TYPE, data });
		const example = withCredentials(readExample(file), [credential]);
		const webhookId = example.nodes.find(({ type }) => type === TRIGGER_TYPE)?.webhookId;
		const workflow = await saveWorkflow(rest, { ...example, pinData: {} });
		const url = `${rest.url}/webhook/${webhookId}/webhook`;
		await activate(rest, workflow);
		try {
			await waitForWebhook(url);
			// All topics are ticked: what the workflow itself does is told as well.
			const notifications = await startNotifications(simulator, { url, clientSecret, answerWithinMs: 60_000 });
			try {
				await story.happen(simulator, notifications);
				await waitForOver(rest, workflow.id, { count: 1, withinMs: ENDED_WITHIN_MS });
				await notifications.settled();
				const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow.id }));
				const { results } = await rest.get<{ results: ListedExecution[] }>(`/rest/executions?filter=${filter}`);
				expect(results.map(({ status }) => status)).toEqual(['success']);
				expect(notifications.counts).toMatchObject({ repeated: 0, lost: 0 });
				story.check(simulator, { files, crm: internet.crm });
			} finally {
				notifications.close();
			}
		} finally {
			await deactivate(rest, workflow);
		}
	});
}
