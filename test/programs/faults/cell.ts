import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NodeApiError } from 'n8n-workflow';
import { startSimulator } from '../../simulator';
import type { OutputCapture } from './outputCapture';
import type { startForeignHost } from './foreignHost';
import { Gate } from './gate';
import { judge } from './judge';
import { tokenIn } from './judge/token';
import { BuiltNode } from './node';
import { matchingRequests } from './rows/kit';
import type { Column, Finding, Outcome, Ran, Row, Scene, Stage, Allowances } from './types';

/** What all cells share. */
export interface Surroundings {
	output: OutputCapture;
	foreignHost: Awaited<ReturnType<typeof startForeignHost>>;
}

/** One cell, and whether its run goes on after an error. */
export interface Task {
	id: number;
	column: Column;
	row: Row;
	outcome: Outcome;
	continueOnError: boolean;
}

/** Longer than a slow machine takes to end a run, and shorter than any wait for an answer that does not come. */
const MAX_END_MS = 50_000;
/** Milliseconds to watch for late requests: longer than the node ever waits. */
const WATCH_MS = { 'cancelled while it waits': 4_500, other: 1_500 };

async function execute(
	built: BuiltNode,
	{ items, parameters }: Scene,
	{ continueOnError }: Task,
	options: object,
	stop: AbortController,
): Promise<Ran> {
	const settings = {
		abortSignal: stop.signal,
		...(continueOnError && { node: { onError: 'continueRegularOutput' as const } }),
	};
	const own = { parallelItems: 20, ...options };
	const result = await built.run({ ...parameters, options: own }, items, settings);
	const { canceled, error, hints, output, run } = result;
	const shown = error as NodeApiError | undefined;
	return {
		items: output.flat(),
		canceled,
		...(shown && {
			error: {
				message: shown.message,
				description: shown.description ?? '',
				item: shown.context?.['itemIndex'] as number | undefined,
				status: shown.httpCode ?? undefined,
			},
		}),
		seen: { error, hints, output, run },
	};
}

/** Cancels the execution once the struck request has arrived; with `waits`, once it was answered. */
async function cancelWhenStruck(stage: Stage, stop: AbortController, waits: boolean): Promise<Finding[]> {
	const struck = () => matchingRequests(stage)[stage.target.skip];
	for (let waited = 0; !struck() || (waits && struck()?.status === undefined); waited += 10) {
		if (waited > 15_000) return [{ harm: 'wrong', words: 'the request that was to be cancelled never came' }];
		await pause(10);
	}
	// Requests that were sent before the cancellation may still arrive: wait until there are no more.
	for (let met = -1; met !== stage.simulator.requests.length; await pause(100)) met = stage.simulator.requests.length;
	stop.abort();
	return [];
}

async function perform(built: BuiltNode, stage: Stage, task: Task, parallel: boolean): Promise<[Ran, Finding[]]> {
	const { scene } = stage;
	if (scene.inEditor) return [await scene.inEditor(built), []];
	const stop = new AbortController();
	const run = execute(built, scene, task, parallel ? {} : { parallelItems: 1 }, stop);
	if (!task.row.cancels) return [await run, []];
	const waits = task.row.name === 'cancelled while it waits';
	const findings = await cancelWhenStruck(stage, stop, waits);
	// What is under way then may still arrive.
	const [begun, at] = [stage.gate.begun, Date.now()];
	const ran = await run;
	if (Date.now() - at > MAX_END_MS)
		findings.push({ harm: 'wrong', words: `it ended ${Date.now() - at} ms after it was cancelled` });
	await pause(waits ? WATCH_MS['cancelled while it waits'] : WATCH_MS.other);
	const later = stage.gate.begun - begun;
	if (later > 0) findings.push({ harm: 'wrong', words: `${later} requests were sent after it was cancelled` });
	return [ran, findings];
}

/** Runs a cell against a simulator of its own, and gives everything that is wrong. */
export async function runCell(task: Task, { output, foreignHost }: Surroundings): Promise<Finding[]> {
	const { column, continueOnError, id, outcome, row } = task;
	const token = `canary-${id}-${randomBytes(8).toString('hex')}`;
	const simulator = await startSimulator({ token, ...(row.clock !== undefined && { clockOffsetMs: row.clock }) });
	const gate = new Gate(Number(new URL(simulator.url).port));
	try {
		await gate.open();
		const scene = column.prepare(simulator);
		const parallel = scene.parallel !== undefined && !row.serial && !row.cancels;
		const target = parallel && scene.parallel ? scene.parallel : scene.serial;
		const allowed: Allowances = { optional: new Set<string>(), loose: false };
		const foreignUrl = `${foreignHost.url}/${id}`;
		const stage: Stage = { simulator, gate, scene, target, allowed, foreignUrl, kind: column.kind };
		const after = row.strike(stage);
		scene.prepareAnswers?.();
		const [ran, findings] = await perform(await BuiltNode.load(`cell ${id}`, gate.url, token), stage, task, parallel);
		const foreignRequests = foreignHost.requestsUnder(`/${id}/`);
		if (foreignRequests.length !== (allowed.foreignFile ? 1 : 0))
			findings.push({ harm: 'wrong', words: `another host was asked ${foreignRequests.length} times` });
		return [
			...findings,
			...(after?.() ?? []),
			...judge({
				scene,
				says: column.says?.[row.name] ?? row.says,
				row,
				outcome,
				allowed,
				parallel,
				continueOnError,
				ran,
			}),
			...tokenIn(simulator, { output, seen: ran.seen, foreignRequests }),
		];
	} finally {
		gate.close();
		await simulator.close();
	}
}
