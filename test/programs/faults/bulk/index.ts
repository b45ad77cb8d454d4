import type { Room } from '../operations/disturb';
import { randomFor } from '../operations/random';
import { addCell, type PartResult } from '../operations/results';
import { newToken } from '../operations/run';
import { tokenSeen } from '../operations/tokens';
import type { Finding } from '../types';
import { cellsOf, nameOfCell, runBulkCell } from './cells';
import { companyScenes } from './companies';
import { contactScenes } from './contacts';
import { judgeBulk, NOTHING } from './judge';
import { runBulk } from './run';
import type { Scene } from './scene';
import { situations, type Situation } from './situations';

/** Every operation whose items go to Intercom in bulk. */
export const scenes: readonly Scene[] = [...contactScenes, ...companyScenes];

const BY_REQUEST = 'in bulk';
const kindOf = ({ name }: Situation): string => `${BY_REQUEST}: ${name}`;

/** The kinds of these cells, as the report and `--only` name them. */
export const bulkKinds: readonly string[] = [BY_REQUEST, ...situations.map(kindOf)];

const words = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
const broken = (error: unknown): Finding[] => [{ harm: 'wrong', words: `the cell broke: ${words(error)}` }];

/** Side by side, and one after another: then later requests join the job of the first. */
const WIDTHS = [20, 1];

async function inSituation(room: Room, scene: Scene, situation: Situation): Promise<Finding[]> {
	room.output.clear();
	const token = newToken();
	const run = await runBulk(room.simulator, scene, { token, ...situation.conditions });
	return [
		...judgeBulk(run, situation.allowed?.(scene) ?? NOTHING),
		...(situation.check?.(run) ?? []),
		...tokenSeen(run, token, { output: room.output, foreign: [] }),
	];
}

/** Runs an operation in every situation, and lets every fault strike its requests. */
export async function strikeInBulk(room: Room, scene: Scene, result: PartResult): Promise<void> {
	for (const situation of situations) {
		if (!room.asked(scene.key, kindOf(situation)) || situation.suits?.(scene) === false) continue;
		const name = `${scene.key} / ${kindOf(situation)} / ${scene.name}`;
		addCell(result, kindOf(situation), name, await inSituation(room, scene, situation).catch(broken));
	}
	if (!room.asked(scene.key, BY_REQUEST)) return;
	for (const parallelItems of WIDTHS) {
		const random = randomFor(room.seed, `${scene.key} ${scene.name} ${parallelItems}`);
		const usual = await runBulk(room.simulator, scene, { token: newToken(), parallelItems });
		for (const cell of cellsOf(scene, usual, parallelItems, random))
			addCell(result, BY_REQUEST, nameOfCell(cell), await runBulkCell(room, cell, usual).catch(broken));
	}
}
