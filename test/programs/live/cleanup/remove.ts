import { setTimeout as pause } from 'node:timers/promises';
import type { Gateway } from '../gateway/gateway';
import type { Journal } from '../gateway/journal';
import type { WritingKeeper } from '../gateway/keeper';
import type { Kind } from '../gateway/writes';
import type { Remains } from '../report/types';
import { statusOf } from '../shape/answers';
import { findLeftovers, type Found } from './find';
import { REMOVABLE } from './kinds';

/** What became of leftovers. */
export interface Removed {
	removed: Remains[];
	remains: Remains[];
}

/** Counts what happened to records of the same kind for the same reason. */
function counted(all: ReadonlyArray<{ kind: Kind; reason: string }>): Remains[] {
	const counts = new Map<string, Remains>();
	for (const { kind, reason } of all) {
		const key = `${kind} ${reason}`;
		counts.set(key, { kind, reason, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	return [...counts.values()];
}

const routeTo = ({ id, kind, parents = [] }: Found): string => {
	const parts = [...parents, id];
	return REMOVABLE[kind].remove.replace(/\{\}/g, () => encodeURIComponent(parts.shift() ?? ''));
};

/** Intercom's searches and lists may lag behind what was written: so often it is looked again, and so much later. */
const LOOKS = 3;
export const LOOK_AGAIN_MS = 10_000;

/** Everything that is left; what was begun without an answer may take a while to be found. */
async function found(gateway: Gateway, journal: Journal, lookAgainMs: number): Promise<Found[]> {
	for (let look = 1; ; look++) {
		const all = await findLeftovers(gateway, journal.left);
		const isMissing = journal.left.some(
			({ id, kind, name }) => id === undefined && !all.some((one) => one.kind === kind && one.name === name),
		);
		if (!isMissing || look === LOOKS) return all;
		await pause(lookAgainMs);
	}
}

/**
 * Removes what earlier runs left, in the order in which it depends on each other. What was begun and has no name
 * anywhere was never made: it is told once, and forgotten.
 */
export async function removeLeftovers(
	gateway: Gateway,
	{ journal, keeper, lookAgainMs = LOOK_AGAIN_MS }: { journal: Journal; keeper: WritingKeeper; lookAgainMs?: number },
): Promise<Removed> {
	const order = Object.keys(REMOVABLE);
	const all = await found(gateway, journal, lookAgainMs);
	all.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
	const removed: Array<{ kind: Kind; reason: string }> = [];
	const remains: Array<{ kind: Kind; reason: string }> = [];
	for (const one of all) {
		keeper.adopt(one.kind, one.id);
		// Of a record that is begun under the same name the ID is known now.
		journal.made(one.kind, one.name, one.id);
		const reply = await gateway.ask(routeTo(one), { version: REMOVABLE[one.kind].version });
		const isGone = (reply.status >= 200 && reply.status < 300) || reply.status === 404;
		(isGone ? removed : remains).push({ kind: one.kind, reason: statusOf(reply) });
	}
	for (const { id, kind } of journal.left)
		if (id === undefined) remains.push({ kind, reason: 'begun without an answer, and not found by its name' });
	journal.forget(({ id }) => id === undefined);
	return { removed: counted(removed), remains: counted(remains) };
}
