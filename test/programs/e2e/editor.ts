import { join } from 'node:path';
import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';
import { browserPath } from './chromium';
import type { Login } from '../n8n/rest';

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export interface EditorOptions {
	url: string;
	login: Login;
	colorScheme?: 'dark' | 'light';
}

/** n8n's editor in a real browser, used by mouse and keyboard. */
export class Editor {
	private constructor(
		private readonly browser: Browser,
		readonly page: Page,
		private readonly url: string,
	) {}

	/** Opens a browser and signs in. */
	static async open({ url, login, colorScheme = 'light' }: EditorOptions): Promise<Editor> {
		selectors.setTestIdAttribute('data-test-id');
		const browser = await chromium.launch({ executablePath: browserPath(), args: QUIET });
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme });
		context.setDefaultTimeout(20_000);
		const page = await context.newPage();
		await page.goto(`${url}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(login.email);
		await page.locator('input[name="password"]').fill(login.password);
		await page.getByTestId('form-submit-button').click();
		await page.waitForURL((now) => !now.pathname.includes('signin'));
		return new Editor(browser, page, url);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	/** Saves a picture of the page. */
	async screenshot(name: string): Promise<void> {
		const folder = process.env['E2E_SCREENSHOTS'];
		// Waits for animations to end.
		await this.page.waitForTimeout(400);
		if (folder !== undefined) await this.page.screenshot({ path: join(folder, `${name}.png`) });
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.node().first().waitFor();
	}

	/** A node on the canvas, by its name; all of them without one. */
	node(name?: string): Locator {
		const nodes = this.page.getByTestId('canvas-node');
		return name === undefined ? nodes : nodes.and(this.page.locator(`[data-node-name="${name}"]`));
	}

	async openNode(name: string): Promise<void> {
		await this.node(name).dblclick();
		await this.page.getByTestId('ndv').waitFor();
	}

	async closeNode(): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
		await this.page.getByTestId('ndv').waitFor({ state: 'hidden' });
	}

	/** The inputs of a parameter in the open node: several where it is in a list. */
	parameter(name: string): Locator {
		// Text boxes have the same test ID as parameters that are named "field".
		return this.page.locator(`div[data-test-id="parameter-input-${name}"]`).filter({ visible: true });
	}

	/** Opens a menu by a click and chooses one of its entries. */
	private async pick(menu: Locator, entry: string): Promise<void> {
		// The menu before this one fades out.
		await this.page.locator('.el-select-dropdown__item').filter({ visible: true }).first().waitFor({ state: 'hidden' });
		const wanted = this.option(entry);
		// A list that is still being loaded does not open.
		for (let tries = 0; tries < 5 && !(await wanted.isVisible()); tries++) {
			await menu.click();
			await wanted.waitFor({ timeout: 2_000 }).catch(() => undefined);
		}
		await wanted.click();
	}

	/** Chooses an entry of a dropdown; `row` counts from 0 where there are several of that name. */
	async choose(parameter: string, entry: string, row = 0): Promise<void> {
		await this.pick(this.parameter(parameter).nth(row), entry);
	}

	/** An entry of the menu that is open. */
	option(entry: string): Locator {
		return this.page
			.locator('[data-test-id="parameter-input-item"], [role="option"], [role="menuitem"], .el-select-dropdown__item')
			.filter({ visible: true, has: this.page.getByText(entry, { exact: true }) })
			.first();
	}

	/** Adds something from the menu of an "Add …" button. */
	async add(button: string, entry: string): Promise<void> {
		await this.pick(this.page.getByPlaceholder(button, { exact: true }), entry);
	}

	/** Types into a text parameter; `row` counts from 0 where there are several of that name. */
	async type(parameter: string, text: string, row = 0): Promise<void> {
		await this.parameter(parameter).nth(row).locator('input, textarea').first().fill(text);
	}

	/** Executes the open node and waits until it has put out something. */
	async executeStep(): Promise<void> {
		// The editor stores typed text with a delay.
		await this.page.waitForTimeout(600);
		await this.page.getByTestId('node-execute-button').click();
		await this.output
			.getByTestId('node-run-info')
			.or(this.output.getByTestId('node-error-view'))
			.or(this.output.getByText('Error details'))
			.first()
			.waitFor();
	}

	get output(): Locator {
		return this.page.getByTestId('output-panel');
	}

	/** What the output panel shows in one of its views. */
	async outputAs(view: 'json' | 'schema' | 'table'): Promise<string> {
		await this.output.getByTestId(`radio-button-${view}`).click();
		await this.page.waitForTimeout(300);
		return await this.output.innerText();
	}
}
