import { setTimeout as pause } from 'node:timers/promises';
import type { Rest } from './rest';
import type { SavedWorkflow } from './workspace';

const REGISTERED_WITHIN_MS = 60_000;

/** Activates a workflow, which n8n 2 calls publishing. */
export async function activate(rest: Rest, { id, versionId }: Pick<SavedWorkflow, 'id' | 'versionId'>): Promise<void> {
	const answer = await rest.ask('POST', `/rest/workflows/${id}/activate`, { versionId });
	// n8n 1 has no such route.
	if (answer.status === 404) await rest.send('PATCH', `/rest/workflows/${id}`, { active: true, versionId });
	else if (!answer.ok) throw new Error(`n8n did not activate ${id}: ${await answer.text()}`);
	else await answer.arrayBuffer();
}

/** Deactivates a workflow. */
export async function deactivate(rest: Rest, { id }: Pick<SavedWorkflow, 'id'>): Promise<void> {
	const answer = await rest.ask('POST', `/rest/workflows/${id}/deactivate`, {});
	if (answer.status === 404) {
		const { versionId } = await rest.get<SavedWorkflow>(`/rest/workflows/${id}`);
		await rest.send('PATCH', `/rest/workflows/${id}`, { active: false, versionId });
	} else if (!answer.ok) throw new Error(`n8n did not deactivate ${id}: ${await answer.text()}`);
	else await answer.arrayBuffer();
}

/** Waits until n8n has registered a webhook for these methods, a moment after the workflow was activated. */
export async function waitForWebhook(url: string, methods: readonly string[] = ['POST']): Promise<void> {
	const deadline = Date.now() + REGISTERED_WITHIN_MS;
	// OPTIONS tells which methods there are, and starts no execution.
	const registered = async () => {
		const ask = { method: 'OPTIONS', headers: { origin: url }, signal: AbortSignal.timeout(REGISTERED_WITHIN_MS) };
		return (await fetch(url, ask)).headers.get('access-control-allow-methods') ?? '';
	};
	for (let found = await registered(); !methods.every((method) => found.includes(method)); found = await registered()) {
		if (Date.now() > deadline) throw new Error(`n8n did not register ${url}`);
		await pause(200);
	}
}
