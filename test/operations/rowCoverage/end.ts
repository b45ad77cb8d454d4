import type { Config } from 'jest';
import { catalogue } from '../../../nodes/Intercom/resources';
import { recordedOperations } from './files';

/** Runs after all tests: fails when an operation has no row of what it sends and gives. A run of selected files cannot tell, so it checks nothing. */
export default function end({ testNamePattern, testPathPattern }: Config & { testPathPattern?: string }): void {
	if (testNamePattern || testPathPattern) return;
	const covered = recordedOperations('rows');
	const missing = Object.entries(catalogue).flatMap(([resource, { operations }]) =>
		Object.keys(operations)
			.map((name) => `${resource}.${name}`)
			.filter((name) => !covered.has(name)),
	);
	if (missing.length > 0) throw new Error(`No rows of requests and items for ${missing.join(', ')}`);
}
