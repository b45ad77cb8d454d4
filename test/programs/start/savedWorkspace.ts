import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { runConnectors } from '../../simulator/seed/playground/data';
import { loadState, saveState } from '../../simulator/state/saved';
import type { Simulator } from '../../simulator';
import { Problem } from '../n8n/problem';

/** Several writes in a row are saved together; a process that is killed loses no more than this. */
const SAVE_AFTER_MS = 1_000;

/** A simulated workspace that is kept in a file. */
export interface SavedWorkspace {
	/** Whether it was there before. */
	wasKept: boolean;
	/** Saves it for the last time. */
	close(): void;
}

function load(simulator: Simulator, file: string): void {
	try {
		loadState(simulator, readFileSync(file, 'utf8'));
	} catch {
		throw new Problem(`${file} can't be read: begin with a new workspace by npm start -- --fresh`);
	}
	// Those of the last start are too old to be listed.
	runConnectors(simulator.state);
}

/** Under another name first: a process that ends meanwhile leaves the file as it was. */
function save(simulator: Simulator, file: string): void {
	writeFileSync(`${file}.partial`, saveState(simulator));
	renameSync(`${file}.partial`, file);
}

/**
 * Gives a simulator what its workspace held when the last start ended, and saves it whenever something changes. With
 * `fresh` what was there is forgotten. Throws a problem when the file can't be read.
 */
export function keepWorkspace(simulator: Simulator, file: string, fresh: boolean): SavedWorkspace {
	if (fresh) rmSync(file, { force: true });
	const wasKept = existsSync(file);
	if (wasKept) load(simulator, file);
	let timer: NodeJS.Timeout | undefined;
	const stopListening = simulator.onWrite(() => {
		timer ??= setTimeout(() => {
			timer = undefined;
			save(simulator, file);
		}, SAVE_AFTER_MS);
	});
	return {
		wasKept,
		close() {
			stopListening();
			clearTimeout(timer);
			save(simulator, file);
		},
	};
}
