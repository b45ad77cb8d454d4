import { execute, type Execution } from '../../n8n/execution';
import { keepCredential, saveWorkflow, withCredentials } from '../../n8n/workspace';
import { exampleFiles, readExample } from '../../start/examples';
import { checkTools } from '../agent';
import { stories } from '../examples';
import { credentialFor, decisions, script } from '../examples/answer-with-ai';
import { startModel, type Model, type Talk } from '../model';
import type { World } from '../world';
import { startedExamplesSuite } from './startedExamples';

/** Every workflow in examples/, run in n8n, and what Intercom holds afterwards. */
export function examplesSuite(opened: () => World): void {
	let model: Model;
	let talks: Talk[] = [];
	beforeAll(async () => {
		model = await startModel(script);
	});
	afterAll(async () => await model.close());

	it('is told by a story, each of them', () => {
		expect(stories.map(({ file }) => file).sort()).toEqual(exampleFiles().sort());
		expect(stories.length).toBeGreaterThanOrEqual(8);
	});

	it.each(stories.map((story) => [story.file, story.title, story] as const))('%s: %s', async (file, _title, story) => {
		const { credential, files, internet, rest, simulator } = opened();
		simulator.reset('workspace');
		const openAi = await keepCredential(rest, credentialFor(model));
		const workflow = await saveWorkflow(rest, withCredentials(readExample(file), [credential, openAi]));
		await story.prepare?.(simulator);
		const runs: Execution[] = [];
		for (const start of [story.start].flat()) {
			const [run] = await Promise.all([execute(rest, workflow, start), story.meanwhile?.(simulator)]);
			expect({ status: run.status, error: run.error?.message }).toEqual({ status: 'success', error: undefined });
			expect(run.raw).not.toContain(simulator.token);
			runs.push(run);
		}
		const output = (node: string) => runs.flatMap(({ items }) => items(node).map(({ json }) => json));
		await story.check(simulator, output, { files, crm: internet.crm });
		if (model.talks.length > 0) talks = [...model.talks];
		model.reset();
	});

	describe('when Intercom starts it', () => startedExamplesSuite(opened));

	it('offers the agent tools that a model understands, and nothing else to decide', () => {
		checkTools(talks, decisions);
	});
}
