import type { Mutant } from './mutants';
import { EQUIVALENT } from './equivalent';
import { HELD_ROOMS, MIN_SHARE, roomOf } from './rooms';

/** What became of a fault. */
export interface Outcome {
	mutant: Mutant;
	/** The test that found it; `undefined` where none did. */
	foundBy: string | undefined;
	/** Whether any test came to it. */
	wasMet: boolean;
}

interface Figure {
	name: string;
	found: number;
	all: number;
}

export const isEquivalent = ({ change, file, text }: Mutant): boolean =>
	EQUIVALENT.some((one) => one.file === file && one.text === text && one.changes.includes(change));

/** Entries of the list of equivalent faults that are no faults of their file any more. */
export const staleEquivalents = (mutants: readonly Mutant[]): string[] =>
	EQUIVALENT.filter(({ file }) => mutants.some((mutant) => mutant.file === file)).flatMap(({ changes, file, text }) =>
		changes
			.filter((change) => !mutants.some((one) => one.file === file && one.text === text && one.change === change))
			.map((change) => `${file}: ${change} in ${text}`),
	);

const shareOf = ({ all, found }: Figure): number => (all === 0 ? 1 : found / all);

const lineOf = (figure: Figure): string =>
	`${figure.name.padEnd(32)} ${String(figure.found).padStart(5)} of ${String(figure.all).padStart(5)}  ${shareOf(figure).toFixed(3)}\n`;

const figureOf = (name: string, outcomes: readonly Outcome[]): Figure => ({
	name,
	found: outcomes.filter(({ foundBy }) => foundBy !== undefined).length,
	all: outcomes.length,
});

/** The share of one file, and what was not found in it. */
export function fileReport(file: string, outcomes: readonly Outcome[]): string {
	const missed = outcomes.filter(({ foundBy }) => foundBy === undefined);
	const lines = missed.map(
		({ mutant: { change, line, text }, wasMet }) =>
			`  ${line}: ${change}${wasMet ? '' : ', met by no test'}\n      ${text}\n`,
	);
	return `${lineOf(figureOf(file, outcomes))}${lines.join('')}`;
}

const figuresByRoom = (outcomes: readonly Outcome[]): Figure[] =>
	[...new Set(outcomes.map(({ mutant }) => roomOf(mutant.file)))].map((room) =>
		figureOf(
			room,
			outcomes.filter(({ mutant }) => roomOf(mutant.file) === room),
		),
	);

export const roomReport = (outcomes: readonly Outcome[]): string => figuresByRoom(outcomes).map(lineOf).join('');

/** The rooms that are held to a share and do not reach it. */
export const weakRooms = (outcomes: readonly Outcome[]): string[] =>
	figuresByRoom(outcomes)
		.filter((figure) => HELD_ROOMS.includes(figure.name) && shareOf(figure) < MIN_SHARE)
		.map(({ name }) => name);

/** All of it for a program, in one line. */
export const jsonReport = (outcomes: readonly Outcome[]): string =>
	`${JSON.stringify({
		rooms: Object.fromEntries(figuresByRoom(outcomes).map(({ name, ...figure }) => [name, figure])),
		survivors: outcomes.filter(({ foundBy }) => foundBy === undefined).map(({ mutant }) => mutant),
	})}\n`;
