import type { Death } from './death';
import type { Rush } from './rush';

/** Requirements that were not met, as sentences. */
export function broken(rush: Rush, death: Death): string[] {
	const requirements: Array<[boolean, string]> = [
		[rush.applied === rush.writes, `${rush.lost} writes were lost`],
		[rush.doubled === 0, `${rush.doubled} writes were doubled`],
		[rush.failedExecutions === 0, `${rush.failedExecutions} executions failed`],
		[rush.failedItems === 0, `${rush.failedItems} items failed`],
		[rush.limitUse >= 0.85, `only ${rush.limitUse.toFixed(2)} of the limit was used`],
		[rush.hasty === 0, `${rush.hasty} refused requests came again too soon`],
		[rush.tooManyRequestsShare <= 0.1, `${rush.tooManyRequests} requests were refused`],
		// The node gives up after twelve.
		[rush.mostRefusals <= 6, `a write was refused ${rush.mostRefusals} times`],
		[
			rush.shares.every((share) => share >= rush.executions / 10),
			`a worker had hardly any part: ${rush.shares.join(', ')}`,
		],
		[death.busyWith > 0, 'the killed worker was not busy'],
		[death.takenOver > 0, 'nothing was left for the other worker'],
		[(death.ended['error'] ?? 0) > 0, 'no execution of the killed worker ended with an error'],
		[death.unexplained === 0, `${death.unexplained} executions failed for another reason than the kill`],
		[death.ranAgain === 0, `${death.ranAgain} executions were run again`],
		[death.whole.doubled + death.cut.doubled === 0, 'writes were doubled around the kill'],
		[death.whole.lost === 0, `${death.whole.lost} writes of executions that succeeded were lost`],
		[death.failedItems === 0, `${death.failedItems} items of executions that succeeded failed`],
	];
	return requirements.flatMap(([met, otherwise]) => (met ? [] : [otherwise]));
}
