import type { INodeExecutionData, INodeParameters, NodeApiError } from 'n8n-workflow';
import type { Simulator, SimulatorSettings } from '../../../simulator';
import { BuiltNode } from '../node';
import { clock, TIMEOUT_SECONDS } from '../operations/clock';
import { Front, type Arrived, type Strikes } from '../operations/front';
import type { Rows, Scene } from './scene';

/** How a scene is run. */
export interface Conditions {
	token: string;
	strikes?: Strikes;
	continueOnError?: boolean;
	/** Requests side by side; with one alone later requests join the job of the first. */
	parallelItems?: number;
	/** How long jobs are waited for, where it is not the usual time. */
	waitSeconds?: number;
	settings?: Pick<SimulatorSettings, 'bulkRowsCount' | 'bulkTaskMs' | 'rateLimit'>;
	/** Changes the workspace before the run. */
	prepare?: (simulator: Simulator, rows: Rows) => void;
}

/** All that can be seen of a run. */
export interface BulkRun {
	scene: Scene;
	rows: Rows;
	requests: Arrived[];
	items: INodeExecutionData[];
	error: { message: string; description: string } | undefined;
	continueOnError: boolean;
	sleptMs: number;
	/** All that a user, a log or a later node could see of it. */
	seen: unknown;
}

/** A few looks at the job are as long as its tasks take. */
const TASK_MS = 2_000;
/** Longer than any job under way takes. */
const DAY_MS = 86_400_000;

const UNHINDERED = { bulkRowsCount: undefined, bulkTaskMs: undefined, rateLimit: undefined };

let runs = 0;

const parametersOf = ({ parameters }: Scene, { parallelItems = 20, waitSeconds }: Conditions): INodeParameters => {
	const more: INodeParameters = { ...Object(parameters['additionalFields']) };
	return {
		...parameters,
		...(waitSeconds !== undefined && { additionalFields: { ...more, wait: waitSeconds } }),
		options: { parallelItems, timeout: TIMEOUT_SECONDS },
	};
};

/** Runs an operation with all of its rows in a fresh workspace, and lets every job end that it began. */
export async function runBulk(simulator: Simulator, scene: Scene, conditions: Conditions): Promise<BulkRun> {
	clock.restart();
	simulator.reset('empty');
	simulator.configure({ ...UNHINDERED, bulkTaskMs: TASK_MS, ...conditions.settings });
	const rows = scene.prepare(simulator);
	conditions.prepare?.(simulator, rows);
	const front = new Front(simulator, conditions.token, conditions.strikes ?? { request: () => undefined });
	await front.open();
	try {
		const built = await BuiltNode.load(`bulk ${++runs}`, front.url, conditions.token);
		const { continueOnError = true } = conditions;
		const node = continueOnError ? { node: { onError: 'continueRegularOutput' as const } } : {};
		const items = rows.items.map((json) => ({ json }));
		const { error, hints, output, run } = await built.run(parametersOf(scene, conditions), items, node);
		const shown = error as NodeApiError | undefined;
		return {
			scene,
			rows,
			requests: front.arrived,
			items: output.flat(),
			error: shown && { message: shown.message, description: shown.description ?? '' },
			continueOnError,
			sleptMs: clock.sleptMs,
			seen: { error, hints, output, run },
		};
	} finally {
		front.close();
		simulator.state.stoppedAtMs = clock.now() + DAY_MS;
		simulator.state.bulk.runDue();
		simulator.configure(UNHINDERED);
	}
}
