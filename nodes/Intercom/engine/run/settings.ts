import { InputProblem } from '../../model/failure';
import type { Parameters } from '../input/parameters';
import { quoteValue } from '../kinds/spec';
import { API_VERSION, OPTION_TITLES, OPTIONS } from '../names';
import { versionOf } from '../send/request';

/** What the user chose under "Options" for one item. */
export interface Settings {
	/** Milliseconds that one answer may take. */
	timeoutMs: number;
	/** `Intercom-Version` where a request names none. */
	version: string;
	/** What to give for a record that Intercom has not. */
	ifNotFound: 'empty' | 'error' | 'none';
	/** Whether the short record of a write comes with the transcript. */
	withTranscript: boolean;
}

/** The longest time that a timer of Node.js can hold: a longer one would end at once. */
const MAX_TIMEOUT_SECONDS = 2_147_483;

const numberIn = (value: unknown): number =>
	typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;

/** n8n allows 1 to 50 in the editor; an expression may give anything. */
export const widthOf = (value: unknown): number => {
	const width = Math.floor(numberIn(value ?? 20));
	return Number.isNaN(width) ? 20 : Math.min(Math.max(width, 1), 50);
};

/** A whole number from 1 on. */
export const positive = (value: unknown, title: string, max = Infinity): number => {
	const number = numberIn(value);
	if (!Number.isFinite(number) || number < 1)
		throw new InputProblem(`${title} must be at least 1, not ${quoteValue(value)}`, 'Give a whole number from 1 on');
	if (number > max) throw new InputProblem(`${title} must be at most ${max}, not ${quoteValue(value)}`);
	return Math.floor(number);
};

const NOT_FOUND: readonly unknown[] = ['error', 'empty', 'none'] satisfies Array<Settings['ifNotFound']>;
const isNotFound = (value: unknown): value is Settings['ifNotFound'] => NOT_FOUND.includes(value);

/** Reads them. Throws an `InputProblem` that begins with the title. */
export function settingsOf(parameters: Parameters, index: number): Settings {
	const options = parameters.collection(OPTIONS, index, 'Options');
	const ifNotFound = options.ifNotFound ?? 'error';
	if (!isNotFound(ifNotFound))
		throw new InputProblem(
			`${OPTION_TITLES.ifNotFound} has no choice ${quoteValue(ifNotFound)}`,
			`Use one of: ${NOT_FOUND.join(', ')}`,
		);
	return {
		timeoutMs: positive(options.timeout ?? 60, OPTION_TITLES.timeout, MAX_TIMEOUT_SECONDS) * 1_000,
		version: versionOf(options.version) ?? API_VERSION,
		ifNotFound,
		withTranscript: options.includeTranscript === true,
	};
}
