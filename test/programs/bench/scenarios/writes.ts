import { idealMs, idealMsWithin } from '../figures';
import type { Outcome } from '../stage';
import { WIDTH, type Contender } from '../task';
import { seconds, wrote, type Scenario } from './scenario';

/** Many writes without a limit in the way: what parallel items bring. */
export const creates: Scenario = {
	title: 'Contacts created, 100 ms an answer',
	required: {
		speedupOverSequential: { least: 15 },
		timeOverFloor: { most: 1.05 },
		inFlight: { most: WIDTH, of: 'ours', always: true, steady: true },
	},
	async run(stage, short) {
		const [items, latencyMs] = [short ? 60 : 1_000, 100];
		const measure = async (contender: Contender): Promise<Outcome> =>
			wrote(await stage.measure({ contacts: 1, latencyMs, task: { contender, work: 'create', items } }), items);
		const ours = await measure('ours');
		const bare = await measure('bare');
		const declarative = await measure('declarative');
		const sequential = await measure('sequential');
		const ideal = idealMs(items, WIDTH, latencyMs);
		return {
			speedupOverSequential: sequential.ms / ours.ms,
			timeOverFloor: ours.ms / bare.ms,
			timeOverIdeal: { ours: ours.ms / ideal, floor: bare.ms / ideal },
			timeOverDeclarative: ours.ms / declarative.ms,
			inFlight: { ours: ours.seen.peak, declarative: declarative.seen.peak },
			createSeconds: {
				ideal: seconds(ideal),
				ours: seconds(ours.ms),
				floor: seconds(bare.ms),
				declarative: seconds(declarative.ms),
				sequential: seconds(sequential.ms),
			},
		};
	},
};

/** Many writes against Intercom's rate limit, with the windows made smaller. */
export const updates: Scenario = {
	title: 'Contacts updated, 60 ms an answer, 500 allowed in 3 s',
	required: {
		limitUseOverFloor: { least: 0.97 },
		failedItems: { most: 0, always: true, steady: true },
		tooManyRequestsShare: { most: 0.01, always: true, steady: true },
	},
	async run(stage, short) {
		const [items, latencyMs, rateLimit] = [short ? 1_000 : 3_000, 60, { limit: 500, windowMs: 3_000 }];
		const measure = async (contender: Contender): Promise<Outcome> =>
			await stage.measure({
				contacts: items,
				latencyMs,
				rateLimit,
				task: { contender, work: 'update', items, rateLimit },
			});
		const ours = await measure('ours');
		const bare = wrote(await measure('bare'), items);
		const declarative = await measure('declarative');
		const share = ({ seen }: Outcome): number => seen.tooMany / seen.requests;
		const ideal = idealMsWithin(items, WIDTH, latencyMs, rateLimit);
		return {
			limitUseOverFloor: bare.ms / ours.ms,
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
