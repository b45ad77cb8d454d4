import { execute } from '../../n8n/execution';
import { saveWorkflow, withCredentials, workflowNames, type SavedWorkflow } from '../../n8n/workspace';
import { exampleFiles, importExamples, readExample } from '../../start/examples';
import { saveTestWorkflow, TRIGGER } from '../testWorkflow';
import type { World } from '../world';

/** What stays when n8n is ended and started again. */
export function restartSuite(opened: () => World): void {
	const kept = ({ name, nodes, connections, settings }: SavedWorkflow) => ({ name, nodes, connections, settings });

	it('follows more workflows than one page lists, so that no example is imported twice', async () => {
		const { rest, credential } = opened();
		for (let saved = 0; saved < 210; saved++) await saveTestWorkflow(opened(), []);
		await importExamples(rest, credential);
		const before = await workflowNames(rest);
		await importExamples(rest, credential);
		expect(before.length).toBeGreaterThan(210);
		expect((await workflowNames(rest)).length).toBe(before.length);
		for (const file of exampleFiles()) expect(before).toContain(readExample(file).name);
	});

	it('leaves every saved workflow as it was, and the node in place', async () => {
		const { rest, credential } = opened();
		const before: SavedWorkflow[] = [];
		for (const file of exampleFiles()) {
			before.push(await saveWorkflow(rest, withCredentials(readExample(file), [credential])));
		}
		expect(before.length).toBeGreaterThanOrEqual(8);
		const reads = await saveTestWorkflow(opened(), [
			{ name: 'Intercom', parameters: { resource: 'admin', operation: 'getCurrent' } },
		]);
		await opened().restart();
		for (const workflow of before) {
			const after = await opened().rest.get<SavedWorkflow>(`/rest/workflows/${workflow.id}`);
			expect(kept(after)).toEqual(kept(workflow));
		}
		const { status, items } = await execute(opened().rest, reads, TRIGGER);
		expect(status).toBe('success');
		expect(items('Intercom')).toHaveLength(1);
	});
}
