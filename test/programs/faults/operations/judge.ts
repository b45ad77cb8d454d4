import { isDeepStrictEqual } from 'node:util';
import { MEANINGLESS, UNKNOWN } from '../judge/words';
import type { Finding, Harm } from '../types';
import { rightAfterWrite, withoutToldBy } from './afterWrite';
import type { Fault } from './faultTypes';
import { mannerOf, rightFor, type Ending, type Right } from './model';
import type { Arrived } from './front';
import type { Cell } from './plan';
import type { Observed } from './run';

/** The longest that a run may take beyond one without faults: a few windows of the rate limit and pauses. */
const MAX_EXTRA_MS = 10 * 60_000;

const finding = (harm: Harm, words: string): Finding => ({ harm, words });

/** What an error says, be it one that ends the run or an item. */
interface Told {
	message: string;
	description: string;
	item: number | undefined;
	status: string | undefined;
	isUnknown: boolean;
}

/** The error of a run. */
export function toldBy({ error, rows }: Observed): Told | undefined {
	if (error) return { ...error, isUnknown: UNKNOWN.test(error.description) };
	const failed = rows.find(({ json }) => typeof json['error'] === 'string' && 'details' in json);
	if (!failed) return undefined;
	const details = Object(failed.json['details']) as { status?: unknown; outcome?: unknown };
	const description = String(failed.json['message'] ?? '');
	return {
		message: String(failed.json['error']),
		description,
		item: Number(Object(failed.pairedItem)['item']),
		status: details.status === undefined ? undefined : String(details.status),
		isUnknown: UNKNOWN.test(description) && details.outcome === 'unknown',
	};
}

/** Checks that an error names the item, the status, the cause and what to do. */
function clear({ description, isUnknown, item, message, status }: Told, fault: Fault | undefined): Finding[] {
	const findings: Finding[] = [];
	const unclear = (words: string) => findings.push(finding('unclear', words));
	if (item !== 0) unclear(`the error names the item ${String(item)}`);
	if (MEANINGLESS.test(message)) unclear(`"${message}" tells a user nothing`);
	if (fault?.cause && !fault.cause.test(message)) unclear(`the cause ${String(fault.cause)} is not in "${message}"`);
	if (fault?.status !== undefined && fault.status !== 200) {
		if (status !== String(fault.status)) unclear(`the status is told as ${String(status)}`);
		if (!description.includes(`HTTP ${fault.status}`)) unclear(`the status is not in "${description}"`);
	}
	if (!isUnknown && !/[a-z]{3}/i.test(description.replace(/HTTP \d+|Done before[^.]*/g, '')))
		unclear(`what to do is not in "${description}"`);
	return findings;
}

/** How the workspace differs from that after a run without faults. */
function recordsDiffer(actual: Observed, usual: Observed): Finding[] {
	return [...usual.records].flatMap(([kind, records]): Finding[] => {
		const now = actual.records.get(kind);
		if (now === records) return [];
		const harm =
			(now?.length ?? 0) > records.length ? 'doubled' : (now?.length ?? 0) < records.length ? 'lost' : 'wrong';
		return [finding(harm, `${kind} differ from those of a run without faults: ${differenceOf(now ?? '', records)}`)];
	});
}

/** Where two texts begin to differ. */
function differenceOf(one: string, other: string): string {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	const around = (text: string) => text.slice(Math.max(0, at - 60), at + 80);
	return `${around(one)} <> ${around(other)}`;
}

/** Checks that writes which must not be sent again were carried out as often as without faults, or not at all. */
function effectsRight(actual: Observed, usual: Observed): Finding[] {
	return [...actual.effects].flatMap(([effect, count]): Finding[] => {
		const [, method = '', path = '', raw = ''] = / by (\S+) (\S+) (.*)$/s.exec(effect) ?? [];
		const most = usual.effects.get(effect) ?? 0;
		if (count <= most || mannerOf({ method, path, raw }) !== 'once') return [];
		return [finding('doubled', `${effect} was carried out ${count} times in place of ${most}`)];
	});
}

