import type { INode, INodeExecutionData, INodeParameters, INodeType } from 'n8n-workflow';
import { runWorkflow, TestCredentialsHelper, type RunResult } from '../../harness';
import { builtPackage, CREDENTIAL, newestVersion, TYPE, type Package } from '../../harness/package';

/** The node as it is shipped: the built files, loaded through the package's index.js. */
export class BuiltNode {
	private readonly node: INodeType;

	private constructor(
		{ Intercom }: Package,
		private readonly helper: TestCredentialsHelper,
		private readonly credentials: Awaited<ReturnType<TestCredentialsHelper['save']>>,
	) {
		this.node = new Intercom();
	}

	/** Loads the node and keeps a credential for it. */
	static async load(baseUrl: string, accessToken: string): Promise<BuiltNode> {
		const built = builtPackage();
		const helper = new TestCredentialsHelper({ [CREDENTIAL]: new built.IntercomAccessTokenApi() });
		const data = { accessToken, region: 'custom', baseUrl };
		return new BuiltNode(built, helper, await helper.save('demo', CREDENTIAL, data));
	}

	/** Runs it on n8n's engine, as a workflow of its own. */
	async run(parameters: INodeParameters, items: INodeExecutionData[], settings: Partial<INode>): Promise<RunResult> {
		const { credentials, helper, node } = this;
		const newest = { typeVersion: newestVersion(node), ...settings };
		const setup = { nodeTypes: { [TYPE]: node }, type: TYPE, helper, credentials, node: newest };
		return await runWorkflow({ ...setup, parameters, items });
	}

	/** What people read in the editor for the resource and the operation of these parameters. */
	titles({ resource, operation }: INodeParameters): { resource: string; operation: string } {
		const { properties } = this.node.description;
		const titleIn = (name: string, value: unknown, under?: unknown): string => {
			const lists = properties.filter(
				(property) =>
					property.name === name && (!under || property.displayOptions?.show?.['resource']?.includes(String(under))),
			);
			const all = lists.flatMap(({ options = [] }) => options);
			return all.find((option) => 'value' in option && option.value === value)?.name ?? String(value);
		};
		return { resource: titleIn('resource', resource), operation: titleIn('operation', operation, resource) };
	}
}
