import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { runWorkflow, TestCredentialsHelper, type RunResult } from '../../harness';
import { builtPackage, CREDENTIAL, newestVersion } from '../../harness/package';
import { Declarative } from './rivals/declarative';
import { bareList, bareLoop, sequential } from './rivals/programmatic';
import { answerWith } from './processes';
import { countsOf, itemsFor, parametersFor, WIDTH, type Measured, type Task } from './task';

const built = builtPackage();
const helper = new TestCredentialsHelper({ [CREDENTIAL]: new built.IntercomAccessTokenApi() });

const nodeFor = ({ contender, rateLimit, work }: Task, baseUrl: string): INodeType => {
	switch (contender) {
		case 'bare':
			return work === 'list' ? bareList(baseUrl) : bareLoop(baseUrl, WIDTH, rateLimit);
		case 'declarative':
			return new Declarative(baseUrl);
		case 'ours':
			return new built.Intercom();
		case 'sequential':
			return sequential(baseUrl);
	}
};

const RIVAL: INodeParameters = { id: '={{ $json.id }}', email: '={{ $json.email }}', name: '={{ $json.name }}' };

/** As in n8n, a node is made once. */
let node: INodeType | undefined;

/** Runs a task; `credential` names the pace that our node keeps. */
async function run(task: Task, where: Where, credential: string): Promise<RunResult> {
	const { url, token } = where;
	const type = `bench.${task.contender}`;
	node ??= nodeFor(task, url);
	return await runWorkflow({
		nodeTypes: { [type]: node },
		type,
		helper,
		credentials: await helper.save(credential, CREDENTIAL, { accessToken: token, region: 'custom', baseUrl: url }),
		parameters: task.contender === 'ours' ? parametersFor(task) : { ...RIVAL, work: task.work, limit: task.limit ?? 0 },
		node: { typeVersion: newestVersion(node), onError: 'continueRegularOutput' },
		items: itemsFor(task, credential),
	});
}

interface Where {
	url: string;
	token: string;
}
const WARM_UP = 200;
const WARM_UP_ROWS = 450;

/** The size of the output as JSON, and how long it takes to read that. */
function jsonOf({ output }: RunResult): Pick<Measured, 'parseMs' | 'payload'> {
	const texts = output.flat().map(({ json }) => JSON.stringify(json));
	const started = performance.now();
	for (const text of texts) JSON.parse(text);
	const parseMs = performance.now() - started;
	return { parseMs, payload: texts.reduce((size, text) => size + Buffer.byteLength(text), 0) };
}

answerWith({
	/** Lets the code get warm: compiled, and its modules loaded. */
	async warmUp({ task, where }: { task: Task; where: Where }) {
		const small = {
			...task,
			items: Math.min(task.items, WARM_UP),
			...(task.work === 'list' && { limit: WARM_UP_ROWS }),
		};
		delete small.badRows;
		for (let runs = task.warmUps ?? 1; runs > 0; runs--) {
			const { failed } = countsOf(await run(small, where, 'warm'), small);
			if (failed > 0) throw new Error(`${failed} items of the warm-up failed`);
		}
	},
	async run({ task, where }: { task: Task; where: Where }): Promise<Measured> {
		globalThis.gc?.();
		const before = process.memoryUsage().rss;
		const windowMs = task.rateLimit?.windowMs;
		if (windowMs !== undefined) await pause(windowMs - (Date.now() % windowMs));
		const delays = monitorEventLoopDelay({ resolution: 1 });
		delays.enable();
		const cpu = process.cpuUsage();
		const started = performance.now();
		const result = await run(task, where, 'measured');
		const ms = performance.now() - started;
		const { user, system } = process.cpuUsage(cpu);
		delays.disable();
		const growth = process.resourceUsage().maxRSS * 1_024 - before;
		const standstillMs = delays.max / 1e6;
		return { ms, cpuMs: (user + system) / 1_000, growth, standstillMs, ...countsOf(result, task), ...jsonOf(result) };
	},
});
