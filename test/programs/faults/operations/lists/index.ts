import type { Room } from '../disturb';
import { addCell, type PartResult } from '../results';
import { newToken, type Operation } from '../run';
import { changes, kindOf } from './changes';
import { judgeList } from './judge';
import { readChanging, routeOf } from './run';

/** A list that comes whole in one answer can't change while it is read. */
const NOTHING = changes.slice(0, 1);

/** Reads the list of an operation while somebody else changes it in every way. */
export async function changeList(room: Room, operation: Operation, result: PartResult): Promise<void> {
	const list = await routeOf(room, operation, newToken());
	if (list === undefined) return;
	const own = changes.filter(({ needsCount }) => needsCount !== true || list.pages !== 'since');
	for (const change of list.pages === undefined ? NOTHING : own) {
		if (!room.asked(operation.key, kindOf(change))) continue;
		const reading = await readChanging(room, operation, { change, list, token: newToken() });
		const name = `${operation.name} / ${kindOf(change)} / ${list.route}, ${reading.pages} requests`;
		addCell(result, kindOf(change), name, judgeList(change, reading));
	}
}
