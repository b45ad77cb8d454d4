import type { World } from '../world';
import { Editor } from '../editor';
import { blank } from '../blank';

/** The node in n8n's editor, by mouse and keyboard. */
export function editorSuite(opened: () => World): void {
	let editor: Editor;

	beforeAll(async () => {
		const { rest, login } = opened();
		editor = await Editor.open({ url: rest.url, login });
	});

	afterAll(async () => await editor?.close());

	it('explores', async () => {
		const { page } = editor;
		await editor.openWorkflow(await blank(opened(), []));
		console.log(
			await page.locator('[data-node-name]').evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 300))),
		);
		await editor.screenshot('x1');
	});
}
