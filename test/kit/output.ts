import { inspect } from 'node:util';
import type { INodeExecutionData } from 'n8n-workflow';
import type { TestNode } from '../operations/testNode';

/** What an item has in a binary field. */
export const fileIn = (item: INodeExecutionData | undefined, property = 'data') => {
	const { data = '', fileName, mimeType, fileExtension } = item?.binary?.[property] ?? {};
	return { content: Buffer.from(data, 'base64'), fileName, mimeType, fileExtension };
};

/** How often each request was sent, as in `{ 'GET /me': 1 }`. */
export function countsIn(node: TestNode): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { to } of node.sent) counts[to] = (counts[to] ?? 0) + 1;
	return counts;
}

/** Everything that can be seen of a value, errors and their causes included. */
export const everythingIn = (value: unknown): string => {
	const seen = new Set<unknown>();
	const json = JSON.stringify(value, (_key, inner: unknown) => {
		if (typeof inner !== 'object' || inner === null) return typeof inner === 'bigint' ? String(inner) : inner;
		if (seen.has(inner)) return undefined;
		seen.add(inner);
		return inner instanceof Error
			? { ...inner, name: inner.name, message: inner.message, stack: inner.stack, cause: inner.cause }
			: inner;
	});
	return `${json}\n${inspect(value, { depth: 12, showHidden: true, maxArrayLength: null, maxStringLength: null })}`;
};

/** All that is printed or logged during each test, as text, instead of being shown. */
export function usePrinted(): string[] {
	const printed: string[] = [];
	beforeEach(() => {
		printed.length = 0;
		const note = (...words: unknown[]) => void printed.push(everythingIn(words));
		for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const)
			jest.spyOn(console, method).mockImplementation(note);
		for (const stream of [process.stdout, process.stderr])
			jest.spyOn(stream, 'write').mockImplementation((chunk) => (note(String(chunk)), true));
	});
	afterEach(() => jest.restoreAllMocks());
	return printed;
}
