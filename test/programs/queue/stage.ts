import { setTimeout as pause } from 'node:timers/promises';
import type { SavedCredential } from '../n8n/workspace';
import type { RateLimit, Simulator } from '../../simulator';
import type { Cluster } from './cluster';

/** What both parts of the run need. */
export interface Stage extends Cluster {
	simulator: Simulator;
	credential: SavedCredential;
	limit: RateLimit;
	say: (line: string) => void;
}

/** Waits until the next window of the rate limit begins, and gives that time. */
export async function nextWindow({ windowMs }: RateLimit): Promise<number> {
	const begins = (Math.floor(Date.now() / windowMs) + 1) * windowMs;
	await pause(begins - Date.now());
	return begins;
}
