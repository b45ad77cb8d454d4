import type { Reply } from '../../../model/session';

/** What an answer says of the window. */
export interface ToldWindow {
	limit: number | undefined;
	remaining: number;
	/** Its end, in milliseconds of Intercom's clock. */
	resetMs: number;
}

/** A header as a number; `undefined` for one that is missing, empty, negative or no number, as a proxy may make it. */
const numberIn = (headers: Reply['headers'], name: string): number | undefined => {
	const value = headers[name];
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
	return Number.isFinite(number) && number >= 0 ? number : undefined;
};

/** Reads the headers of the rate limit; `undefined` where they do not tell what is left, and until when. */
export function windowIn(headers: Reply['headers']): ToldWindow | undefined {
	const remaining = numberIn(headers, 'x-ratelimit-remaining');
	const reset = numberIn(headers, 'x-ratelimit-reset');
	if (reset === undefined || remaining === undefined) return undefined;
	return { limit: numberIn(headers, 'x-ratelimit-limit'), remaining, resetMs: reset * 1_000 };
}
