import { endOverStart } from '../figures';
import type { Outcome, Plan } from '../stage';
import type { Task } from '../task';
import { gave, type Scenario } from './scenario';

/** What GET /contacts gives at most. */
const PAGE = 150;

/**
 * Warm-ups of three pages each: as many requests as other scenarios have. Not for memory, which their garbage would
 * hide.
 */
const WARM_UPS = 67;

type Kind = Partial<Pick<Task, 'contender' | 'simplify' | 'warmUps'>>;

const planOf = (contacts: number, latencyMs: number, kind: Kind): Plan => ({
	contacts,
	latencyMs,
	task: { contender: 'ours', work: 'list', items: 1, ...kind },
});

/** Page after page, each asked for with the cursor of the one before. */
export const returnAll: Scenario = {
	title: 'Return All of 15,000 contacts, 100 ms a page',
	required: { returnAllOverFloor: { most: 1.03 } },
	async run(stage, short) {
		const [contacts, latencyMs] = [short ? 3_000 : 15_000, 100];
		const [ours, bare] = await stage.measureTogether(
			planOf(contacts, latencyMs, { warmUps: WARM_UPS }),
			planOf(contacts, latencyMs, { warmUps: WARM_UPS, contender: 'bare' }),
		);
		const ideal = (contacts / PAGE) * latencyMs;
		return {
			returnAllOverFloor: gave(ours, contacts).ms / gave(bare, contacts).ms,
			returnAllOverIdeal: { ours: ours.ms / ideal, floor: bare.ms / ideal },
		};
	},
};

/** A search in parts, beside the same search page after page. */
export const parts: Scenario = {
	title: 'Return All of 5,000 conversations found, 100 ms a page',
	required: {},
	async run(stage, short) {
		const conversations = short ? 1_000 : 5_000;
		const search = async (sortBy: string): Promise<Outcome> =>
			gave(
				await stage.measure({
					contacts: 1,
					conversations,
					latencyMs: 100,
					task: { contender: 'ours', work: 'list', items: 1, sortBy },
				}),
				conversations,
			);
		const inParts = await search('created_at');
		const inPages = await search('updated_at');
		return {
			partsOverPages: inParts.ms / inPages.ms,
			partsRequests: { parts: inParts.seen.requests, pages: inPages.seen.requests },
			partsInFlight: inParts.seen.peak,
		};
	},
};

/** The same of contacts, whose dates are exact from API 2.17 on, beside the same search as 2.16. */
export const contactParts: Scenario = {
	title: 'Return All of 15,000 contacts found, sorted by created_at, 100 ms a page',
	required: { contactPartsOverPages: { most: 0.35 } },
	async run(stage, short) {
		const [contacts, latencyMs] = [short ? 3_000 : 15_000, 100];
		const searchAs = async (contactsAs: string): Promise<Outcome> =>
			gave(
				await stage.measure({ contacts, latencyMs, task: { contender: 'ours', work: 'list', items: 1, contactsAs } }),
				contacts,
			);
		const inParts = await searchAs('2.17');
		const inPages = await searchAs('2.16');
		return {
			contactPartsOverPages: inParts.ms / inPages.ms,
			contactPartsRequests: { parts: inParts.seen.requests, pages: inPages.seen.requests },
			contactPartsInFlight: inParts.seen.peak,
		};
	},
};

/** A list so long that it matters how much is kept of each page. */
export const memory: Scenario = {
	title: 'Return All of 100,000 contacts, no latency',
	required: { peakMemoryOverPayload: { most: 5, steady: true }, pageTimeEndOverStart: { most: 1.2 } },
	async run(stage, short) {
		const contacts = 100_000;
		const simple = gave(await stage.measure(planOf(contacts, 0, {})), contacts);
		const figures = {
			peakMemoryOverPayload: simple.growth / simple.payload,
			pageTimeEndOverStart: endOverStart(simple.seen.arrivals),
		};
		if (short) return figures;
		const full = gave(await stage.measure(planOf(contacts, 0, { simplify: false })), contacts);
		return { ...figures, peakMemoryOverFullPayload: full.growth / full.payload };
	},
};
