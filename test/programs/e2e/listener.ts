import { randomUUID } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { startNotifications, type NotificationOptions, type Notifications } from '../../simulator/notifications';
import { activate, waitForWebhook } from '../n8n/activation';
import { ended, type Execution } from '../n8n/execution';
import { countOver, listOver, waitForOver, type ListedExecution } from '../n8n/executions';
import { rowOf, type Step } from '../n8n/row';
import {
	CREDENTIAL_TYPE,
	keepCredential,
	saveWorkflow,
	TRIGGER_TYPE,
	withCredentials,
	type SavedCredential,
	type SavedWorkflow,
	type WorkflowFile,
} from '../n8n/workspace';
import type { World } from './world';

export const TRIGGER_NODE = 'Intercom Trigger';
/** The client secret of the app in the Developer Hub. */
export const CLIENT_SECRET = 'client-secret-of-the-app';
const STARTED_WITHIN_MS = 60_000;

const END: Step = { name: 'End', type: 'n8n-nodes-base.noOp' };

/** A credential for the simulator, with the secret that notifications are signed with. */
export async function appCredential(
	{ rest, simulator }: World,
	clientSecret = CLIENT_SECRET,
): Promise<SavedCredential> {
	const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url, clientSecret };
	const name = clientSecret === '' ? 'Intercom app without a secret' : 'Intercom app';
	return await keepCredential(rest, { name, type: CREDENTIAL_TYPE, data });
}

/** The rest of a workflow. */
interface Written {
	credentials: readonly SavedCredential[];
	/** The nodes after the trigger, in a row. */
	steps?: readonly Step[];
	/** Adds what is not in the row. */
	beside?: (row: WorkflowFile) => WorkflowFile;
}

/** A workflow that begins with the webhook trigger. */
export class Listener {
	private constructor(
		private readonly world: World,
		readonly workflow: SavedWorkflow,
		private readonly path: string,
	) {}

	/** Saves the workflow; it is not active yet. */
	static async save(
		world: World,
		parameters: INodeParameters,
		{ credentials, steps = [END], beside }: Written,
	): Promise<Listener> {
		const webhookId = randomUUID();
		const trigger: Step = { name: TRIGGER_NODE, type: TRIGGER_TYPE, webhookId, parameters };
		const row = rowOf('Listens to Intercom', [trigger, ...steps]);
		const written = withCredentials(beside?.(row) ?? row, credentials);
		return new Listener(world, await saveWorkflow(world.rest, written), `${webhookId}/webhook`);
	}

	get url(): string {
		return `${this.world.rest.url}/webhook/${this.path}`;
	}

	get testUrl(): string {
		return `${this.world.rest.url}/webhook-test/${this.path}`;
	}

	/** Activates the workflow, and waits until it listens. */
	async activate(): Promise<void> {
		await activate(this.world.rest, this.workflow);
		await this.isListening();
	}

	async isListening(): Promise<void> {
		await waitForWebhook(this.url, ['HEAD', 'POST']);
	}

	/** Saves the production address in the Developer Hub. */
	async subscribe(change: Partial<NotificationOptions> = {}): Promise<Notifications> {
		const options = { url: this.url, clientSecret: CLIENT_SECRET, repeatAfterMs: 500, fromWrites: false, ...change };
		return await startNotifications(this.world.simulator, { answerWithinMs: STARTED_WITHIN_MS, ...options });
	}

	/** Waits until that many executions have ended, and for a moment longer, so that one too many shows. */
	async executions(count: number): Promise<ListedExecution[]> {
		const { rest } = this.world;
		await waitForOver(rest, this.workflow.id, { count, withinMs: STARTED_WITHIN_MS });
		await new Promise((done) => setTimeout(done, 1_500));
		expect(await countOver(rest, this.workflow.id)).toBe(count);
		return await listOver(rest, this.workflow.id);
	}

	/** The executions and what they hold. */
	async read(count: number): Promise<Execution[]> {
		const executions: Execution[] = [];
		for (const { id } of await this.executions(count)) executions.push(await ended(this.world.rest, id));
		return executions;
	}

	/** IDs of the notifications that started the workflow, sorted; one that started it twice is there twice. */
	async startedBy(count: number): Promise<string[]> {
		const executions = await this.read(count);
		return executions
			.flatMap(({ items }) => items(TRIGGER_NODE).map(({ json }) => String(json['notification_id'])))
			.sort();
	}
}
