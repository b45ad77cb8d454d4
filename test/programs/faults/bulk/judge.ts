import type { INodeExecutionData } from 'n8n-workflow';
import { MEANINGLESS, UNKNOWN } from '../judge/words';
import type { Finding, Harm } from '../types';
import type { BulkRun } from './run';

/** What a fault allows an item to end with, beside the truth. */
export interface Allowed {
	/** Whether it may end with an error that is not Intercom's own word about its row. */
	mayFail(item: number): boolean;
	/** Whether that may say that nobody knows what became of it. */
	mayBeUnknown(item: number): boolean;
	/** Whether a row that Intercom refuses may come out well. */
	mayPass?(item: number): boolean;
	/** Whether somebody else did what makes another output right too. */
	isLoose?(item: number): boolean;
}

/** Nothing but the truth. */
export const NOTHING: Allowed = { mayFail: () => false, mayBeUnknown: () => false };

/** The longest that a run may wait: that for jobs, and a few windows of the rate limit. */
const MAX_WAIT_MS = 30 * 60_000;

const finding = (harm: Harm, words: string): Finding => ({ harm, words });

/** An item that failed. */
interface Told {
	message: string;
	description: string;
	isUnknown: boolean;
}

function toldBy({ json }: INodeExecutionData): Told | undefined {
	if (typeof json['error'] !== 'string') return undefined;
	const description = String(json['message'] ?? '');
	const { outcome } = Object(json['details']) as { outcome?: unknown };
	return { message: json['error'], description, isUnknown: outcome === 'unknown' };
}

/** Checks that an error says what happened, and what to do. */
function clear({ description, isUnknown, message }: Told, item: number): Finding[] {
	const unclear = (words: string) => finding('unclear', `item ${item}: ${words}`);
	return [
		...(MEANINGLESS.test(message) ? [unclear(`"${message}" tells a user nothing`)] : []),
		...(UNKNOWN.test(description) !== isUnknown
			? [unclear(`whether it may have happened is told in two ways: "${description}"`)]
			: []),
		...(/[a-z]{3}/i.test(description.replace(/HTTP \d+/g, '')) ? [] : [unclear('it does not say what to do')]),
	];
}

/** Checks the error of an item. */
function errorRight(run: BulkRun, allowed: Allowed, item: number, told: Told): Finding[] {
	const { rows, scene } = run;
	const { description, isUnknown, message } = told;
	const words = `item ${item}: ${message} / ${description}`;
	const isOwn = rows.isBad(item) && scene.refusal?.test(message) === true && !isUnknown;
	if (allowed.isLoose?.(item)) return clear(told, item);
	const findings = clear(told, item);
	if (!isOwn && !allowed.mayFail(item) && !allowed.mayBeUnknown(item))
		findings.push(finding(rows.isBad(item) ? 'unclear' : 'wrong', words));
	else if (isUnknown && !allowed.mayBeUnknown(item))
		findings.push(finding('unclear', `its outcome is known: ${words}`));
	// Whoever reads that it failed runs it again, which makes a second record where nothing tells them apart.
	if (!isUnknown && scene.isOnce && rows.isDone(item))
		findings.push(finding('wrong', `it was done all the same: ${words}`));
	return findings;
}

/** Checks the output of an item against what became of it in the workspace. */
function itemRight(run: BulkRun, allowed: Allowed, item: number, outputs: INodeExecutionData[]): Finding[] {
	const { rows } = run;
	const [output, ...more] = outputs;
	if (!output) return [finding('lost', `item ${item} gave nothing`)];
	if (more.length > 0) return [finding('doubled', `item ${item} gave ${outputs.length} items`)];
	const told = toldBy(output);
	if (told) return errorRight(run, allowed, item, told);
	if (rows.isBad(item) && allowed.mayPass?.(item)) return [];
	if (rows.isBad(item) && !allowed.isLoose?.(item))
		return [finding('wrong', `item ${item} was refused, and came out well`)];
	if (!rows.isDone(item) && !allowed.isLoose?.(item))
		return [finding('lost', `item ${item} came out well and was not done`)];
	return typeof output.json['outcome'] === 'string' ? [] : [finding('wrong', `item ${item} does not tell its outcome`)];
}

/** Checks that no item made or ended a record twice. */
const doubled = ({ rows }: BulkRun): Finding[] =>
	rows.items.flatMap((_row, item) =>
		rows.times(item) > 1 ? [finding('doubled', `item ${item} was carried out ${rows.times(item)} times`)] : [],
	);

const sourceOf = ({ pairedItem }: INodeExecutionData): number => Number(Object(pairedItem)['item']);

/** Compares every item with the workspace, and with what the fault allows. */
export function judgeBulk(run: BulkRun, allowed: Allowed): Finding[] {
	const { continueOnError, error, items, rows, sleptMs } = run;
	const findings = doubled(run);
	if (sleptMs > MAX_WAIT_MS) findings.push(finding('wrong', `it waited ${Math.round(sleptMs / 1_000)} s`));
	if (error) {
		const told = { ...error, isUnknown: UNKNOWN.test(error.description) };
		const mayEnd = rows.items.some(
			(_row, item) => rows.isBad(item) || allowed.mayFail(item) || allowed.mayBeUnknown(item),
		);
		if (continueOnError || !mayEnd)
			findings.push(finding('wrong', `it failed: ${error.message} / ${error.description}`));
		return [...findings, ...clear(told, -1)];
	}
	const bySource = new Map<number, INodeExecutionData[]>();
	for (const output of items) bySource.set(sourceOf(output), [...(bySource.get(sourceOf(output)) ?? []), output]);
	const order = items.map(sourceOf);
	if (order.some((source, index) => source < (order[index - 1] ?? 0)))
		findings.push(finding('wrong', 'the output has another order than the input'));
	if (order.some((source) => !(source >= 0 && source < rows.items.length)))
		findings.push(finding('wrong', 'an item does not say which input it came from'));
	return [...findings, ...rows.items.flatMap((_row, item) => itemRight(run, allowed, item, bySource.get(item) ?? []))];
}
