import type { INodeExecutionData } from 'n8n-workflow';
import type { Finding, Ran } from '../types';
import type { Case } from '.';

/** How an error begins that tells of a write that may have happened. */
export const UNKNOWN = /^Intercom may have carried this out all the same: look there before you run it again/;
/** n8n's generic messages, and traces of missing values. */
export const MEANINGLESS =
	/\[object|undefined|NaN|the service was not able to process|the service refused|check your credentials|^{/i;

const unclear = (words: string): Finding => ({ harm: 'unclear', words });

/** Checks that an error names the cause, in Intercom's or the network's words, and says what to do. */
function clearText({ outcome, says }: Case, message: string, description: string): Finding[] {
	if (!says) return [{ harm: 'wrong', words: 'an error was not expected' }];
	const findings: Finding[] = [];
	if (!says.cause.test(message)) findings.push(unclear(`the cause is not in "${message}"`));
	if (MEANINGLESS.test(message)) findings.push(unclear(`"${message}" tells a user nothing`));
	const own = description.replace(UNKNOWN, '');
	if (UNKNOWN.test(description) !== (outcome === 'unknown'))
		findings.push(unclear(`whether it may have happened is told wrongly: "${description}"`));
	// With an unknown outcome the advice is to look at that first.
	if (outcome !== 'unknown' && !says.advice.test(own)) findings.push(unclear(`what to do is not in "${description}"`));
	if (says.status !== undefined && !own.includes(`HTTP ${says.status}`))
		findings.push(unclear(`the status is not in "${description}"`));
	return findings;
}

/** "2 to 4, 7" for these items. */
function ranges(items: readonly number[]): string {
	const runs: Array<[from: number, to: number]> = [];
	for (const item of items) {
		const run = runs.at(-1);
		if (run?.[1] === item - 1) run[1] = item;
		else runs.push([item, item]);
	}
	return runs.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(', ');
}

/** Checks an error that ends a run: cause, item, status, what to do, and how far the run came. */
export function clearError(cell: Case, error: NonNullable<Ran['error']>, done: readonly number[]): Finding[] {
	const { says, scene } = cell;
	const { description, item, message, status } = error;
	if (says?.test && scene.inEditor && description === '')
		return says.test.test(message) ? [] : [unclear(`cause and what to do are not in "${message}"`)];
	const findings = clearText(cell, message, description);
	if (says?.status !== undefined && status !== String(says.status))
		findings.push(unclear(`n8n shows the status ${String(status)}`));
	if (scene.inEditor) return findings;
	if (item !== scene.struck) findings.push(unclear(`the error names the item ${String(item)}`));
	const total = scene.items.length;
	const which = `${done.length === 1 ? 'item' : 'items'} ${ranges(done)} (${done.length} of ${total})`;
	const progress = `Done before the end: ${done.length === 0 ? `none of ${total} items` : which}`;
	if (!description.endsWith(progress)) findings.push(unclear(`"${progress}" is not in "${description}"`));
	return findings;
}

/** Checks an error that became an item: its place, the cause, what to do, and details for later nodes. */
export function clearItem(cell: Case, item: number, rows: readonly INodeExecutionData[]): Finding[] {
	const { outcome, says } = cell;
	const [failed, ...more] = rows;
	if (!failed) return [{ harm: 'lost', words: `the failed item ${item} is not in the output` }];
	if (more.length > 0) return [{ harm: 'doubled', words: `the failed item ${item} gave ${rows.length} items` }];
	const { details, error, message } = failed.json;
	const facts = Object(details) as { status?: unknown; outcome?: unknown; errors?: unknown[] };
	if (typeof error !== 'string') return [{ harm: 'wrong', words: `item ${item} did not fail` }];
	const findings = clearText(cell, error, String(message));
	if (facts.status !== (says?.status ?? facts.status)) findings.push(unclear(`details say ${String(facts.status)}`));
	if ((facts.outcome === 'unknown') !== (outcome === 'unknown'))
		findings.push(unclear(`details tell the outcome ${String(facts.outcome)}`));
	if (says?.entries !== undefined && facts.errors?.length !== says.entries)
		findings.push(unclear(`details have ${String(facts.errors?.length)} entries`));
	return findings;
}
