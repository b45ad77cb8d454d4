import type { Surroundings } from './faultTypes';
import type { Arrived, Strikes } from './front';
import type { Cell } from './plan';

const isSame = (one: Arrived, other: Arrived): boolean => one.method === other.method && one.path === other.path;

/** What the faults of a cell did. */
export interface Struck {
	strikes: Strikes;
	/** How often the struck request was sent from the first fault on. */
	tries(): number;
	/** How many of the faults struck. */
	used(): number;
}

/** Lets the faults of a cell strike one try of its request after another. */
export function strikesOf(
	{ at, addsFrom = at, series: { faults }, target }: Cell,
	before: number,
	surroundings: Surroundings,
): Struck {
	let used = 0;
	let tries = 0;
	let met = 0;
	const strikes: Strikes = {
		connection(arrivedSoFar) {
			const fault = faults[used];
			if (fault?.connect === undefined || (used === 0 && arrivedSoFar < addsFrom)) return undefined;
			used++;
			return fault.connect(surroundings);
		},
		request(arrived) {
			if (!isSame(arrived, target)) return undefined;
			if (met++ < before) return undefined;
			if (used === 0 || arrived.raw === target.raw || target.method !== 'POST') tries++;
			const fault = faults[used];
			if (fault?.strike === undefined) return undefined;
			used++;
			const { strike } = fault;
			return async (exchange) => await strike(exchange, surroundings);
		},
	};
	return { strikes, tries: () => tries, used: () => used };
}

/** How many requests to the same place come before the struck one when nothing goes wrong. */
export const sameBefore = ({ at, target }: Cell, requests: readonly Arrived[]): number =>
	requests.slice(0, at).filter((request) => isSame(request, target)).length;
