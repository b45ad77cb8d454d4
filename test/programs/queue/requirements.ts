import type { KillResult } from './killWorker';
import type { BurstResult } from './burst';
import type { NotificationsResult } from './notifications';

/** The requirements that were not met, a sentence for each. */
export function unmetRequirements(burst: BurstResult, told: NotificationsResult, kill: KillResult): string[] {
	const requirements: Array<[boolean, string]> = [
		[burst.applied === burst.writes, `${burst.lost} writes were lost`],
		[burst.doubled === 0, `${burst.doubled} writes were doubled`],
		[burst.failedExecutions === 0, `${burst.failedExecutions} executions failed`],
		[burst.failedItems === 0, `${burst.failedItems} items failed`],
		[burst.limitUse >= 0.85, `only ${burst.limitUse.toFixed(2)} of the limit was used`],
		[burst.tooSoon === 0, `${burst.tooSoon} refused requests came again too soon`],
		[burst.tooManyRequestsShare <= 0.1, `${burst.tooManyRequests} requests were refused`],
		// The node gives up after twelve refusals.
		[burst.mostRefusals <= 6, `a write was refused ${burst.mostRefusals} times`],
		[
			burst.shares.every((share) => share >= burst.executions / 10),
			`a worker had hardly any part: ${burst.shares.join(', ')}`,
		],
		[told.one.startedMore === 0, `${told.one.startedMore} notifications to one processor started more than once`],
		[told.one.notStarted + told.two.notStarted === 0, 'notifications started nothing'],
		[told.one.repeated > 0, 'no notification was repeated'],
		[kill.busyWith > 0, 'the killed worker was not busy'],
		[kill.takenOver > 0, 'nothing was left for the other worker'],
		[(kill.ended['error'] ?? 0) > 0, 'no execution of the killed worker ended with an error'],
		[kill.unexplained === 0, `${kill.unexplained} executions failed for another reason than the kill`],
		[kill.ranAgain === 0, `${kill.ranAgain} executions were run again`],
		[kill.ofSucceeded.doubled + kill.ofFailed.doubled === 0, 'writes were doubled around the kill'],
		[kill.ofSucceeded.lost === 0, `${kill.ofSucceeded.lost} writes of executions that succeeded were lost`],
		[kill.failedItems === 0, `${kill.failedItems} items of executions that succeeded failed`],
	];
	return requirements.flatMap(([met, otherwise]) => (met ? [] : [otherwise]));
}
