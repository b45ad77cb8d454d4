import { saveWorkflow, TRIGGER_TYPE, withCredentials, type SavedCredential } from '../../n8n/workspace';
import { rowOf } from '../../n8n/row';
import { Editor } from '../editor';
import { appCredential, TRIGGER_NODE } from '../listener';
import type { World } from '../world';

/** The webhook trigger in n8n's editor, by mouse and keyboard. */
export function triggersEditorSuite(opened: () => World): void {
	let editor: Editor;
	let credential: SavedCredential;
	/** Opens a new workflow that begins with the trigger, and the trigger's form. */
	const openTrigger = async (): Promise<void> => {
		const { rest } = opened();
		const step = { name: TRIGGER_NODE, type: TRIGGER_TYPE, webhookId: 'a0000000-0000-4000-8000-000000000001' };
		const workflow = await saveWorkflow(rest, withCredentials(rowOf('Triggered', [step]), [credential]));
		await editor.openWorkflow(workflow.id);
		await editor.openNode(TRIGGER_NODE);
	};

	beforeAll(async () => {
		const { rest, login } = opened();
		credential = await appCredential(opened());
		editor = await Editor.open({ url: rest.url, login });
	});
	afterEach(async () => {
		const { currentTestName = 'test' } = expect.getState();
		await editor.screenshot(`after ${currentTestName.replace(/^.*in the editor /, '').replace(/[^\w ]/g, '')}`);
	});
	afterAll(async () => await editor?.close());

	it('is offered beside the polling trigger to whoever looks for Intercom', async () => {
		const { page } = editor;
		await page.goto(`${opened().rest.url}/workflow/new`);
		await page.getByTestId('canvas-add-button').first().click();
		await page.getByTestId('node-creator-search-bar').fill('intercom');
		const found = page.getByTestId('item-iterator-item');
		await found.filter({ hasText: 'Starts the workflow when it finds something new in Intercom' }).first().waitFor();
		await editor.screenshot('trigger-nodes-panel');
		await found.filter({ hasText: 'Starts the workflow when something happens in Intercom' }).first().click();
		await page.getByText('On new Intercom event', { exact: true }).click();
		await page.getByTestId('ndv').waitFor();
		await editor.screenshot('trigger-added');
		expect(await page.getByTestId('ndv').innerText()).toContain('Topics');
	});

	it('tells the steps in a notice, and has one address to copy', async () => {
		await openTrigger();
		const { page } = editor;
		const form = page.getByTestId('ndv');
		await form.getByText('Developer Hub').first().waitFor();
		const text = await form.innerText();
		expect(text).toMatch(/client secret/i);
		expect(text).toMatch(/Production URL/);
		await page.getByText('Webhook URLs').first().click();
		await editor.screenshot('trigger-notice');
		const addresses = (await form.innerText()).match(/\/webhook(-test)?\/[\w-]+\/webhook/g) ?? [];
		expect(new Set(addresses).size).toBe(1);
	});

	it('takes topics from a list that names them in words, and says which permission they need', async () => {
		await openTrigger();
		const { page } = editor;
		const topics = editor.parameter('topics');
		await topics.click();
		await page.locator('.el-select-dropdown__item').filter({ visible: true }).first().waitFor();
		await editor.screenshot('trigger-topics');
		await topics.locator('input').first().fill('Ticket: ');
		const entry = page
			.locator('.el-select-dropdown__item')
			.filter({ visible: true, hasText: 'ticket.created' })
			.first();
		await entry.click();
		await page.keyboard.press('Escape');
		await page.getByText('Read tickets').first().waitFor();
		await editor.screenshot('trigger-topic-chosen');
	});

	it('has the client secret in the dialog of its credential, where it is hidden', async () => {
		const { page } = editor;
		await page.goto(`${opened().rest.url}/home/credentials/${credential.id}`);
		const dialog = page.getByTestId('editCredential-modal');
		await dialog.getByText('Client Secret').first().waitFor();
		const secret = dialog.getByTestId('parameter-input-clientSecret').locator('input');
		expect(await secret.getAttribute('type')).toBe('password');
		await secret.fill('another client secret');
		await editor.screenshot('trigger-client-secret');
		await page.getByTestId('credential-save-button').click();
		await dialog.getByText('Connection tested successfully').waitFor();
		credential = await appCredential(opened());
	});
}
