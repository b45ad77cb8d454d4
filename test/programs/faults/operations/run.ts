import type { INodeExecutionData, INodeParameters, NodeApiError } from 'n8n-workflow';
import { fill } from '../../../catalogue/world';
import type { Simulator } from '../../../simulator';
import { BuiltNode } from '../node';
import { clock, TIMEOUT_SECONDS } from './clock';
import { Front, type Arrived, type Strikes } from './front';
import { readable, recordsOf, steady } from './normal';

/** An operation as a user set it up. */
export interface Operation {
	/** `resource.operation` */
	key: string;
	/** The operation and the choices that were made. */
	name: string;
	parameters: INodeParameters;
	/** Changes the workspace before. */
	given?: (simulator: Simulator) => void;
}

/** All that can be seen of a run. */
export interface Observed {
	requests: Arrived[];
	/** The items, without what a wait changes. */
	items: unknown[];
	rows: INodeExecutionData[];
	error?: { message: string; description: string; item: number | undefined; status: string | undefined };
	hints: string[];
	/** Writes that Intercom carried out, and how often. */
	effects: Map<string, number>;
	/** The workspace afterwards. */
	records: Map<string, string>;
	/** How long the node slept. */
	sleptMs: number;
	/** All that a user, a log or a later node could see of it. */
	seen: unknown;
}

/** How to run it. */
export interface RunOptions {
	token: string;
	strikes: Strikes;
	/** Whether the run goes on after an error. */
	continueOnError?: boolean;
	/** Changes the workspace before the run. */
	prepare?: (simulator: Simulator) => void;
}

const ITEM: INodeExecutionData = {
	json: {},
	binary: { data: { data: 'aGVsbG8=', mimeType: 'text/plain', fileName: 'hello.txt' } },
};

const NOTHING: Strikes = { request: () => undefined };
/** A run without faults. */
export const undisturbed = (token: string): RunOptions => ({ token, strikes: NOTHING });

function effectsOf({ ledger }: Simulator): Map<string, number> {
	const effects = new Map<string, number>();
	for (const { body, effect, method, path } of ledger) {
		const key = `${effect} by ${method} ${path} ${JSON.stringify(steady(body))}`;
		effects.set(key, (effects.get(key) ?? 0) + 1);
	}
	return effects;
}

let runs = 0;
let tokens = 0;

/** A token of one run, with characters that are spelt in many ways. */
export const newToken = (): string => `canary=7f3b/91d2+c4e8-${(++tokens).toString(36).padStart(6, '0')}`;

/** Runs an operation in a fresh workspace. */
export async function run(simulator: Simulator, operation: Operation, options: RunOptions): Promise<Observed> {
	clock.restart();
	simulator.reset();
	fill(simulator);
	operation.given?.(simulator);
	options.prepare?.(simulator);
	const front = new Front(simulator, options.token, options.strikes);
	await front.open();
	try {
		const built = await BuiltNode.load(`run ${++runs}`, front.url, options.token);
		const own = { ...Object(operation.parameters['options']), timeout: TIMEOUT_SECONDS } as INodeParameters;
		const node = options.continueOnError ? { node: { onError: 'continueRegularOutput' as const } } : {};
		const result = await built.run({ ...operation.parameters, options: own }, [ITEM], node);
		const rows = result.output.flat();
		const error = result.error as NodeApiError | undefined;
		return {
			requests: front.arrived,
			rows,
			items: rows.map((row) => steady(readable(row))),
			hints: result.hints.map(({ message }) => message),
			...(error && {
				error: {
					message: error.message,
					description: error.description ?? '',
					item: error.context?.['itemIndex'] as number | undefined,
					status: error.httpCode ?? undefined,
				},
			}),
			effects: effectsOf(simulator),
			records: recordsOf(simulator),
			sleptMs: clock.sleptMs,
			seen: { error, hints: result.hints, output: result.output, run: result.run },
		};
	} finally {
		front.close();
	}
}
