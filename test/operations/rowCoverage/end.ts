import type { Config } from 'jest';
import { catalogue } from '../../../nodes/Intercom/resources';
import { told } from './files';

/** After all tests: fails the run when an operation has no row of what it sends and what it gives. A run of some files alone tells nothing. */
export default function end({ testNamePattern, testPathPattern }: Config & { testPathPattern?: string }): void {
	if (testNamePattern || testPathPattern) return;
	const met = told();
	const missing = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.keys(operations)
			.map((name) => `${resource}.${name}`)
			.filter((name) => !met.has(name)),
	);
	if (missing.length > 0) throw new Error(`No rows of requests and items for ${missing.join(', ')}`);
}
