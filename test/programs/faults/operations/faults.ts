import { answers } from './answers';
import { broken } from './broken';
import type { Fault } from './faultTypes';
import { odd } from './odd';

/** What happens to the first tries of a request, in their order; the next one is answered as usual. */
export interface Series {
	name: string;
	faults: readonly Fault[];
}

/** Every fault on the first try. */
const singles: readonly Fault[] = [...Object.values(answers), ...Object.values(broken), ...Object.values(odd)];

/** Faults on the first and the second try, which are decided together. */
const pairs: ReadonlyArray<readonly [Fault, Fault]> = [
	[answers.limited, answers.unavailable],
	[answers.unavailable, answers.limited],
	[answers.unavailable, answers.conflict],
	[answers.unavailable, answers.gatewayNotFound],
	[broken.lost, answers.conflict],
	[broken.lost, answers.notFound],
	[broken.lost, answers.unauthorized],
	[broken.reset, answers.limited],
	[broken.refused, broken.lost],
	[broken.networkGone, answers.conflict],
	[broken.cut, broken.refused],
	[broken.trickling, answers.unavailable],
	[answers.badGateway, broken.reset],
	[answers.limited, broken.lost],
	[answers.limitedEndpoint, broken.cut],
	[answers.signIn, answers.limitedBare],
	[odd.empty, answers.unavailable],
	[odd.nothing, broken.lost],
	[answers.errorAsSuccess, broken.lost],
	[odd.limitedAbsurd, answers.unavailable],
];

/** All faults of a request, alone and in pairs. */
export const series: readonly Series[] = [
	...singles.map((fault) => ({ name: fault.name, faults: [fault] })),
	...pairs.map((faults) => ({ name: faults.map(({ name }) => name).join(', then '), faults })),
];
