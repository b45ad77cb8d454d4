import { countStarts, notificationIdsIn, type BurstResult } from './burst';
import { speedOf, unmetRequirements } from './report';
import { median } from './speed';

const idOf = (number: number): string => `notif_00000000-0000-4000-8000-00000000000${number}`;
const executionOf = (...numbers: number[]) => ({
	raw: JSON.stringify(numbers.map((number) => ({ id: idOf(number) }))),
});
const round = (trigger: number, webhook: number) => ({
	trigger: { answerMs: trigger * 2, perNotificationMs: trigger },
	webhook: { answerMs: webhook, perNotificationMs: webhook },
});
const GOOD: BurstResult = {
	sent: 10,
	startedOnce: 10,
	startedMore: 0,
	notStarted: 0,
	failedExecutions: 0,
	repeated: 1,
	givenUp: 0,
	slowestAnswerMs: 1,
	seconds: 1,
};

test('An execution is started by the notification that it holds, however often its ID is written in it', () => {
	expect(notificationIdsIn({ raw: `${idOf(1)} ${idOf(1)} ${idOf(2)} notif_1` })).toEqual([idOf(1), idOf(2)]);
});

test('A notification is counted as started once, more than once or never', () => {
	const executions = [executionOf(1), executionOf(2), executionOf(2), executionOf(2)];
	const counted = countStarts([1, 2, 3].map(idOf), executions);
	expect(counted).toEqual({ startedOnce: 1, startedMore: 1, notStarted: 1 });
});

test.each([
	[[3, 1, 2], 2],
	[[4, 1, 2, 3], 2.5],
])('The middle of %j is %d', (figures, expected) => {
	expect(median(figures)).toBe(expected);
});

test('The ratio is that of the middle round, and not of the sums', () => {
	const speed = speedOf([round(10, 10), round(11, 10), round(90, 10)]);
	expect(speed).toMatchObject({ triggerOverWebhook: 1.1, triggerOverWebhookAnswer: 2.2, ratios: [1, 1.1, 9] });
	expect(speed).toMatchObject({ triggerPerSecond: 90.9, webhookPerSecond: 100 });
});

test.each<[string, number, Partial<BurstResult>, string[]]>([
	['nothing where everything holds', 1.2, {}, []],
	['a trigger that is too slow', 1.21, {}, ['the trigger takes 1.21 times as long as the Webhook node']],
	['a lost notification', 1, { notStarted: 1 }, ['1 notifications started nothing']],
	['a double', 1, { startedMore: 2 }, ['2 notifications started more than one execution']],
	['a failed execution', 1, { failedExecutions: 3 }, ['3 executions failed']],
	['a run without repeats', 1, { repeated: 0 }, ['nothing was repeated, so that repeats were not tried']],
])('The requirements tell of %s', (_what, ratio, change, expected) => {
	const speed = { ...speedOf([round(1, 1)]), triggerOverWebhook: ratio };
	expect(unmetRequirements({ ...GOOD, ...change }, speed)).toEqual(expected);
});
