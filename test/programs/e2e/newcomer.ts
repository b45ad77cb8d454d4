import type { Locator, Page } from 'playwright-core';
import { Editor } from './editor';
import type { World } from './world';

/** The node of this package in the list of nodes: the built-in one has another description. */
const OWN = 'Starts the workflow when something happens';

/** Runs in the page and counts what a hand does: each press of the mouse, and each field that is typed into. */
const COUNT_ACTIONS = `{
	let last;
	const within = (one, other) => one instanceof Node && other instanceof Node && (one.contains(other) || other.contains(one));
	const count = ({ isTrusted, target, type }) => {
		if (!isTrusted || (type === 'input' && within(last, target))) return;
		last = target;
		const { dataset } = document.documentElement;
		dataset.actions = String(Number(dataset.actions ?? 0) + 1);
	};
	addEventListener('mousedown', count, true);
	addEventListener('input', count, true);
}`;

/** Somebody who has never seen the node, with a mouse and a keyboard. */
export class Newcomer {
	private constructor(
		readonly editor: Editor,
		readonly page: Page,
	) {}

	/** Begins to count at the next page that is opened. */
	static async at(editor: Editor): Promise<Newcomer> {
		// Smaller pictures, for the documentation.
		await editor.page.setViewportSize({ width: 1280, height: 720 });
		await editor.page.addInitScript(COUNT_ACTIONS);
		return new Newcomer(editor, editor.page);
	}

	/** Clicks and fields that were typed into since the page was opened. */
	async actions(): Promise<number> {
		return Number(await this.page.locator('html').getAttribute('data-actions'));
	}

	/** Adds a node behind the last one, by the plus on the canvas and the list of actions, and leaves it open. */
	async addAction(action: string): Promise<void> {
		const { page } = this;
		await page.getByTestId('canvas-handle-plus').last().click();
		await page.getByTestId('node-creator-search-bar').fill('intercom');
		await page.getByTestId('item-iterator-item').filter({ hasText: OWN }).click();
		const entry = page.getByTestId('item-iterator-item').filter({ has: page.getByText(action, { exact: true }) });
		await page.getByTestId('item-iterator-item').filter({ hasText: 'contact' }).first().waitFor();
		// The list draws what fits: the rest appears as it is scrolled.
		for (let tries = 0; tries < 60 && !(await entry.first().isVisible()); tries++) {
			await page.getByTestId('item-iterator-item').last().scrollIntoViewIfNeeded();
			await page.waitForTimeout(100);
		}
		await entry.first().click();
		await page.getByTestId('ndv').waitFor();
	}

	/** Runs the nodes before the open one, so that their fields stand in the input. */
	async readInput(field: string): Promise<void> {
		await this.page.getByTestId('execute-previous-node').first().click();
		await this.pill(field).waitFor();
		await this.dismissToasts();
	}

	/** Closes the messages in the corner, which cover buttons. */
	async dismissToasts(): Promise<void> {
		const close = this.page.locator('.el-notification__closeBtn');
		// They come a moment after what they are about.
		await close
			.first()
			.waitFor({ timeout: 2_000 })
			.catch(() => undefined);
		for (let left = await close.count(); left > 0; left--)
			await close
				.first()
				.click({ timeout: 2_000 })
				.catch(() => {});
	}

	/** A field of the input. */
	private pill(field: string): Locator {
		return this.page.getByTestId('ndv-input-panel').locator(`[data-target="mappable"][data-name="${field}"]`).first();
	}

	/** Drags a field of the input onto a parameter, which then has an expression. */
	async drag(field: string, parameter: Locator): Promise<void> {
		const { mouse } = this.page;
		const expression = parameter.getByText(field).first();
		for (let tries = 0; tries < 4 && !(await expression.isVisible()); tries++) {
			// A menu that was just used fades out, and the form moves as lists arrive.
			await this.page.waitForTimeout(400);
			await parameter.scrollIntoViewIfNeeded();
			const [from, to] = [await this.pill(field).boundingBox(), await parameter.boundingBox()];
			if (!from || !to) throw new Error(`${field} or its parameter cannot be seen`);
			await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
			await mouse.down();
			await mouse.move(from.x + 60, from.y + 20, { steps: 4 });
			await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
			await this.page.waitForTimeout(150);
			await mouse.up();
			await expression.waitFor({ timeout: 2_000 }).catch(() => undefined);
		}
		await expression.waitFor();
	}

	/** Chooses a record in a picker, by a part of its name. On a busy machine the form may close the list again. */
	async pickRecord(parameter: string, search: string): Promise<void> {
		const { page } = this;
		const wanted = page.getByTestId('rlc-item').filter({ hasText: search }).first();
		const field = page.locator('input[data-test-id="rlc-search"], [data-test-id="rlc-search"] input');
		for (let tries = 0; tries < 3 && !(await wanted.isVisible()); tries++) {
			await this.editor.parameter(parameter).getByTestId('rlc-input').first().click();
			if (await field.isVisible()) await field.fill(search);
			await wanted.waitFor({ timeout: 6_000 }).catch(() => undefined);
		}
		await wanted.click();
	}

	/** Runs the open node and gives what its output shows. */
	async run(): Promise<string> {
		await this.editor.executeStep();
		await this.dismissToasts();
		return await this.editor.output.innerText();
	}
}

/** A newcomer in an editor of their own for the tests of a `describe`; the playground is as new before each of them. */
export function useNewcomer(opened: () => World): () => Newcomer {
	let editor: Editor;
	let newcomer: Newcomer;
	beforeAll(async () => {
		const { rest, login } = opened();
		editor = await Editor.open({ url: rest.url, login });
		newcomer = await Newcomer.at(editor);
	});
	beforeEach(() => opened().simulator.reset('playground'));
	afterEach(async () => {
		const { currentTestName = 'test' } = expect.getState();
		await editor.screenshot(`after ${currentTestName.replace(/^.*A newcomer /, '').replace(/[^\w ]/g, '')}`);
	});
	afterAll(async () => await editor?.close());
	return () => newcomer;
}
