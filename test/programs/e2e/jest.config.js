// Rows in test/operations are a matter of the other tests, and so is n8n's engine: here n8n runs in a process of its
// own.
const base = { ...require('../../../jest.config.js') };
delete base.runtime;
delete base.globalSetup;
delete base.globalTeardown;

/** One file with all suites, since they share one n8n. @type {import('jest').Config} */
module.exports = {
	...base,
	rootDir: '../../..',
	testMatch: ['<rootDir>/test/programs/e2e/e2e.ts'],
	testEnvironment: 'node',
	testTimeout: 90_000,
	verbose: true,
};
