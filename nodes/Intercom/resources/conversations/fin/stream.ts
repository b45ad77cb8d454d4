import type { JsonObject } from '../../../model/json';

/** Where Fin's events can be followed: whoever has this address can read them for three minutes. */
const STREAM = 'sse_subscription_url';

const withoutStream = (answer: JsonObject): JsonObject =>
	Object.fromEntries(Object.entries(answer).filter(([name]) => name !== STREAM));

/**
 * How operations give Fin's answer: under "Simplify" without the address of its stream, which is a secret that would
 * be kept with the execution.
 */
export const finOutput = { simplify: withoutStream } as const;
