import { CredentialTestContext } from 'n8n-core';
import type {
	ICredentialTestFunctions,
	ILoadOptionsFunctions,
	INode,
	INodeCredentialTestResult,
	INodeExecutionData,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	ResourceMapperFields,
} from 'n8n-workflow';
import { loadOptionsContext, runWorkflow, TestCredentialsHelper, type RunResult } from '../../harness';
import { builtPackage, CREDENTIAL, newestVersion, TYPE } from '../../harness/package';

/** How n8n runs a node's items. */
export interface Settings {
	node?: Partial<INode>;
	abortSignal?: AbortSignal;
}

const built = builtPackage();
const node = new built.Intercom();

/** The node as it is shipped, with a credential of its own, on n8n's engine and in its editor. */
export class BuiltNode {
	private constructor(
		private readonly helper: TestCredentialsHelper,
		private readonly credentials: Awaited<ReturnType<TestCredentialsHelper['save']>>,
		private readonly data: { accessToken: string; region: string; baseUrl: string },
	) {}

	/** `id` is that of the credential: all runs with the same one share a rate limiter. */
	static async load(id: string, baseUrl: string, accessToken: string): Promise<BuiltNode> {
		const helper = new TestCredentialsHelper({ [CREDENTIAL]: new built.IntercomAccessTokenApi() });
		const data = { accessToken, region: 'custom', baseUrl };
		return new BuiltNode(helper, await helper.save(id, CREDENTIAL, data), data);
	}

	/** A whole execution. */
	async run(
		parameters: INodeParameters,
		items: INodeExecutionData[],
		{ node: own, ...rest }: Settings,
	): Promise<RunResult> {
		return await runWorkflow({ ...this.setup(parameters, own), ...rest, items });
	}

	/** A dropdown. */
	async options(name: string, parameters: INodeParameters): Promise<INodePropertyOptions[]> {
		const load = node.methods?.loadOptions?.[name];
		if (!load) throw new Error(`The node has no dropdown ${name}`);
		return await load.call(this.editor(parameters));
	}

	/** One page of a searchable list. */
	async page(name: string, parameters: INodeParameters, from?: string): Promise<INodeListSearchResult> {
		const search = node.methods?.listSearch?.[name];
		if (!search) throw new Error(`The node has no list ${name}`);
		return await search.call(this.editor(parameters), '', from);
	}

	/** The fields of a mapper. */
	async fields(name: string, parameters: INodeParameters): Promise<ResourceMapperFields> {
		const fields = node.methods?.resourceMapping?.[name];
		if (!fields) throw new Error(`The node has no mapper ${name}`);
		return await fields.call(this.editor(parameters));
	}

	/** The test of the credential. */
	async test(): Promise<INodeCredentialTestResult> {
		const test = node.methods?.credentialTest?.['accessToken'];
		if (!test) throw new Error('The node does not test its credential');
		const context = new CredentialTestContext() as unknown as ICredentialTestFunctions;
		return await test.call(context, { id: '1', name: 'Intercom', type: CREDENTIAL, data: this.data });
	}

	private editor(parameters: INodeParameters): ILoadOptionsFunctions {
		return loadOptionsContext(this.setup(parameters));
	}

	private setup(parameters: INodeParameters, own: Partial<INode> = {}) {
		const { credentials, helper } = this;
		const newest = { typeVersion: newestVersion(node), ...own };
		return { nodeTypes: { [TYPE]: node }, type: TYPE, parameters, helper, credentials, node: newest };
	}
}
