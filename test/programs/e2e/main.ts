import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCLI } from 'jest';
import { projectFolder } from '../n8n/folders';
import { installN8n } from '../n8n/install';
import { exitWith, Problem } from '../n8n/problem';
import { NEWEST, versionOf } from '../n8n/versions';
import { browserPath } from './chromium';

/** Screenshots that the documentation shows. */
const DOCUMENTED =
	/^(example-.*|daily-(agent|close|contacts|error|search|ticket|ticket-state)|actions|credential|dark-mode|error|hint|mapped-attributes|output-preview|picker|search-builder)\.png$/;

function argumentsOf(args: string[]): { n8n: string; only: string | undefined; pictures: boolean } {
	try {
		const options = { n8n: { type: 'string' }, only: { type: 'string' }, pictures: { type: 'boolean' } } as const;
		const { values } = parseArgs({ args, options });
		return { n8n: values.n8n ?? NEWEST, only: values.only, pictures: values.pictures ?? false };
	} catch {
		throw new Problem(
			'npm run e2e takes --n8n VERSION, --only WORDS-OF-A-TEST and --pictures, as in: npm run e2e -- --n8n 1.123.81',
		);
	}
}

/**
 * Installs n8n where it is missing, runs the tests in test/programs/e2e/suites against it and prints how many passed.
 */
async function main(): Promise<void> {
	const { n8n, only, pictures } = argumentsOf(process.argv.slice(2));
	const version = versionOf(n8n);
	browserPath();
	await installN8n(version);
	const root = projectFolder();
	const screenshots = join(root, '.build', 'e2e', n8n);
	rmSync(screenshots, { recursive: true, force: true });
	mkdirSync(screenshots, { recursive: true });
	Object.assign(process.env, { E2E_N8N: n8n, E2E_SCREENSHOTS: screenshots });
	const config = join(root, 'test', 'programs', 'e2e', 'jest.config.js');
	const { results } = await runCLI(
		{ _: [], $0: 'e2e', config, runInBand: true, ...(only !== undefined && { testNamePattern: only }) },
		[root],
	);
	if (pictures) {
		const shown = readdirSync(screenshots).filter((name) => DOCUMENTED.test(name));
		mkdirSync(join(root, 'docs', 'images'), { recursive: true });
		for (const name of shown) copyFileSync(join(screenshots, name), join(root, 'docs', 'images', name));
	}
	const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
	console.log(`Screenshots are in ${screenshots}`);
	console.log(`n8n ${n8n}: ${results.numPassedTests} passed, ${failed} failed`);
	// A failed test may leave something open that would keep the process running.
	process.exit(failed > 0 || results.numPassedTests === 0 ? 1 : 0);
}

main().catch(exitWith);
