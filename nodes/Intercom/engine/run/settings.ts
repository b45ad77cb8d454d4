import { InputProblem } from '../../model/failure';
import type { ItemRun } from './item';
import { shown } from '../kinds/spec';
import { API_VERSION, OPTIONS } from '../names';
import type { Parameters } from '../input/parameters';
import { versionOf } from '../send/request';
import type { Line } from '../send/transport';

/** The longest time that a timer of Node.js can hold: a longer one would end at once. */
const LONGEST_TIMEOUT = 2_147_483;

const numberIn = (value: unknown): number =>
	typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;

/** n8n allows 1 to 50 in the editor; an expression may give anything. */
export const widthOf = (value: unknown): number => {
	const width = Math.floor(numberIn(value ?? 20));
	return Number.isNaN(width) ? 20 : Math.min(Math.max(width, 1), 50);
};

/** A whole number from 1 on. */
export const positive = (value: unknown, title: string, most = Infinity): number => {
	const number = numberIn(value);
	if (!Number.isFinite(number) || number < 1)
		throw new InputProblem(`${title} must be at least 1, not ${shown(value)}`, 'Give a whole number from 1 on');
	if (number > most) throw new InputProblem(`${title} must be at most ${most}, not ${shown(value)}`);
	return Math.floor(number);
};

const NOT_FOUND: readonly unknown[] = ['error', 'empty', 'none'] satisfies Array<ItemRun['ifNotFound']>;
const isNotFound = (value: unknown): value is ItemRun['ifNotFound'] => NOT_FOUND.includes(value);

/** What the user chose under "Options" for one item. */
export function settingsOf(
	parameters: Parameters,
	index: number,
): Pick<Line, 'timeout' | 'version'> & Pick<ItemRun, 'ifNotFound'> {
	const options = parameters.collection(OPTIONS, index, 'Options');
	const ifNotFound = options.ifNotFound ?? 'error';
	if (!isNotFound(ifNotFound))
		throw new InputProblem(`If Not Found has no choice ${shown(ifNotFound)}`, `Use one of: ${NOT_FOUND.join(', ')}`);
	return {
		timeout: positive(options.timeout ?? 60, 'Timeout (Seconds)', LONGEST_TIMEOUT) * 1_000,
		version: versionOf(options.version) ?? API_VERSION,
		ifNotFound,
	};
}
