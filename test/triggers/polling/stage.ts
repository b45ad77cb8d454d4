import type { IDataObject, INodeCredentials, INodeParameters, WorkflowExecuteMode } from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { TestCredentialsHelper } from '../../harness';
import { startSimulator, type Simulator } from '../../simulator';
import { PollingWorkflow, type Keeping } from './pollingWorkflow';

const CREDENTIAL = 'intercomAccessTokenApi';

/** When the simulated Intercom's clock stands at the start of each test: 2026-10-01 12:00 UTC. */
export const START = 1_790_856_000;

/** A simulated Intercom whose clock the test moves, and workflows that poll it. */
export class PollingStage {
	private started: { simulator: Simulator; helper: TestCredentialsHelper; credentials: INodeCredentials } | undefined;
	private workflows = 0;

	async start(): Promise<void> {
		const simulator = await startSimulator();
		const helper = new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() });
		const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url };
		this.started = {
			simulator,
			helper,
			credentials: await helper.save(`simulator ${simulator.url}`, CREDENTIAL, data),
		};
	}

	async close(): Promise<void> {
		await this.started?.simulator.close();
	}

	reset(): void {
		this.simulator.reset();
		this.simulator.state.stoppedAtMs = START * 1_000;
	}

	get simulator(): Simulator {
		if (!this.started) throw new Error('The stage has not been started yet');
		return this.started.simulator;
	}

	/** A workflow that is not active yet. */
	workflow(
		parameters: INodeParameters,
		options: { keeping?: Keeping; mode?: WorkflowExecuteMode; budgetMs?: number } = {},
	) {
		if (!this.started) throw new Error('The stage has not been started yet');
		const { credentials, helper } = this.started;
		const setup = { parameters, helper, credentials, id: `w${++this.workflows}`, ...options };
		return new PollingWorkflow(setup, { staticData: '{}' });
	}

	/** An active workflow that has polled once. */
	async active(...workflow: Parameters<PollingStage['workflow']>): Promise<PollingWorkflow> {
		const active = this.workflow(...workflow);
		await active.activate();
		return active;
	}

	/** Intercom's time in seconds. */
	get now(): number {
		return this.simulator.state.now();
	}

	/** Lets time pass for Intercom. */
	pass(seconds: number): void {
		this.simulator.state.stoppedAtMs = (this.now + seconds) * 1_000;
	}

	/** Sends a request as another program would. */
	async send(method: string, path: string, body?: unknown): Promise<IDataObject> {
		const { token, url } = this.simulator;
		const answer = await fetch(`${url}${path}`, {
			method,
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'intercom-version': '2.16' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
		return (await answer.json()) as IDataObject;
	}
}

/** A stage for the tests of this file, as new before each of them. */
export function useStage(): PollingStage {
	const stage = new PollingStage();
	beforeAll(async () => await stage.start());
	beforeEach(() => stage.reset());
	afterAll(async () => await stage.close());
	return stage;
}

/** The IDs of the records that were output. */
export const idsOf = (items: readonly IDataObject[]): unknown[] =>
	items.map(({ record }) => (record as IDataObject).id);
