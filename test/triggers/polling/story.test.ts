import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { Keeping, PollingWorkflow } from './pollingWorkflow';
import { useStage } from './stage';
import { LAG, plots, steps, type Plot, type Step } from './story';
import { runs } from '../../kit/property';

const stage = useStage();

interface Told {
	/** Everything that was output. */
	found: string[];
	/** Everything that happened after the first poll, and the record of each. */
	happened: Map<string, string>;
}

/** Polls once; a request of it may fail. */
async function pollOnce(workflow: PollingWorkflow, failsAt: number | undefined): Promise<IDataObject[]> {
	const { simulator } = stage;
	let strikes = failsAt !== undefined;
	if (strikes)
		simulator.fault({
			path: /search|conversations/,
			skip: failsAt ?? 0,
			rewrite: ({ body, status }) =>
				strikes ? { status: 403, body: { errors: [] } } : { status, ...(body && { body }) },
		});
	const items = await workflow.poll().catch(() => []);
	strikes = false;
	return items;
}

/** Lets it all happen, and then polls until everything must have come. */
async function tell(plot: Plot, maxItems: number, keeping: Keeping, story: readonly Step[]): Promise<Told> {
	stage.reset();
	const { state } = stage.simulator;
	let workflow = await stage.active({ event: plot.event, options: { maxItems } }, { keeping });
	stage.pass(10);
	const found: string[] = [];
	const happened = new Map<string, string>();
	for (const step of story) {
		if (step.kind === 'pass') stage.pass(step.seconds);
		else if (step.kind === 'poll') found.push(...(await pollOnce(workflow, step.failsAt)).map(plot.keyOf));
		else if (step.kind === 'write') {
			const key = plot.write(state, step.record, step.lag);
			happened.set(key, key.split(' ')[0] ?? '');
		} else {
			workflow = workflow.restarted();
			found.push(...(await workflow.activate()).map(plot.keyOf));
		}
	}
	stage.pass(LAG + 60);
	for (let quiet = 0; quiet < 2;) {
		const items = await workflow.poll();
		quiet = items.length === 0 ? quiet + 1 : 0;
		found.push(...items.map(plot.keyOf));
	}
	return { found, happened };
}

describe.each(plots.map((plot) => [plot.event, plot] as const))('%s', (_event, plot) => {
	it('comes exactly once, whatever happens to Intercom, the network and n8n', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 5 }),
				fc.constantFrom<Keeping>('durable', 'onEmit'),
				steps,
				async (maxItems, keeping, story) => {
					const { found, happened } = await tell(plot, maxItems, keeping, story);
					expect(new Set(found).size).toBe(found.length);
					const last = new Map([...happened].map(([key, record]) => [record, key]));
					const wanted = plot.hides ? [...last.values()] : [...happened.keys()];
					expect(wanted.filter((key) => !found.includes(key))).toEqual([]);
					expect(found.filter((key) => !happened.has(key))).toEqual([]);
				},
			),
			runs(25),
		);
	}, 120_000);
});
