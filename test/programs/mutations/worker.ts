import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runCLI } from 'jest';
import { projectFolder } from '../n8n/folders';
import { Switches, type Course } from './switches';

/** What a worker is asked to do: to run some tests, with one fault or none. */
export interface Task {
	mutant?: { file: string; number: number } | undefined;
	/** A test file, and the places of the tests in it that are run; all where they are missing. */
	files: Array<{ path: string; only?: number[] | undefined }>;
}

/** What came of the tests of one file. */
export type FileResult = Pick<Course, 'tests' | 'failed'> & { path: string; outside: string[]; loadingMs: number };

const root = projectFolder();
const switches = new Switches();
globalThis.__mutations = switches;

/** A test that hangs is noticed sooner than usual. */
const TEST_TIMEOUT_MS = 6_000;
const WATCHED_TIMEOUT_MS = 40_000;

const config = {
	...(createRequire(__filename)(join(root, 'jest.config.js')) as object),
	rootDir: root,
	// The packages are not looked through.
	roots: ['test', 'nodes', 'credentials'].map((folder) => join(root, folder)),
	testEnvironment: join(root, 'test/programs/mutations/environment.ts'),
	transform: {
		'^.+\\.ts$': [
			join(__dirname, 'transformer.js'),
			{ tsconfig: join(root, 'tsconfig.test.json'), diagnostics: false },
		],
	},
	globalSetup: undefined,
	globalTeardown: undefined,
	reporters: [],
};

async function runFile({ path, only }: Task['files'][number], testTimeout: number): Promise<FileResult> {
	switches.takeMet();
	const beganAt = performance.now();
	const course: Course = { switches, only: only && new Set(only), tests: [], outside: new Set() };
	globalThis.__course = course;
	const argv = {
		$0: '',
		_: [path],
		config: JSON.stringify({ ...config, testTimeout }),
		runInBand: true,
		runTestsByPath: true,
		silent: true,
		watchman: false,
	};
	const { results } = await runCLI(argv, [root]);
	const broken = results.testResults.some(({ testExecError }) => testExecError !== undefined);
	const failed = course.failed ?? (broken || results.numFailedTests > 0 ? 'the file as a whole' : undefined);
	const testsMs = course.tests.reduce((sum, { ms }) => sum + ms, 0);
	const loadingMs = performance.now() - beganAt - testsMs;
	return { path, tests: course.tests, failed, outside: [...course.outside], loadingMs };
}

async function run({ files, mutant }: Task): Promise<FileResult[]> {
	switches.turnOn(mutant);
	const results: FileResult[] = [];
	for (const file of files) {
		results.push(await runFile(file, mutant ? TEST_TIMEOUT_MS : WATCHED_TIMEOUT_MS));
		if (mutant && results.at(-1)?.failed !== undefined) break;
	}
	return results;
}

// A promise that a fault leaves behind is not what the tests are asked about.
process.on('unhandledRejection', () => {});
process.on('message', (task: Task) => {
	run(task).then(
		(results) => process.send?.(results),
		(error: unknown) => {
			console.error(error);
			process.exit(1);
		},
	);
});
