import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateIn } from '../n8n/certificate';
import type { Conditions, Seen } from './simulator';
import { BenchProcess } from './processes';
import type { Measured, Task } from './task';

/** A measurement, and what the simulator saw of it. */
export type Outcome = Measured & { seen: Seen };

/** What to measure: contacts that are there, the task without their IDs, and how the simulator behaves meanwhile. */
export interface Plan extends Conditions {
	contacts: number;
	conversations?: number;
	/** The size of each conversation's message; small where it is left out. */
	bodyKB?: number;
	task: Omit<Task, 'ids'>;
}

/** Where measurements take place: the simulator in one process, each node in a new one. */
export class Stage {
	/** The stage of the rivals that run at the same time. */
	private second: Stage | undefined;

	private constructor(
		private readonly folder: string,
		private readonly authority: string,
		private readonly simulator: BenchProcess,
		private readonly where: { url: string; token: string },
	) {}

	static async open(): Promise<Stage> {
		const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-intercom-bench-'));
		const { authority, https } = await certificateIn(folder, ['127.0.0.1']);
		const simulator = BenchProcess.start(join(__dirname, 'simulator.js'), { args: ['--max-old-space-size=4096'] });
		return new Stage(folder, authority, simulator, await simulator.ask('start', https));
	}

	/** A new process that trusts the simulator's certificate. */
	process(file: string): BenchProcess {
		return BenchProcess.start(join(__dirname, file), {
			args: ['--expose-gc'],
			env: { NODE_EXTRA_CA_CERTS: this.authority },
		});
	}

	/**
	 * Measures a node in a new process, warm and with all records in place. What is measured begins once `ready` is done.
	 */
	async measure(plan: Plan, ready?: () => Promise<void>): Promise<Outcome> {
		const { contacts, conversations = 0, bodyKB, task, ...conditions } = plan;
		const ids = await this.simulator.ask<string[]>('fill', { contacts, conversations, bodyKB });
		const asked = { task: { ...task, ids: ids.slice(0, task.items) }, where: this.where };
		const worker = this.process('worker.js');
		try {
			await worker.ask('warmUp', asked);
			await ready?.();
			await this.simulator.ask('begin', conditions);
			const measured = await worker.ask<Measured>('run', asked);
			return { ...measured, seen: await this.simulator.ask<Seen>('seen') };
		} finally {
			await worker.end();
		}
	}

	/**
	 * Measures our node and a rival at the same time, each with a simulator of its own: whatever else the machine does
	 * slows both down. Only so can their times be compared on a machine that is not idle.
	 */
	async measureTogether(ours: Plan, rival: Plan): Promise<[Outcome, Outcome]> {
		this.second ??= await Stage.open();
		let start = (): void => undefined;
		const started = new Promise<void>((done) => (start = done));
		let isOtherReady = false;
		const ready = async (): Promise<void> => {
			if (isOtherReady) start();
			isOtherReady = true;
			await started;
		};
		// When one fails before the start, the other must not wait for it.
		const both = [this.measure(ours, ready), this.second.measure(rival, ready)] as const;
		return await Promise.all(both).finally(start);
	}

	async close(): Promise<void> {
		await this.second?.close();
		await this.simulator.end();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
