import type { INodeExecutionData } from 'n8n-workflow';
import type { Finding, Outcome, Ran, Row, Scene, Allowances, Words } from '../types';
import { clearError, clearItem } from './words';

/** A cell that has run, with all that decides what is right. */
export interface Case {
	scene: Scene;
	row: Row;
	/** What an error has to say. */
	says: Words | undefined;
	outcome: Outcome;
	allowed: Allowances;
	/** Whether the items ran in parallel. */
	parallel: boolean;
	/** Whether the run goes on after an error. */
	continueOnError: boolean;
	ran: Ran;
}

/** How a single item has to end. */
type ItemResult = 'right' | 'done' | 'failed' | 'never begun';

const wrong = (words: string): Finding => ({ harm: 'wrong', words });

/** Whether the fault strikes this item. */
const isStruck = ({ parallel, row, scene: { struck } }: Case, item: number): boolean =>
	item === struck || (row.lasts === true && !parallel && item > struck);

/** How an item has to end. */
export function expectedResult(cell: Case, item: number): ItemResult {
	const { continueOnError, outcome, parallel, scene } = cell;
	const struck = isStruck(cell, item);
	if (outcome === 'recovers') return 'right';
	if (outcome === 'done') return struck ? 'done' : 'right';
	if (continueOnError && outcome !== 'cancelled') return struck ? 'failed' : 'right';
	if (item === scene.struck) return 'failed';
	return parallel || item < scene.struck ? 'right' : 'never begun';
}

const fromItem = (items: readonly INodeExecutionData[], item: number): INodeExecutionData[] =>
	items.filter(({ pairedItem }) => Number(Object(pairedItem)['item']) === item);

/** Checks the output: in the order of the input, each item paired with its input, and each right. */
function itemsRight(cell: Case): Finding[] {
	const { ran, scene, allowed } = cell;
	if (scene.inEditor) return scene.right(0, ran.items, allowed);
	const sources = ran.items.map(({ pairedItem }) => Number(Object(pairedItem)['item']));
	const findings: Finding[] = [];
	if (sources.some((source) => !(source >= 0 && source < scene.items.length)))
		findings.push(wrong('an item does not say which input it came from'));
	if (sources.some((source, index) => source < (sources[index - 1] ?? 0)))
		findings.push(wrong('the output has another order than the input'));
	for (const item of scene.items.keys()) {
		const rows = fromItem(ran.items, item);
		const expected = expectedResult(cell, item);
		const own = { ...allowed };
		if (item !== scene.struck) delete own.survivor;
		if (expected === 'right') findings.push(...scene.right(item, rows, own));
		if (expected === 'done' && (rows.length !== 1 || rows[0]?.json['success'] !== true))
			findings.push(wrong(`item ${item} does not say { success: true }`));
		if (expected === 'failed') findings.push(...clearItem(cell, item, rows));
	}
	return findings;
}

/** Checks in the simulator that each write happened as often as it should. */
function writesRight(cell: Case): Finding[] {
	const { outcome, row, scene } = cell;
	const { times } = scene;
	if (!times) return [];
	return [...scene.items.keys()].flatMap((item): Finding[] => {
		const expected = expectedResult(cell, item);
		const wanted = expected === 'right' || expected === 'done' || (expected === 'failed' && row.applies) ? 1 : 0;
		const actual = times(item);
		if (actual > 1) return [{ harm: 'doubled', words: `the write of item ${item} was carried out ${actual} times` }];
		if (actual < wanted) return [{ harm: 'lost', words: `the write of item ${item} was not carried out` }];
		return actual > wanted ? [wrong(`item ${item} was written after the run had ended (${outcome})`)] : [];
	});
}

/** Compares the result of a cell with the rules. */
export function judge(cell: Case): Finding[] {
	const { continueOnError, outcome, ran, scene } = cell;
	const findings = writesRight(cell);
	if (outcome === 'cancelled') {
		if (!ran.canceled) findings.push(wrong('the execution does not count as cancelled'));
		// With continue-on-error n8n itself puts out the input items of a node that threw; a cancelled run passes them to
		// no other node.
		if (ran.items.length > 0 && !continueOnError) findings.push(wrong('the cancelled execution gave items'));
		return findings;
	}
	if (ran.canceled) findings.push(wrong('the execution counts as cancelled'));
	const fails = (outcome === 'refused' || outcome === 'unknown') && !continueOnError;
	if (!fails) {
		if (ran.error) return [...findings, wrong(`it failed: ${ran.error.message} / ${ran.error.description}`)];
		return [...findings, ...itemsRight(cell)];
	}
	if (!ran.error) return [...findings, wrong(`it did not fail, but gave ${ran.items.length} items`)];
	if (ran.items.length > 0) findings.push(wrong('it failed, and gave items all the same'));
	return [
		...findings,
		...clearError(
			cell,
			ran.error,
			[...scene.items.keys()].filter((item) => expectedResult(cell, item) === 'right'),
		),
	];
}
