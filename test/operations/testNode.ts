import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeCredentials,
	INodeExecutionData,
	INodeParameters,
	IWorkflowSettings,
} from 'n8n-workflow';
import { IntercomAccessTokenApi } from '../../credentials/IntercomAccessTokenApi.credentials';
import { IntercomOAuth2Api } from '../../credentials/IntercomOAuth2Api.credentials';
import { Intercom } from '../../nodes/Intercom/Intercom.node';
import { NEWEST_NODE_VERSION } from '../../nodes/Intercom/model/field';
import { loadOptionsContext, runWorkflow, TestCredentialsHelper, type RunResult } from '../harness';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator';

const TYPE = 'n8n-nodes-intercom.intercom';
/** One for all runs, as in n8n: its form has thousands of fields and takes longer to write than most runs take. */
const intercom = new Intercom();
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

/** How the simulated Intercom of a test starts. */
export interface TestNodeOptions extends SimulatorOptions {
	/** Fills the simulated workspace, which is empty but for teammates, teams, tags, segments and attributes. */
	given?: (simulator: Simulator) => void;
	/** What the credential holds; by default an access token and the simulator's address. */
	credential?: (simulator: Simulator) => { type: string; data: ICredentialDataDecryptedObject };
}

/** A credential that holds the simulator's access token. */
const accessToken = ({ token, url }: Simulator) => ({
	type: CREDENTIAL,
	data: { accessToken: token, region: 'custom', baseUrl: url },
});

interface Started {
	simulator: Simulator;
	helper: TestCredentialsHelper;
	credentials: INodeCredentials;
}

/** The node on n8n's real engine against a simulated Intercom on loopback. */
export class TestNode {
	private started: Started | undefined;

	constructor(private readonly options: TestNodeOptions = {}) {}

	/** A node that the caller has to close. Where a test file has a node throughout, use `useTestNode`. */
	static async start(options: TestNodeOptions = {}): Promise<TestNode> {
		const node = new TestNode(options);
		await node.start();
		return node;
	}

	/** Starts the simulator and saves a credential for it. */
	async start(): Promise<void> {
		const simulator = await startSimulator(this.options);
		const helper = new TestCredentialsHelper({
			[CREDENTIAL]: new IntercomAccessTokenApi(),
			intercomOAuth2Api: new IntercomOAuth2Api(),
		});
		const { data, type } = (this.options.credential ?? accessToken)(simulator);
		const credentials = await helper.save(`simulator ${simulator.url}`, type, data);
		this.started = { simulator, helper, credentials };
		this.options.given?.(simulator);
	}

	/** Makes the simulator as it was at its start: workspace, requests, faults and settings. */
	reset(): void {
		const { clockOffsetMs, latencyMs, rateLimit, region } = this.options;
		this.simulator.configure({ clockOffsetMs, latencyMs, rateLimit, region });
		this.simulator.reset();
		this.options.given?.(this.simulator);
	}

	get simulator(): Simulator {
		return this.running.simulator;
	}

	private get running(): Started {
		if (!this.started) throw new Error('The node of this test has not been started yet');
		return this.started;
	}

	/** The node as the editor makes it anew; `node` may say that it was saved as an earlier version. */
	private setup(parameters: INodeParameters, node: Partial<INode> = {}) {
		const { credentials, helper } = this.running;
		const newest = { typeVersion: NEWEST_NODE_VERSION, ...node };
		return { nodeTypes: { [TYPE]: intercom }, type: TYPE, parameters, helper, credentials, node: newest };
	}

	/** A whole execution: what came out, and what went wrong. */
	async execute(
		parameters: INodeParameters,
		{ items = [{ json: {} }], node, ...rest }: RunOptions = {},
	): Promise<RunResult> {
		return await runWorkflow({ ...this.setup(parameters, node), ...rest, items });
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

/**
 * A node for the tests of this file or `describe`. All of them share one simulator, which is reset before each test.
 * `freshForEachTest` starts a new one for each, at a new address: the node keeps the rate limit and the clock of an
 * address in mind beyond an execution.
 */
export function useTestNode({
	freshForEachTest = false,
	...options
}: TestNodeOptions & { freshForEachTest?: boolean } = {}): TestNode {
	const node = new TestNode(options);
	if (freshForEachTest) {
		beforeEach(async () => await node.start());
		afterEach(async () => await node.close());
	} else {
		beforeAll(async () => await node.start());
		beforeEach(() => node.reset());
		afterAll(async () => await node.close());
	}
	return node;
}
