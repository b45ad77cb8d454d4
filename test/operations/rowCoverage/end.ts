import type { Config } from 'jest';
import { catalogue } from '../../../nodes/Intercom/resources';
import { together } from '../../catalogue/allFacts';
import { recordedOperations } from './files';

/**
 * Runs after all tests: fails when an operation has no row of what it sends and gives, or is neither compared with the
 * official SDK nor known to be missing there. A run of selected files cannot tell, so it checks nothing.
 */
export default function end({ testNamePattern, testPathPattern }: Config & { testPathPattern?: string }): void {
	if (testNamePattern || testPathPattern) return;
	const operations = Object.entries(catalogue).flatMap(([resource, { operations: own }]) =>
		Object.keys(own).map((name) => `${resource}.${name}`),
	);
	const covered = recordedOperations('rows');
	const missing = operations.filter((name) => !covered.has(name));
	if (missing.length > 0) throw new Error(`No rows of requests and items for ${missing.join(', ')}`);

	const compared = recordedOperations('sdk');
	const notInSdk = together((facts) => facts.notInSdk);
	const unclear = operations.filter((name) => compared.has(name) === Object.hasOwn(notInSdk, name));
	if (unclear.length > 0)
		throw new Error(`Neither compared with the SDK nor missing in it, or both: ${unclear.join(', ')}`);
}
