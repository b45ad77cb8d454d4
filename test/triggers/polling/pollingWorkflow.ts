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
import { IntercomPollingTrigger } from '../../../nodes/IntercomPollingTrigger/IntercomPollingTrigger.node';
import type { TestCredentialsHelper } from '../../harness';
import { additionalDataFor } from '../../harness/additionalData';
import { makeWorkflow } from '../../harness/workflow';

const TYPE = 'n8n-nodes-intercom.intercomPollingTrigger';
const trigger = new IntercomPollingTrigger();

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

	/** What the node writes into n8n's log from now on. */
	watchLog(): string[] {
		const words: string[] = [];
		jest.spyOn(this.context.logger, 'warn').mockImplementation((text) => void words.push(text));
		return words;
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
