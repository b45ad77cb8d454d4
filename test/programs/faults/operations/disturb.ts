import type { Simulator } from '../../../simulator';
import type { startForeignHost } from '../foreignHost';
import type { OutputCapture } from '../outputCapture';
import type { Finding } from '../types';
import type { Variant } from './catalogue';
import { endingOf, judgeCell } from './judge';
import { cellsOf, nameOf, type Cell } from './plan';
import { randomFor } from './random';
import { addCell, type PartResult } from './results';
import { newToken, run, undisturbed, type Observed, type Operation } from './run';
import { sameBefore, strikesOf } from './strike';
import { tokenSeen } from './tokens';

/** What all cells of a process share. */
export interface Room {
	simulator: Simulator;
	output: OutputCapture;
	foreignHost: Awaited<ReturnType<typeof startForeignHost>>;
	seed: number;
	/** Whether a cell of this name and kind is asked for. */
	asked(operation: string, kind: string): boolean;
}

async function runCell(room: Room, cell: Cell, usual: Observed): Promise<Finding[]> {
	const { foreignHost, output, seed, simulator } = room;
	output.clear();
	const token = newToken();
	const path = `/${token.split('-')[1]}`;
	const surroundings = { token, foreignUrl: `${foreignHost.url}${path}`, random: randomFor(seed, nameOf(cell)) };
	const struck = strikesOf(cell, sameBefore(cell, usual.requests), surroundings);
	const { continueOnError } = cell;
	const actual = await run(simulator, cell.operation, { token, strikes: struck.strikes, continueOnError });
	const foreign = foreignHost.requestsUnder(`${path}/`);
	const findings = judgeCell(cell, actual, usual, struck.tries());
	if (struck.used() === 0) findings.push({ harm: 'wrong', words: 'the fault never struck' });
	return [...findings, ...tokenSeen(actual, token, { foreign, output })];
}

/** Runs an operation without faults. */
export const usualRun = async (room: Room, operation: Operation): Promise<Observed> =>
	await run(room.simulator, operation, undisturbed(newToken()));

/** The way of filling in that works by itself, with as much as possible, and what comes of it. */
async function firstThatWorks(room: Room, { bare, full }: Variant): Promise<[Operation, Observed]> {
	for (const operation of [...full, bare]) {
		const usual = await usualRun(room, operation);
		if (!usual.error) return [operation, usual];
	}
	throw new Error('Without faults it failed');
}

const words = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Runs the cells of an operation. */
export async function disturb(room: Room, variant: Variant, result: PartResult): Promise<void> {
	const [operation, usual] = await firstThatWorks(room, variant);
	if (endingOf(await usualRun(room, operation), usual) !== 'recovers')
		throw new Error('Two runs without faults differ');
	const random = randomFor(room.seed, operation.name);
	for (const cell of cellsOf(operation, usual, random, variant.isFirst)) {
		if (!room.asked(operation.key, cell.series.name)) continue;
		const findings = await runCell(room, cell, usual).catch((error: unknown): Finding[] => [
			{ harm: 'wrong', words: `the cell broke: ${words(error)}` },
		]);
		addCell(result, cell.series.name, nameOf(cell), findings);
	}
}
