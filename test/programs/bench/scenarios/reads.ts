import type { Outcome, Stage } from '../stage';
import type { Contender } from '../task';
import { gave, type Scenario } from './scenario';

const measure = async (stage: Stage, contender: Contender, items: number): Promise<Outcome> =>
	gave(await stage.measure({ contacts: items, task: { contender, work: 'read', items } }), items);

/** Many small requests without latency: the CPU time that the node itself takes. */
export const reads: Scenario = {
	title: 'Contacts read, no latency',
	required: { cpuOverFloor: { most: 1.25 } },
	async run(stage, short) {
		const items = short ? 1_000 : 5_000;
		const ours = await measure(stage, 'ours', items);
		const bare = await measure(stage, 'bare', items);
		return {
			cpuOverFloor: ours.cpuMs / bare.cpuMs,
			cpuMsPerItem: { ours: ours.cpuMs / items, floor: bare.cpuMs / items },
		};
	},
};

/** The same with ten to ten thousand items: whether the cost of an item grows with their number. */
export const growth: Scenario = {
	title: 'Contacts read, no latency, more and more of them',
	required: {},
	async run(stage, short) {
		const sizes = short ? [10, 100, 1_000] : [10, 100, 1_000, 10_000];
		const perItem: Record<string, number> = {};
		for (const items of sizes) perItem[`of${items}`] = (await measure(stage, 'ours', items)).cpuMs / items;
		return { cpuMsPerItemOf: perItem, costGrowth: (perItem[`of${sizes.at(-1)}`] ?? NaN) / (perItem['of1000'] ?? NaN) };
	},
};
