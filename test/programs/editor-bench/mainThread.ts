import type { CDPSession, Page } from 'playwright-core';

/** What the browser's main thread did for one action. */
export interface Work {
	/** Its CPU time: the time of a clock depends on whatever else the machine does. */
	cpuMs: number;
	/** Tasks of more than 50 ms, by the clock: as long the user waits. */
	longTasksMs: number;
}

// Scripts for the page are texts: what is compiled here knows no browser. cspell:ignore longtask
const COUNT_LONG_TASKS = `
	globalThis.longTasksMs = 0;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) globalThis.longTasksMs += duration;
	}).observe({ type: 'longtask' });
`;
const WAIT_UNTIL_IDLE = 'new Promise((done) => requestIdleCallback(() => done()))';

/** The editor waits up to 200 ms before it takes over a typed text, and as long before it goes through a form again. */
const DEBOUNCED_MS = 450;
const LAST_MOMENT_MS = 150;

/** The main thread of a page, whose work can be measured. */
export class MainThread {
	private constructor(
		private readonly page: Page,
		private readonly session: CDPSession,
	) {}

	static async of(page: Page): Promise<MainThread> {
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		await page.evaluate(COUNT_LONG_TASKS);
		return new MainThread(page, session);
	}

	/** Waits until the page has nothing left to do. */
	async settle(): Promise<void> {
		for (const ms of [DEBOUNCED_MS, LAST_MOMENT_MS]) {
			await this.page.waitForTimeout(ms);
			await this.page.evaluate(WAIT_UNTIL_IDLE);
		}
	}

	/** Frees memory now, so that the garbage of one node is not cleared away at the cost of the next. */
	async collectGarbage(): Promise<void> {
		await this.session.send('HeapProfiler.collectGarbage');
	}

	/** What an action costs, from its beginning until the page has settled. */
	async measure(action: () => Promise<void>): Promise<Work> {
		await this.settle();
		const before = await this.soFar();
		await action();
		await this.settle();
		const after = await this.soFar();
		return { cpuMs: after.cpuMs - before.cpuMs, longTasksMs: after.longTasksMs - before.longTasksMs };
	}

	private async soFar(): Promise<Work> {
		const { metrics } = await this.session.send('Performance.getMetrics');
		const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN;
		return { cpuMs: seconds * 1_000, longTasksMs: Number(await this.page.evaluate('longTasksMs')) };
	}
}
