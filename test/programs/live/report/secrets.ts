import { OPEN } from '../../schemas/schema';
import { isRecord, type Exchange } from '../gateway/exchange';

/** Shorter texts are in every report by chance. */
const MIN_LENGTH = 4;
/** Numbers of fewer digits are counts. */
const MIN_DIGITS = 6;

/** Everything that stands in answers: texts, long numbers, and the keys that a workspace chooses itself. */
function* valuesIn(value: unknown, isOpen = false): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'number') yield String(value);
	else if (Array.isArray(value)) for (const one of value) yield* valuesIn(one, isOpen);
	else if (isRecord(value))
		for (const [key, inner] of Object.entries(value)) {
			if (isOpen) yield key;
			yield* valuesIn(inner, OPEN.has(key));
		}
}

const isTelling = (text: string): boolean =>
	/^-?\d+(\.\d+)?$/.test(text) ? text.replace(/\D/g, '').length >= MIN_DIGITS : text.length >= MIN_LENGTH;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text stands somewhere as a word of its own. */
const standsIn = (text: string, value: string): boolean => {
	if (!text.includes(value)) return false;
	const [before, after] = [/^\w/.test(value) ? '(?<!\\w)' : '', /\w$/.test(value) ? '(?!\\w)' : ''];
	return new RegExp(`${before}${escaped(value)}${after}`).test(text);
};

/**
 * The values of a workspace that stand in a text although nothing of it may. `known` is what stands there whatever the
 * workspace is: words of Intercom's API and of this program, which may be values of a workspace too.
 */
export function leaksIn(
	text: string,
	{ exchanges, known, token }: { exchanges: readonly Exchange[]; known: string; token: string },
): string[] {
	if (token !== '' && text.includes(token)) return [token];
	const values = new Set(exchanges.flatMap(({ answer }) => [...valuesIn(answer)]).filter(isTelling));
	return [...values].filter((value) => standsIn(text, value) && !standsIn(known, value));
}
