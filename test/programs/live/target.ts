import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { BuiltNode } from '../demo/node';
import type { Exchange } from './gateway/exchange';
import { Gateway, type GatewayOptions } from './gateway/gateway';

/** What an operation did on a workspace. */
export interface Observed {
	/** `resource.operation` */
	key: string;
	exchanges: readonly Exchange[];
	/** What the node gave. */
	output: readonly IDataObject[];
	/** Whether the node ended with an error, or gave one for an item. */
	hasFailed: boolean;
}

/** A workspace, or the simulator, with the built node in front of it. */
export class Target {
	private constructor(
		readonly gateway: Gateway,
		private readonly node: BuiltNode,
	) {}

	static async open(options: GatewayOptions): Promise<Target> {
		const gateway = await Gateway.open(options);
		try {
			return new Target(gateway, await BuiltNode.load(gateway.url, gateway.token));
		} catch (error) {
			await gateway.close();
			throw error;
		}
	}

	async close(): Promise<void> {
		await this.gateway.close();
	}

	/** Runs an operation on n8n's engine, with an item for each record; an item that fails does not end the others. */
	async run(parameters: INodeParameters, items: readonly IDataObject[] = [{}]): Promise<Observed> {
		const begin = this.gateway.exchanges.length;
		const given = items.map((json) => ({ json }));
		const result = await this.node.run(parameters, given, { onError: 'continueErrorOutput' });
		const [output = [], failed = []] = result.output;
		return {
			key: `${String(parameters['resource'])}.${String(parameters['operation'])}`,
			exchanges: this.gateway.exchanges.slice(begin),
			output: output.map(({ json }) => json),
			hasFailed: result.error !== undefined || failed.length > 0,
		};
	}
}
