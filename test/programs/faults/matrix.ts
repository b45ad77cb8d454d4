import type { Options } from './options';
import { runCell, type Surroundings, type Task } from './cell';
import { expectedOf } from './expected';
import type { Column, Finding, Row } from './types';

/** What was found in a cell. */
export interface Result {
	column: Column;
	row: Row;
	findings: Finding[];
}

/** Cells that run at the same time; they spend most of their time waiting. */
const CONCURRENT_CELLS = 40;
/** Far longer than all waits of the node together. */
const CELL_TIMEOUT_SECONDS = 150;

function tasksOf({ columns, rows }: Options): Task[] {
	const tasks: Task[] = [];
	for (const row of rows)
		for (const column of columns) {
			const outcome = expectedOf(column, row);
			if (typeof outcome === 'object') continue;
			const both = outcome !== 'recovers' && outcome !== 'done' && !['editor', 'test'].includes(column.kind);
			for (const continueOnError of both ? [false, true] : [false])
				tasks.push({ id: tasks.length + 1, column, row, outcome, continueOnError });
		}
	return tasks;
}

/** Cells that take longest start first, so that the run does not end with them. */
const startOrder = ({ column, row }: Task): number => (row.lasts || column.kind === 'scroll' ? 1 : 0);

async function runWithTimeout(task: Task, surroundings: Surroundings): Promise<Finding[]> {
	let timer: NodeJS.Timeout | undefined;
	const timeout = new Promise<Finding[]>((done) => {
		timer = setTimeout(
			() => done([{ harm: 'wrong', words: `it did not end in ${CELL_TIMEOUT_SECONDS} seconds` }]),
			CELL_TIMEOUT_SECONDS * 1_000,
		);
	});
	const cell = runCell(task, surroundings).catch((error: unknown): Finding[] => [
		{
			harm: 'wrong',
			words: `the cell broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		},
	]);
	const findings = await Promise.race([cell, timeout]);
	clearTimeout(timer);
	return findings.map((finding) =>
		task.continueOnError ? { ...finding, words: `going on: ${finding.words}` } : finding,
	);
}

/** Runs the cells side by side. */
export async function runAll(options: Options, surroundings: Surroundings): Promise<Result[]> {
	const results = new Map<string, Result>();
	const waiting = tasksOf(options).sort((a, b) => startOrder(b) - startOrder(a));
	const worker = async () => {
		for (let task = waiting.shift(); task; task = waiting.shift()) {
			const { column, row } = task;
			const key = `${column.name} / ${row.name}`;
			const findings = await runWithTimeout(task, surroundings);
			const met = results.get(key);
			if (met) met.findings.push(...findings);
			else results.set(key, { column, row, findings });
		}
	};
	await Promise.all(Array.from({ length: CONCURRENT_CELLS }, worker));
	return [...results.values()];
}
