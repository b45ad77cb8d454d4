import type { Mutant } from './mutants';
import { MAX_MUTANT_MS, MAX_TEST_MS, roomOf, TESTS_OF_ROOM } from './rooms';
import type { FileResult, Task } from './worker';

/** A file that is loaded for the first time takes longer, which says nothing of the next times. */
const MAX_LOADING_MS = 400;

interface Test {
	path: string;
	place: number;
	ms: number;
}

/** Which tests meet which faults, as a run without any fault has shown. */
export class Plan {
	private readonly byMutant = new Map<string, Test[]>();
	private readonly byFile = new Map<string, Test[]>();
	private readonly loaded = new Map<string, Test[]>();
	/** How long it takes to load a test file. */
	private readonly loadingMs = new Map<string, number>();
	/** How many faults of a file of the engine a test file has found. */
	private readonly finds = new Map<string, number>();

	add({ path, tests, outside, loadingMs }: FileResult): void {
		this.loadingMs.set(path, Math.min(loadingMs, MAX_LOADING_MS));
		const all = tests.flatMap(({ failed, ms }, place) => (!failed && ms <= MAX_TEST_MS ? [{ path, place, ms }] : []));
		for (const test of all) {
			const met = tests[test.place]?.met ?? [];
			for (const one of met) this.note(this.byMutant, one, [test]);
			for (const file of new Set(met.map((one) => one.split(' ')[0] ?? ''))) this.note(this.byFile, file, [test]);
		}
		for (const one of outside) this.note(this.loaded, one, all);
	}

	private note(map: Map<string, Test[]>, key: string, tests: Test[]): void {
		map.set(key, [...(map.get(key) ?? []), ...tests]);
	}

	/** The tests that may find a fault. One met while modules are loaded, as in a constant, concerns all of a file. */
	testsFor({ file, number }: Mutant): { files: Task['files']; ms: number } {
		const key = `${file} ${number}`;
		const isLoaded = this.loaded.has(key);
		const tests = isLoaded ? (this.byFile.get(file) ?? this.loaded.get(key)) : this.byMutant.get(key);
		const folders = TESTS_OF_ROOM[roomOf(file)] ?? [];
		const near = (tests ?? []).filter(({ path }) => folders.some((folder) => path.includes(folder)));
		const paths = new Map<string, Test[]>();
		for (const test of near) this.note(paths, test.path, [test]);
		const costOf = (path: string, some: readonly Test[]): number =>
			some.reduce((total, { ms }) => total + ms, this.loadingMs.get(path) ?? 0) /
			(1 + (this.finds.get(`${file} ${path}`) ?? 0));
		const sorted = [...paths].sort(([a, ofA], [b, ofB]) => costOf(a, ofA) - costOf(b, ofB));
		return this.cutOff(sorted);
	}

	/** Notes that a test file has found a fault, so that it is asked sooner for the next one. */
	found({ file }: Mutant, path: string): void {
		const key = `${file} ${path}`;
		this.finds.set(key, (this.finds.get(key) ?? 0) + 1);
	}

	/** Keeps the tests inside the time that one fault may take. */
	private cutOff(paths: ReadonlyArray<[path: string, tests: Test[]]>): { files: Task['files']; ms: number } {
		let ms = 0;
		const fits = (more: number): boolean => {
			const isLeft = ms + more <= MAX_MUTANT_MS;
			if (isLeft) ms += more;
			return isLeft;
		};
		const files = paths.flatMap(([path, tests]) => {
			const sorted = [...tests].sort((a, b) => a.ms - b.ms);
			const only = sorted.filter((test) => fits(test.ms)).map(({ place }) => place);
			return only.length > 0 ? [{ path, only }] : [];
		});
		return { files, ms };
	}
}
