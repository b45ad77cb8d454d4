import { idIn, within } from '../gateway/exchange';
import { onlyReads } from '../gateway/keeper';
import { isDone } from '../shape/answers';
import type { Observed, Target } from '../target';
import { entryOf } from '../reads/operations';
import { desk } from './desk';
import { knowledge } from './knowledge';
import { people } from './people';
import { settings } from './settings';
import { Lacking, type Journey, type Own, type Step } from './step';

export const journeys: readonly Journey[] = [people, desk, knowledge, settings];

/** What became of a step. */
export interface Taken {
	/** The journey and the place in it, which names the same step on the simulator. */
	step: string;
	operation: string;
	observed?: Observed;
	lacking?: string;
}

function keepMade({ id = 'id', makes }: Step, { exchanges }: Observed, own: Own): void {
	if (makes === undefined) return;
	const [made] = exchanges.filter((one) => isDone(one) && !onlyReads(one)).slice(-1);
	const found = idIn(within(made?.answer, id));
	if (found !== undefined) own.keep(makes, found);
}

async function take(target: Target, one: Step, own: Own): Promise<Pick<Taken, 'lacking' | 'observed'>> {
	const [resource = '', operation = ''] = one.operation.split('.');
	const { entry } = entryOf(one.operation);
	try {
		const given = one.parameters(own);
		const simplify = entry.simplify !== undefined && { simplify: false };
		const observed = await target.run({ resource, operation, ...simplify, ...given });
		keepMade(one, observed, own);
		return { observed };
	} catch (error) {
		if (error instanceof Lacking) return { lacking: error.what };
		throw error;
	}
}

/** Takes the steps of all round trips, one after another; `said` hears of each. */
export async function runJourneys(
	target: Target,
	ownOf: () => Own,
	said: (taken: Taken) => void = () => {},
): Promise<Taken[]> {
	const all: Taken[] = [];
	for (const { name, steps } of journeys) {
		const own = ownOf();
		for (const [index, one] of steps.entries()) {
			const taken = { step: `${name} ${index}`, operation: one.operation, ...(await take(target, one, own)) };
			all.push(taken);
			said(taken);
		}
	}
	return all;
}
