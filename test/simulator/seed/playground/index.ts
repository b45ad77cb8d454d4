import type { Simulator } from '../../types';
import { seedData } from './data';
import { seedFiles } from './files';
import { seedKnowledge } from './knowledge';
import { seedPeople } from './people';
import { seedSettings } from './settings';
import { seedDesk } from './tickets';

/**
 * Adds to the seeded workspace what it lacks of what a picker or a dropdown of the node can show, so that no list is
 * empty for somebody who tries the node.
 */
export function seedPlayground(simulator: Pick<Simulator, 'state' | 'url'>): void {
	const { state } = simulator;
	seedSettings(state);
	seedKnowledge(state);
	seedPeople(state);
	seedDesk(state);
	seedData(state);
	seedFiles(simulator);
}
