import { startNotifications } from '../../simulator/notifications';
import { newestId, readAfter, waitForOver, countOver } from '../n8n/executions';
import type { Execution } from '../n8n/execution';
import type { Stage } from './stage';
import type { Listening } from './workflows';

/** Notifications that are sent in bursts. */
export interface Bursts {
	bursts: number;
	/** Notifications in each, all at once. */
	size: number;
	/** How long the sender waits for an answer, and before it repeats. */
	answerWithinMs: number;
	repeatAfterMs: number;
}

/** What became of them. */
export interface BurstResult {
	sent: number;
	/** Notifications by the number of executions that they started. */
	startedOnce: number;
	startedMore: number;
	notStarted: number;
	failedExecutions: number;
	/** Notifications that the sender sent a second time. */
	repeated: number;
	/** Notifications that failed twice for the sender, and by its rules are lost. */
	givenUp: number;
	/** The slowest answer, in milliseconds; those that were not waited for count as long as they were waited for. */
	slowestAnswerMs: number;
	seconds: number;
}

/** On a fast machine nothing would be repeated otherwise. */
const LOSE_EVERY_NTH_ANSWER = 10;
const OVER_WITHIN_MS = 300_000;
/** An execution may start after its answer, so doubles need a moment to show. */
const STRAGGLERS_MS = 3_000;

/** The notifications that an execution was started with. */
export const notificationIdsIn = ({ raw }: Pick<Execution, 'raw'>): string[] => [
	...new Set(raw.match(/notif_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)),
];

/** Counts how many notifications were started how often. */
export function countStarts(
	sent: readonly string[],
	executions: ReadonlyArray<Pick<Execution, 'raw'>>,
): Pick<BurstResult, 'notStarted' | 'startedMore' | 'startedOnce'> {
	const starts = new Map(sent.map((id) => [id, 0]));
	for (const execution of executions)
		for (const id of notificationIdsIn(execution)) starts.set(id, (starts.get(id) ?? 0) + 1);
	const counts = sent.map((id) => starts.get(id) ?? 0);
	return {
		startedOnce: counts.filter((count) => count === 1).length,
		startedMore: counts.filter((count) => count > 1).length,
		notStarted: counts.filter((count) => count === 0).length,
	};
}

/** What is needed to send them. */
export type BurstStage = Pick<Stage, 'clientSecret' | 'rest' | 'say' | 'simulator'> & {
	trigger: Pick<Listening, 'id' | 'url'>;
};

/** Sends many notifications at once, again and again, with the sender's repeats. */
export async function burst(
	stage: BurstStage,
	{ bursts, size, answerWithinMs, repeatAfterMs }: Bursts,
): Promise<BurstResult> {
	const { clientSecret, rest, say, simulator, trigger } = stage;
	say(
		`${bursts} bursts of ${size} notifications; answers within ${answerWithinMs} ms, repeats after ${repeatAfterMs} ms …`,
	);
	const { id, url } = trigger;
	const notifications = await startNotifications(simulator, {
		url,
		clientSecret,
		answerWithinMs,
		repeatAfterMs,
		connections: size,
		loseEveryNthAnswer: LOSE_EVERY_NTH_ANSWER,
		fromWrites: false,
	});
	const [newest, before, began] = [await newestId(rest), await countOver(rest, id), performance.now()];
	const sent: string[] = [];
	for (let done = 0; done < bursts; done++) {
		for (let count = 0; count < size; count++) sent.push(notifications.send('conversation.user.replied') ?? '');
		await notifications.settled();
	}
	const seconds = Math.round((performance.now() - began) / 1_000);
	notifications.close();
	await waitForOver(rest, id, { count: before + sent.length, withinMs: OVER_WITHIN_MS }).catch((error: unknown) =>
		say(String(error)),
	);
	await new Promise((done) => setTimeout(done, STRAGGLERS_MS));
	const executions = await readAfter(rest, newest);
	return {
		sent: sent.length,
		...countStarts(sent, executions),
		failedExecutions: executions.filter(({ status }) => status !== 'success').length,
		repeated: notifications.counts.repeated,
		givenUp: notifications.counts.lost,
		slowestAnswerMs: Math.round(Math.max(...notifications.attempts.map(({ tookMs }) => tookMs))),
		seconds,
	};
}
