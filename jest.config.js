/** @type {import('jest').Config} */
module.exports = {
	// n8n's engine is loaded once for all test files of a worker: docs/decisions/0025-tests-share-one-engine.md.
	testEnvironment: '<rootDir>/test/harness/jest/environment.ts',
	runtime: '<rootDir>/test/harness/jest/runtime.js',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	// Transpile only (isolatedModules in tsconfig): `npm run types` checks the types.
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.test.json', diagnostics: false }] },
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.build/'],
	// Together they see to it that every operation has rows in test/operations.
	globalSetup: '<rootDir>/test/operations/rowCoverage/begin.ts',
	globalTeardown: '<rootDir>/test/operations/rowCoverage/end.ts',
	testTimeout: 20_000,
	// More than two cores have: two thirds of a worker's time is waiting, as the tests of retries and rate limits really
	// wait.
	maxWorkers: 3,
	// A test that fails before it closes its server must not keep the run from ending.
	forceExit: true,
};
