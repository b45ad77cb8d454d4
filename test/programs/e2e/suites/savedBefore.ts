import type { IPinData } from 'n8n-workflow';
import { given } from '../../../rules/run/saved/given';
import { inOrder } from '../../../rules/run/saved/inOrder';
import { readSaved } from '../../../rules/run/saved/read';
import { timeless } from '../../../rules/run/saved/timeless';
import { saveWorkflow, withCredentials } from '../../n8n/workspace';
import { Editor } from '../editor';
import type { World } from '../world';

/** A workflow from before the node had a second version, opened and run by mouse. */
export function savedBeforeSuite(opened: () => World): void {
	const saved = readSaved('everyday');
	let editor: Editor;
	beforeAll(async () => {
		const { rest, login, simulator, credential } = opened();
		simulator.reset('workspace');
		given['everyday']?.(simulator);
		editor = await Editor.open({ url: rest.url, login });
		const [items = []] = saved.others[saved.start]?.[0] ?? [];
		const pinData: IPinData = { [saved.start]: items.filter((item) => typeof item !== 'number') };
		const workflow = { ...saved.workflow, pinData };
		await editor.openWorkflow((await saveWorkflow(rest, withCredentials(workflow, [credential]))).id);
	});
	afterAll(async () => await editor?.close());

	it('opens without a warning', async () => {
		await editor.page.getByTestId('zoom-to-fit').click();
		await editor.screenshot('saved-before');
		expect(await editor.node().count()).toBe(saved.workflow.nodes.length);
		expect(await editor.page.getByTestId('node-issues').count()).toBe(0);
	});

	it.each([
		['Close With a Message', 'body', 'Good bye'],
		['Change the Ticket', 'ticket_state_id', ''],
		['Search Conversations', 'sort_order', 'Ascending'],
	])('%s has its values where they were', async (node, parameter, value) => {
		await editor.openNode(node);
		const input = editor.parameter(parameter).locator('input, textarea').first();
		await input.waitFor();
		if (value !== '') expect(await input.inputValue()).toBe(value);
		// In the form of a new node it would stand in the open as well.
		expect(await editor.parameter(parameter).count()).toBe(1);
		await editor.screenshot(`saved-before ${node}`);
		await editor.closeNode();
	});

	it('runs, and sends what it sent', async () => {
		const { simulator } = opened();
		// The form has read its lists.
		simulator.requests.length = 0;
		await editor.page.getByTestId('execute-workflow-button').first().click();
		await editor.node('Close With a Message').getByTestId('canvas-node-status-success').waitFor({ timeout: 60_000 });
		await editor.node('Search Tickets').getByTestId('canvas-node-status-success').waitFor();
		const requests = simulator.requests.map(({ body, method, url }) => ({
			to: `${method} ${url}`,
			...(body !== undefined && { body }),
		}));
		expect(inOrder(timeless(requests, simulator.url))).toEqual(inOrder(saved.gave.requests));
	});
}
