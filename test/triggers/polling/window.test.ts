import fc from 'fast-check';
import type { Order } from '../../../nodes/IntercomPollingTrigger/polling/window';
import { Model, type Step } from './windowModel';
import { runs } from '../../kit/property';

const LAG = 30;

const lag = fc.integer({ min: 0, max: LAG });
const write = fc.record({ kind: fc.constant('write' as const), record: fc.integer({ min: 0, max: 6 }), lag });
const pass = fc.record({
	kind: fc.constant('pass' as const),
	seconds: fc.oneof(fc.constantFrom(0, 1, 60, 86_400), fc.integer({ min: 0, max: 2 * LAG })),
});
const poll = fc.record({
	kind: fc.constant('poll' as const),
	failsAt: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 4 }),
	between: fc.array<Step>(fc.oneof(write, pass), { maxLength: 3 }),
});
const steps = fc.array<Step>(
	fc.oneof({ weight: 6, arbitrary: write }, { weight: 3, arbitrary: pass }, { weight: 3, arbitrary: poll }),
	{ maxLength: 60 },
);
const how = fc.record({
	limit: fc.integer({ min: 1, max: 6 }),
	pageSize: fc.integer({ min: 1, max: 4 }),
	clockError: fc.integer({ min: -2, max: 2 }),
});

/** Runs the steps, and then polls until everything must have come. */
async function run(model: Model, before: readonly Step[], after: readonly Step[]): Promise<number> {
	for (const step of before) if (step.kind !== 'poll') await model.do(step);
	const first = model.written.length;
	await model.activate();
	for (const step of after) await model.do(step);
	await model.do({ kind: 'pass', seconds: LAG + 10 });
	for (let polls = 0; polls < 70; polls++) await model.do({ kind: 'poll', failsAt: undefined, between: [] });
	return first;
}

const keysOf = (model: Model): string[] => model.polls.flat().map(({ key }) => key);

it('leaves nothing behind that is older than what was seen before', async () => {
	const model = new Model({ order: 'descending', isOnce: true, lag: LAG, limit: 1, pageSize: 1, clockError: 0 });
	const late: Step = { kind: 'write', record: 0, lag: 7 };
	const poll: Step = { kind: 'poll', failsAt: undefined, between: [] };
	await run(model, [], [late, late, { kind: 'pass', seconds: 6 }, { kind: 'write', record: 0, lag: 0 }, poll]);
	expect(keysOf(model).sort()).toEqual(['0 1000', '1 1000', '2 1006']);
});

describe.each<[order: Order, isOnce: boolean]>([
	['ascending', true],
	['ascending', false],
	['descending', true],
	['descending', false],
	['none', true],
	['none', false],
])('a list read %s, with one time for ever: %s', (order, isOnce) => {
	it('gives each thing once, and none that had been there before', async () => {
		await fc.assert(
			fc.asyncProperty(steps, steps, how, async (before, after, chosen) => {
				const model = new Model({ order, isOnce, lag: LAG, ...chosen });
				const first = await run(model, before, after);
				const keys = keysOf(model);
				expect(new Set(keys).size).toBe(keys.length);
				const mine = new Set(model.written.slice(first).map(({ key }) => key));
				// What the index had not shown yet when the workflow became active may come as new.
				const early = model.written.slice(0, first).map(({ key }) => key);
				expect(keys.filter((key) => !mine.has(key)).every((key) => early.includes(key))).toBe(true);
				// Of a record that was written again before a poll saw it, the last time alone can be found.
				const last = new Map(model.written.slice(first).map(({ record, key }) => [record, key]));
				const wanted = isOnce ? [...mine] : [...last.values()];
				const known = new Set(early);
				expect(wanted.filter((key) => !known.has(key) && !keys.includes(key))).toEqual([]);
			}),
			runs(300),
		);
	});

	it('gives what one poll found in the order of time, and not more than was wanted', async () => {
		await fc.assert(
			fc.asyncProperty(steps, how, async (after, chosen) => {
				const model = new Model({ order, isOnce, lag: LAG, ...chosen });
				await run(model, [], after);
				for (const items of model.polls) {
					expect(items.length).toBeLessThanOrEqual(chosen.limit);
					expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).sort((a, b) => a - b));
				}
			}),
			runs(60),
		);
	});

	it('keeps in mind no more than the things of the lag', async () => {
		await fc.assert(
			fc.asyncProperty(steps, how, async (after, chosen) => {
				const model = new Model({ order, isOnce, lag: LAG, ...chosen });
				await run(model, [], after);
				const { keys = {}, since = 0, watermark = 0 } = model.window ?? {};
				expect(Object.values(keys).every((at) => at >= since)).toBe(true);
				expect(watermark - since).toBeLessThanOrEqual(LAG);
			}),
			runs(60),
		);
	});
});
