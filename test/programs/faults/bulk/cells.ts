import type { Finding } from '../types';
import type { Room } from '../operations/disturb';
import type { Arrived } from '../operations/front';
import { rightFor } from '../operations/model';
import { seriesFor, type Cell } from '../operations/plan';
import { randomFor, type Random } from '../operations/random';
import type { Series } from '../operations/faults';
import { sameBefore, strikesOf } from '../operations/strike';
import { newToken } from '../operations/run';
import { tokenSeen } from '../operations/tokens';
import { judgeBulk, type Allowed } from './judge';
import { runBulk, type BulkRun } from './run';
import type { Scene } from './scene';

/** A scene, one of its requests, and what strikes that. */
export interface BulkCell extends Pick<Cell, 'at' | 'series' | 'target'> {
	scene: Scene;
	parallelItems: number;
	continueOnError: boolean;
}

/** Every fault strikes the first bulk write once, and so many strike each other kind of request. */
const OTHERS = 5;
/** Requests side by side where every fault strikes. */
const WIDE = 20;

/** What a request is for. */
const kindOf = ({ method, path }: Arrived): string =>
	`${method} ${path.replace(/bulk_job_\d+/, '{job}').replace(/[0-9a-f]{24}/, '{id}')}`;

const isJob = ({ method, path }: Arrived): boolean => method === 'GET' && /\/bulk\/[^/]+$/.test(path);
const isBulkWrite = ({ method, path }: Arrived): boolean => method !== 'GET' && /\/bulk(\/delete)?$/.test(path);

/** The first and the last request of each kind. */
function positionsOf(requests: readonly Arrived[]): number[] {
	const kinds = requests.map(kindOf);
	return [...new Set(kinds.flatMap((kind) => [kinds.indexOf(kind), kinds.lastIndexOf(kind)]))].sort((a, b) => a - b);
}

function some<T>(all: readonly T[], count: number, random: Random): T[] {
	const rest = [...all];
	const taken: T[] = [];
	while (taken.length < count && rest.length > 0)
		taken.push(...rest.splice(Math.floor(random.next() * rest.length), 1));
	return taken;
}

/** The cells of a scene. */
export function cellsOf(scene: Scene, { requests }: BulkRun, parallelItems: number, random: Random): BulkCell[] {
	const main = requests.findIndex(isBulkWrite);
	return positionsOf(requests).flatMap((at) => {
		const target = requests[at];
		if (target === undefined) return [];
		const every: Series[] = seriesFor({ key: scene.key, name: scene.name, parameters: {} }, target);
		const chosen = at === main && parallelItems === WIDE ? every : some(every, OTHERS, random);
		return chosen.map((series) => ({ scene, at, target, series, parallelItems, continueOnError: random.next() < 0.7 }));
	});
}

/** How a cell is called. */
export const nameOfCell = ({ at, parallelItems, scene, series, target }: BulkCell): string =>
	`${scene.key} / in bulk / ${series.name} / ${scene.name}, ${parallelItems} at a time, request ${at + 1}, ${kindOf(target)}`;

/** What the faults allow the items of the struck requests to end with. */
function allowedBy({ series, scene }: BulkCell, struck: readonly Arrived[], { rows }: BulkRun): Allowed {
	const isStruck = (item: number): boolean =>
		struck.some(
			(request) =>
				isJob(request) || rows.names(item).some((name) => request.raw.includes(name) || request.path.includes(name)),
		);
	const rights = struck.map((request) => ({ request, endings: rightFor(request, series.faults).endings }));
	const fails = rights.some(({ endings }) => endings.has('refused') || endings.has('unknown') || endings.has('done'));
	const isDeletion = struck.some(({ method }) => method === 'DELETE');
	// Whoever can't ask for a job does not know what became of its rows.
	const unknown = rights.some(
		({ endings, request }) => endings.has('unknown') || (endings.has('refused') && (isJob(request) || scene.isOnce)),
	);
	return {
		mayFail: (item) => fails && isStruck(item),
		mayBeUnknown: (item) => unknown && isStruck(item),
		// What a good answer without a word means for a row that would have been refused nobody can tell.
		// And who is not there may have been deleted by a try whose answer was lost.
		// While one answer is waited for, the time of others that are under way may be over too.
		mayPass: (item) =>
			series.faults.some(
				({ meaning, name }) =>
					((meaning === 'empty' || (meaning === 'mayBeDone' && isDeletion)) && isStruck(item)) ||
					(isDeletion && /stalled|in time|trickling/.test(name)),
			),
		isLoose: (item) => isStruck(item) && series.faults.some(({ meaning }) => meaning === 'echo'),
	};
}

/** Lets the faults of a cell strike, and judges what came of it. */
export async function runBulkCell(room: Room, cell: BulkCell, usual: BulkRun): Promise<Finding[]> {
	const { foreignHost, output, seed, simulator } = room;
	const { continueOnError, parallelItems, scene } = cell;
	output.clear();
	const token = newToken();
	const path = `/${token.split('-')[1]}`;
	const surroundings = { token, foreignUrl: `${foreignHost.url}${path}`, random: randomFor(seed, nameOfCell(cell)) };
	const operation = { key: scene.key, name: scene.name, parameters: scene.parameters };
	const faults = strikesOf({ ...cell, operation }, sameBefore({ ...cell, operation }, usual.requests), surroundings);
	const struck: Arrived[] = [];
	const strikes = {
		...faults.strikes,
		request(arrived: Arrived, index: number) {
			const strike = faults.strikes.request(arrived, index);
			if (strike) struck.push(arrived);
			return strike;
		},
	};
	const run = await runBulk(simulator, scene, { token, strikes, continueOnError, parallelItems });
	const findings = judgeBulk(run, allowedBy(cell, struck.length > 0 ? struck : [cell.target], run));
	// A run that ends with its first error does not come to all of its requests, and not all look at jobs as often.
	// A connection is refused once all requests before have arrived; side by side the last may be connected by then.
	const canMiss = parallelItems > 1 && cell.series.faults[0]?.connect !== undefined;
	if (faults.used() === 0 && run.requests.length > cell.at && run.error === undefined && !canMiss)
		findings.push({ harm: 'wrong', words: 'the fault never struck' });
	const foreign = foreignHost.requestsUnder(`${path}/`);
	return [...findings, ...tokenSeen(run, token, { foreign, output })];
}
