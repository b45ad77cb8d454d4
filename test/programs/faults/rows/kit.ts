import type { FaultRule, JsonObject } from '../../../simulator';
import type { Expected, Finding, Kind, Outcome, Row, Stage } from '../types';

const KINDS: readonly Kind[] = ['read', 'scroll', 'safe', 'once', 'file', 'editor', 'test'];
const OUTCOMES: Readonly<Record<string, Outcome>> = {
	R: 'recovers',
	D: 'done',
	E: 'refused',
	U: 'unknown',
	C: 'cancelled',
};

/**
 * One letter for each kind, in the order read, scroll, safe, once, file, editor, test; `reason` is that of every `-`.
 */
export function outcomes(letters: string, reason = ''): Record<Kind, Expected> {
	const given = letters.split(' ');
	return Object.fromEntries(
		KINDS.map((kind, index) => [kind, OUTCOMES[given[index] ?? ''] ?? { leftOut: reason }]),
	) as Record<Kind, Expected>;
}

/** The outcomes of a fault that strikes once, or every time, where a repeated write does harm. */
export const ONCE = 'R R R U R R E';
export const EVERY_TIME = 'E E E U E E -';

/** A fault that strikes once, and the same one every time. */
export const onceAndEveryTime = (
	name: string,
	fault: FaultRule,
	row: Pick<Row, 'applies' | 'says'>,
	[once, everyTime] = [ONCE, EVERY_TIME],
): Row[] => [
	{
		...row,
		name,
		outcomes: outcomes(once),
		strike: ({ simulator, target }) => simulator.fault({ ...target, ...fault }),
	},
	{
		...row,
		name: `${name}, every time`,
		lasts: true,
		outcomes: outcomes(everyTime, 'it asks once'),
		strike: ({ simulator, target }) => simulator.fault({ ...target, ...fault, times: Infinity }),
	},
];

/** An error in the form that Intercom gives it. */
export const errorList = (...errors: Array<{ code: string; message: string; field?: string }>): JsonObject => ({
	type: 'error.list',
	request_id: 'request-of-the-fault',
	errors: errors.map((entry) => ({ ...entry })),
});

/** The requests that match the target, in the order of their arrival. */
export const matchingRequests = ({ simulator, target: { method, path } }: Pick<Stage, 'simulator' | 'target'>) =>
	simulator.requests.filter(
		(request) =>
			(method === undefined || request.method === method) &&
			(path === undefined || (typeof path === 'string' ? path === request.path : path.test(request.path))),
	);

/** Does something when the request before the struck one is answered, or at once when there is none. */
export function before({ simulator, target }: Stage, act: () => void, requests = 1): void {
	const skip = target.skip - requests;
	if (skip < 0) return act();
	simulator.fault({ ...target, skip, rewrite: () => (act(), {}) });
}

export const wrong = (words: string): Finding => ({ harm: 'wrong', words });
