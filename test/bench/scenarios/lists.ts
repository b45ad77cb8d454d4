import { endOverStart } from '../figures';
import type { Outcome, Stage } from '../stage';
import { gave, type Scenario } from './scenario';

/** What GET /contacts gives at most. */
const PAGE = 150;

const list = async (stage: Stage, contacts: number, latencyMs: number, simplify = true): Promise<Outcome> =>
	gave(
		await stage.measure({ contacts, latencyMs, task: { entrant: 'ours', work: 'list', items: 1, simplify } }),
		contacts,
	);

/** Page after page, each asked for with the cursor of the one before. */
export const returnAll: Scenario = {
	title: 'Return All of 15,000 contacts, 100 ms a page',
	required: { returnAllOverIdeal: { most: 1.1 } },
	async run(stage, short) {
		const [contacts, latencyMs] = [short ? 3_000 : 15_000, 100];
		return { returnAllOverIdeal: (await list(stage, contacts, latencyMs)).ms / ((contacts / PAGE) * latencyMs) };
	},
};

/** A list so long that what is kept of each page counts. */
export const memory: Scenario = {
	title: 'Return All of 100,000 contacts, no latency',
	required: {
		peakMemoryOverPayload: { most: 5, steady: true },
		pageTimeEndOverStart: { most: 1.2 },
	},
	async run(stage) {
		const simple = await list(stage, 100_000, 0);
		const full = await list(stage, 100_000, 0, false);
		return {
			peakMemoryOverPayload: simple.growth / simple.payload,
			peakMemoryOverFullPayload: full.growth / full.payload,
			pageTimeEndOverStart: endOverStart(simple.seen.arrivals),
		};
	},
};
