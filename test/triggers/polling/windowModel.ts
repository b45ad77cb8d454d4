import type { Happening } from '../../../nodes/IntercomPollingTrigger/polling/happening';
import {
	collect,
	moveWindow,
	openWindow,
	type Order,
	type Window,
} from '../../../nodes/IntercomPollingTrigger/polling/window';

/** What a test lets happen, one after the other. */
export type Step =
	| { kind: 'write'; record: number; lag: number }
	| { kind: 'pass'; seconds: number }
	/** A poll; `failsAt` is the page that fails, `between` happens after each page. */
	| { kind: 'poll'; failsAt: number | undefined; between: Step[] };

interface Version {
	at: number;
	visibleAt: number;
	/** Place in the order of all writes. */
	number: number;
}

/** Records that are written, an index that lags behind, and a poller. Nothing of it knows how the node does it. */
export class Model {
	now = 1_000;
	/** Everything that was output, poll by poll. */
	readonly polls: Happening[][] = [];
	/** Events in the order of writing. */
	readonly written: Array<{ key: string; record: number; at: number }> = [];
	readonly seen = new Set<string>();
	window: Window | undefined;
	private readonly records = new Map<number, Version[]>();
	private writes = 0;

	constructor(
		private readonly how: {
			order: Order;
			/** Whether a record has one time for ever, as that of its creation. */
			isOnce: boolean;
			lag: number;
			limit: number;
			pageSize: number;
			/** How far the poller's idea of the time is off, in seconds. */
			clockError: number;
		},
	) {}

	private get startedAt(): number {
		return this.now - 5 + this.how.clockError;
	}

	/** The records as the index shows them now. */
	private index(): Happening[] {
		return [...this.records].flatMap(([record, versions]) => {
			const visible = versions.filter(({ visibleAt }) => visibleAt <= this.now).at(-1);
			if (!visible) return [];
			const key = `${record} ${visible.at}`;
			return [{ key, at: visible.at, record: { id: record, first: versions[0]?.number ?? 0 } }];
		});
	}

	/** The pages of a search with a cursor, which stands for the place of the last row. */
	private async *pages(since: number, step?: Extract<Step, { kind: 'poll' }>): AsyncGenerator<Happening[]> {
		const { order, pageSize } = this.how;
		const sign = order === 'descending' ? -1 : 1;
		const place = ({ at, record }: Happening): [number, number] =>
			order === 'none' ? [Number(record.first), 0] : [at * sign, Number(record.id) * sign];
		const compare = (a: [number, number], b: [number, number]) => a[0] - b[0] || a[1] - b[1];
		let after: [number, number] | undefined;
		for (let page = 0; ; page++) {
			if (page === step?.failsAt) throw new Error('The network is down');
			// Dates of contacts are compared by day, so too much is found.
			const found = this.index()
				.filter(({ at }) => order === 'descending' || at >= since)
				.sort((a, b) => compare(place(a), place(b)))
				.filter((row) => !after || compare(place(row), after) > 0);
			const rows = found.slice(0, pageSize);
			for (const { at, key } of rows) if (at >= since) this.seen.add(key);
			yield rows;
			const last = rows.at(-1);
			if (!last || found.length <= pageSize) return;
			after = place(last);
			// Written for ever, it would be read for ever.
			if (page < 4) for (const next of step?.between ?? []) await this.do(next);
		}
	}

	/** The first poll. */
	async activate(): Promise<void> {
		const since = Math.max(0, ...this.index().map(({ at }) => at));
		const seen: Happening[] = [];
		for await (const page of this.pages(since)) seen.push(...page);
		this.window = openWindow(since, seen);
	}

	async do(step: Step): Promise<void> {
		if (step.kind === 'pass') this.now += step.seconds;
		else if (step.kind === 'write') this.write(step.record, step.lag);
		else await this.poll(step);
	}

	private write(wanted: number, lag: number): void {
		const record = this.how.isOnce ? this.records.size : wanted;
		const versions = this.records.get(record) ?? [];
		if (versions.at(-1)?.at !== this.now) this.written.push({ key: `${record} ${this.now}`, record, at: this.now });
		this.records.set(record, [...versions, { at: this.now, visibleAt: this.now + lag, number: ++this.writes }]);
	}

	private async poll(step: Extract<Step, { kind: 'poll' }>): Promise<void> {
		const { lag: lagSeconds, limit, order } = this.how;
		if (!this.window) throw new Error('Not active');
		const startedAt = this.startedAt;
		const { window } = this;
		try {
			const collected = await collect(this.pages(window.since, step), {
				window,
				order,
				limit,
				startedAt: () => startedAt,
				isLate: () => false,
			});
			// As n8n saves it.
			this.window = JSON.parse(JSON.stringify(moveWindow(window, collected, { lagSeconds, startedAt }))) as Window;
			this.polls.push(collected.fresh);
		} catch (error) {
			if ((error as Error).message !== 'The network is down') throw error;
		}
	}
}
