// Rows in test/operations are a matter of the other tests.
const base = { ...require('../../../jest.config.js') };
delete base.globalSetup;
delete base.globalTeardown;

/** One file with all suites, since they share one n8n. @type {import('jest').Config} */
module.exports = {
	...base,
	rootDir: '../../..',
	testMatch: ['<rootDir>/test/programs/e2e/e2e.ts'],
	setupFilesAfterEnv: [],
	testTimeout: 90_000,
	verbose: true,
};
