import { HttpSide } from './http/server';
import { routes } from './routes';
import { seedPlayground } from './seed/playground';
import { Workspace } from './state/workspace';
import type { FaultRule, SeedName, Simulator, SimulatorOptions } from './types';

export type { Json, JsonObject } from './json';
export type { Workspace } from './state/workspace';
export type {
	FaultRule,
	LedgerEntry,
	RateLimit,
	RecordedRequest,
	Region,
	SeedName,
	Simulator,
	SimulatorOptions,
	SimulatorSettings,
	WireAnswer,
} from './types';

/** The token that is let in when none is set. */
export const DEFAULT_TOKEN = 'simulator-token';

const BULK_TASK_MS = 20;

/** Starts a simulator on 127.0.0.1; rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const settings: SimulatorOptions = { ...options };
	const firstSeed = options.seed ?? 'empty';
	const token = options.token ?? DEFAULT_TOKEN;
	const state = new Workspace();
	const http = new HttpSide(state, token, settings, routes);
	const applySettings = (): void => {
		state.region = settings.region ?? 'US';
		state.clockOffsetMs = settings.clockOffsetMs ?? 0;
		state.bulk.taskMs = settings.bulkTaskMs ?? BULK_TASK_MS;
	};
	const seedState = (seed: SeedName): void => {
		state.reset(seed === 'empty' ? 'empty' : 'workspace');
		if (seed === 'playground') seedPlayground({ state, url: http.origin });
	};
	applySettings();
	await http.listen(options.port ?? 0);
	// Files of the playground have addresses, which are known by now.
	seedState(firstSeed);
	return {
		url: http.origin,
		token,
		state,
		requests: http.requests,
		ledger: http.ledger,
		get peak() {
			return http.peak;
		},
		onWrite(listener) {
			http.writeListeners.add(listener);
			return () => void http.writeListeners.delete(listener);
		},
		fault: (rule: FaultRule) => http.faults.add(rule),
		configure(change) {
			Object.assign(settings, change);
			applySettings();
		},
		reset(seed: SeedName = firstSeed) {
			seedState(seed);
			http.clear();
		},
		close: () => http.close(),
	};
}
