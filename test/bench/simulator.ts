import { startSimulator, type RateLimit, type Simulator } from '../simulator';
import { answerWith } from './talk';

/** How the simulator behaves while something is measured. */
export interface Conditions {
	latencyMs?: number;
	rateLimit?: RateLimit;
}

/** What the simulator saw of a measurement. */
export interface Seen {
	requests: number;
	/** Requests refused with 429. */
	tooMany: number;
	/** The most requests under way at once. */
	peak: number;
	/** Records that were written, each as often as it was. */
	written: string[];
	/** When the requests arrived, in milliseconds. */
	arrivals: number[];
}

let simulator: Simulator | undefined;
const running = (): Simulator => {
	if (!simulator) throw new Error('The simulator was not started');
	return simulator;
};

answerWith({
	async start(https: { key: string; cert: string }) {
		simulator = await startSimulator({ https });
		return { url: simulator.url, token: simulator.token };
	},
	/** A new workspace of so many contacts; gives their IDs, newest first. */
	fill(contacts: number) {
		running().configure({ latencyMs: undefined, rateLimit: undefined });
		running().reset();
		running().state.addContacts(contacts);
		return running()
			.state.contacts.listed()
			.map(({ id }) => id);
	},
	/** Forgets what was seen and sets the conditions of a measurement. */
	begin({ latencyMs, rateLimit }: Conditions) {
		running().requests.length = 0;
		running().ledger.length = 0;
		running().configure({ latencyMs, rateLimit });
	},
	seen(): Seen {
		const { requests, ledger, peak } = running();
		return {
			requests: requests.length,
			tooMany: requests.filter(({ status }) => status === 429).length,
			peak,
			written: ledger.map(({ id, effect }) => id ?? effect),
			arrivals: requests.map(({ at }) => at),
		};
	},
});
