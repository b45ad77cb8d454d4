import { readExample, exampleFiles } from '../../start/examples';
import { saveWorkflow, withCredentials, type SavedWorkflow } from '../../n8n/workspace';
import type { World } from '../world';

/** What stays when n8n is ended and started again. */
export function restartSuite(opened: () => World): void {
	const kept = ({ name, nodes, connections, settings }: SavedWorkflow) => ({ name, nodes, connections, settings });

	it('leaves every saved workflow as it was, and the node in place', async () => {
		const { rest, credential } = opened();
		const before: SavedWorkflow[] = [];
		for (const file of exampleFiles()) {
			before.push(await saveWorkflow(rest, withCredentials(readExample(file), [credential])));
		}
		expect(before.length).toBeGreaterThanOrEqual(8);
		await opened().restart();
		for (const workflow of before) {
			const after = await opened().rest.get<SavedWorkflow>(`/rest/workflows/${workflow.id}`);
			expect(kept(after)).toEqual(kept(workflow));
		}
	});
}
