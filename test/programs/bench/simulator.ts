import { startSimulator, type Simulator, type SimulatorSettings } from '../../simulator';
import { answerWith } from './processes';

/** How the simulator behaves while something is measured. */
export type Conditions = Pick<SimulatorSettings, 'bulkRowsCount' | 'bulkTaskMs' | 'latencyMs' | 'rateLimit'>;

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

const THREE_YEARS = 3 * 365 * 86_400;

/** Contacts and conversations of a growing company: five times as many in the third year as in the first. */
const createdAt = (index: number, count: number): number =>
	1_700_000_000 + Math.round(THREE_YEARS * Math.sqrt(index / count));

/** A message of so many bytes, with the tags of Intercom's own editor. */
const textOf = (length: number): string =>
	'<p>Hello, my order of last week is <b>still</b> not here.<br></p>'.repeat(length / 65);

const UNHINDERED = { bulkRowsCount: undefined, bulkTaskMs: undefined, latencyMs: undefined, rateLimit: undefined };

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
	/**
	 * A new workspace of so many contacts and conversations, each with a message of so many kilobytes; gives the IDs of
	 * the contacts, newest first.
	 */
	fill({ contacts, conversations, bodyKB }: { contacts: number; conversations: number; bodyKB?: number | undefined }) {
		running().configure(UNHINDERED);
		running().reset();
		running().state.addContacts(contacts, (index) => ({ created_at: createdAt(index, contacts) }));
		const added = running().state.addConversations(conversations, (index) => ({
			created_at: createdAt(index, conversations),
		}));
		if (bodyKB !== undefined) for (const { source } of added) source.body = textOf(bodyKB * 1_024);
		return running()
			.state.contacts.listed()
			.map(({ id }) => id);
	},
	/** Forgets what was seen and sets the conditions of a measurement. */
	begin(conditions: Conditions) {
		running().requests.length = 0;
		running().ledger.length = 0;
		running().configure({ ...UNHINDERED, ...conditions });
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
