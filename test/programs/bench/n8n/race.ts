import type { IRunExecutionData } from 'n8n-workflow';
import { World } from '../../e2e/world';
import { execute, unflattened } from '../../n8n/execution';
import { NEWEST } from '../../n8n/versions';
import { CREDENTIAL_TYPE, keepCredential, saveWorkflow, type SavedCredential } from '../../n8n/workspace';
import type { Simulator, SimulatorSettings } from '../../../simulator';
import { BUILT_IN_CREDENTIAL, racingNodes, nodeOf, type Name } from './nodes';

const TRIGGER = 'Start';
const HOST = 'api.intercom.io';

/** What came of a node's run. */
export interface RaceResult {
	/** Milliseconds that n8n itself counted for the node. */
	ms: number;
	/** Items without an error. */
	done: number;
	/** Contacts that the simulator made. */
	created: number;
	/** The most requests under way at once. */
	peak: number;
}

/** A real n8n whose api.intercom.io is a simulator. */
export class Race {
	private results = 0;

	private constructor(
		private readonly world: World,
		private readonly simulator: Simulator,
		private readonly credentials: Record<'builtIn' | 'ours', SavedCredential>,
	) {}

	static async open(): Promise<Race> {
		const world = await World.open(NEWEST);
		const simulator = world.internet.hosts[HOST];
		if (!simulator) throw new Error(`The internet has no ${HOST}`);
		const { token } = simulator;
		const ours = { name: 'Bench', type: CREDENTIAL_TYPE, data: { accessToken: token, region: 'us' } };
		const builtIn = { name: 'Bench (built-in)', type: BUILT_IN_CREDENTIAL, data: { apiKey: token } };
		const credentials = {
			ours: await keepCredential(world.rest, ours),
			builtIn: await keepCredential(world.rest, builtIn),
		};
		return new Race(world, simulator, credentials);
	}

	/** Lets a node create so many leads. */
	async run(
		name: Name,
		items: number,
		conditions: Pick<SimulatorSettings, 'latencyMs' | 'rateLimit'>,
	): Promise<RaceResult> {
		const { credentials, simulator, world } = this;
		const round = ++this.results;
		const node = nodeOf(racingNodes[name], credentials);
		const workflow = await saveWorkflow(world.rest, {
			name: `${name} ${round}`,
			nodes: [
				{
					id: 'start',
					name: TRIGGER,
					type: 'n8n-nodes-base.manualTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				node,
			],
			connections: { [TRIGGER]: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
			settings: {},
			pinData: {
				[TRIGGER]: Array.from({ length: items }, (_unused, index) => ({
					json: { email: `lead-${round}-${index}@example.com` },
				})),
			},
		});
		simulator.reset('empty');
		simulator.configure({ latencyMs: undefined, rateLimit: undefined, ...conditions });
		const execution = await execute(world.rest, workflow, TRIGGER);
		const { resultData } = unflattened(execution.raw) as IRunExecutionData;
		return {
			ms: resultData.runData[node.name]?.[0]?.executionTime ?? NaN,
			done: execution.items(node.name).filter(({ json }) => !('error' in json)).length,
			created: simulator.ledger.length,
			peak: simulator.peak,
		};
	}

	async close(): Promise<void> {
		await this.world.close();
	}
}
