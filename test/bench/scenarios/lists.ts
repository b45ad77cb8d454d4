import { endOverStart } from '../figures';
import type { Outcome, Stage } from '../stage';
import type { Task } from '../task';
import { gave, type Scenario } from './scenario';

/** What GET /contacts gives at most. */
const PAGE = 150;

const list = async (
	stage: Stage,
	contacts: number,
	latencyMs: number,
	{ entrant = 'ours', simplify = true }: Partial<Pick<Task, 'entrant' | 'simplify'>> = {},
): Promise<Outcome> =>
	gave(await stage.measure({ contacts, latencyMs, task: { entrant, work: 'list', items: 1, simplify } }), contacts);

/** Page after page, each asked for with the cursor of the one before. */
export const returnAll: Scenario = {
	title: 'Return All of 15,000 contacts, 100 ms a page',
	required: { returnAllOverIdeal: { most: 1.1 } },
	async run(stage, short) {
		const [contacts, latencyMs] = [short ? 3_000 : 15_000, 100];
		const ours = await list(stage, contacts, latencyMs);
		const bare = await list(stage, contacts, latencyMs, { entrant: 'bare' });
		const ideal = (contacts / PAGE) * latencyMs;
		return {
			returnAllOverIdeal: ours.ms / ideal,
			returnAllFloorOverIdeal: bare.ms / ideal,
			returnAllOverFloor: ours.ms / bare.ms,
		};
	},
};

/** A list so long that what is kept of each page counts. */
export const memory: Scenario = {
	title: 'Return All of 100,000 contacts, no latency',
	required: {
		peakMemoryOverPayload: { most: 5, steady: true },
		pageTimeEndOverStart: { most: 1.2 },
	},
	async run(stage, short) {
		const contacts = 100_000;
		const simple = await list(stage, contacts, 0);
		const figures = {
			peakMemoryOverPayload: simple.growth / simple.payload,
			pageTimeEndOverStart: endOverStart(simple.seen.arrivals),
		};
		if (short) return figures;
		const full = await list(stage, contacts, 0, { simplify: false });
		return { ...figures, peakMemoryOverFullPayload: full.growth / full.payload };
	},
};
