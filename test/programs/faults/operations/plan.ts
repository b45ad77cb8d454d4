import { beginOfReadsAfterWrite } from './afterWrite';
import type { Fault } from './faultTypes';
import { series, type Series } from './faults';
import type { Arrived } from './front';
import { reads } from './model';
import type { Random } from './random';
import type { Observed, Operation } from './run';

/** A cell: an operation, the request that is struck, and what strikes it. */
export interface Cell {
	operation: Operation;
	/** The place of the struck request among those of a run without faults. */
	at: number;
	target: Arrived;
	series: Series;
	/** Where the reads after the last write begin that only add to its answer, if the struck one is among them. */
	addsFrom?: number;
	/** Whether the run goes on after an error. */
	continueOnError: boolean;
}

/** How an operation is taken: every fault strikes its main request, and some strike the others. */
const OTHERS = 6;

/** Files lie on another host, which has no token and no rules of Intercom's. */
const isStorage = ({ path }: Arrived): boolean => path.startsWith('/files/');

/** The requests worth striking: the first, the second and the last write, then the first and the last read. */
export function positionsOf(requests: readonly Arrived[]): number[] {
	const own = [...requests.keys()].filter((index) => {
		const request = requests[index];
		return request !== undefined && !isStorage(request);
	});
	const isRead = (index: number) => {
		const request = requests[index];
		return request !== undefined && reads(request);
	};
	const reading = own.filter(isRead);
	const writing = own.filter((index) => !isRead(index));
	const wanted = [writing[0], writing[1], writing.at(-1), reading[0], reading.at(-1)];
	return [...new Set(wanted.filter((index) => index !== undefined))];
}

/** The one list that Intercom gives without an object around it: there an empty one is an answer. */
const BARE_LIST = /^\/fin_voice\/conversation\/[^/]+$/;

/**
 * Whether a fault makes sense for a request of an operation. Whoever writes a request himself gets whatever comes, and
 * a file may be anything.
 */
function suits(
	{ needs }: Fault,
	{ key }: Operation,
	{ bytes = 0, isJson = false, path, status = 0 }: Arrived,
): boolean {
	const isRecord = isJson && key !== 'rawRequest.send';
	if (needs === 'object') return isRecord && !BARE_LIST.test(path);
	if (needs === 'body') return bytes > 0;
	if (needs === 'json') return isRecord;
	return needs === undefined || isRecord || (bytes === 0 && status < 300);
}

/** The faults that strike the main request of every operation, whatever its answer is. */
export const seriesForAll: readonly Series[] = series.filter(({ faults }) =>
	faults.every(({ needs }) => needs === undefined),
);

/** The faults that make sense for a request. */
export const seriesFor = (operation: Operation, request: Arrived): Series[] =>
	series.filter(({ faults }) => faults.every((fault) => suits(fault, operation, request)));

/** Some of these, each once. */
function some<T>(all: readonly T[], count: number, random: Random): T[] {
	const rest = [...all];
	const taken: T[] = [];
	while (taken.length < count && rest.length > 0)
		taken.push(...rest.splice(Math.floor(random.next() * rest.length), 1));
	return taken;
}

/** The cells of an operation; `whole` strikes its main request with every fault. */
export function cellsOf(operation: Operation, { requests }: Observed, random: Random, whole: boolean): Cell[] {
	return positionsOf(requests).flatMap((at, order) => {
		const target = requests[at];
		if (target === undefined) return [];
		const all = seriesFor(operation, target);
		const chosen = whole && order === 0 ? all : some(all, OTHERS, random);
		const addsFrom = beginOfReadsAfterWrite(requests, at);
		const struck = { operation, at, target, ...(addsFrom !== undefined && { addsFrom }) };
		return chosen.map((one) => ({ ...struck, series: one, continueOnError: random.next() < 0.5 }));
	});
}

/** How a cell is called, as `--only` takes it. */
export const nameOf = ({ at, operation, series: { name }, target }: Cell): string =>
	`${operation.name} / ${name} / request ${at + 1}, ${target.method} ${target.path}`;
