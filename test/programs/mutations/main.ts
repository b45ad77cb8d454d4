import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../n8n/folders';
import { writeFaults, type Mutant } from './mutants';
import { Plan } from './plan';
import { inWorkers } from './pool';
import { fileReport, isEquivalent, jsonReport, roomReport, staleEquivalents, weakRooms, type Outcome } from './report';
import { roomOf, TESTS_OF_ROOM } from './rooms';

const root = projectFolder();
const engine = join(root, 'nodes/Intercom/engine');

const filesIn = (path: string): string[] =>
	statSync(path).isFile()
		? [path]
		: readdirSync(path, { recursive: true, encoding: 'utf8' })
				.map((name) => join(path, name))
				.filter((name) => name.endsWith('.ts'));

const { values: options } = parseArgs({
	options: {
		only: { type: 'string', default: '' },
		json: { type: 'boolean', default: false },
		every: { type: 'string', default: '1' },
		workers: { type: 'string', default: '3' },
	},
});
const workers = Math.max(Number(options.workers) || 1, 1);
/** Of every so many faults one is tried: a sample is sooner done. */
const every = Math.max(Number(options.every) || 1, 1);

/** The faults of all files that were asked for, file by file. Rooms that are held to a share come first. */
function mutantsByFile(): Map<string, Mutant[]> {
	const rooms = Object.keys(TESTS_OF_ROOM);
	const names = filesIn(engine)
		.map((path) =>
			path
				.slice(engine.length + 1)
				.split(sep)
				.join('/'),
		)
		.filter((name) => name.includes(options.only) && rooms.includes(roomOf(name)))
		.sort((a, b) => rooms.indexOf(roomOf(a)) - rooms.indexOf(roomOf(b)) || a.localeCompare(b));
	return new Map(names.map((name) => [name, writeFaults(name, readFileSync(join(engine, name), 'utf8')).mutants]));
}

/** Runs all tests of some rooms without a fault, to see what each of them meets. */
async function watchTests(rooms: readonly string[]): Promise<Plan> {
	const folders = [...new Set(rooms.flatMap((room) => TESTS_OF_ROOM[room] ?? []))];
	const paths = folders.flatMap((folder) => filesIn(join(root, folder))).filter((path) => path.endsWith('.test.ts'));
	const plan = new Plan();
	await inWorkers([...new Set(paths)], workers, async (path, run) => {
		const results = await run({ files: [{ path }] }, 60_000);
		if (typeof results === 'string') return void process.stderr.write(`Left out: ${path} ${results}\n`);
		for (const result of results) {
			plan.add(result);
			// It would seem to find every fault.
			for (const { failed, name } of result.tests)
				if (failed) process.stderr.write(`Left out, as it fails without any fault: ${path} (${name})\n`);
		}
	});
	return plan;
}

/** Tries all faults, and reports each file as soon as its last fault was tried. */
async function tryAll(plan: Plan, files: ReadonlyMap<string, Mutant[]>): Promise<Outcome[]> {
	const outcomes = new Map<string, Outcome[]>();
	const counted = [...files.values()].flat().filter((mutant) => mutant.number % every === 0 && !isEquivalent(mutant));
	await inWorkers(counted, workers, async (mutant, run) => {
		const { files: tests, ms } = plan.testsFor(mutant);
		const results = tests.length > 0 ? await run({ mutant, files: tests }, ms) : [];
		const finder = typeof results === 'string' ? undefined : results.find(({ failed }) => failed !== undefined);
		if (finder) plan.found(mutant, finder.path);
		const foundBy = typeof results === 'string' ? results : finder?.failed;
		const ofFile = [...(outcomes.get(mutant.file) ?? []), { mutant, foundBy, wasMet: tests.length > 0 }];
		outcomes.set(mutant.file, ofFile);
		if (ofFile.length < counted.filter(({ file }) => file === mutant.file).length) return;
		ofFile.sort((a, b) => a.mutant.line - b.mutant.line);
		process.stdout.write(fileReport(mutant.file, ofFile));
	});
	return [...outcomes.values()].flat();
}

async function main(): Promise<number> {
	const files = mutantsByFile();
	const stale = staleEquivalents([...files.values()].flat());
	for (const one of stale) process.stderr.write(`No such fault any more: ${one}\n`);
	const plan = await watchTests([...new Set([...files.keys()].map(roomOf))]);
	const outcomes = await tryAll(plan, files);
	process.stdout.write(`\n${roomReport(outcomes)}`);
	if (options.json) process.stdout.write(jsonReport(outcomes));
	return stale.length > 0 || outcomes.length === 0 || weakRooms(outcomes).length > 0 ? 1 : 0;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(2);
	},
);
