import type { Asked } from './asked';
import { runCell, type Surroundings, type Task } from './cell';
import { expectedOf } from './expected';
import type { Column, Finding, Row } from './types';

/** What came of a cell. */
export interface Result {
	column: Column;
	row: Row;
	findings: Finding[];
}

/** Cells that run at the same time: they mostly wait. */
const WIDTH = 40;
/** Seconds that a cell may take: far more than the node's waits together. */
const PATIENCE = 150;

function tasksOf({ columns, rows }: Asked): Task[] {
	const tasks: Task[] = [];
	for (const row of rows)
		for (const column of columns) {
			const outcome = expectedOf(column, row);
			if (typeof outcome === 'object') continue;
			const both = outcome !== 'recovers' && outcome !== 'done' && !['editor', 'test'].includes(column.manner);
			for (const goesOn of both ? [false, true] : [false])
				tasks.push({ id: tasks.length + 1, column, row, outcome, goesOn });
		}
	return tasks;
}

/** Waits of half a minute begin first, so that they don't come at the end. */
const slowest = ({ column, row }: Task): number =>
	row.name.startsWith('stalled')
		? column.manner === 'editor'
			? 3
			: 2
		: row.lasts || column.manner === 'scroll'
			? 1
			: 0;

async function patiently(task: Task, surroundings: Surroundings): Promise<Finding[]> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<Finding[]>((done) => {
		timer = setTimeout(
			() => done([{ harm: 'wrong', words: `it did not end in ${PATIENCE} seconds` }]),
			PATIENCE * 1_000,
		);
	});
	const cell = runCell(task, surroundings).catch((error: unknown): Finding[] => [
		{
			harm: 'wrong',
			words: `the cell broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		},
	]);
	const findings = await Promise.race([cell, late]);
	clearTimeout(timer);
	return findings.map((finding) => (task.goesOn ? { ...finding, words: `going on: ${finding.words}` } : finding));
}

/** Runs the cells side by side. */
export async function runAll(asked: Asked, surroundings: Surroundings): Promise<Result[]> {
	const results = new Map<string, Result>();
	const waiting = tasksOf(asked).sort((a, b) => slowest(b) - slowest(a));
	const lane = async () => {
		for (let task = waiting.shift(); task; task = waiting.shift()) {
			const { column, row } = task;
			const key = `${column.name} / ${row.name}`;
			const findings = await patiently(task, surroundings);
			const met = results.get(key);
			if (met) met.findings.push(...findings);
			else results.set(key, { column, row, findings });
		}
	};
	await Promise.all(Array.from({ length: WIDTH }, lane));
	return [...results.values()];
}
