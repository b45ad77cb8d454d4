import type { Death } from './death';
import type { Rush } from './rush';
import type { Writes } from './writes';

const writesOf = ({ applied, doubled, lost }: Writes): string =>
	`${applied} applied, ${doubled} doubled, ${lost} missing`;

/** The first batch, to be read. */
export const rushLines = (rush: Rush): string => `
  executions         ${rush.executions}, by worker ${rush.shares.join(' and ')}; ${rush.failedExecutions} failed
  writes             ${rush.writes}: ${writesOf(rush)}; ${rush.failedItems} failed items
  use of the limit   ${rush.limitUse}
  refused requests   ${rush.tooManyRequests} (${rush.tooManyRequestsShare} of all), one write ${rush.mostRefusals} times at most, ${rush.hasty} came again too soon
`;

const endsOf = ({ ended }: Death): string =>
	Object.entries(ended)
		.map(([status, count]) => `${count} ${status}`)
		.join(', ');

/** The second batch, to be read. */
export const deathLines = (death: Death): string => `
  executions         ${endsOf(death)} ${death.overAfterSeconds} s after the kill; ${death.ranAgain} began twice, ${death.unexplained} failed for another reason
  killed worker      was busy with ${death.busyWith}; the other one took ${death.takenOver} that waited
  of the successful  ${writesOf(death.whole)}; ${death.failedItems} failed items
  of the failed      ${writesOf(death.cut)}
`;
