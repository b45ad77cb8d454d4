import type { Locator } from 'playwright-core';
import type { Editor } from '../e2e/editor';
import type { MainThread, Work } from './mainThread';
import type { Subject } from './subjects';

/** What is measured, in this order. */
export const ACTIONS = ['open', 'resource', 'operation', 'typing', 'actionsPanel'] as const;
export type Action = (typeof ACTIONS)[number];

/** One round of one node: the work of each action, and how many fields the opened node shows. */
export interface Round {
	work: Record<Action, Work>;
	shownFields: number;
}

const LETTERS = ['a', 'b', 'c'];

const sum = (works: readonly Work[]): Work => ({
	cpuMs: works.reduce((total, { cpuMs }) => total + cpuMs, 0),
	longTasksMs: works.reduce((total, { longTasksMs }) => total + longTasksMs, 0),
});

/** Does what is measured with one node after another, in the same page. */
export class Bench {
	constructor(
		private readonly editor: Editor,
		private readonly thread: MainThread,
		/** A text by which the panel's entry of a node is found. */
		private readonly entryOf: (subject: Subject) => string,
	) {}

	/** Opens the menu, and measures the choice alone. */
	private async choose(parameter: string, entry: string): Promise<Work> {
		const option = this.editor.option(entry);
		// A list that is still being loaded does not open.
		for (let tries = 0; tries < 5 && !(await option.isVisible()); tries++) {
			await this.editor.parameter(parameter).first().click();
			await option.waitFor({ timeout: 3_000 }).catch(() => undefined);
		}
		await option.hover();
		return await this.thread.measure(async () => await option.click());
	}

	private async change(parameter: 'operation' | 'resource', { to, back }: Subject['resource']): Promise<Work> {
		return sum([await this.choose(parameter, to), await this.choose(parameter, back)]);
	}

	private async type(field: Locator): Promise<Work> {
		await field.fill('');
		const works: Work[] = [];
		for (const letter of LETTERS) works.push(await this.thread.measure(async () => await field.press(letter)));
		await field.fill('');
		return sum(works);
	}

	private async showActions(subject: Subject): Promise<Work> {
		const { page } = this.editor;
		await page.getByTestId('node-creator-plus-button').click();
		await page.getByTestId('node-creator-search-bar').fill(subject.name);
		const entry = page
			.getByTestId('item-iterator-item')
			.filter({ hasText: this.entryOf(subject) })
			.first();
		await entry.waitFor();
		const work = await this.thread.measure(async () => {
			await entry.click();
			await page.getByTestId('node-creator-category-item').first().waitFor();
		});
		await page.keyboard.press('Escape');
		await page.getByTestId('node-creator-search-bar').waitFor({ state: 'hidden' });
		return work;
	}

	/** One round of one node. */
	async round(subject: Subject): Promise<Round> {
		await this.thread.collectGarbage();
		const { page } = this.editor;
		const open = await this.thread.measure(async () => await this.editor.openNode(subject.name));
		const shownFields = await page.getByTestId('parameter-item').count();
		const resource = await this.change('resource', subject.resource);
		const operation = await this.change('operation', subject.operation);
		const typing = await this.type(this.editor.parameter(subject.text).locator('input, textarea').first());
		await this.editor.closeNode();
		const actionsPanel = await this.showActions(subject);
		return { work: { open, resource, operation, typing, actionsPanel }, shownFields };
	}
}
