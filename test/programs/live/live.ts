import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../n8n/folders';
import { removeLeftovers, type Removed } from './cleanup/remove';
import { NOT_DELETABLE } from './cleanup/kinds';
import type { Exchange } from './gateway/exchange';
import { Gateway } from './gateway/gateway';
import { Journal } from './gateway/journal';
import { ReadingKeeper, WritingKeeper } from './gateway/keeper';
import { RunNames } from './gateway/names';
import { Pacer } from './gateway/pacer';
import { checkWorkspace, identify, type Identity } from './identity';
import { runJourneys } from './journeys/run';
import { Own } from './journeys/step';
import { judgeRead, judgeStep } from './judge';
import { LEFT_OUT } from './journeys/leftOut';
import type { Options } from './options';
import { ProbeDesk } from './probes/probe';
import { runProbes } from './probes/run';
import { readAll } from './reads/run';
import type { Reference } from './reference';
import { knownWords } from './report/known';
import { isBroken, type Report } from './report/types';
import { writeReport } from './report/write';
import { Target } from './target';

/** How many records of a kind are looked at. */
const SAMPLES = 3;
const JOURNAL = 'live-leftovers.json';

/** What a run needs beside its options. */
export interface Surroundings {
	/** Hears of the progress, in words without anything of the workspace. */
	say: (line: string) => void;
	/** What the simulator gives. */
	reference: () => Promise<Reference>;
	/** How long to wait before looking again for what is not listed yet. */
	lookAgainMs?: number;
}

const limitOf = (exchanges: readonly Exchange[]): string => {
	const [limit = NaN] = exchanges.map(({ headers }) => Number(headers['x-ratelimit-limit'])).filter((one) => one > 0);
	return Number.isNaN(limit) ? 'no limit told' : `a limit of ${limit} in a window`;
};

const versionOf = (): string =>
	(JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as { version: string }).version;

/** Removes what is left, and says how many records. */
async function cleanUp(
	{ gateway }: Target,
	{ journal, keeper }: { journal: Journal; keeper: WritingKeeper },
	{ lookAgainMs, say }: Surroundings,
): Promise<Removed> {
	const done = await removeLeftovers(gateway, { journal, keeper, ...(lookAgainMs !== undefined && { lookAgainMs }) });
	const count = done.removed.reduce((sum, one) => sum + one.count, 0);
	if (count > 0) say(`removed ${count} records`);
	return done;
}

interface Run {
	target: Target;
	options: Options;
	identity: Identity;
	surroundings: Surroundings;
}

/** Reads everything, takes the round trips and asks the questions. */
async function examine({ identity, options, surroundings, target }: Run, names: RunNames) {
	const { reference, say } = surroundings;
	const { pool, reads } = await readAll(target, {
		samples: SAMPLES,
		said: ({ key, nothing }) => say(`read ${key}${nothing === undefined ? '' : ': nothing to read'}`),
	});
	const own = () => new Own(names, pool, identity.me);
	const taken = options.write ? await runJourneys(target, own, ({ operation }) => say(`round trip ${operation}`)) : [];
	const desk = new ProbeDesk(target.gateway, pool, names, identity.me);
	const probes = await runProbes(desk, {
		writes: options.write,
		said: ({ probe, verdict }) => say(`probe ${probe}: ${verdict}`),
	});
	say('the same on the simulator');
	const expected = await reference();
	const steps = taken.map((one) => judgeStep(one, expected.steps.get(one.step)));
	return {
		reads: reads.map((read) => judgeRead(read, expected.reads.get(read.key))),
		roundTrips: options.write ? [...steps, ...LEFT_OUT] : [],
		probes,
	};
}

async function reportOn(run: Run, keeper: ReadingKeeper | WritingKeeper, journal: Journal, names: RunNames) {
	const { options, surroundings, target } = run;
	const isWriting = keeper instanceof WritingKeeper;
	const earlier = isWriting ? await cleanUp(target, { journal, keeper }, surroundings) : undefined;
	let own: Removed | undefined;
	let found: Awaited<ReturnType<typeof examine>>;
	try {
		found = await examine(run, names);
	} finally {
		// Whatever went wrong, what was made goes away; a program that is killed leaves it to the next run.
		if (isWriting) own = await cleanUp(target, { journal, keeper }, surroundings);
	}
	const { exchanges } = target.gateway;
	const report: Report = {
		program: 'n8n-nodes-intercom live',
		package: versionOf(),
		date: new Date().toISOString().slice(0, 10),
		target: options.target,
		writes: options.write,
		requests: exchanges.length,
		limit: limitOf(exchanges),
		...found,
		removed: [...(earlier?.removed ?? []), ...(own?.removed ?? [])],
		remains: [...(earlier?.remains ?? []), ...(own?.remains ?? []), ...(options.write ? NOT_DELETABLE : [])],
	};
	return report;
}

/** Does all that a run does, and gives the report. Throws a `UsageProblem` before anything is written. */
export async function runLive(
	options: Options,
	surroundings: Surroundings,
): Promise<{ report: Report; exitCode: number }> {
	const { folder, token, upstream, write } = options;
	const names = new RunNames();
	const journalFile = join(folder, JOURNAL);
	const asking = await Gateway.open({ upstream, token, pacer: new Pacer(), keeper: new ReadingKeeper() });
	const identity = await identify(asking).finally(async () => await asking.close());
	checkWorkspace(options, identity);
	const journal = new Journal(journalFile, identity.workspace);
	const keeper = write ? new WritingKeeper(journal, names) : new ReadingKeeper();
	const target = await Target.open({ upstream, token, pacer: new Pacer(), keeper });
	try {
		const report = await reportOn({ target, options, identity, surroundings }, keeper, journal, names);
		const { exchanges } = target.gateway;
		const files = writeReport(report, { exchanges, folder, known: knownWords(exchanges), token });
		surroundings.say(`reports: ${files.markdown}, ${files.json}`);
		return { report, exitCode: [...report.reads, ...report.roundTrips].some(isBroken) ? 1 : 0 };
	} finally {
		await target.close();
	}
}
