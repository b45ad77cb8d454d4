import type { INodeExecutionData } from 'n8n-workflow';
import type { Finding, Outcome, Ran, Row, Scene, Allowances, Words } from '../types';
import { clearError, clearItem } from './words';

/** What a cell is held against. */
export interface Case {
	scene: Scene;
	row: Row;
	/** What an error has to say. */
	says: Words | undefined;
	outcome: Outcome;
	allowed: Allowances;
	/** Whether all items ran side by side. */
	parallel: boolean;
	/** Whether the run goes on after an error. */
	continueOnError: boolean;
	ran: Ran;
}

/** What becomes of an item by the rules. */
type ItemResult = 'right' | 'done' | 'failed' | 'never begun';

const wrong = (words: string): Finding => ({ harm: 'wrong', words });

/** Whether the fault strikes this item. */
const isStruck = ({ parallel, row, scene: { struck } }: Case, item: number): boolean =>
	item === struck || (row.lasts === true && !parallel && item > struck);

/** What has to become of an item. */
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

/** Items in the order of the input, each with its sign of where it came from, and each what it has to be. */
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

/** Each write as often as it has to be, by what Intercom has. */
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

/** Holds what an operation gave against what the rules say. */
export function judge(cell: Case): Finding[] {
	const { continueOnError, outcome, ran, scene } = cell;
	const findings = writesRight(cell);
	if (outcome === 'cancelled') {
		if (!ran.canceled) findings.push(wrong('the execution does not count as cancelled'));
		// What n8n passes on by itself when a node that may fail has thrown reaches no other node.
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
