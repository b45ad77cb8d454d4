/** A value as text that is the same in whatever order its keys are. */
const textOf = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	);

/** Requests in an order of their own: items run side by side, so they arrive in any. */
export const inOrder = <T>(requests: readonly T[]): T[] =>
	[...requests].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
