import { saveWorkflow, withCredentials } from '../../n8n/workspace';
import { readExample } from '../../start/examples';
import { stories } from '../examples';
import { saveTestWorkflow } from '../testWorkflow';
import { Editor } from '../editor';
import type { World } from '../world';

/** How the examples and the node look in the editor, in light and in dark. */
export function picturesSuite(opened: () => World): void {
	const editorIn = async (colorScheme: 'dark' | 'light'): Promise<Editor> =>
		await Editor.open({ url: opened().rest.url, login: opened().login, colorScheme });
	let light: Editor;
	beforeAll(async () => {
		light = await editorIn('light');
	});
	afterAll(async () => await light?.close());

	it.each(stories.map(({ file }) => file))(
		'shows the example %s with all of its nodes known and without a warning',
		async (file) => {
			const { rest, credential } = opened();
			const example = readExample(file);
			const { id } = await saveWorkflow(rest, withCredentials(example, [credential]));
			await light.openWorkflow(id);
			const { page } = light;
			await page.getByTestId('zoom-to-fit').click();
			await light.screenshot(`example-${file}`);
			const notes = example.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
			expect(notes.length).toBeGreaterThanOrEqual(1);
			expect(await light.node().count()).toBe(example.nodes.length - notes.length);
			// Those of the chat model are the user's to add.
			const own = page.locator('[data-node-type^="n8n-nodes-intercom."]');
			expect(await own.count()).toBeGreaterThanOrEqual(1);
			expect(await own.getByTestId('node-issues').count()).toBe(0);
		},
	);

	it('shows the dark icon in dark mode', async () => {
		const dark = await editorIn('dark');
		try {
			const name = 'Intercom';
			const reply = { name, parameters: { resource: 'conversation', operation: 'reply' } };
			await dark.openWorkflow((await saveTestWorkflow(opened(), [reply])).id);
			const icon = dark.node(name).locator('img').first();
			expect(await icon.getAttribute('src')).toContain('dark');
			await dark.openNode(name);
			await dark.screenshot('dark-mode');
		} finally {
			await dark.close();
		}
	});
}
