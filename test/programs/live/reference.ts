import { startSimulator } from '../../simulator';
import { seedConversations } from '../schemas/seeds/conversations';
import { complete } from '../schemas/workspace';
import { Journal } from './gateway/journal';
import { WritingKeeper } from './gateway/keeper';
import { RunNames } from './gateway/names';
import { NoPacer } from './gateway/pacer';
import { runJourneys, type Taken } from './journeys/run';
import { Own } from './journeys/step';
import { readAll, type Read } from './reads/run';
import { Target } from './target';

/** So many records show which keys only some of them have. */
const SAMPLES = 10;

/** What the simulator gives, for the same operations. */
export interface Reference {
	reads: ReadonlyMap<string, Read>;
	steps: ReadonlyMap<string, Taken>;
}

/** Runs everything on a simulator of this process, which has something of every kind of record. */
export async function makeReference(): Promise<Reference> {
	const simulator = await startSimulator({ seed: 'workspace' });
	try {
		complete(simulator.state);
		seedConversations(simulator);
		const names = new RunNames();
		const keeper = new WritingKeeper(new Journal(undefined, 'reference'), names);
		const target = await Target.open({ upstream: simulator.url, token: simulator.token, pacer: new NoPacer(), keeper });
		try {
			const { pool, reads } = await readAll(target, { samples: SAMPLES });
			const taken = await runJourneys(target, () => new Own(names, pool, simulator.state.ownAdminId));
			return {
				reads: new Map(reads.map((read) => [read.key, read])),
				steps: new Map(taken.map((one) => [one.step, one])),
			};
		} finally {
			await target.close();
		}
	} finally {
		await simulator.close();
	}
}
