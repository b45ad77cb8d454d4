import type { IDataObject, INode, INodeExecutionData, INodeParameters, IWorkflowSettings } from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../credentials/IntercomAccessTokenApi.credentials';
import { Intercom } from '../../nodes/Intercom/Intercom.node';
import { loadOptionsContext, runWorkflow, TestCredentialsHelper, type RunResult } from '../harness';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator';

const TYPE = 'n8n-nodes-intercom.intercom';
export const CREDENTIAL = 'intercomAccessTokenApi';

/** What a test says of a request that left the node. */
export interface Sent {
	/** Method and path with its query, as in "GET /contacts?per_page=50". */
	to: string;
	body?: unknown;
}

export interface RunOptions {
	items?: INodeExecutionData[];
	node?: Partial<INode>;
	settings?: IWorkflowSettings;
	abortSignal?: AbortSignal;
}

/** The node on n8n's real engine against a simulated Intercom on loopback. */
export class TestNode {
	private constructor(
		readonly simulator: Simulator,
		private readonly helper: TestCredentialsHelper,
		private readonly credentials: Awaited<ReturnType<TestCredentialsHelper['save']>>,
	) {}

	static async start(options: SimulatorOptions = {}): Promise<TestNode> {
		const simulator = await startSimulator(options);
		const helper = new TestCredentialsHelper({ [CREDENTIAL]: new IntercomAccessTokenApi() });
		const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url };
		return new TestNode(simulator, helper, await helper.save(`simulator ${simulator.url}`, CREDENTIAL, data));
	}

	private setup(parameters: INodeParameters) {
		return {
			nodeTypes: { [TYPE]: new Intercom() },
			type: TYPE,
			parameters,
			helper: this.helper,
			credentials: this.credentials,
		};
	}

	/** A whole execution: what came out, and what went wrong. */
	async execute(parameters: INodeParameters, { items = [{ json: {} }], ...rest }: RunOptions = {}): Promise<RunResult> {
		return await runWorkflow({ ...this.setup(parameters), ...rest, items });
	}

	/** The items of an execution that has to work. */
	async items(parameters: INodeParameters, options: RunOptions = {}): Promise<INodeExecutionData[]> {
		const { error, output } = await this.execute(parameters, options);
		if (error) throw error;
		return output[0] ?? [];
	}

	/** The JSON of those items. */
	async json(parameters: INodeParameters, options: RunOptions = {}): Promise<IDataObject[]> {
		return (await this.items(parameters, options)).map(({ json }) => json);
	}

	/** The error of an execution that has to fail. */
	async failure(parameters: INodeParameters, options: RunOptions = {}): Promise<NonNullable<RunResult['error']>> {
		const { error, output } = await this.execute(parameters, options);
		if (!error) throw new Error(`It did not fail, but gave ${JSON.stringify(output)}`);
		return error;
	}

	/** The context of a dropdown, a picker or a mapper, while the node has these parameters. */
	loadOptions(parameters: INodeParameters, path = '') {
		return loadOptionsContext({ ...this.setup(parameters), path });
	}

	/** The requests since the last reset, in the order of their arrival. */
	get sent(): Sent[] {
		return this.simulator.requests.map(({ method, url, body }) => ({
			to: `${method} ${url}`,
			...(body !== undefined && { body }),
		}));
	}

	async close(): Promise<void> {
		await this.simulator.close();
	}
}

/** A value of a picker. */
export const picked = (value: string, mode = 'id') => ({ __rl: true, mode, value });
