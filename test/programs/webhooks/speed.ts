import { startNotifications, type NotificationOptions } from '../../simulator/notifications';
import { countOver, waitForOver } from '../n8n/executions';
import type { Stage } from './stage';
import type { Listening } from './workflows';

/** What is sent in one round to each workflow. */
export interface Round {
	/** One after the other. */
	alone: number;
	/** With ten open at the same time. */
	together: number;
}

/** How fast one workflow was in one round. */
export interface Speed {
	/** Milliseconds until the answer, when nothing else is on its way: the median. */
	answerMs: number;
	/** Milliseconds for each of many notifications, until the last execution was over. */
	perNotificationMs: number;
}

const CONNECTIONS = 10;
/** Nothing is to be repeated here, however slow the machine is. */
const PATIENT: Partial<NotificationOptions> = { answerWithinMs: 120_000, fromWrites: false };
const TOPIC = 'conversation.admin.replied';
const OVER_WITHIN_MS = 180_000;

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
	const sorted = [...figures].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Sends notifications, waits until their executions are over, and gives the answer times and the time for all. */
async function send(
	{ clientSecret, rest, simulator }: Stage,
	{ id, url }: Listening,
	{ count, connections }: { count: number; connections: number },
): Promise<{ answersMs: number[]; ms: number }> {
	const notifications = await startNotifications(simulator, { ...PATIENT, url, clientSecret, connections });
	try {
		const before = await countOver(rest, id);
		const began = performance.now();
		for (let sent = 0; sent < count; sent++) notifications.send(TOPIC);
		await notifications.settled();
		await waitForOver(rest, id, { count: before + count, withinMs: OVER_WITHIN_MS });
		const ms = performance.now() - began;
		if (notifications.counts.delivered !== count)
			throw new Error(`${url} accepted ${notifications.counts.delivered} of ${count} notifications`);
		return { answersMs: notifications.attempts.map(({ tookMs }) => tookMs), ms };
	} finally {
		notifications.close();
	}
}

/** Measures a workflow once. */
async function measure(stage: Stage, workflow: Listening, { alone, together }: Round): Promise<Speed> {
	const single = await send(stage, workflow, { count: alone, connections: 1 });
	const many = await send(stage, workflow, { count: together, connections: CONNECTIONS });
	return { answerMs: median(single.answersMs), perNotificationMs: many.ms / together };
}

/** Both workflows in turn, round by round; who is first changes with each. */
export async function race(
	stage: Stage,
	{ rounds, round }: { rounds: number; round: Round },
): Promise<Array<{ trigger: Speed; webhook: Speed }>> {
	const { say, trigger, webhook } = stage;
	say(`${rounds} rounds of ${round.alone} notifications alone and ${round.together} together, for both …`);
	// The first executions load what all later ones use.
	for (const workflow of [trigger, webhook]) await measure(stage, workflow, { alone: 3, together: 10 });
	const results: Array<{ trigger: Speed; webhook: Speed }> = [];
	for (let done = 0; done < rounds; done++) {
		const speeds = new Map<Listening, Speed>();
		const order = done % 2 === 0 ? [trigger, webhook] : [webhook, trigger];
		for (const workflow of order) speeds.set(workflow, await measure(stage, workflow, round));
		const [ours, theirs] = [speeds.get(trigger), speeds.get(webhook)];
		if (ours && theirs) results.push({ trigger: ours, webhook: theirs });
	}
	return results;
}
