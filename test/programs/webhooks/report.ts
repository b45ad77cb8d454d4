import { median, type Speed } from './speed';
import type { BurstResult } from './burst';

/** The largest ratio that is allowed. */
const MAX_RATIO = 1.2;

/** The figures of all rounds. */
export interface SpeedResult {
	/** Time for a notification with the trigger, divided by that with the Webhook node: the median of the rounds. */
	triggerOverWebhook: number;
	/** The same of the time until the answer, which the Webhook node sends before it has checked anything. */
	triggerOverWebhookAnswer: number;
	/** Every round's ratio. */
	ratios: number[];
	triggerPerSecond: number;
	webhookPerSecond: number;
	triggerAnswerMs: number;
	webhookAnswerMs: number;
}

const rounded = (figure: number, digits = 2): number => Number(figure.toFixed(digits));

/** Sums rounds up. */
export function speedOf(rounds: ReadonlyArray<{ trigger: Speed; webhook: Speed }>): SpeedResult {
	const ratiosOf = (figure: keyof Speed): number[] =>
		rounds.map(({ trigger, webhook }) => rounded(trigger[figure] / webhook[figure]));
	const middle = (of: (round: { trigger: Speed; webhook: Speed }) => number): number => median(rounds.map(of));
	return {
		triggerOverWebhook: rounded(median(ratiosOf('perNotificationMs'))),
		triggerOverWebhookAnswer: rounded(median(ratiosOf('answerMs'))),
		ratios: ratiosOf('perNotificationMs'),
		triggerPerSecond: rounded(1_000 / middle(({ trigger }) => trigger.perNotificationMs), 1),
		webhookPerSecond: rounded(1_000 / middle(({ webhook }) => webhook.perNotificationMs), 1),
		triggerAnswerMs: Math.round(middle(({ trigger }) => trigger.answerMs)),
		webhookAnswerMs: Math.round(middle(({ webhook }) => webhook.answerMs)),
	};
}

/** The table of the first part. */
export const speedLines = (speed: SpeedResult): string => `
                     Intercom Trigger   Webhook, Crypto, If   ratio
  per second         ${String(speed.triggerPerSecond).padEnd(18)} ${String(speed.webhookPerSecond).padEnd(21)} ${speed.triggerOverWebhook} in time (rounds: ${speed.ratios.join(', ')}), asked <= ${MAX_RATIO}
  answer in ms       ${String(speed.triggerAnswerMs).padEnd(18)} ${String(speed.webhookAnswerMs).padEnd(21)} ${speed.triggerOverWebhookAnswer}
`;

/** The table of the second part. */
export const burstLines = (burst: BurstResult): string => `
  sent               ${burst.sent} in ${burst.seconds} s, ${burst.repeated} of them twice
  started            ${burst.startedOnce} once, ${burst.startedMore} more than once, ${burst.notStarted} never
  answers            slowest after ${burst.slowestAnswerMs} ms; ${burst.givenUp} failed twice for the sender
  executions         ${burst.failedExecutions} failed
`;

/** The requirements that were not met, a sentence for each. `speed` is left out where n8n itself decides it. */
export function unmetRequirements(burst: BurstResult, speed?: SpeedResult): string[] {
	const requirements: Array<[boolean, string]> = [
		[
			speed === undefined || speed.triggerOverWebhook <= MAX_RATIO,
			`the trigger takes ${speed?.triggerOverWebhook} times as long as the Webhook node`,
		],
		[burst.notStarted === 0, `${burst.notStarted} notifications started nothing`],
		[burst.startedMore === 0, `${burst.startedMore} notifications started more than one execution`],
		[burst.failedExecutions === 0, `${burst.failedExecutions} executions failed`],
		[burst.repeated > 0, 'nothing was repeated, so that repeats were not tried'],
	];
	return requirements.flatMap(([met, otherwise]) => (met ? [] : [otherwise]));
}