const isDone = ({ rows }: Observed): boolean => rows.length === 1 && rows[0]?.json['success'] === true;

/**
 * The items, of rows in bulk without what depends on the way that they took: by a job, or alone after a request that
 * was refused or lost.
 */
const outputOf = ({ items, rows }: Observed): unknown[] =>
	rows.map(({ json }, index) => {
		if (typeof json['outcome'] !== 'string') return items[index];
		const { id: _id, job_id: _job, outcome: _outcome, task_id: _task, ...names } = json;
		return names;
	});

/** How a run ended. */
export function endingOf(actual: Observed, usual: Observed): Ending | 'otherwise' {
	const error = toldBy(actual);
	if (error) return error.isUnknown ? 'unknown' : 'refused';
	if (isDeepStrictEqual(outputOf(actual), outputOf(usual))) return 'recovers';
	return isDone(actual) ? 'done' : 'otherwise';
}

/** What is unclear, whichever of these faults the error is about. */
function clearAbout(told: Told, faults: readonly Fault[]): Finding[] {
	const findings = faults.map((fault) => clear(told, fault));
	return findings.find(({ length }) => length === 0) ?? findings.at(-1) ?? clear(told, undefined);
}

/** Whether what comes out is no concern of the fault's: it repeats the token, or the user said what to do. */
const isLoose = (about: readonly Fault[], { path }: Arrived): boolean =>
	about.some(({ meaning }) => meaning === 'echo' || (meaning === 'conflict' && path === '/contacts'));

/** How the run of a cell ended, with what a read after a write may leave out. */
function endingOfCell({ target }: Cell, endings: Right['endings'], actual: Observed, usual: Observed) {
	const ending = endingOf(actual, usual);
	const mayTellLess = endings.has('less told') && (ending === 'otherwise' || !endings.has(ending));
	if (!mayTellLess || toldBy(actual)) return ending;
	return isDeepStrictEqual(actual.items, withoutToldBy(target.path, usual.items)) ? 'less told' : ending;
}

function endingRight(cell: Cell, { about, endings }: Right, actual: Observed, usual: Observed): Finding[] {
	const ending = endingOfCell(cell, endings, actual, usual);
	const told = toldBy(actual);
	if (isLoose(about, cell.target)) return [];
	if (ending === 'otherwise') {
		const [harm, words]: [Harm, string] =
			actual.rows.length < usual.rows.length ? ['lost', 'items are missing'] : ['wrong', 'the items differ'];
		return [finding(harm, `${words}: ${differenceOf(JSON.stringify(actual.items), JSON.stringify(usual.items))}`)];
	}
	if (!endings.has(ending)) {
		const words = told ? `: ${told.message} / ${told.description}` : '';
		const harm = told && endings.has(ending === 'unknown' ? 'refused' : 'unknown') ? 'unclear' : 'wrong';
		return [finding(harm, `it ended "${ending}" in place of "${[...endings].join('" or "')}"${words}`)];
	}
	return told ? clearAbout(told, about) : recordsDiffer(actual, usual);
}

/** Compares a cell with the model, and with the run without faults. */
export function judgeCell(cell: Cell, actual: Observed, usual: Observed, tries: number): Finding[] {
	const usually = rightFor(cell.target, cell.series.faults);
	const right = cell.addsFrom === undefined ? usually : rightAfterWrite(usually);
	const findings = [...endingRight(cell, right, actual, usual), ...effectsRight(actual, usual)];
	if ((mannerOf(cell.target) === 'once' || right.isAnswered === true) && tries > right.maxTries)
		findings.push(finding('doubled', `it was sent ${tries} times, and at most ${right.maxTries} times is safe`));
	if (actual.sleptMs - usual.sleptMs > MAX_EXTRA_MS)
		findings.push(finding('wrong', `it waited ${Math.round((actual.sleptMs - usual.sleptMs) / 1_000)} s`));
	return findings;
}
