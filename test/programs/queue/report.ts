import type { KillResult } from './killWorker';
import type { BurstResult } from './burst';
import type { NotificationsResult } from './notifications';
import type { Writes } from './writes';

const writesOf = ({ applied, doubled, lost }: Writes): string =>
	`${applied} applied, ${doubled} doubled, ${lost} missing`;

/** Describes the first batch. */
export const burstLines = (burst: BurstResult): string => `
  executions         ${burst.executions}, by worker ${burst.shares.join(' and ')}; ${burst.failedExecutions} failed
  writes             ${burst.writes}: ${writesOf(burst)}; ${burst.failedItems} failed items
  use of the limit   ${burst.limitUse}
  refused requests   ${burst.tooManyRequests} (${burst.tooManyRequestsShare} of all), one write ${burst.mostRefusals} times at most, ${burst.tooSoon} came again too soon
`;

const endsOf = ({ ended }: KillResult): string =>
	Object.entries(ended)
		.map(([status, count]) => `${count} ${status}`)
		.join(', ');

/** Describes the second batch. */
export const killLines = (kill: KillResult): string => `
  executions         ${endsOf(kill)} ${kill.overAfterSeconds} s after the kill; ${kill.ranAgain} began twice, ${kill.unexplained} failed for another reason
  killed worker      was busy with ${kill.busyWith}; the other one took ${kill.takenOver} that waited
  of the successful  ${writesOf(kill.ofSucceeded)}; ${kill.failedItems} failed items
  of the failed      ${writesOf(kill.ofFailed)}
`;

const startsOf = ({ sent, startedOnce, startedMore, notStarted, repeated }: NotificationsResult['one']): string =>
	`${sent}, ${repeated} of them twice: ${startedOnce} started once, ${startedMore} more than once, ${notStarted} never`;

/** Describes what the webhook trigger did with notifications. */
export const notificationLines = ({ one, two }: NotificationsResult): string => `
  notifications      to one webhook processor    ${startsOf(one)}
                     to two of them in turn      ${startsOf(two)}
`;
