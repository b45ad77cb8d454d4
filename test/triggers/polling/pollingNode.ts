import { Container } from '@n8n/di';
import { PollContext, PollTriggerExecutor } from 'n8n-core';
import {
	ObservableObject,
	type IDataObject,
	type INodeCredentials,
	type INodeParameters,
	type IPollFunctions,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../../credentials/IntercomAccessTokenApi.credentials';
import { IntercomPollingTrigger } from '../../../nodes/IntercomPollingTrigger/IntercomPollingTrigger.node';
import { TestCredentialsHelper } from '../../harness';
import { additionalDataFor } from '../../harness/additionalData';
import { makeWorkflow } from '../../harness/workflow';
import { startSimulator, type Simulator } from '../../simulator';

const TYPE = 'n8n-nodes-intercom.intercomPollingTrigger';
const CREDENTIAL = 'intercomAccessTokenApi';
const trigger = new IntercomPollingTrigger();

/** When the simulated Intercom's clock stands at the start of each test: 2026-10-01 12:00 UTC. */
export const START = 1_790_856_000;

/** How n8n 1.x and 2.x keep what a poll saved. */
export type Keeping = 'onEmit' | 'durable';

/**
 * An active workflow with the node, in n8n's own poll context and executor. Static data is kept as n8n keeps it: 1.x
 * writes it into its database at activation and when a poll outputs something, 2.x also can after each poll.
 */
export class PollingWorkflow {
	private readonly workflow: Workflow;
	private readonly context: IPollFunctions;
	private readonly run: (testing?: boolean) => Promise<void>;
	private emitted: IDataObject[] | undefined;
	private failed: Error | undefined;
	private isCurrent = true;

	constructor(
		private readonly setup: {
			parameters: INodeParameters;
			helper: TestCredentialsHelper;
			credentials: INodeCredentials;
			id?: string;
			keeping?: Keeping;
			mode?: WorkflowExecuteMode;
			budgetMs?: number;
		},
		/** The column `staticData` of n8n's database. */
		readonly database: { staticData: string },
	) {
		const { budgetMs, helper, keeping, mode = 'trigger', parameters, credentials } = setup;
		const { node, workflow } = makeWorkflow({
			nodeTypes: { [TYPE]: trigger },
			type: TYPE,
			parameters,
			helper,
			credentials,
		});
		workflow.id = setup.id ?? 'w';
		workflow.staticData = ObservableObject.create(JSON.parse(database.staticData) as IDataObject, undefined, {
			ignoreEmptyOnFirstChild: true,
		});
		this.workflow = workflow;
		this.context = new PollContext(
			workflow,
			node,
			additionalDataFor(helper, mode),
			mode,
			'activate',
			([items]) => {
				this.emitted = (items ?? []).map(({ json }) => json);
				this.save();
			},
			(error) => void (this.failed = error),
			async () => {
				if (keeping === 'durable') this.save();
			},
			undefined,
			undefined,
			budgetMs === undefined ? undefined : () => budgetMs,
		) as IPollFunctions;
		this.run = Container.get(PollTriggerExecutor).create(workflow, node, this.context, () => this.isCurrent);
	}

	private save(): void {
		const { staticData } = this.workflow;
		if (staticData.__dataChanged !== true) return;
		this.database.staticData = JSON.stringify(staticData);
		staticData.__dataChanged = false;
	}

	/** n8n's first poll, at activation; an error of it would keep the workflow from becoming active. */
	async activate(): Promise<IDataObject[]> {
		this.emitted = undefined;
		await this.run(true);
		this.save();
		return this.emitted ?? [];
	}

	/** One tick of the schedule: what the workflow was started with, nothing if it was not. */
	async poll(): Promise<IDataObject[]> {
		this.emitted = undefined;
		this.failed = undefined;
		await this.run();
		if (this.failed) throw this.failed;
		return this.emitted ?? [];
	}

	/** A test in the editor. */
	async test(): Promise<IDataObject[]> {
		const output = await trigger.poll.call(this.context);
		return (output?.[0] ?? []).map(({ json }) => json);
	}

	/** What n8n keeps for the node. */
	get saved(): IDataObject {
		return JSON.parse(this.database.staticData) as IDataObject;
	}

	/** The same workflow after n8n was killed and started again, perhaps with other parameters. */
	restarted(parameters: INodeParameters = this.setup.parameters): PollingWorkflow {
		this.isCurrent = false;
		return new PollingWorkflow({ ...this.setup, parameters }, this.database);
	}
}

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
