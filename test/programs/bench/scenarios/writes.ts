import { idealMs, idealMsWithin } from '../figures';
import type { Outcome, Plan } from '../stage';
import { WIDTH, type Contender } from '../task';
import { seconds, wrote, type Scenario } from './scenario';

/** Many writes without a rate limit: what it gains to send items in parallel. */
export const creates: Scenario = {
	title: 'Contacts created, 100 ms an answer',
	required: {
		speedupOverSequential: { least: 15 },
		timeOverFloor: { most: 1.05 },
		inFlight: { most: WIDTH, of: 'ours', always: true, steady: true },
	},
	async run(stage, short) {
		const [items, latencyMs] = [short ? 60 : 1_000, 100];
		const plan = (contender: Contender): Plan => ({
			contacts: 1,
			latencyMs,
			task: { contender, work: 'create', items },
		});
		const measure = async (contender: Contender): Promise<Outcome> =>
			wrote(await stage.measure(plan(contender)), items);
		const [beside, bare] = await stage.measureTogether(plan('ours'), plan('bare'));
		const ours = await measure('ours');
		const declarative = await measure('declarative');
		const sequential = await measure('sequential');
		const ideal = idealMs(items, WIDTH, latencyMs);
		return {
			speedupOverSequential: sequential.ms / ours.ms,
			timeOverFloor: wrote(beside, items).ms / wrote(bare, items).ms,
			timeOverIdeal: { ours: beside.ms / ideal, floor: bare.ms / ideal },
			timeOverDeclarative: ours.ms / declarative.ms,
			inFlight: { ours: ours.seen.peak, declarative: declarative.seen.peak },
			createSeconds: {
				ideal: seconds(ideal),
				ours: seconds(ours.ms),
				declarative: seconds(declarative.ms),
				sequential: seconds(sequential.ms),
			},
		};
	},
};

/** Many writes under a rate limit like Intercom's, with shorter windows. */
export const updates: Scenario = {
	title: 'Contacts updated, 60 ms an answer, 500 allowed in 3 s',
	required: {
		limitUseOverFloor: { least: 0.97 },
		failedItems: { most: 0, always: true, steady: true },
		tooManyRequestsShare: { most: 0.01, always: true, steady: true },
	},
	async run(stage, short) {
		const [items, latencyMs, rateLimit] = [short ? 1_000 : 3_000, 60, { limit: 500, windowMs: 3_000 }];
		const plan = (contender: Contender): Plan => ({
			contacts: items,
			latencyMs,
			rateLimit,
			task: { contender, work: 'update', items, rateLimit },
		});
		const [ours, bare] = await stage.measureTogether(plan('ours'), plan('bare'));
		const declarative = await stage.measure(plan('declarative'));
		const share = ({ seen }: Outcome): number => seen.tooMany / seen.requests;
		const ideal = idealMsWithin(items, WIDTH, latencyMs, rateLimit);
		return {
			limitUseOverFloor: wrote(bare, items).ms / ours.ms,
			limitUse: { ours: ideal / ours.ms, floor: ideal / bare.ms },
			// A contact without its write counts, and one with two.
			failedItems: Math.max(ours.failed, items - new Set(ours.seen.written).size, ours.seen.written.length - items),
			tooManyRequestsShare: share(ours),
			declarativeFailedItems: declarative.failed,
			declarativeTooManyRequestsShare: share(declarative),
			updateSeconds: { ideal: seconds(ideal), ours: seconds(ours.ms), floor: seconds(bare.ms) },
		};
	},
};
