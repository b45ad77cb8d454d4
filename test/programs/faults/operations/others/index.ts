import type { Finding } from '../../types';
import { answers } from '../answers';
import { broken } from '../broken';
import type { Room } from '../disturb';
import type { Fault } from '../faultTypes';
import { odd } from '../odd';
import type { Strikes } from '../front';
import { toldBy } from '../judge';
import { randomFor } from '../random';
import { addCell, type PartResult } from '../results';
import { newToken, run } from '../run';
import { tokenSeen } from '../tokens';
import { kindOf, type Scenario } from './scenario';
import { scenarios } from './scenarios';

/** Faults of the first try after which Intercom has done nothing. */
const NOTHING: readonly Fault[] = [answers.limited, answers.limitedEndpoint, answers.unavailable, broken.reset];
/** Faults of the first try after which Intercom has done it. */
const APPLIED: readonly Fault[] = [broken.lost, broken.cut, broken.networkGone, broken.silent, odd.nothing];
const faultsFor = ({ first }: Scenario): readonly Fault[] =>
	first === 'nothing' ? NOTHING : first === 'applied' ? APPLIED.slice(0, -1) : [...NOTHING, ...APPLIED.slice(0, -1)];

async function cross(room: Room, scenario: Scenario, fault: Fault): Promise<Finding[]> {
	const { foreignHost, output, seed, simulator } = room;
	const { key, parameters, target } = scenario;
	output.clear();
	const token = newToken();
	const surroundings = { token, foreignUrl: foreignHost.url, random: randomFor(seed, `${key} ${fault.name}`) };
	let struck = false;
	const strikes: Strikes = {
		request({ method, path }) {
			if (struck || method !== target.method || !target.path.test(path)) return undefined;
			struck = true;
			return async (exchange) => {
				// Between two tries: when the first one is over for Intercom, and before its answer is known.
				const { forward, reply } = exchange;
				const first = fault.meaning === 'limited' || NOTHING.includes(fault);
				if (first) scenario.act.run(simulator);
				const act = async () => {
					const answer = await forward();
					scenario.act.run(simulator);
					return answer;
				};
				await fault.strike?.({ ...exchange, reply, forward: act }, surroundings);
			};
		},
	};
	const actual = await run(simulator, { key, name: key, parameters }, { token, strikes });
	const error = toldBy(actual);
	const findings = scenario.wrong(simulator, error !== undefined);
	if (!struck) findings.push({ harm: 'wrong', words: 'the fault never struck' });
	if (error && !scenario.mayFail)
		findings.push({ harm: 'wrong', words: `it failed: ${error.message} / ${error.description}` });
	if (!error && !scenario.mayRecover)
		findings.push({ harm: 'wrong', words: `nothing told of it: ${JSON.stringify(actual.items).slice(0, 200)}` });
	return [...findings, ...tokenSeen(actual, token, { output, foreign: [] })];
}

/** Lets somebody else create, delete and merge contacts and companies between two tries. */
export async function crossAll(room: Room, result: PartResult): Promise<void> {
	for (const scenario of scenarios)
		for (const fault of faultsFor(scenario)) {
			if (!room.asked(scenario.key, kindOf(scenario))) continue;
			const name = `${scenario.key} / ${kindOf(scenario)} / after ${fault.name}`;
			addCell(result, kindOf(scenario), name, await cross(room, scenario, fault));
		}
}
